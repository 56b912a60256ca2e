using Bot.Features.Members;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Bank;
using Bot.Knowledge.Language;

namespace Bot.Features.Inquiries.Telling;

/// <summary>Who holds a theme, in the words of the bank.</summary>
/// <param name="Lines">What the bank says.</param>
/// <param name="Source">The document and its date, as a reader knows it.</param>
internal sealed record ThemeHolder(IReadOnlyList<string> Lines, string Source);

/// <summary>Which theme of the bank a question is about, and who holds it. What the bank does not say is not said.</summary>
internal sealed class ThemeOfQuestion(IAnswerEngine engine, CurrentThemes themes, TimeProvider clock)
{
    /// <summary>The theme's id; null when none is seen.</summary>
    public string? Of(string question, string networkId, AnswerLanguage language)
    {
        var known = themes(networkId);
        var topic = engine.Answer(new AskedQuestion(question, networkId, Today, null)).Topic;
        return topic?.PageIds.FirstOrDefault(page => known.Any(theme => theme.Id == page)) ?? Named(question, networkId, language);
    }

    /// <summary>The theme that the question calls by its name.</summary>
    public string? Named(string question, string networkId, AnswerLanguage language)
    {
        var asked = SubjectTerms.Of(question, language);
        return themes(networkId).FirstOrDefault(theme => IsIn(asked, theme, language))?.Id;
    }

    /// <summary>What it is called; null for a theme that the bank does not have any more.</summary>
    public LocalText? NameOf(string? themeId, string networkId) => themes(networkId).FirstOrDefault(theme => theme.Id == themeId)?.Name;

    /// <summary>Null when the bank names nobody, or has no source for it.</summary>
    public ThemeHolder? HolderOf(string? themeId, string networkId, AnswerLanguage language)
    {
        if (NameOf(themeId, networkId) is not { } name)
        {
            return null;
        }

        var question = language == AnswerLanguage.English ? $"Who holds {name.English}?" : $"Wie heeft {name.Dutch}?";
        var answer = engine.Answer(new AskedQuestion(question, networkId, Today, null));
        return answer is { Kind: AnswerKind.Holder, Declined: false, Citations: [var source, ..] }
            ? new ThemeHolder([.. answer.Lines.Select(static line => line.Text)], $"{source.Title}, {source.DateText}")
            : null;
    }

    private DateOnly Today => Amsterdam.Day(clock.GetUtcNow());

    // By its short name, which is its id's, or by all words of its title.
    private static bool IsIn(IReadOnlySet<string> asked, NetworkTheme theme, AnswerLanguage language) =>
        Covers(asked, theme.Id[(theme.Id.IndexOf('/', StringComparison.Ordinal) + 1)..].Replace('-', ' '), AnswerLanguage.Dutch) || Covers(asked, theme.Name.In(language), language);

    private static bool Covers(IReadOnlySet<string> asked, string name, AnswerLanguage language) =>
        SubjectTerms.Of(name, language) is { Count: > 0 } terms && terms.IsSubsetOf(asked);
}
