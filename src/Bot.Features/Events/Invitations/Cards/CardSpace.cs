namespace Bot.Features.Events.Invitations.Cards;

/// <summary>Keeps a card under the size that Teams takes: what is too long is cut, and ends in an ellipsis.</summary>
internal static class CardSpace
{
    // A card of Teams takes 28 KB on old clients, and the limit here is 25. Frame, buttons and place need some; this is for
    // the programme.
    private const int ProgrammeBytes = 10_000;
    private const int Shortest = 12;

    /// <summary>At most so many letters.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return text[..end].TrimEnd() + "…";
    }

    /// <summary>At most so many letters, and so many bytes on the wire.</summary>
    public static string Cut(string text, int length, int bytes)
    {
        var cut = Cut(text, length);
        while (cut.Length > Shortest && Bytes(cut) > bytes)
        {
            cut = Cut(text, cut.Length * 9 / 10);
        }

        return cut;
    }

    /// <summary>The lines, each cut to the same length when together they would be too much.</summary>
    public static IReadOnlyList<string> Fit(IReadOnlyList<string> lines)
    {
        var longest = lines.Count == 0 ? 0 : lines.Max(line => line.Length);
        while (longest > Shortest && lines.Sum(line => Bytes(Cut(line, longest))) > ProgrammeBytes)
        {
            longest = longest * 9 / 10;
        }

        return [.. lines.Select(line => Cut(line, Math.Max(longest, Shortest)))];
    }

    /// <summary>
    /// How much it takes on the wire: the serializer writes an emoji as two escapes of six letters, and a quote or backslash
    /// with one before it.
    /// </summary>
    public static int Bytes(string line) => line.EnumerateRunes().Sum(rune => rune.IsBmp ? Math.Max(rune.Utf8SequenceLength, rune.Value is '"' or '\\' or < ' ' ? 2 : 1) : 12);
}
