using System.Globalization;

namespace Bot.Features.Newsletters.Importing.Drafting;

/// <summary>The little of style sheets that tells a heading from a text, and what nobody sees: newsletters have it beside the text.</summary>
internal static class HtmlStyle
{
    public const int SmallestPicture = 60;
    private const int LargeLetters = 18;
    private const int LargestLetters = 26;

    private static readonly string[] UnseenClasses = ["preheader", "sr-only", "screen-reader", "visually-hidden", "visuallyhidden", "cookie", "breadcrumb", "social", "mc-footer", "footer"];

    public static bool IsUnseen(HtmlToken tag) =>
        tag["hidden"] is not null
        || tag["aria-hidden"] == "true"
        || tag["role"] is "navigation" or "contentinfo" or "search" or "dialog" or "alertdialog"
        || Names(tag).Any(static name => UnseenClasses.Any(unseen => name.StartsWith(unseen, StringComparison.OrdinalIgnoreCase)))
        || (tag["style"] is { } style && Rules(style).Any(static rule => rule is ("display", "none") or ("visibility", "hidden") or ("mso-hide", "all") or ("font-size", "0" or "0px") or ("opacity", "0")));

    /// <summary>How much a tag makes its text a heading without calling it one; 0 when it does not.</summary>
    public static int MarkOf(HtmlToken tag)
    {
        var rules = tag["style"] is { } style ? Rules(style).ToList() : [];
        var letters = rules.Where(static rule => rule.Name == "font-size").Select(static rule => Pixels(rule.Value)).LastOrDefault();
        return letters switch
        {
            >= LargestLetters and < 200 => Piece.Largest,
            >= LargeLetters and < 200 => Piece.Large,
            _ => tag.Name is "b" or "strong" || rules.Contains(("font-weight", "bold")) || rules.Contains(("font-weight", "700")) || rules.Contains(("font-weight", "600")) ? Piece.Fat : 0,
        };
    }

    public static bool IsSmall(string? style) =>
        style is not null && Rules(style).Any(static rule => rule is ("display", "none") or ("visibility", "hidden") || (rule.Name is "width" or "height" or "max-width" or "max-height" && Pixels(rule.Value) is < SmallestPicture));

    /// <summary>A number of pixels; null for anything else, such as a percentage.</summary>
    public static double? Pixels(string? size)
    {
        var number = size?.Trim() ?? string.Empty;
        number = number.EndsWith("px", StringComparison.OrdinalIgnoreCase) ? number[..^2] : number;
        return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pixels) ? pixels : null;
    }

    private static string[] Names(HtmlToken tag) => $"{tag["class"]} {tag["id"]}".Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<(string Name, string Value)> Rules(string style) =>
        style.Split(';').Select(static rule => rule.Split(':', 2)).Where(static rule => rule.Length == 2)
            .Select(static rule => (rule[0].Trim().ToLowerInvariant(), rule[1].Replace("!important", string.Empty, StringComparison.OrdinalIgnoreCase).Trim().ToLowerInvariant()));
}
