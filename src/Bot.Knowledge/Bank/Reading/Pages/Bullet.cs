using System.Text.RegularExpressions;

namespace Bot.Knowledge.Bank.Reading.Pages;

/// <summary>Reads one bullet: the statement, then its keys, one per line.</summary>
internal static partial class Bullet
{
    private const int LongestInWords = 80;
    private const string GapMark = "ONBEKEND:";

    private static readonly string[] Keys = ["en", "zoek", "kern", "twijfel", "twijfel-en", "periode", "sectie", "bron"];

    /// <summary>The statement, or null, with a fault, when there is nothing to quote.</summary>
    public static Statement? Read(IReadOnlyList<BodyLine> lines, SectionContext section, Page page, BankDraft draft)
    {
        var where = lines[0].Where;
        var textLines = lines.Skip(1).TakeWhile(line => !KeyPattern().IsMatch(line.Text)).Count() + 1;
        var dutch = string.Join(' ', lines.Take(textLines).Select(line => line.Text));
        var isGap = dutch.StartsWith(GapMark, StringComparison.OrdinalIgnoreCase);
        dutch = isGap ? dutch[GapMark.Length..].Trim() : dutch;

        var values = Values([.. lines.Skip(textLines)], draft.Faults);
        string? Value(string key) => values.GetValueOrDefault(key) is { Text.Length: > 0 } line ? line.Text : null;
        Location At(string key) => values.GetValueOrDefault(key)?.Where ?? where;

        var english = Value("en");
        if (dutch.Length == 0)
        {
            draft.Faults.Add(where, BankFaultKind.MissingValue, "deze bewering is leeg; schrijf een zin");
        }

        if (english is null)
        {
            draft.Faults.Add(where, BankFaultKind.MissingTranslation, "deze bewering heeft geen Engelse tekst; zet er een regel 'en: …' onder, twee spaties ingesprongen");
        }

        CheckLength(dutch, where, draft.Faults);
        CheckLength(english ?? "", At("en"), draft.Faults);
        var statement = new Statement(
            page.Id,
            page.NetworkId,
            isGap ? StatementKind.Gap : StatementKind.Fact,
            section.Title,
            new LocalText(dutch, english ?? ""),
            Value("zoek")?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
            values.ContainsKey("periode") ? SectionContext.PeriodOf(Value("periode"), At("periode"), draft.Faults) : section.Period,
            YesNo(Value("kern"), At("kern"), draft.Faults),
            Doubt(Value("twijfel"), Value("twijfel-en"), At, draft.Faults),
            SectionContext.SourceOf(values.ToDictionary(each => each.Key, each => each.Value.Text, StringComparer.Ordinal), section.Source, At("bron"), draft),
            where);
        return dutch.Length == 0 || english is null ? null : statement;
    }

    private static Dictionary<string, BodyLine> Values(IReadOnlyList<BodyLine> lines, FaultList faults)
    {
        var values = new Dictionary<string, BodyLine>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var match = KeyPattern().Match(line.Text);
            var key = match.Groups["key"].Value;
            if (!match.Success)
            {
                faults.Add(line.Where, BankFaultKind.Syntax, "deze regel hoort bij geen sleutel; zet de tekst van een sleutel op één regel, of begin een nieuwe bewering met '- '");
            }
            else if (!Keys.Contains(key))
            {
                faults.Add(line.Where, BankFaultKind.UnknownKey, $"onbekende sleutel '{key}'{NearestWord.Hint(key, Keys.Where(each => !values.ContainsKey(each)), $"kies uit: {string.Join(", ", Keys)}")}");
            }
            else if (!values.TryAdd(key, line with { Text = line.Text[match.Length..].Trim() }))
            {
                faults.Add(line.Where, BankFaultKind.Duplicate, $"sleutel '{key}' staat twee keer bij deze bewering; haal er een weg");
            }
        }

        return values;
    }

    private static bool YesNo(string? text, Location where, FaultList faults)
    {
        if (text is not null and not "ja" and not "nee")
        {
            faults.Add(where, BankFaultKind.WrongValue, $"'{text}' kan niet bij 'kern'; schrijf ja of nee");
        }

        return text == "ja";
    }

    private static LocalText? Doubt(string? dutch, string? english, Func<string, Location> at, FaultList faults)
    {
        if ((dutch is null) != (english is null))
        {
            var (given, missing) = dutch is null ? ("twijfel-en", "twijfel") : ("twijfel", "twijfel-en");
            faults.Add(at(given), BankFaultKind.MissingTranslation, $"'{missing}' ontbreekt bij deze bewering; zet die erbij");
        }

        return dutch is null || english is null ? null : new LocalText(dutch, english);
    }

    private static void CheckLength(string text, Location where, FaultList faults)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        if (words > LongestInWords)
        {
            faults.Add(where, BankFaultKind.TooLong, $"deze tekst heeft {words} woorden; meer dan {LongestInWords} is te lang, maak er twee beweringen van");
        }
    }

    [GeneratedRegex(@"^(?<key>[a-z][a-z-]*):(?=\s|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyPattern();
}
