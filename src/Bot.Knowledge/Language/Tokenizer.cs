using System.Text;

namespace Bot.Knowledge.Language;

/// <summary>
/// Cuts a text into words, numbers, dates and addresses. Takes any text, however malformed, and bounds its own work.
/// </summary>
internal static class Tokenizer
{
    /// <summary>Characters of a question that are read; the rest is left out.</summary>
    public const int LongestText = 10_000;

    /// <summary>Tokens that are made of one text at most.</summary>
    public const int MostTokens = 5_000;

    /// <summary>The tokens of a text in their order.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="longest">Characters that are read; a document may be longer than a question.</param>
    public static IReadOnlyList<Token> Tokenize(string text, int longest = LongestText)
    {
        var end = Math.Min(text.Length, longest);
        var tokens = new List<Token>(Math.Min(end / 6, 64) + 1);
        var builder = new StringBuilder(32);
        var position = 0;
        while (position < end && tokens.Count < MostTokens)
        {
            var token = Next(text, position, end, builder);
            if (token is null)
            {
                position++;
                continue;
            }

            tokens.Add(Joined(token, text, end, tokens.Count > 0 ? tokens[^1] : null));
            position = token.End;
        }

        return tokens;
    }

    private static Token? Next(string text, int start, int end, StringBuilder builder)
    {
        var c = text[start];
        if (c == '&') return new Token("&", "&", start, TokenKind.Ampersand);
        if (IsApostrophe(c)) return Clitic(text, start, end);
        if (!IsWordCharacter(c)) return null;
        if (AddressScanner.LengthAt(text, start, end) is var length and > 0)
        {
            var address = text.Substring(start, length);
            return new Token(address.ToLowerInvariant(), address, start, TokenKind.Address);
        }

        return (char.IsAsciiDigit(c) ? NumberScanner.At(text, start, end) : null) ?? Word(text, start, end, builder);
    }

    private static Token Joined(Token token, string text, int end, Token? previous)
    {
        var hyphen = token.End < end && IsHyphen(text[token.End]) && token.Kind is not TokenKind.Ampersand;
        var joined = previous is { HyphenAfter: true } && previous.End + 1 == token.Start;
        return hyphen || joined ? token with { HyphenAfter = hyphen, JoinedToPrevious = joined } : token;
    }

    // 't, 'n, 'k and 's are words of their own in Dutch: het, een, ik, des.
    private static Token? Clitic(string text, int start, int end)
    {
        if (start > 0 && IsWordCharacter(text[start - 1])) return null;
        if (start + 1 >= end || text[start + 1] is not ('t' or 'n' or 'k' or 's' or 'T' or 'N' or 'K' or 'S')) return null;
        if (start + 2 < end && (IsWordCharacter(text[start + 2]) || IsApostrophe(text[start + 2]))) return null;
        return new Token("'" + char.ToLowerInvariant(text[start + 1]), text.Substring(start, 2), start, TokenKind.Word);
    }

    private static Token? Word(string text, int start, int end, StringBuilder builder)
    {
        var stop = EndOfWord(text, start, end, out var plain, out var apostrophe);
        var original = text[start..stop];
        if (plain) return new Token(original, original, start, TokenKind.Word);
        builder.Clear();
        foreach (var c in original)
        {
            if (char.IsLetterOrDigit(c)) Folding.Append(builder, c);
        }

        if (builder.Length == 0) return null;
        var folded = builder.ToString();
        if (apostrophe < 0) return new Token(folded, original, start, TokenKind.Word);
        var ending = Folding.Fold(original[(apostrophe + 1)..]);
        return ending switch
        {
            // zo'n and z'n must not become zon and zn
            "n" => new Token(folded[..^1] + "'n", original, start, TokenKind.Word),
            "s" or "tje" or "tjes" or "je" or "jes" when folded.Length > ending.Length =>
                new Token(folded, original, start, TokenKind.Word) { Singular = folded[..^ending.Length] },
            _ => new Token(folded, original, start, TokenKind.Word),
        };
    }

    private static int EndOfWord(string text, int start, int end, out bool plain, out int apostrophe)
    {
        plain = true;
        apostrophe = -1;
        var position = start;
        while (position < end)
        {
            var c = text[position];
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            {
                position++;
                continue;
            }

            if (char.IsLetterOrDigit(c) || Folding.IsDropped(c))
            {
                plain = false;
            }
            else if (IsApostrophe(c) && position + 1 < end && char.IsLetter(text[position + 1]))
            {
                plain = false;
                apostrophe = position - start;
            }
            else if (c == '.' && IsInitial(text, position, end))
            {
                plain = false;
            }
            else if (!(c == '&' && IsBetweenInitials(text, position, start, end)))
            {
                break;
            }
            else
            {
                plain = false;
            }

            position++;
        }

        return position;
    }

    // d.m.v. and o.a. are one word: single letters with dots between them.
    private static bool IsInitial(string text, int dot, int end) =>
        dot > 0 && char.IsLetter(text[dot - 1]) && (dot < 2 || !char.IsLetterOrDigit(text[dot - 2]))
        && dot + 1 < end && char.IsLetter(text[dot + 1])
        && (dot + 2 >= end || !char.IsLetterOrDigit(text[dot + 2]));

    // R&D and Q&A
    private static bool IsBetweenInitials(string text, int sign, int start, int end) =>
        sign == start + 1 && sign + 1 < end && char.IsLetter(text[sign + 1])
        && (sign + 2 >= end || !char.IsLetterOrDigit(text[sign + 2]));

    private static bool IsWordCharacter(char c) => char.IsAsciiLetterOrDigit(c) || (c >= 0x80 && char.IsLetterOrDigit(c));

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '`' or '´' or '′';

    private static bool IsHyphen(char c) => c is '-' or '‐' or '‑';
}
