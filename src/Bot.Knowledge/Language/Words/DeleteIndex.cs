namespace Bot.Knowledge.Language;

/// <summary>
/// Finds words that may be within two slips of a typed word: both are looked up under all forms that arise from
/// their first seven letters when up to two are left out (symmetric deletes).
/// </summary>
internal sealed class DeleteIndex
{
    private const int PrefixLength = 7;
    private readonly uint[] keys;
    private readonly int[] owners;

    public DeleteIndex(IReadOnlyList<string> words)
    {
        var entries = new List<(uint Key, int Owner)>(words.Count * 20);
        var found = new HashSet<uint>();
        for (var i = 0; i < words.Count; i++)
        {
            found.Clear();
            Collect(words[i], words[i].Length >= 5 ? 2 : 1, found);
            foreach (var key in found) entries.Add((key, i));
        }

        entries.Sort();
        keys = entries.Select(e => e.Key).ToArray();
        owners = entries.Select(e => e.Owner).ToArray();
    }

    /// <summary>Numbers of the words that may be near; each must still be measured.</summary>
    public HashSet<int> Near(string typed, int slips)
    {
        var wanted = new HashSet<uint>();
        Collect(typed, slips, wanted);
        var near = new HashSet<int>();
        foreach (var key in wanted)
        {
            var at = Array.BinarySearch(keys, key);
            if (at < 0) continue;
            while (at > 0 && keys[at - 1] == key) at--;
            for (; at < keys.Length && keys[at] == key; at++) near.Add(owners[at]);
        }

        return near;
    }

    private static void Collect(string word, int deletes, HashSet<uint> into)
    {
        Span<char> prefix = stackalloc char[PrefixLength];
        var length = Math.Min(PrefixLength, word.Length);
        word.AsSpan(0, length).CopyTo(prefix);
        Collect(prefix[..length], deletes, 0, into);
    }

    private static void Collect(ReadOnlySpan<char> letters, int deletes, int from, HashSet<uint> into)
    {
        into.Add(Hash(letters));
        if (deletes == 0 || letters.Length <= 1) return;
        Span<char> shorter = stackalloc char[letters.Length - 1];
        for (var i = from; i < letters.Length; i++)
        {
            letters[..i].CopyTo(shorter);
            letters[(i + 1)..].CopyTo(shorter[i..]);
            Collect(shorter, deletes - 1, i, into);
        }
    }

    private static uint Hash(ReadOnlySpan<char> letters)
    {
        var hash = 2166136261;
        foreach (var letter in letters) hash = (hash ^ letter) * 16777619;
        return hash;
    }
}
