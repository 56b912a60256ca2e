namespace Bot.Features.Storage;

/// <summary>Text from outside, made such that every database can hold it.</summary>
internal static class StoredText
{
    /// <summary>
    /// At most <paramref name="length"/> UTF-16 units, without the NUL that PostgreSQL has no room for, and never cut
    /// through the middle of an emoji, which could not be written as UTF-8.
    /// </summary>
    public static string Of(string text, int length)
    {
        var kept = text.Replace("\0", string.Empty, StringComparison.Ordinal);
        if (kept.Length <= length)
        {
            return kept;
        }

        return kept[..(char.IsHighSurrogate(kept[length - 1]) ? length - 1 : length)];
    }
}
