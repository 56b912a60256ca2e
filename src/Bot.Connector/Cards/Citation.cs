using System.Globalization;
using System.Text.Json;
using Bot.Connector.Activities;

namespace Bot.Connector.Cards;

/// <summary>Where a statement was found, shown by Teams at the <c>[n]</c> in the text. Limits are Teams's own; longer texts are cut.</summary>
/// <param name="Position">The <c>n</c>, from 1, unique in the message.</param>
/// <param name="Name">The document's title.</param>
/// <param name="Abstract">What stands there, in a sentence.</param>
/// <param name="Url">Where it can be read, https.</param>
/// <param name="Keywords">At most three.</param>
public sealed record Citation(int Position, string Name, string Abstract, string? Url = null, IReadOnlyList<string>? Keywords = null)
{
    /// <summary>The most citations in one message; more are answered with 400.</summary>
    public const int Most = 20;

    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int NameLength = 80;

    /// <summary>The longest abstract, in UTF-16 units.</summary>
    public const int AbstractLength = 160;

    private const int MostKeywords = 3;
    private const int KeywordLength = 28;

    internal static JsonElement? RootEntity(string text, IReadOnlyList<Citation> citations, bool writtenByModel)
    {
        if (citations.Count == 0 && !writtenByModel)
        {
            return null;
        }

        if (citations.DistinctBy(static citation => citation.Position).Count() != citations.Count)
        {
            throw new InvalidOperationException("Two citations have the same position.");
        }

        var used = citations.Where(citation => text.Contains(Mark(citation.Position), StringComparison.Ordinal)).ToList();
        if (used.Count > Most)
        {
            throw new InvalidOperationException($"Teams takes at most {Most} citations, not {used.Count}.");
        }

        if (used.Count == 0 && !writtenByModel)
        {
            return null;
        }

        var entity = new RootMessageEntity
        {
            AdditionalType = writtenByModel ? ["AIGeneratedContent"] : null,
            Citation = used.Count == 0 ? null : used.ConvertAll(static citation => citation.ToClaim()),
        };
        return JsonSerializer.SerializeToElement(entity, ConnectorJson.Outbound.RootMessageEntity);
    }

    private static string Mark(int position) => string.Create(CultureInfo.InvariantCulture, $"[{position}]");

    private CitationClaim ToClaim() => new(
        Position,
        new(
            Clip(Name, NameLength),
            Clip(Abstract, AbstractLength),
            Url,
            Keywords is { Count: > 0 } ? [.. Keywords.Take(MostKeywords).Select(static word => Clip(word, KeywordLength))] : null));

    private static string Clip(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        // Half a surrogate pair before the ellipsis would be no text.
        var end = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return string.Concat(text.AsSpan(0, end).TrimEnd(), "…");
    }
}
