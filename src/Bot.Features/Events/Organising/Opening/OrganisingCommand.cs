using System.Text.RegularExpressions;
using Bot.Features.Events.Model;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Organising.Opening;

/// <summary>What the kernteam types to begin.</summary>
/// <param name="IsNew">A new event; otherwise the list of what there is.</param>
/// <param name="Kind">Which kind of new event; null when she did not say.</param>
/// <param name="IsForEverybody">Members use the same words for something of their own.</param>
/// <param name="Language">The language of the words; null when they are of both.</param>
internal sealed partial record OrganisingCommand(bool IsNew, EventKind? Kind, bool IsForEverybody, AnswerLanguage? Language)
{
    private const int LongestCommand = 80;

    private static readonly Dictionary<string, EventKind?> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["leerhuis"] = EventKind.Leerhuis,
        ["carrousel"] = EventKind.Carrousel,
        ["carousel"] = EventKind.Carrousel,
        ["webinar"] = EventKind.Webinar,
        ["conferentie"] = EventKind.Conference,
        ["congres"] = EventKind.Conference,
        ["conference"] = EventKind.Conference,
        ["evenement"] = null,
        ["bijeenkomst"] = null,
        ["event"] = null,
        ["meeting"] = null,
    };

    private static readonly HashSet<string> EnglishKinds = new(StringComparer.OrdinalIgnoreCase) { "event", "meeting", "conference" };

    /// <summary>Null when it is something else, such as a question about a Leerhuis.</summary>
    public static OrganisingCommand? Of(string text)
    {
        if (text.Length > LongestCommand)
        {
            return null;
        }

        if (New().Match(text) is { Success: true } asked)
        {
            var kind = asked.Groups["kind"].Value;
            var isEnglish = asked.Groups["new"].Value.StartsWith("new", StringComparison.OrdinalIgnoreCase) || EnglishKinds.Contains(kind);
            return new OrganisingCommand(IsNew: true, Kinds[kind], IsForEverybody: false, isEnglish ? AnswerLanguage.English : AnswerLanguage.Dutch);
        }

        if (Mine().IsMatch(text))
        {
            var isEnglish = text.Contains("my", StringComparison.OrdinalIgnoreCase);
            return new OrganisingCommand(IsNew: false, null, IsForEverybody: true, isEnglish ? AnswerLanguage.English : AnswerLanguage.Dutch);
        }

        return Menu().IsMatch(text) ? new OrganisingCommand(IsNew: false, null, IsForEverybody: false, Language: null) : null;
    }

    [GeneratedRegex(
        @"^\W*((ik\s+wil|ik\s+zou|graag|maak|make|create|i\s+want|please)\W+)*((een|a|an)\s+)?(?<new>nieuwe?|new)\s+(?<kind>leerhuis|carr?ousel|webinar|conferentie|congres|conference|evenement|bijeenkomst|event|meeting)(\s+(maken|aanmaken|graag|please))*\W*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex New();

    [GeneratedRegex(
        @"^\W*(mijn\s+(bijeenkomsten|evenementen)|my\s+(events|meetings))\W*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Mine();

    [GeneratedRegex(
        @"^\W*(kernteam|core\s+team|beheer|beheren|((bijeenkomsten|evenementen)\s+(beheren|maken))|(beheer\s+(bijeenkomsten|evenementen))|((manage|organise|organize)(\s+events)?))\W*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Menu();
}
