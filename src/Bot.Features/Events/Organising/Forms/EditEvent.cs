using Bot.Features.Cards;
using Bot.Features.Events.Model;
using Bot.Features.Events.Organising.Changing;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Kernteam.Forms;
using Bot.Features.Events.Organising.Opening;
using Bot.Features.Events.Registering;

namespace Bot.Features.Events.Organising.Forms;

/// <summary>"Wijzigen": the same form, filled.</summary>
internal sealed class EditEvent(EventFormReply form) : IEventVerb
{
    public static string Verb => "org.edit";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) =>
        tap.Event.Status is EventStatus.Draft or EventStatus.Published
            ? await form.ChangeAsync(tap.Event, tap.Language, EventForm.Filled(tap.Event), [], cancellationToken)
            : new CardReply.Refuse(OverviewTexts.Over.In(tap.Language));
}

/// <summary>The filled form was sent: a draft is simply changed, and whoever takes part in a published event hears what changed.</summary>
internal sealed class SaveEvent(EventFormReply form, FormLists lists, ChangeEvent change, ChangedSentence said, EventOverview overview, TimeProvider clock) : IEventVerb
{
    public static string Verb => "org.save";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var typed = TypedForm.Of(tap.Data, EventFields.All);
        var choices = await lists.OfAsync(tap.NetworkId, tap.Language, cancellationToken);
        var (_, faults) = EventForm.Read(typed, tap.Event, choices, now);
        if (faults.Count > 0)
        {
            tap.Note(DeskOutcome.Faulty, $"{faults.Count} faults");
            return await form.ChangeAsync(tap.Event, tap.Language, typed, faults, cancellationToken);
        }

        return await change.ApplyAsync(tap, before => EventForm.Read(typed, before, choices, now).Wanted, "form", cancellationToken) switch
        {
            ChangeOutcome.Changed changed => await overview.ShowAsync(tap.Event.Id, tap.Language, await said.OfAsync(tap, changed.Told, cancellationToken), cancellationToken),
            ChangeOutcome.Unchanged => await overview.ShowAsync(tap.Event.Id, tap.Language, OverviewTexts.NothingChanged.In(tap.Language), cancellationToken),
            ChangeOutcome.Refused refused => await form.ChangeAsync(tap.Event, tap.Language, typed, [.. refused.Faults.Select(FaultFields.InForm)], cancellationToken),
            ChangeOutcome.Closed => new CardReply.Refuse(OverviewTexts.Over.In(tap.Language)),
            var other => throw new InvalidOperationException($"No reply to {other.GetType().Name}."),
        };
    }
}

/// <summary>Says what came of a change, with the number of those whom the bot cannot tell.</summary>
internal sealed class ChangedSentence(AttendanceDesk desk)
{
    public async Task<string> OfAsync(DeskTap tap, IReadOnlyList<ChangedTrait> told, CancellationToken cancellationToken)
    {
        var concerned = told.Count == 0 ? null : await desk.ReadAsync(tap.Event.Id, CancelCard.Concerned, cancellationToken);
        return OverviewTexts.Changed(told, CancelCard.WithoutBot(concerned?.Result ?? [])).In(tap.Language);
    }
}

/// <summary>Changes an event in the way that its status asks for, with the entry in the audit trail in the same transaction.</summary>
internal sealed class ChangeEvent(AttendanceDesk desk, StoredEvents events, TimeProvider clock)
{
    /// <param name="tap">Who changes what.</param>
    /// <param name="change">From the event as it is in the transaction to what it shall be; may be called again.</param>
    /// <param name="detail">For the trail.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ChangeOutcome> ApplyAsync(DeskTap tap, Func<NetworkEvent, NetworkEvent> change, string detail, CancellationToken cancellationToken)
    {
        if (tap.Event.Status == EventStatus.Draft
            && await events.ChangeDraftAsync(tap.Event.Id, change, () => tap.Trace(detail: detail), cancellationToken) is not null)
        {
            return new ChangeOutcome.Changed([]);
        }

        var decided = await desk.DecideAsync(
            tap.Event.Id,
            attendance => attendance.Event.Status == EventStatus.Draft ? new ChangeOutcome.Closed() : attendance.Change(change(attendance.Event), clock.GetUtcNow()),
            outcome => [tap.Trace(WordOf(outcome), detail)],
            cancellationToken);
        return decided?.Result ?? new ChangeOutcome.Closed();
    }

    public static string WordOf(ChangeOutcome outcome) => outcome switch
    {
        ChangeOutcome.Changed => DeskOutcome.Done,
        ChangeOutcome.Unchanged => DeskOutcome.Unchanged,
        ChangeOutcome.Refused or ChangeOutcome.Closed => DeskOutcome.Refused,
        var other => throw new InvalidOperationException($"No word for {other.GetType().Name}."),
    };
}
