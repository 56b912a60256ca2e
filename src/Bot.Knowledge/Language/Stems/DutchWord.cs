namespace Bot.Knowledge.Language;

/// <summary>
/// A word while the Dutch stemmer works on it: letters that shrink and grow at the end, and the two regions in
/// which an ending must lie before it may be taken off.
/// </summary>
internal ref struct DutchWord
{
    private const string PlainVowels = "aäáàâeëéèêiïíìîoöóòôuüúùû";
    private readonly Span<char> room;

    public DutchWord(Span<char> room, ReadOnlySpan<char> word)
    {
        this.room = room;
        word.CopyTo(room);
        Length = word.Length;
        Measure();
    }

    public int Length { get; private set; }

    /// <summary>Start of the region after the first vowels and the consonant that follows them.</summary>
    public int FirstRegion { get; private set; }

    /// <summary>Start of the same region, counted again inside the first one.</summary>
    public int SecondRegion { get; private set; }

    public readonly ReadOnlySpan<char> Letters => room[..Length];

    public readonly bool InFirst(int position) => FirstRegion <= position;

    public readonly bool InSecond(int position) => SecondRegion <= position;

    /// <summary>True when the letters before <paramref name="end"/> end with <paramref name="ending"/>.</summary>
    public readonly bool EndsAt(int end, ReadOnlySpan<char> ending) => end >= 0 && room[..end].EndsWith(ending);

    public readonly bool StartsAt(int start, ReadOnlySpan<char> beginning) =>
        start <= Length && room[start..Length].StartsWith(beginning);

    /// <summary>A vowel (or the digraph ij) stands just before the position.</summary>
    public readonly bool VowelBefore(int position) =>
        position > 0 && (IsVowel(room[position - 1]) || EndsAt(position, "ij"));

    /// <summary>A consonant stands just before the position; the j of ij is none.</summary>
    public readonly bool ConsonantBefore(int position) =>
        position > 0 && !EndsAt(position, "ij") && !IsVowel(room[position - 1]);

    /// <summary>Cuts the word at <paramref name="start"/> and puts <paramref name="ending"/> there instead.</summary>
    public void Replace(int start, ReadOnlySpan<char> ending)
    {
        ending.CopyTo(room[start..]);
        Length = start + ending.Length;
    }

    /// <summary>Restores the long vowel that an open syllable hid: rap(en) becomes raap, bel(en) stays bel.</summary>
    public void LengthenVowel()
    {
        var last = Length - 1;
        if (last < 1 || IsVowel(room[last]) || room[last] is 'w' or 'x') return;
        var vowel = last - 1;
        if (EndsAt(last, "eë"))
        {
            Insert(last, 'e');
        }
        else if (EndsAt(last, "ië"))
        {
            room[vowel] = 'e';
            Insert(last, 'e');
        }
        else if (IsLengthened(vowel))
        {
            Insert(last, room[vowel]);
        }
    }

    /// <summary>Takes ge- off when enough of a word is left behind it.</summary>
    public bool TryDropGe(bool inside)
    {
        var at = 0;
        if (inside)
        {
            var found = Length > 1 ? room[1..Length].IndexOf("ge") : -1;
            if (found < 0) return false;
            at = found + 1;
        }
        else if (!StartsAt(0, "ge") || KeepsGe())
        {
            return false;
        }

        var rest = at + 2;
        if (rest + 3 > Length || !HasMoreAfterVowels(rest)) return false;
        room[rest..Length].CopyTo(room[at..]);
        Length -= 2;
        if (room[at] == 'ë') room[at] = 'e';
        else if (room[at] == 'ï') room[at] = 'i';
        Measure();
        return true;
    }

    // geeft, geval, gevaar and gevaren would otherwise meet effen, vallen and varen.
    private readonly bool KeepsGe() =>
        StartsAt(2, "eft") || (StartsAt(2, "val") && !StartsAt(2, "vali")) || StartsAt(2, "vaa") || StartsAt(2, "vare");

    private readonly bool HasMoreAfterVowels(int from)
    {
        var position = from;
        while (position < Length && !IsVowel(room[position])) position++;
        if (position == Length) return false;
        return SkipVowels(position) < Length;
    }

    private readonly bool IsLengthened(int vowel)
    {
        if (vowel > 0 && IsPlainVowel(room[vowel - 1])) return false;
        if (IsAiou(room[vowel])) return room[vowel] is not ('i' or 'ï' or 'í' or 'ì' or 'î');
        if (room[vowel] is not ('e' or 'é' or 'è' or 'ê')) return false;
        var before = vowel - 2;
        if (before < 0) return true;
        if (IsAiou(room[before]) || (before == 0 && IsE(room[before]))) return false;
        return !(before >= 2 && IsAiou(room[before - 1]) && !IsPlainVowel(room[before - 2]));
    }

    private void Insert(int position, char letter)
    {
        room[position..Length].CopyTo(room[(position + 1)..]);
        room[position] = letter;
        Length++;
    }

    private void Measure()
    {
        FirstRegion = SecondRegion = Length;
        var first = NextRegion(0);
        if (first < 0) return;
        FirstRegion = first;
        var second = NextRegion(first);
        if (second >= 0) SecondRegion = second;
    }

    private readonly int NextRegion(int from)
    {
        var position = from;
        while (position < Length && !IsVowel(room[position])) position++;
        if (position == Length) return -1;
        position = SkipVowels(position);
        return position < Length ? position + 1 : -1;
    }

    private readonly int SkipVowels(int position)
    {
        while (position < Length)
        {
            if (StartsAt(position, "ij")) position += 2;
            else if (IsVowel(room[position])) position++;
            else break;
        }

        return position;
    }

    private static bool IsE(char letter) => letter is 'e' or 'ë' or 'é' or 'è' or 'ê';

    private static bool IsAiou(char letter) => IsPlainVowel(letter) && !IsE(letter);

    private static bool IsPlainVowel(char letter) =>
        letter < 128 ? letter is 'a' or 'e' or 'i' or 'o' or 'u' : PlainVowels.Contains(letter, StringComparison.Ordinal);

    private static bool IsVowel(char letter) => letter == 'y' || IsPlainVowel(letter);
}
