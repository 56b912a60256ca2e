using Bot.Features.Events.Model;
using Bot.Features.Events.Registering;

namespace Bot.Features.Tests.Events.Registering;

/// <summary>Lives through a history, and holds the promises of <see cref="HistoryRules"/> after every step.</summary>
internal sealed class PlayedHistory(History history)
{
    private readonly HistoryRules rules = new();
    private Attendance attendance = history.Event().Attendance();
    private DateTimeOffset now = Samples.Now;

    /// <summary>How often each deed changed anything; a test that never gets anywhere proves nothing.</summary>
    public Dictionary<string, int> Seen { get; } = [];

    public void Play()
    {
        foreach (var step in history.Steps)
        {
            if (history.LoadsAnew)
            {
                attendance = attendance.Again();
            }

            var before = attendance.Again();
            var told = attendance.Notices.ToHashSet(ReferenceEqualityComparer.Instance);
            now += step.Deed == Deed.PassTime ? step.Length : TimeSpan.FromSeconds(1);
            var outcome = Do(step);
            var key = $"{step.Deed} {outcome}";
            Seen[key] = Seen.GetValueOrDefault(key) + 1;
            rules.Hold(new(step, before, attendance, now, [.. attendance.Notices.Where(notice => !told.Contains(notice))]));
        }

        HistoryRules.EveryStateHasAWayOut(attendance, now);
    }

    private object? Do(Step step)
    {
        var key = Samples.Key(step.Person);
        return step.Deed switch
        {
            Deed.Register => attendance.Register(Samples.Person(step.Person), Wish(step), now),
            Deed.RegisterByHand => attendance.Register(Samples.Person(step.Person, byHand: true), Wish(step), now),
            Deed.RegisterGuest => attendance.Register(Guest(step.Person), Wish(step), now),
            Deed.Withdraw => attendance.Withdraw(step.Waits ? Guest(step.Person).AttendeeKey : key, now),
            Deed.Swap => attendance.Swap(key, Wish(step), now),
            Deed.Take => attendance.TakeSeat(AnyOf(step, RegistrationState.Offered) ?? AnyOf(step, RegistrationState.Waitlisted) ?? key, now),
            Deed.LetGo => attendance.LetGo(AnyOf(step, RegistrationState.Offered) ?? key, now),
            Deed.Deliver => Deliver(step),
            Deed.FailToDeliver => FailToDeliver(step),
            Deed.Expire => Expire(),
            Deed.SetSeats => attendance.Change(attendance.Event with { RoomCapacity = step.Number + 1 }, now).GetType().Name,
            Deed.SetSessionSeats => attendance.Change(WithSessionSeats(step), now).GetType().Name,
            Deed.PassTime => null,
            Deed.Move => attendance.Change(Moved(step), now).GetType().Name,
            Deed.Close => attendance.Close(now).GetType().Name,
            Deed.CheckIn => attendance.CheckIn(key, null, now),
            Deed.Complete => Complete(),
            Deed.Cancel => step.Number == 0 ? attendance.Cancel("Zaal onbruikbaar", now).GetType().Name : null,
            Deed.Erase => Erase(step),
        };
    }

    private Wish Wish(Step step) => history.IsCarrousel
        ? new(AttendanceForm.InRoom, [step.Number % 2 == 0 ? "a1" : "a2", step.Number / 2 % 2 == 0 ? "b1" : "b2"], step.Waits)
        : new(step.Number % 3 == 0 ? AttendanceForm.Online : AttendanceForm.InRoom, [], step.Waits);

    private static Applicant Guest(int person) => Samples.Person(person, byHand: true) with
    {
        AttendeeKey = AttendeeKey.OfGuest($"Gast {person}", null, $"gast{person}@example.org"),
        TenantId = null,
        ObjectId = null,
    };

    private string? AnyOf(Step step, RegistrationState state)
    {
        var keys = attendance.Registrations.Where(row => row.State == state).Select(row => row.AttendeeKey).Order(StringComparer.Ordinal).ToList();
        return keys.Count == 0 ? null : keys[step.Person % keys.Count];
    }

    private bool Deliver(Step step) =>
        AnyOf(step, RegistrationState.Offered) is { } key
        && attendance.OfferDelivered(key, attendance.StandingOf(key).Own!.OfferedAt!.Value, now) is not null; // an offer has its instant

    private bool FailToDeliver(Step step)
    {
        if (AnyOf(step, RegistrationState.Offered) is { } key)
        {
            attendance.OfferNotDelivered(key, attendance.StandingOf(key).Own!.OfferedAt!.Value, now); // as above
        }

        return true;
    }

    private object? Expire()
    {
        attendance.ExpireOffers(now);
        return null;
    }

    private object? Complete()
    {
        attendance.Complete(now);
        return attendance.Event.Status;
    }

    private object? Erase(Step step)
    {
        attendance.Erase(Samples.Key(step.Person), step.Number == 0, now);
        return null;
    }

    private NetworkEvent WithSessionSeats(Step step) => attendance.Event with
    {
        Rounds =
        [
            .. attendance.Event.Rounds.Select((round, index) => round with
            {
                Sessions = [.. round.Sessions.Select((session, number) => (index * 2) + number == step.Person % 4 ? session with { Capacity = 1 + step.Number } : session)],
            }),
        ],
    };

    private NetworkEvent Moved(Step step)
    {
        var by = TimeSpan.FromHours((step.Number - 2) * 7);
        return attendance.Event with
        {
            StartsAt = attendance.Event.StartsAt + by,
            EndsAt = attendance.Event.EndsAt + by,
            RegistrationClosesAt = attendance.Event.RegistrationClosesAt + by,
            Rounds = [.. attendance.Event.Rounds.Select(round => round with { StartsAt = round.StartsAt + by, EndsAt = round.EndsAt + by })],
        };
    }
}
