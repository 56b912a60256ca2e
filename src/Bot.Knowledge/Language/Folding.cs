using System.Globalization;
using System.Text;

namespace Bot.Knowledge.Language;

/// <summary>Makes letters comparable: compatibility form, no accents, lower case. Crème brûlée and creme brulee meet.</summary>
internal static class Folding
{
    private const int TableSize = 0x250;
    private static readonly string?[] Table = BuildTable();

    /// <summary>The folded form of a whole text; characters that are neither letter nor digit stay as they are.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) Append(folded, c);
            else if (!IsDropped(c)) folded.Append(c);
        }

        return folded.ToString();
    }

    /// <summary>Appends the folded form of one letter or digit.</summary>
    public static void Append(StringBuilder folded, char letter)
    {
        if (char.IsAscii(letter)) folded.Append(char.ToLowerInvariant(letter));
        else folded.Append(letter < TableSize ? Table[letter] : Decompose(letter));
    }

    /// <summary>
    /// Marks, zero-width characters and control codes: they are taken out of a word without splitting it.
    /// </summary>
    public static bool IsDropped(char c)
    {
        if (char.IsAsciiLetterOrDigit(c) || char.IsWhiteSpace(c)) return false;
        if (c < 0x80) return char.IsControl(c);
        return CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;
    }

    private static string?[] BuildTable()
    {
        var table = new string?[TableSize];
        for (var c = (char)0x80; c < TableSize; c++)
        {
            if (char.IsLetterOrDigit(c)) table[c] = Decompose(c);
        }

        return table;
    }

    private static string Decompose(char letter)
    {
        // These have no decomposition in Unicode, yet people type them without the stroke.
        switch (char.ToLowerInvariant(letter))
        {
            case 'ß': return "ss";
            case 'ø': return "o";
            case 'æ': return "ae";
            case 'œ': return "oe";
            case 'đ' or 'ð': return "d";
            case 'ł': return "l";
            case 'þ': return "th";
            case 'ı': return "i";
        }

        if (char.IsSurrogate(letter)) return "";
        var plain = new StringBuilder(2);
        foreach (var part in letter.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(part)) plain.Append(char.ToLowerInvariant(part));
        }

        return plain.ToString();
    }
}
