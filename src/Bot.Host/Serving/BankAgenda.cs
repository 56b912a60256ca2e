using System.Globalization;
using Bot.Features.Events.Invitations.Agenda;
using Bot.Knowledge.Bank;

namespace Bot.Host.Serving;

/// <summary>The bank's agenda as the events' own agenda takes it in: gatherings that lie ahead and go on, with a day.</summary>
internal static class BankAgenda
{
    // "In 2022" is no day to come together on.
    private const int LongestStretch = 150;

    private static readonly SessionKind[] Gatherings =
    [
        SessionKind.Leerhuis, SessionKind.Carrousel, SessionKind.Webinar, SessionKind.Conference, SessionKind.Masterclass, SessionKind.ThemeMeeting, SessionKind.Training,
    ];

    public static IReadOnlyList<BankSession> Of(KnowledgeBank bank, DateOnly on)
    {
        var themes = bank.Pages.Where(page => page.Kind == PageKind.Theme).ToDictionary(page => page.Id, page => page.Title);
        return
        [
            .. bank.Sessions
                .Where(session => Gatherings.Contains(session.Kind) && session.Status is SessionStatus.Planned or SessionStatus.Held
                    && session.Date is { } date && date.Until > on && date.Until.DayNumber - date.From.DayNumber <= LongestStretch)
                .OrderBy(session => session.Date?.From)
                .Select(session => Line(session, bank, themes)),
        ];
    }

    private static BankSession Line(Session session, KnowledgeBank bank, Dictionary<string, LocalText> themes)
    {
        var names = session.ThemeIds.Where(themes.ContainsKey).SelectMany(id => new[] { themes[id].Dutch, themes[id].English });
        var source = bank.Documents.FirstOrDefault(document => document.Id == session.Source.DocumentId);
        var date = session.Date ?? throw new InvalidOperationException("A session without a date is not on the agenda.");
        return new BankSession(
            session.NetworkId,
            session.Title,
            string.Join(' ', [session.Kind.ToString(), session.Title.Dutch, session.Title.English, session.Subject?.Dutch, .. session.Names, .. session.Words, .. session.ThemeIds, .. names]),
            date.From,
            date.Words ?? Day(date.From),
            session.Place ?? session.Form?.Dutch,
            source?.ShortTitle ?? new LocalText(session.Source.DocumentId, session.Source.DocumentId));
    }

    private static LocalText Day(DateOnly day) =>
        new(day.ToString("dddd d MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL")), day.ToString("dddd d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB")));
}
