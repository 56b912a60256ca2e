using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Storage;

namespace Bot.Features.Inquiries;

/// <summary>A text of several lines that somebody typed, on a card: each line shown and no more than shown.</summary>
internal static class TypedLines
{
    // More lines than this are run together: a card of blank lines would be endless.
    private const int Most = 30;

    public static IEnumerable<CardElement> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        IEnumerable<string> shown = lines.Length <= Most ? lines : [.. lines.Take(Most - 1), string.Join(' ', lines.Skip(Most - 1))];
        return shown.Select(static line => CardText.Plain(line)).Where(static line => line.Length > 0).Select(static line => new TextBlock(line));
    }
}

/// <summary>Longer texts than a card has room for.</summary>
internal static class DeskCardText
{
    public static string Cut(string text, int longest) => text.Length <= longest ? text : StoredText.Of(text, longest - 1) + "…";
}
