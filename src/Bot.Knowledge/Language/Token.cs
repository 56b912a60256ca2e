using System.Runtime.InteropServices;

namespace Bot.Knowledge.Language;

/// <summary>What a token of a text is.</summary>
internal enum TokenKind
{
    /// <summary>A word, possibly with digits in it (13b).</summary>
    Word,

    /// <summary>An amount or a year; <see cref="Token.Number"/> holds its value.</summary>
    Number,

    /// <summary>2e, 2de, 1st; the text is the number and an e.</summary>
    Ordinal,

    /// <summary>A date in digits; <see cref="Token.Date"/> holds its parts.</summary>
    Date,

    /// <summary>A clock time such as 14:30.</summary>
    Time,

    /// <summary>An e-mail or web address.</summary>
    Address,

    /// <summary>The sign &amp; between words.</summary>
    Ampersand,
}

/// <summary>A date as written in digits.</summary>
/// <param name="Day">1..31, checked against the month.</param>
/// <param name="Month">1..12.</param>
/// <param name="Year">Null when the writer gave none (4/4).</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DateParts(int Day, int Month, int? Year);

/// <summary>One word, number or address of a text, with the place where it stood.</summary>
/// <param name="Text">Folded: lower case, no accents, no apostrophes; a number without its thousands separators.</param>
/// <param name="Original">Exactly as written.</param>
/// <param name="Start">Index of the first character in the text.</param>
/// <param name="Kind">What it is.</param>
internal sealed record Token(string Text, string Original, int Start, TokenKind Kind)
{
    /// <summary>Index just after the last character.</summary>
    public int End => Start + Original.Length;

    /// <summary>The word without its apostrophe s (thema's, CISO's), where it has one.</summary>
    public string? Singular { get; init; }

    /// <summary>A hyphen follows directly: zorg- in "zorg- en veiligheidshuis", re in "re-integratie".</summary>
    public bool HyphenAfter { get; init; }

    /// <summary>A hyphen and nothing else stands between this token and the one before it.</summary>
    public bool JoinedToPrevious { get; init; }

    /// <summary>The value of a number.</summary>
    public decimal? Number { get; init; }

    /// <summary>€ or % beside a number; otherwise the NUL character.</summary>
    public char Unit { get; init; }

    /// <summary>The parts of a date in digits.</summary>
    public DateParts? Date { get; init; }

    /// <summary>Written with a capital first letter, or wholly in capitals.</summary>
    public bool Capitalised => Original.Length > 0 && char.IsUpper(Original[0]);
}
