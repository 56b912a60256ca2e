using System.Text.RegularExpressions;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Writing.Opening;

/// <summary>What the kernteam types to begin.</summary>
/// <param name="IsNew">A new newsletter; otherwise the list of what there is.</param>
/// <param name="Language">The language of the words.</param>
internal sealed partial record NewsletterCommand(bool IsNew, AnswerLanguage Language)
{
    private const int LongestCommand = 80;

    /// <summary>Null when it is something else, such as a question about what a newsletter says.</summary>
    public static NewsletterCommand? Of(string text) =>
        text.Length > LongestCommand ? null
        : New().Match(text) is { Success: true } asked ? new(IsNew: true, LanguageOf(asked))
        : List().Match(text) is { Success: true } listed ? new(IsNew: false, LanguageOf(listed))
        : null;

    private static AnswerLanguage LanguageOf(Match match) =>
        match.Groups["what"].Value.StartsWith("newsletter", StringComparison.OrdinalIgnoreCase) ? AnswerLanguage.English : AnswerLanguage.Dutch;

    [GeneratedRegex(
        @"^\W*(((ik\s+wil|ik\s+zou|graag|maak|schrijf|make|create|write|i\s+want(\s+to)?|please)\W+)*((een|a|an|my|mijn)\s+)?(nieuwe?|new)\s+(?<what>nieuwsbrief|newsletter)(\s+(maken|aanmaken|schrijven|graag|please))*|(een\s+)?(?<what>nieuwsbrief)\s+(maken|schrijven)|(make|create|write)\s+(a\s+)?(?<what>newsletter))\W*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex New();

    [GeneratedRegex(
        @"^\W*((mijn|my|de|the|alle|all|toon|show)\s+)*(?<what>nieuwsbrieven|newsletters|nieuwsbrief|newsletter)(\s+(beheren|bekijken|tonen))?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex List();
}
