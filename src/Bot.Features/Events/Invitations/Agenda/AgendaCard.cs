using System.Globalization;
using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Events.Invitations.Cards;
using Bot.Features.Events.Invitations.Texts;
using Bot.Features.Events.Model;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Invitations.Agenda;

/// <summary>What lies ahead, or what one is registered for, by date, each event with a button to its card.</summary>
internal static class AgendaCard
{
    /// <summary>More buttons than this nobody looks through.</summary>
    private const int MostEvents = 6;

    private const int MostSessions = 8;
    private const int LongestTitle = 100;
    private const int TitleBytes = 400;

    public static EventCard For(IReadOnlyList<AgendaLine> lines, AnswerLanguage language, DateTimeOffset now, bool isPersonal)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var title = AgendaTexts.Upcoming.In(language);
        return Compose(title, $"{title}: {Titles(lines, language)}", lines, language, now, isPersonal, more: null);
    }

    /// <summary>"Waar ben ik voor aangemeld?"</summary>
    public static EventCard Mine(IReadOnlyList<Standing> standings, AnswerLanguage language, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(standings);
        var title = AgendaTexts.Mine.In(language);
        var lines = AgendaLines.Of(standings, []);
        return standings.Count == 0
            ? Compose(title, AgendaTexts.Nowhere.In(language), [], language, now, isPersonal: true, more: AgendaTexts.Nowhere.In(language))
            : Compose(title, $"{title}: {Titles(lines, language)}", lines, language, now, isPersonal: true, more: null);
    }

    private static EventCard Compose(
        string title, string summary, IReadOnlyList<AgendaLine> lines, AnswerLanguage language, DateTimeOffset now, bool isPersonal, string? more)
    {
        var shown = Shown(lines);
        var left = lines.Count - shown.Count;
        var card = new AdaptiveCard
        {
            Lang = EventFacts.LanguageTag(language),
            FallbackText = summary,
            Speak = summary,
            Body =
            [
                new TextBlock(title) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading },
                .. more is null ? Array.Empty<CardElement>() : [new TextBlock(more)],
                .. shown.SelectMany(line => line.Own is { } own ? Event(own, language, now, isPersonal) : Session(line.Session, language)),
                .. left > 0 ? [new TextBlock(AgendaTexts.More(left).In(language)) { IsSubtle = true, Separator = true }] : Array.Empty<CardElement>(),
            ],
            Actions = more is null ? null : [SubmitAction.Say(AgendaTexts.AskUpcoming.In(language), AgendaTexts.AskUpcoming.In(language))],
        };
        return new EventCard(card, CardSpace.Cut(summary, 200));
    }

    // The bank's lines must not crowd out what one can sign up for, nor the other way round.
    private static List<AgendaLine> Shown(IReadOnlyList<AgendaLine> lines)
    {
        var own = lines.Where(line => line.Own is not null).Take(MostEvents);
        var sessions = lines.Where(line => line.Own is null).Take(MostSessions);
        return [.. own.Concat(sessions).OrderBy(line => line.Day).ThenBy(line => line.Own?.Event.StartsAt ?? DateTimeOffset.MaxValue)];
    }

    private static IEnumerable<CardElement> Event(Standing standing, AnswerLanguage language, DateTimeOffset now, bool isPersonal)
    {
        var networkEvent = standing.Event;
        var view = CardViews.Of(standing, now);
        yield return new TextBlock(Title(networkEvent.Title)) { Weight = TextWeight.Bolder, Separator = true };
        yield return new TextBlock(EventDates.When(networkEvent.StartsAt, networkEvent.EndsAt, language)) { Spacing = Spacing.None };
        yield return new TextBlock(EventFacts.Place(networkEvent, language)) { Spacing = Spacing.None, IsSubtle = true };
        if (AgendaTexts.Status(view, standing.PlaceInLine) is { } status)
        {
            yield return new TextBlock(status.In(language)) { Spacing = Spacing.None, Weight = TextWeight.Bolder, Color = ColorOf(view) };
        }

        var button = isPersonal ? AgendaTexts.ButtonFor(view) : ButtonTexts.MyRegistration;
        yield return new ActionSet([EventButtons.Of(EventVerbs.Show, button.In(language), networkEvent.Id)]);
    }

    private static IEnumerable<CardElement> Session(BankSession? session, AnswerLanguage language) => session is null
        ? []
        :
        [
            new TextBlock(Title(session.Title.In(language))) { Weight = TextWeight.Bolder, Separator = true },
            new TextBlock(string.Join(" · ", new[] { session.When.In(language), session.Place }.OfType<string>().Select(CardText.Plain))) { Spacing = Spacing.None },
            new TextBlock(AgendaTexts.Source(session.Source).In(language)) { Spacing = Spacing.None, IsSubtle = true, Size = TextSize.Small },
        ];

    private static string Titles(IReadOnlyList<AgendaLine> lines, AnswerLanguage language) => string.Join("; ", Shown(lines).Select(line =>
        $"{Title(line.Own?.Event.Title ?? line.Session?.Title.In(language) ?? "")}, {line.Day.ToString("d MMMM", CultureInfo.GetCultureInfo(language == AnswerLanguage.English ? "en-GB" : "nl-NL"))}"));

    private static string Title(string title) => CardText.Plain(CardSpace.Cut(title, LongestTitle, TitleBytes));

    private static TextColor? ColorOf(CardView view) => view switch
    {
        CardView.Registered => TextColor.Good,
        CardView.Offered or CardView.SeatFree => TextColor.Accent,
        CardView.Cancelled => TextColor.Attention,
        CardView.CanRegister or CardView.CanWait or CardView.NotOpenYet or CardView.Closed or CardView.Waitlisted or CardView.Over => null,
    };
}
