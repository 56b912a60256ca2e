using System.Collections.Frozen;

namespace Bot.Knowledge.Language;

/// <summary>
/// Words of the field whose forms the stemmer would set apart, or bring together with a word that has nothing to do
/// with them. The list is shared by every index, so that all of them find the same.
/// </summary>
internal static class StemOverrides
{
    private const int ShortestHead = 5;
    private static readonly FrozenDictionary<string, string> Bases = Read(StemFamilies.Dutch);
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Bases.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string> Heads = ReadHeads(StemFamilies.Dutch);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> HeadLookup =
        Heads.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// The base of a folded Dutch word, to be used as its stem; null when the stemmer may decide. The head of a
    /// compound counts too: steekwapens has the base steekwapen.
    /// </summary>
    public static string? BaseOf(string folded)
    {
        if (Bases.TryGetValue(folded, out var known)) return known;
        for (var start = 3; start <= folded.Length - ShortestHead; start++)
        {
            var head = folded.AsSpan(start);
            if (HeadLookup.Contains(head) && IsModifier(folded.AsSpan(0, start)))
            {
                return string.Concat(folded.AsSpan(0, start), Lookup[head]);
            }
        }

        return null;
    }

    // The first part of a compound, with or without its linking s; the dictionary has no cyber.
    private static bool IsModifier(ReadOnlySpan<char> part) =>
        Dictionary.IsDutch(part) || (part.Length > 4 && part[^1] == 's' && Dictionary.IsDutch(part[..^1])) || part.SequenceEqual("cyber");

    private static FrozenDictionary<string, string> Read(string families)
    {
        var bases = new Dictionary<string, string>();
        foreach (var (name, forms, _) in Lines(families))
        {
            bases.Add(name, name);
            foreach (var form in forms) bases.Add(form, name);
        }

        return bases.ToFrozenDictionary();
    }

    private static FrozenSet<string> ReadHeads(string families) =>
        Lines(families).Where(l => l.IsHead).SelectMany(l => l.Forms.Append(l.Name))
            .Where(f => f.Length >= ShortestHead).ToFrozenSet();

    private static IEnumerable<(string Name, string[] Forms, bool IsHead)> Lines(string families)
    {
        foreach (var line in families.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var name = line[..colon];
            var forms = line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            yield return (name.TrimStart('+'), forms, name.StartsWith('+'));
        }
    }
}
