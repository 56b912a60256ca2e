using System.Security.Cryptography;
using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Events.Model;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Events.Organising.Opening;
using Bot.Features.Events.Registering;

namespace Bot.Features.Events.Organising.Attendees;

/// <summary>"Inchecken": the names at the door.</summary>
internal sealed class ShowCheckIn(AttendanceDesk desk) : IEventVerb
{
    public static string Verb => "org.checkin";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) =>
        tap.Event.Status != EventStatus.Draft && await AttendeeList.ReadAsync(desk, tap.Event.Id, cancellationToken) is { } list
            ? NameCards.CheckIn(list, tap.Number("page", 1, int.MaxValue), tap.Language, null)
            : new CardReply.Refuse(OverviewTexts.NotPublished.In(tap.Language));
}

/// <summary>A tap beside a name: she is here, or not after all. The button says which, so that a tap delivered twice does it once.</summary>
internal sealed class TapCheckIn(AttendanceDesk desk, TimeProvider clock) : IEventVerb
{
    public static string Verb => "org.checkin.tap";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        if (await AttendeeList.ReadAsync(desk, tap.Event.Id, cancellationToken) is not { } before || Attendee.Of(tap, before) is not { } row || tap.Text("to") is not ("in" or "out"))
        {
            return new CardReply.Refuse(AttendeeTexts.Unknown.In(tap.Language));
        }

        var name = AttendeeList.NameOf(row, tap.Language);
        var isIn = tap.Text("to") == "in";
        var decided = await desk.DecideAsync(
            tap.Event.Id,
            attendance => (Outcome: isIn ? attendance.CheckIn(row.AttendeeKey, null, clock.GetUtcNow()) : Undo(attendance, row), List: AttendeeList.Of(attendance)),
            result => [tap.Trace(isIn && result.Outcome != CheckInOutcome.CheckedIn ? result.Outcome.ToString() : DeskOutcome.Done, isIn ? "in" : "out")],
            cancellationToken);
        if (decided is null)
        {
            return new CardReply.Refuse(AttendeeTexts.Unknown.In(tap.Language));
        }

        var (outcome, list) = decided.Result;
        var sentence = (isIn ? AttendeeTexts.Of(outcome, name) : AttendeeTexts.Undone(name)).In(tap.Language);
        return outcome is CheckInOutcome.NotNow or CheckInOutcome.Cancelled
            ? new CardReply.Refuse(sentence)
            : NameCards.CheckIn(list, tap.Number("page", 1, int.MaxValue), tap.Language, sentence);
    }

    // Taking back what is not there leaves it as it was asked to be.
    private CheckInOutcome Undo(Attendance attendance, Registration row)
    {
        attendance.UndoCheckIn(row.AttendeeKey, clock.GetUtcNow());
        return CheckInOutcome.CheckedIn;
    }
}

/// <summary>"Code voor in de zaal": six digits, shown large; made once for an event.</summary>
internal sealed class ShowCode(StoredEvents events) : IEventVerb
{
    private const int Digits = 6;

    public static string Verb => "org.code";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        if (tap.Event.Status != EventStatus.Published)
        {
            return new CardReply.Refuse(OverviewTexts.NotPublished.In(tap.Language));
        }

        if (tap.Event.CheckInCode is null)
        {
            await events.SetCodeAsync(tap.Event.Id, RandomNumberGenerator.GetString("0123456789", Digits), tap.Trace(detail: "made"), cancellationToken);
        }

        // Somebody else may have been first: the code is the one that is kept.
        var kept = await events.FindAsync(tap.Event.Id, cancellationToken);
        return DeskCard.Reply(
            tap.Language,
            AttendeeTexts.Code.In(tap.Language),
            [
                new TextBlock(kept?.CheckInCode ?? string.Empty) { Size = TextSize.ExtraLarge, Weight = TextWeight.Bolder, HorizontalAlignment = HorizontalAlignment.Center },
                new TextBlock(AttendeeTexts.CodeHint.In(tap.Language)),
                .. DeskCard.Buttons(
                    DeskCard.Button<ShowCheckIn>(OverviewTexts.CheckIn.In(tap.Language), tap.Event),
                    DeskCard.Button<OpenEvent>(OverviewTexts.Back.In(tap.Language), tap.Event)),
            ]);
    }
}
