namespace Bot.Knowledge.Language;

/// <summary>A word while the English stemmer works on it. A y that acts as a consonant is kept as a capital.</summary>
internal ref struct EnglishWord
{
    private readonly Span<char> room;
    private readonly int first;
    private readonly int second;

    public EnglishWord(Span<char> room, ReadOnlySpan<char> word)
    {
        this.room = room;
        word.CopyTo(room);
        Length = word.Length;
        for (var i = 0; i < Length; i++)
        {
            if (room[i] == 'y' && (i == 0 || IsVowel(i - 1))) room[i] = 'Y';
        }

        // These beginnings would otherwise be cut inside the word: general is not genuine's kin.
        first = word.StartsWith("gener") || word.StartsWith("arsen") ? 5
            : word.StartsWith("commun") ? 6
            : NextRegion(0);
        second = NextRegion(first);
    }

    public int Length { get; private set; }

    public readonly ReadOnlySpan<char> Letters => room[..Length];

    public readonly bool IsVowel(int at) => room[at] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    public readonly bool Ends(ReadOnlySpan<char> ending) => Letters.EndsWith(ending);

    /// <summary>The last <paramref name="count"/> letters lie in the first region.</summary>
    public readonly bool InFirst(int count) => Length - count >= first;

    public readonly bool InSecond(int count) => Length - count >= second;

    public void Cut(int count) => Length -= count;

    public void Append(char letter) => room[Length++] = letter;

    public void Replace(int count, ReadOnlySpan<char> by)
    {
        by.CopyTo(room[(Length - count)..]);
        Length += by.Length - count;
    }

    public readonly bool HasVowelBefore(int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (IsVowel(i)) return true;
        }

        return false;
    }

    public readonly bool EndsInDouble() =>
        Length > 1 && room[Length - 1] == room[Length - 2]
        && room[Length - 1] is ('b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't');

    /// <summary>Consonant, vowel, consonant (not w, x, Y) just before the position, or a word of vowel and consonant.</summary>
    public readonly bool ShortSyllableBefore(int end)
    {
        if (end == 2) return IsVowel(0) && !IsVowel(1);
        return end > 2 && !IsVowel(end - 3) && IsVowel(end - 2) && !IsVowel(end - 1) && room[end - 1] is not ('w' or 'x' or 'Y');
    }

    public readonly bool IsShort() => first >= Length && ShortSyllableBefore(Length);

    public readonly string Result(string original)
    {
        for (var i = 0; i < Length; i++)
        {
            if (room[i] == 'Y') room[i] = 'y';
        }

        return Letters.SequenceEqual(original) ? original : new string(Letters);
    }

    private readonly int NextRegion(int from)
    {
        for (var i = from + 1; i < Length; i++)
        {
            if (!IsVowel(i) && IsVowel(i - 1)) return i + 1;
        }

        return Length;
    }
}
