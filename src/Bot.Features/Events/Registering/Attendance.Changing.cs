using Bot.Features.Events.Model;
using Bot.Features.Events.Registering.Rules;

namespace Bot.Features.Events.Registering;

/// <summary>What the kernteam does to the event itself.</summary>
internal sealed partial class Attendance
{
    /// <summary>Makes a draft public. Refused with what is wrong with it, as <see cref="EventCheck"/> says.</summary>
    public ChangeOutcome Publish(DateTimeOffset now)
    {
        if (Event.Status != EventStatus.Draft)
        {
            return Event.Status == EventStatus.Published ? new ChangeOutcome.Unchanged() : new ChangeOutcome.Closed();
        }

        if (EventCheck.Faults(Event, now) is { Count: > 0 } faults)
        {
            return new ChangeOutcome.Refused(faults);
        }

        Replace(Event with { Status = EventStatus.Published, PublishedAt = Kept(now), ChangedAt = Kept(now), Version = Event.Version + 1 });
        return new ChangeOutcome.Changed([]);
    }

    /// <summary>
    /// Takes another title, time, place, capacity or programme; raised capacity offers seats, a lowered one is refused below
    /// what is taken. A draft may still miss parts. Whoever is registered when a round is added keeps what she has, is told,
    /// and may choose.
    /// </summary>
    public ChangeOutcome Change(NetworkEvent wanted, DateTimeOffset now)
    {
        if (Event.Status is EventStatus.Cancelled || IsOver(now) && Event.Status != EventStatus.Draft)
        {
            return new ChangeOutcome.Closed();
        }

        ExpireOffers(now);
        var changed = WithOwnHistory(wanted);
        if (EventDifference.AreSame(changed, Event))
        {
            return new ChangeOutcome.Unchanged();
        }

        if (EventDifference.AreSame(changed, Event with { CheckInCode = changed.CheckInCode }))
        {
            Replace(changed);
            return new ChangeOutcome.Changed([]);
        }

        EventFault[] faults = [.. EventCheck.Faults(changed, now).Where(fault => !IsForgiven(fault, changed)), .. InUse.Faults(Event, changed, seats)];
        return faults.Length > 0 ? new ChangeOutcome.Refused(faults) : Apply(changed, now);
    }

    /// <summary>Ends registration now. Held offers keep their term.</summary>
    public ChangeOutcome Close(DateTimeOffset now)
    {
        if (Event.Status is EventStatus.Cancelled || IsOver(now))
        {
            return new ChangeOutcome.Closed();
        }

        if (Event.Status == EventStatus.Draft || Event.RegistrationClosesAt <= now)
        {
            return new ChangeOutcome.Unchanged();
        }

        var at = Kept(now);
        Replace(Event with
        {
            RegistrationClosesAt = at,
            RegistrationOpensAt = Event.RegistrationOpensAt < at ? Event.RegistrationOpensAt : at,
            ChangedAt = at,
            Version = Event.Version + 1,
        });
        return new ChangeOutcome.Changed([]);
    }

    /// <summary>Cancels the event and tells everybody who takes part or waits. What each of them was stays on record.</summary>
    public ChangeOutcome Cancel(string reason, DateTimeOffset now)
    {
        if (Event.Status == EventStatus.Cancelled)
        {
            return new ChangeOutcome.Unchanged();
        }

        if (IsOver(now) && Event.Status != EventStatus.Draft)
        {
            return new ChangeOutcome.Closed();
        }

        var at = Kept(now);
        Replace(Event with { Status = EventStatus.Cancelled, CancelReason = reason, ChangedAt = at, Version = Event.Version + 1 });
        foreach (var row in TakingPartOrWaiting())
        {
            var told = row with { Sequence = row.Sequence + 1, ChangedAt = at };
            Put(told);
            Tell(NoticeKind.Cancelled, told, now);
        }

        return new ChangeOutcome.Changed([]);
    }

    private ChangeOutcome.Changed Apply(NetworkEvent changed, DateTimeOffset now)
    {
        var difference = new EventDifference(Event, changed);
        Replace(changed with { ChangedAt = Kept(now), Version = Event.Version + 1 });
        if (Event.Status == EventStatus.Draft)
        {
            return new ChangeOutcome.Changed([]);
        }

        foreach (var row in TakingPartOrWaiting())
        {
            if (difference.TraitsFor(row) is { Count: > 0 } traits)
            {
                var told = row with { Sequence = row.Sequence + 1, ChangedAt = Kept(now), OfferEndsAt = EndWithinStart(row) };
                Put(told);
                Tell(NoticeKind.Changed, told, now, traits);
            }
        }

        PassOn(now);
        return new ChangeOutcome.Changed(difference.Traits);
    }

    // An event that is moved forward takes the end of an offer along, so that none lasts beyond the start.
    private DateTimeOffset? EndWithinStart(Registration row) =>
        row is { State: RegistrationState.Offered, OfferDeliveredAt: { } delivered, OfferEndsAt: { } end } && Terms.EndOf(delivered, Event.StartsAt) is var latest && latest < end
            ? Kept(latest)
            : row.OfferEndsAt;

    private List<Registration> TakingPartOrWaiting() =>
    [
        .. seats.Rows.Where(row => row.State is RegistrationState.Registered or RegistrationState.Offered or RegistrationState.Waitlisted)
            .OrderBy(row => row.Place).ThenBy(row => row.RegisteredAt),
    ];

    private NetworkEvent WithOwnHistory(NetworkEvent wanted) => wanted with
    {
        Id = Event.Id,
        NetworkId = Event.NetworkId,
        Status = Event.Status,
        Version = Event.Version,
        CancelReason = Event.CancelReason,
        CreatedBy = Event.CreatedBy,
        CreatedAt = Event.CreatedAt,
        ChangedAt = Event.ChangedAt,
        PublishedAt = Event.PublishedAt,
    };

    // A draft grows part by part; and what has begun or closed already is no fault of the change at hand.
    private bool IsForgiven(EventFault fault, NetworkEvent changed) => fault switch
    {
        { Problem: EventProblem.Missing or EventProblem.NoPlace } => Event.Status == EventStatus.Draft,
        { Field: "start", Problem: EventProblem.InThePast } => Event.Status == EventStatus.Published && changed.StartsAt == Event.StartsAt,
        { Field: "closes" or "opens", Problem: EventProblem.OpensAfterClosing } =>
            changed.RegistrationClosesAt == Event.RegistrationClosesAt && changed.RegistrationOpensAt == Event.RegistrationOpensAt,
        _ => false,
    };
}
