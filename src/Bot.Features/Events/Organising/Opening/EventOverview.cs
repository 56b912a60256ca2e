using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Events.Model;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Events.Registering;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Organising.Opening;

/// <summary>The card of one event as it is now, with what can be done with it; where every action ends.</summary>
internal sealed class EventOverview(AttendanceDesk desk, StoredEvents events, TimeProvider clock)
{
    private static readonly Occupancy Empty = new(0, 0, new Dictionary<string, int>(), 0);

    public async Task<CardReply> ShowAsync(string eventId, AnswerLanguage language, string? notice, CancellationToken cancellationToken)
    {
        if (await events.FindAsync(eventId, cancellationToken) is not { } networkEvent)
        {
            return new CardReply.Refuse(DeskTexts.NotYours.In(language));
        }

        var occupancy = networkEvent.Status == EventStatus.Draft
            ? Empty
            : (await desk.ReadAsync(eventId, static attendance => attendance.StandingOf(string.Empty).Occupancy, cancellationToken))?.Result ?? Empty;
        return OverviewCard.For(networkEvent, occupancy, language, clock.GetUtcNow(), notice);
    }
}

/// <summary>Opens the card of one event.</summary>
internal sealed class OpenEvent(EventOverview overview) : IEventVerb
{
    public static string Verb => "org.open";

    public Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) => overview.ShowAsync(tap.Event.Id, tap.Language, null, cancellationToken);
}

/// <summary>The card itself.</summary>
internal static class OverviewCard
{
    public static CardReply.Replace For(NetworkEvent networkEvent, Occupancy occupancy, AnswerLanguage language, DateTimeOffset now, string? notice) => DeskCard.Reply(
        language,
        DeskCard.Name(networkEvent.Title, 120),
        [
            .. DeskCard.Notice(notice),
            new FactSet([.. Facts(networkEvent, occupancy, language)]),
            .. DeskCard.Buttons(OverviewButtons.Of(networkEvent, language, now)),
        ]);

    private static IEnumerable<Fact> Facts(NetworkEvent networkEvent, Occupancy occupancy, AnswerLanguage language)
    {
        yield return new(OverviewTexts.Status.In(language), $"{Forms.FormTexts.KindOf(networkEvent.Kind).In(language)}, {OverviewTexts.StatusOf(networkEvent.Status).In(language).ToLowerInvariant()}");
        yield return new(OverviewTexts.When.In(language), $"{DeskCard.Day(networkEvent.StartsAt, language)}, {DeskCard.Time(networkEvent.StartsAt)}-{DeskCard.Time(networkEvent.EndsAt)}");
        if (networkEvent.CancelReason is { } reason)
        {
            yield return new(OverviewTexts.Reason.In(language), DeskCard.Name(reason, 300));
        }

        yield return new(
            OverviewTexts.Registration.In(language),
            OverviewTexts.From(DeskCard.Moment(networkEvent.RegistrationOpensAt, language), DeskCard.Moment(networkEvent.RegistrationClosesAt, language)).In(language));
        foreach (var (form, label) in new[] { (AttendanceForm.InRoom, OverviewTexts.Room), (AttendanceForm.Online, OverviewTexts.Online) })
        {
            if (networkEvent.CapacityOf(form) is { } seats)
            {
                yield return new(label.In(language), OverviewTexts.OfSeats(occupancy.Taken(form), seats).In(language));
            }
        }

        if (networkEvent.Kind == EventKind.Carrousel)
        {
            yield return new(
                OverviewTexts.Programme.In(language),
                OverviewTexts.RoundsOf(networkEvent.Rounds.Count, networkEvent.Rounds.Sum(static round => round.Sessions.Count)).In(language));
        }

        if (networkEvent.Status != EventStatus.Draft)
        {
            yield return new(OverviewTexts.Waiting.In(language), OverviewTexts.Waits(occupancy.Waiting).In(language));
        }
    }
}
