using Bot.Knowledge.Bank;
using Bot.Knowledge.Questions;
using Bot.Knowledge.Search;

namespace Bot.Knowledge.Answers;

/// <summary>Several sessions in order of date, or that there are none.</summary>
internal sealed class SessionListing(BankIndex index, Question question)
{
    private const int MostSessions = 10;

    private static readonly string[] Plurals =
    [
        "leerhuizen", "carrousels", "webinars", "conferenties", "masterclasses", "bijeenkomsten", "sessies", "evenementen", "trainingen", "events", "sessions", "meetings", "data", "dates",
        "leerhuisbijeenkomsten", "kennisbijeenkomsten", "themabijeenkomsten", "agenda", "calendar", "kennissessies", "dingen", "datums",
    ];

    public static bool IsPlural(Question question) =>
        question.Has(Cue.List | Cue.Every) || question.Tokens.Any(token => Plurals.Contains(token.Text, StringComparer.Ordinal)) || (question.Has(Cue.HowMany) && !question.Has(Cue.Participants));

    public Answer All(List<Session> sessions)
    {
        var builder = new AnswerBuilder(index, question, AnswerKind.Session);
        var shown = sessions.Take(MostSessions).ToList();
        var source = builder.SourceName(shown[0].Source);
        builder.Add(
            $"{shown.Count} {(shown.Count == 1 ? "bijeenkomst" : "bijeenkomsten")} volgens {source.Dutch}:",
            $"{shown.Count} {(shown.Count == 1 ? "session" : "sessions")} according to {source.English}:",
            [.. shown.Select(session => session.Source)]);
        var rows = new List<IReadOnlyList<string>>();
        foreach (var session in shown)
        {
            var when = session.Date is null ? new LocalText("datum onbekend", "date unknown") : session.Date.Words ?? AnswerBuilder.Day(session.Date.From);
            var status = session.Status switch
            {
                SessionStatus.Cancelled => new LocalText(" (ging niet door)", " (cancelled)"),
                SessionStatus.Moved => new LocalText(" (verplaatst)", " (moved)"),
                SessionStatus.Held or SessionStatus.Planned => new LocalText("", ""),
            };
            var network = question.NetworkIsKnown ? "" : $" ({session.NetworkId})";
            builder.Add($"- {when.Dutch}: {session.Title.Dutch}{status.Dutch}{network}", $"- {when.English}: {session.Title.English}{status.English}{network}", session.Source);
            rows.Add([when.In(question.Language), session.Title.In(question.Language) + status.In(question.Language) + network, session.Place ?? session.Form?.In(question.Language) ?? ""]);
        }

        builder.Table = new AnswerTable(
            question.Language == AnswerLanguage.English ? "Sessions" : "Bijeenkomsten",
            question.Language == AnswerLanguage.English ? ["Date", "Session", "Place or form"] : ["Datum", "Bijeenkomst", "Plaats of vorm"], rows);
        builder.Topic = Topics.Of(question, "agenda", shown[0].NetworkId, []) with { SessionId = shown[0].Id };
        return builder.Build();
    }

    /// <summary>None in the bank: says up to where the agenda goes.</summary>
    public Answer Nothing(IReadOnlyList<SessionKind> kinds)
    {
        var builder = new AnswerBuilder(index, question, AnswerKind.Session) { Declined = true };
        builder.Add(
            "Daarvoor staat geen bijeenkomst met een datum in de kennisbank.",
            "There is no session with a date for that in the knowledge bank.");
        var last = index.Bank.Sessions.Where(session => question.InScope(session.NetworkId) && session.Date is { IsExact: true } && (kinds.Count == 0 || kinds.Contains(session.Kind)))
            .OrderBy(session => session.Date!.From).LastOrDefault();
        if (last is not null && question.Date is null)
        {
            builder.Add(
                $"De laatste in de agenda is {last.Title.Dutch} op {AnswerBuilder.Day(last.Date!.From).Dutch}.",
                $"The last one on the agenda is {last.Title.English} on {AnswerBuilder.Day(last.Date.From).English}.",
                last.Source);
        }

        builder.Topic = Topics.Of(question, "agenda", last?.NetworkId, []);
        return builder.Build();
    }
}
