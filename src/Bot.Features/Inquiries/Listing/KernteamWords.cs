using System.Text.RegularExpressions;
using Bot.Knowledge.Bank;

namespace Bot.Features.Inquiries.Listing;

/// <summary>What the kernteam wants of its questions.</summary>
internal enum KernteamWish
{
    List,

    /// <summary>Questions are to come in this conversation.</summary>
    Here,

    NoLongerHere,
}

/// <summary>"Kernteamvragen", "kernteamvragen VAR hier", "kernteamvragen niet meer hier".</summary>
/// <param name="Wish">What is wanted.</param>
/// <param name="Network">The network that was named; null when none was.</param>
/// <param name="Language">The language of the words.</param>
internal sealed partial record KernteamWords(KernteamWish Wish, string? Network, AnswerLanguage Language)
{
    private const int Longest = 80;

    /// <summary>Null when it is something else.</summary>
    public static KernteamWords? Of(string text)
    {
        if (text.Length > Longest || Words().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var wish = match.Groups["not"].Success ? KernteamWish.NoLongerHere : match.Groups["here"].Success ? KernteamWish.Here : KernteamWish.List;
        return new KernteamWords(
            wish,
            match.Groups["network"] is { Success: true, Value: var network } ? network : null,
            match.Groups["english"].Success ? AnswerLanguage.English : AnswerLanguage.Dutch);
    }

    [GeneratedRegex(
        @"^\W*(kernteam[\s-]*vragen|(?<english>(core|kern)[\s-]*team\s+questions))(\s+((van|voor|of|for)\s+)?(?!niet\b|no\b|not\b|hier\b|here\b)(?<network>[a-z0-9-]{2,20}))?(\s+(?<not>niet\s+(meer\s+)?hier|(no\s+longer|not(\s+any\s*more)?)\s+here)|\s+(?<here>hier|here))?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Words();
}
