using System.Text.RegularExpressions;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Invitations.Agenda;

/// <summary>"Welke bijeenkomsten komen eraan?", also of one subject, kind or period. Anything that asks more than that is no agenda question.</summary>
/// <param name="Subjects">Words that the event must answer to, such as "cyber" or "leerhuis".</param>
/// <param name="Period">When, if she said so.</param>
/// <param name="IsSingle">She asks for the next one, rather than for all.</param>
internal sealed partial record AgendaQuestion(IReadOnlyList<string> Subjects, AgendaPeriod? Period, bool IsSingle, AnswerLanguage Language)
{
    private const int LongestQuestion = 160;
    private const int MostWords = 20;

    /// <summary>Null when the text is something else, or more than a question about what lies ahead.</summary>
    public static AgendaQuestion? Of(string text, DateOnly today)
    {
        if (text.Length > LongestQuestion)
        {
            return null;
        }

        var words = Words().Matches(text.ToLowerInvariant()).Select(match => match.Value).ToList();
        if (words.Count is 0 or > MostWords || words.Exists(AgendaWords.Stops.Contains))
        {
            return null;
        }

        var (period, rest) = AgendaPeriod.Of(words, today);
        var gathers = rest.Exists(word => AgendaWords.Gatherings.Contains(word) || AgendaWords.Kinds.ContainsKey(word));
        var looksAhead = period is not null || rest.Exists(AgendaWords.Ahead.Contains);
        if (!gathers || !looksAhead)
        {
            return null;
        }

        string[] subjects = [.. rest.Where(word => !AgendaWords.IsFiller(word)).Select(word => AgendaWords.Kinds.GetValueOrDefault(word, word)).Distinct()];
        return new AgendaQuestion(subjects, period, IsSingleIn(words), LanguageOf(words));
    }

    public bool Fits(string searched, DateOnly day) => (Period?.Has(day) ?? true) && Subjects.All(subject => AgendaWords.Fits(subject, searched));

    private static bool IsSingleIn(List<string> words) => words.Exists(word => word is "volgende" or "eerstvolgende" or "next" or "wanneer" or "when")
        && !words.Exists(AgendaWords.Plurals.Contains);

    private static AnswerLanguage LanguageOf(List<string> words) =>
        words.Count(AgendaWords.English.Contains) > words.Count(AgendaWords.Dutch.Contains) ? AnswerLanguage.English : AnswerLanguage.Dutch;

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Words();
}
