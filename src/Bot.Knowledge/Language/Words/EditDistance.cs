namespace Bot.Knowledge.Language;

/// <summary>Counts typing slips between two words: a letter too many, missing or wrong, or two neighbours swapped.</summary>
internal static class EditDistance
{
    private const int LongestWord = 63;

    /// <summary>The number of slips, or <paramref name="most"/> + 1 as soon as it is certain to be more.</summary>
    public static int Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most || one.Length > LongestWord || other.Length > LongestWord) return most + 1;
        var width = other.Length + 1;
        Span<int> rows = stackalloc int[3 * (LongestWord + 1)];
        var beforeLast = rows[..width];
        var last = rows.Slice(LongestWord + 1, width);
        var current = rows.Slice(2 * (LongestWord + 1), width);
        for (var j = 0; j < width; j++) last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    value = Math.Min(value, beforeLast[j - 2] + 1);
                }

                current[j] = value;
                least = Math.Min(least, value);
            }

            if (least > most) return most + 1;
            var spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }

        return last[width - 1];
    }
}
