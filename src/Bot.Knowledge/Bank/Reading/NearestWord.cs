namespace Bot.Knowledge.Bank.Reading;

/// <summary>Finds what an editor probably meant by a misspelled key, id or choice.</summary>
public static class NearestWord
{
    /// <summary>The sentence that follows a fault: "; bedoelt u 'houders'?", or the given mend when nothing is near.</summary>
    public static string Hint(string typed, IEnumerable<string> known, string otherwise) =>
        Of(typed, known) is { } near ? $"; bedoelt u '{near}'?" : $"; {otherwise}";

    /// <summary>The known word that takes the fewest changes, or null when none is near.</summary>
    public static string? Of(string typed, IEnumerable<string> known)
    {
        // Short words allow one wrong letter, longer ones three.
        var limit = Math.Clamp(typed.Length / 3, 1, 3);
        return known
            .Select(word => (Word: word, Distance: Distance(typed.ToUpperInvariant(), word.ToUpperInvariant())))
            .Where(candidate => candidate.Distance <= limit)
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .Select(candidate => candidate.Word)
            .FirstOrDefault();
    }

    private static int Distance(string one, string other)
    {
        var row = new int[other.Length + 1];
        for (var column = 0; column <= other.Length; column++)
        {
            row[column] = column;
        }

        for (var line = 1; line <= one.Length; line++)
        {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column <= other.Length; column++)
            {
                var above = row[column];
                var change = one[line - 1] == other[column - 1] ? 0 : 1;
                row[column] = Math.Min(Math.Min(above, row[column - 1]) + 1, diagonal + change);
                diagonal = above;
            }
        }

        return row[^1];
    }
}
