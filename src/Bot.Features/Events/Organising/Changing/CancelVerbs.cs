using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Events.Model;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Kernteam.Forms;
using Bot.Features.Events.Organising.Forms;
using Bot.Features.Events.Organising.Opening;
using Bot.Features.Events.Registering;

namespace Bot.Features.Events.Organising.Changing;

/// <summary>"Afgelasten": says how many will be told, and asks for the reason.</summary>
internal sealed class AskCancel(CancelCard card) : IEventVerb
{
    public static string Verb => "org.cancel";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) =>
        tap.Event.Status == EventStatus.Published
            ? await card.OfAsync(tap, TypedForm.Of(), [], cancellationToken)
            : new CardReply.Refuse(OverviewTexts.NotPublished.In(tap.Language));
}

/// <summary>Cancels the event; everybody who takes part or waits is told, in the same transaction.</summary>
internal sealed class CancelEvent(CancelCard card, AttendanceDesk desk, EventOverview overview, TimeProvider clock) : IEventVerb
{
    public static string Verb => "org.cancel.yes";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        if (tap.Event.Status == EventStatus.Draft)
        {
            return new CardReply.Refuse(OverviewTexts.NotPublished.In(tap.Language));
        }

        var typed = TypedForm.Of(tap.Data, [CancelCard.Reason]);
        if (EventCheck.Text(CancelCard.Reason, typed[CancelCard.Reason], CancelCard.LongestReason, mayHaveLines: true) is { } fault)
        {
            tap.Note(DeskOutcome.Faulty);
            return await card.OfAsync(tap, typed, [fault], cancellationToken);
        }

        var decided = await desk.DecideAsync(
            tap.Event.Id,
            attendance =>
            {
                var concerned = CancelCard.Concerned(attendance);
                var withoutBot = CancelCard.WithoutBot(concerned);
                return (Outcome: attendance.Cancel(typed[CancelCard.Reason], clock.GetUtcNow()), Told: concerned.Count - withoutBot, WithoutBot: withoutBot);
            },
            result => [tap.Trace(ChangeEvent.WordOf(result.Outcome), $"{result.Told + result.WithoutBot} concerned")],
            cancellationToken);
        return decided?.Result.Outcome switch
        {
            ChangeOutcome.Changed => await overview.ShowAsync(tap.Event.Id, tap.Language, OverviewTexts.Cancelled(decided.Result.Told, decided.Result.WithoutBot).In(tap.Language), cancellationToken),
            ChangeOutcome.Unchanged => await overview.ShowAsync(tap.Event.Id, tap.Language, OverviewTexts.NothingChanged.In(tap.Language), cancellationToken),
            ChangeOutcome.Refused or ChangeOutcome.Closed or null => new CardReply.Refuse(OverviewTexts.Over.In(tap.Language)),
            var other => throw new InvalidOperationException($"No reply to {other.GetType().Name}."),
        };
    }
}

/// <summary>The confirmation.</summary>
internal sealed class CancelCard(AttendanceDesk desk)
{
    public const string Reason = "reason";
    public const int LongestReason = 300;

    /// <summary>How many of them the bot cannot tell: they registered by mail, and the kernteam tells them.</summary>
    public static int WithoutBot(IEnumerable<Registration> concerned) => concerned.Count(static row => row.ObjectId is null);

    /// <summary>Who takes part or waits.</summary>
    public static IReadOnlyList<Registration> Concerned(Attendance attendance) =>
        [.. attendance.Registrations.Where(static row => row.State is RegistrationState.Registered or RegistrationState.Waitlisted or RegistrationState.Offered)];

    public async Task<CardReply> OfAsync(DeskTap tap, TypedForm typed, IReadOnlyList<EventFault> faults, CancellationToken cancellationToken)
    {
        var read = await desk.ReadAsync(tap.Event.Id, Concerned, cancellationToken);
        var concerned = read?.Result ?? [];
        var withoutBot = WithoutBot(concerned);
        var form = EventFormBody.Of(typed, faults, tap.Language).Text(Reason, ChangingTexts.Reason, LongestReason, isMultiline: true);
        return DeskCard.Reply(
            tap.Language,
            ChangingTexts.AskCancel.In(tap.Language),
            [
                new TextBlock(DeskCard.Name(tap.Event.Title, 120)) { Weight = TextWeight.Bolder },
                new TextBlock(ChangingTexts.WillBeTold(concerned.Count).In(tap.Language)),
                .. withoutBot == 0 ? Array.Empty<CardElement>() : [new TextBlock(ChangingTexts.NotByBot(withoutBot).In(tap.Language)) { Color = TextColor.Warning }],
                DeskCard.Subtle(ChangingTexts.NoWayBack.In(tap.Language)),
                .. form.Items,
                .. DeskCard.Buttons(
                    DeskCard.Button<CancelEvent>(ChangingTexts.YesCancel.In(tap.Language), tap.Event),
                    DeskCard.Button<OpenEvent>(ChangingTexts.No.In(tap.Language), tap.Event)),
            ]);
    }
}
