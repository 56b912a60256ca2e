using System.Globalization;
using Bot.Knowledge.Questions;
using Bot.Knowledge.Search;

namespace Bot.Knowledge.Answers;

/// <summary>What was understood of a question, in words, for whoever looks for a fault.</summary>
internal static class ExplanationOf
{
    public static Explanation Question(Question question, AnswerKind kind)
    {
        var parts = new List<KeyValuePair<string, string>>();
        Add(parts, "kind", kind.ToString());
        Add(parts, "language", question.Language.ToString());
        Add(parts, "asks for", question.Cues.ToString());
        Add(parts, "networks named", string.Join(", ", question.NamedNetworks));
        Add(parts, "pages", string.Join(", ", question.Pages.Select(mention => $"{mention.Thing.Id} ({mention.Strength})")));
        Add(parts, "people", string.Join(", ", question.People.Select(mention => mention.Thing.Id)));
        Add(parts, "offices", string.Join(", ", question.Offices.Select(mention => mention.Thing.Title.Dutch)));
        Add(parts, "sessions", string.Join(", ", question.Sessions.Select(mention => mention.Thing.Id)));
        Add(parts, "session kinds", string.Join(", ", question.SessionKinds.Select(mention => mention.Thing)));
        Add(parts, "figures", string.Join(", ", question.Rows.Select(mention => mention.Thing.Row.Label.Dutch).Concat(question.Tables.Select(mention => mention.Thing.Title.Dutch))));
        Add(parts, "period", question.Date is { } date ? string.Create(CultureInfo.InvariantCulture, $"{date.Period.From:yyyy-MM-dd} until {date.Period.Until:yyyy-MM-dd}") : "");
        Add(parts, "words left", string.Join(", ", question.Content.Select(term => term.IsSoft ? $"({term.Text})" : term.IsKnown ? term.Text : term.Text + "?")));
        Add(parts, "read as", string.Join(", ", question.Corrections.Select(correction => $"{correction.Original} → {correction.Reading}")));
        Add(parts, "carried over", question.Carried is { } topic ? string.Join(", ", topic.PageIds.Concat([topic.PersonId, topic.SessionId, topic.RowLabel, topic.NetworkId]).OfType<string>()) : "");
        return new Explanation(parts);
    }

    public static string Ranked(RankedPassage ranked)
    {
        var passage = ranked.Passage;
        var what = passage.Statement is { } statement ? $"{(passage.IsGap ? "gap" : "statement")} {statement.Where}" : passage.Session is { } session ? $"session {session.Id}"
            : passage.Row is { } row ? $"figure {row.Label.Dutch}" : $"office {passage.Office?.Title.Dutch}";
        return string.Create(CultureInfo.InvariantCulture, $"{ranked.Score:0.0} covers {ranked.Coverage:0.00}{(ranked.IsVetoed ? " vetoed" : "")} {what}, without: {string.Join(", ", ranked.Missing.Select(term => term.Text))}");
    }

    private static void Add(List<KeyValuePair<string, string>> parts, string name, string value)
    {
        if (value.Length > 0)
        {
            parts.Add(new KeyValuePair<string, string>(name, value));
        }
    }
}
