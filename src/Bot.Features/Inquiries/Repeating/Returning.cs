using Bot.Knowledge.Bank;

namespace Bot.Features.Inquiries.Repeating;

/// <summary>One time that something was asked.</summary>
/// <param name="InquiryId">The question that was sent to the kernteam; null for one that the bot declined and that stayed with the asker.</param>
/// <param name="Asker">Tells askers apart.</param>
/// <param name="ThemeId">The theme, as far as one was seen.</param>
/// <param name="Terms">What it is about, as stems.</param>
/// <param name="Question">In the asker's words. Shown only of what was sent to the kernteam.</param>
internal sealed record AskedOnce(string? InquiryId, string Asker, string? ThemeId, IReadOnlySet<string> Terms, string Question);

/// <summary>Questions that belong together.</summary>
/// <param name="Key">Stays the same while the group grows; says nothing of what was asked.</param>
/// <param name="ThemeId">The theme that they share; null when they share words.</param>
/// <param name="Askers">How many different people asked.</param>
/// <param name="Questions">How it was asked, of those who sent it to the kernteam; the last one first.</param>
internal sealed record OftenGroup(string Key, string? ThemeId, int Askers, IReadOnlyList<string> Questions)
{
    /// <summary>What the theme is called; null when there is none.</summary>
    public LocalText? Theme { get; init; }

    /// <summary>What it is about: the theme, or else how it was asked last.</summary>
    public string About(AnswerLanguage language) => Theme?.In(language) ?? Questions[0];
}

/// <summary>Finds what is asked often: first by theme, then by words. Nothing is shown that nobody sent to the kernteam.</summary>
internal static class Returning
{
    private const int LeastCommon = 2;
    private const double LeastShare = 0.6;

    /// <param name="asked">All that was asked, the first one first.</param>
    /// <param name="leastAskers">By how many different people.</param>
    public static IReadOnlyList<OftenGroup> Of(IReadOnlyList<AskedOnce> asked, int leastAskers)
    {
        var groups = new List<OftenGroup>();
        var left = asked.ToList();
        foreach (var theme in asked.Where(static one => one.ThemeId is not null).GroupBy(static one => one.ThemeId, StringComparer.Ordinal))
        {
            if (GroupOf($"theme/{theme.Key}", theme.Key, [.. theme], leastAskers) is { } group)
            {
                groups.Add(group);
                left.RemoveAll(one => one.ThemeId == theme.Key);
            }
        }

        foreach (var first in asked.Where(static one => one.InquiryId is not null))
        {
            if (left.Contains(first) && GroupOf($"question/{first.InquiryId}", null, [.. left.Where(one => IsAlike(first.Terms, one.Terms))], leastAskers) is { } group)
            {
                groups.Add(group);
                left.RemoveAll(one => IsAlike(first.Terms, one.Terms));
            }
        }

        return [.. groups.OrderByDescending(static group => group.Askers).ThenBy(static group => group.Key, StringComparer.Ordinal)];
    }

    private static OftenGroup? GroupOf(string key, string? themeId, List<AskedOnce> asked, int leastAskers)
    {
        var askers = asked.Select(static one => one.Asker).Distinct(StringComparer.Ordinal).Count();
        var sent = asked.Where(static one => one.InquiryId is not null).Select(static one => one.Question).Reverse().ToList();
        return askers >= leastAskers && sent.Count > 0 ? new OftenGroup(key, themeId, askers, sent) : null;
    }

    // Most words of the shorter one, and never one word alone: "gemeente" is in every other question.
    private static bool IsAlike(IReadOnlySet<string> one, IReadOnlySet<string> other)
    {
        var common = one.Count(other.Contains);
        var least = Math.Min(one.Count, other.Count);
        return (common >= LeastCommon && common >= LeastShare * least) || (common > 0 && one.SetEquals(other));
    }
}
