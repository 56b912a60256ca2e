using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Events.Model;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Events.Organising.Opening;
using Bot.Features.Events.Registering;

namespace Bot.Features.Events.Organising.Attendees;

/// <summary>All names, a page at a time.</summary>
internal sealed class ShowNames(AttendanceDesk desk) : IEventVerb
{
    public static string Verb => "org.names";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) =>
        tap.Event.Status != EventStatus.Draft && await AttendeeList.ReadAsync(desk, tap.Event.Id, cancellationToken) is { } list
            ? NameCards.All(list, tap.Number("page", 1, int.MaxValue), tap.Language, null)
            : new CardReply.Refuse(OverviewTexts.NotPublished.In(tap.Language));
}

/// <summary>One attendee.</summary>
internal sealed class ShowPerson(AttendanceDesk desk, KnownEmails emails) : IEventVerb
{
    public static string Verb => "org.person";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) =>
        await AttendeeList.ReadAsync(desk, tap.Event.Id, cancellationToken) is { } read
        && await emails.InAsync(read, cancellationToken) is var list
        && Attendee.Of(tap, list) is { } row
            ? NameCards.Person(list, row, tap.Number("page", 1, int.MaxValue), tap.Language)
            : new CardReply.Refuse(AttendeeTexts.Unknown.In(tap.Language));
}

/// <summary>Asks whether she is really to be withdrawn.</summary>
internal sealed class AskWithdraw(AttendanceDesk desk) : IEventVerb
{
    public static string Verb => "org.withdraw";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        if (await AttendeeList.ReadAsync(desk, tap.Event.Id, cancellationToken) is not { } list || Attendee.Of(tap, list) is not { } row)
        {
            return new CardReply.Refuse(AttendeeTexts.Unknown.In(tap.Language));
        }

        return DeskCard.Reply(
            tap.Language,
            AttendeeTexts.AskWithdraw(AttendeeList.NameOf(row, tap.Language)).In(tap.Language),
            [
                new TextBlock(AttendeeTexts.WithdrawHint.In(tap.Language)),
                .. DeskCard.Buttons(
                    DeskCard.Button<WithdrawByHand>(AttendeeTexts.YesWithdraw.In(tap.Language), tap.Event, ("attendee", row.AttendeeKey), ("page", tap.Number("page", 1, int.MaxValue))),
                    DeskCard.Button<ShowNames>(AttendeeTexts.No.In(tap.Language), tap.Event, ("page", tap.Number("page", 1, int.MaxValue)))),
            ]);
    }
}

/// <summary>Withdraws somebody in her name; the seat goes on in the same transaction.</summary>
internal sealed class WithdrawByHand(AttendanceDesk desk, TimeProvider clock) : IEventVerb
{
    public static string Verb => "org.withdraw.yes";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        if (await AttendeeList.ReadAsync(desk, tap.Event.Id, cancellationToken) is not { } before || Attendee.Of(tap, before) is not { } row)
        {
            return new CardReply.Refuse(AttendeeTexts.Unknown.In(tap.Language));
        }

        var decided = await desk.DecideAsync(
            tap.Event.Id,
            attendance => (Outcome: attendance.Withdraw(row.AttendeeKey, clock.GetUtcNow(), byHand: true), List: AttendeeList.Of(attendance)),
            result => [tap.Trace(result.Outcome == WithdrawalOutcome.Withdrawn ? DeskOutcome.Done : result.Outcome.ToString())],
            cancellationToken);
        var sentence = AttendeeTexts.Of(decided?.Result.Outcome ?? WithdrawalOutcome.NotRegistered, AttendeeList.NameOf(row, tap.Language)).In(tap.Language);
        return decided is { Result.Outcome: WithdrawalOutcome.Withdrawn or WithdrawalOutcome.NotRegistered }
            ? NameCards.All(decided.Result.List, tap.Number("page", 1, int.MaxValue), tap.Language, sentence)
            : new CardReply.Refuse(sentence);
    }
}

/// <summary>The attendee that a button names.</summary>
internal static class Attendee
{
    private const int LongestKey = 400;

    public static Registration? Of(DeskTap tap, AttendeeList list) =>
        tap.Text("attendee") is { Length: > 0 and <= LongestKey } key ? list.All.FirstOrDefault(row => row.AttendeeKey == key) : null;
}
