using System.IO.Compression;
using System.Numerics;

namespace Bot.Knowledge.Language;

/// <summary>
/// A set of words kept as 64-bit hashes in one array: some 400,000 words take 4 MB and load in tens of milliseconds.
/// Two words with one hash are so unlikely (1 in 10^8 for a whole list) that the words themselves are not kept.
/// </summary>
internal sealed class WordSet
{
    private const ulong Seed = 14695981039346656037;
    private const int LongestWord = 64;
    private readonly ulong[] slots;
    private readonly int mask;

    private WordSet(int count)
    {
        slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, count + (count / 4)))];
        mask = slots.Length - 1;
    }

    /// <summary>Reads a list in which each word is the number of letters it shares with the one before, and the rest.</summary>
    public static WordSet Read(Stream compressed)
    {
        using var unpacked = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionMode.Decompress))
        {
            gzip.CopyTo(unpacked);
        }

        var bytes = unpacked.GetBuffer().AsSpan(0, (int)unpacked.Length);
        var count = 0;
        foreach (var value in bytes) count += value >> 7;
        var set = new WordSet(count);
        Span<ulong> prefixes = stackalloc ulong[LongestWord + 1];
        prefixes[0] = Seed;
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] >= 0x80)
            {
                length = bytes[i] & 0x7F;
                continue;
            }

            prefixes[length + 1] = Step(prefixes[length], (char)bytes[i]);
            length++;
            if (i + 1 == bytes.Length || bytes[i + 1] >= 0x80) set.Add(Finish(prefixes[length]));
        }

        return set;
    }

    /// <summary>True when the folded word is in the list.</summary>
    public bool Contains(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestWord) return false;
        var hash = Seed;
        foreach (var letter in word) hash = Step(hash, letter);
        hash = Finish(hash);
        for (var at = (int)(hash & (ulong)mask); slots[at] != 0; at = (at + 1) & mask)
        {
            if (slots[at] == hash) return true;
        }

        return false;
    }

    private void Add(ulong hash)
    {
        var at = (int)(hash & (ulong)mask);
        while (slots[at] != 0 && slots[at] != hash) at = (at + 1) & mask;
        slots[at] = hash;
    }

    private static ulong Step(ulong hash, char letter) => (hash ^ letter) * 1099511628211;

    private static ulong Finish(ulong hash)
    {
        hash = (hash ^ (hash >> 32)) * 0x9E3779B97F4A7C15;
        hash ^= hash >> 29;
        return hash == 0 ? 1 : hash;
    }
}
