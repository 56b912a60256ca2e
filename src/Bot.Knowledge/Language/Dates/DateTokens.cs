using static Bot.Knowledge.Language.DateWords;

namespace Bot.Knowledge.Language;

/// <summary>What single tokens can mean in a date: a month, a day of it, a year, a count.</summary>
internal abstract class DateTokens(IReadOnlyList<Token> tokens)
{
    protected IReadOnlyList<Token> Tokens { get; } = tokens;

    public string Text(int i) => i >= 0 && i < Tokens.Count ? Tokens[i].Text : "";

    /// <summary>A number of four digits that can only be a year here, or null.</summary>
    protected int? YearAt(int i)
    {
        if (i < 0 || i >= Tokens.Count || Tokens[i] is not { Kind: TokenKind.Number, Unit: '\0', Number: >= 1990 and < 2050 } token) return null;
        var isAmount = token.Original.Length != 4 || Text(i + 1) is "euro" or "keer" or "mensen" or "people" or "times";
        return isAmount ? null : (int)token.Number.Value;
    }

    protected bool IsAgo(int i) => Text(i) is "geleden" or "ago" or "terug";

    protected int? MonthNumber(int i) =>
        i >= 0 && i < Tokens.Count && Tokens[i].Kind == TokenKind.Word && Months.TryGetValue(Text(i), out var month) ? month : null;

    protected int? DayNumber(int i)
    {
        if (i < 0 || i >= Tokens.Count || Tokens[i].Kind is not (TokenKind.Number or TokenKind.Ordinal)) return null;
        return Tokens[i] is { Unit: '\0', Number: { } value } && value == decimal.Truncate(value) && value is >= 1 and <= 31 ? (int)value : null;
    }

    protected int? OrdinalAt(int i) =>
        Ordinals.TryGetValue(Text(i), out var number) ? number : DayNumber(i) is { } digit and <= 4 ? digit : null;

    protected int? CountAt(int i) =>
        Counts.TryGetValue(Text(i), out var count) ? count : DayNumber(i) is { } digit && Tokens[i].Kind == TokenKind.Number ? digit : null;
}
