using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Knowledge.Bank.Reading.Pages;

/// <summary>What a heading gives to the statements below it: title, source and period.</summary>
internal sealed partial record SectionContext(LocalText Title, SourceRef Source, Period? Period)
{
    private static readonly string[] Keys = ["en", "sectie", "periode", "bron"];

    /// <param name="attributes">The line between braces below the heading, or null when there is none.</param>
    public static SectionContext Read(string title, Location where, BodyLine? attributes, Page page, BankDraft draft)
    {
        var values = attributes is null ? [] : Values(attributes, draft.Faults);
        if (title.Length == 0)
        {
            draft.Faults.Add(where, BankFaultKind.MissingValue, "deze kop is leeg; schrijf '## Kop'");
        }

        if (values.GetValueOrDefault("en") is not { Length: > 0 } english)
        {
            draft.Faults.Add(attributes?.Where ?? where, BankFaultKind.MissingTranslation, "de kop heeft geen Engelse vorm; zet er direct onder '{en: Heading}'");
            english = title;
        }

        var at = attributes?.Where ?? where;
        return new SectionContext(
            new LocalText(title, english),
            SourceOf(values, page.Source, at, draft),
            PeriodOf(values.GetValueOrDefault("periode"), at, draft.Faults));
    }

    /// <summary>A source that names another document does not keep the section of the first.</summary>
    public static SourceRef SourceOf(IReadOnlyDictionary<string, string> values, SourceRef inherited, Location where, BankDraft draft)
    {
        var section = values.GetValueOrDefault("sectie") is { Length: > 0 } given ? given : null;
        if (values.GetValueOrDefault("bron") is not { Length: > 0 } document)
        {
            return inherited with { Section = section ?? inherited.Section };
        }

        draft.Refer(ReferenceKind.Document, document, where);
        return new SourceRef(document, section);
    }

    /// <summary>"2022", or "2021/2022" or "2021-2022" for the years from the first up to and including the last.</summary>
    public static Period? PeriodOf(string? text, Location where, FaultList faults)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var match = YearsPattern().Match(text);
        if (match.Success)
        {
            var first = int.Parse(match.Groups["first"].ValueSpan, CultureInfo.InvariantCulture);
            var last = match.Groups["last"].Success ? int.Parse(match.Groups["last"].ValueSpan, CultureInfo.InvariantCulture) : first;
            if (first <= last)
            {
                return new Period(new DateOnly(first, 1, 1), new DateOnly(last + 1, 1, 1));
            }
        }

        faults.Add(where, BankFaultKind.Period, $"'{text}' is geen periode; schrijf een jaar (2022) of jaren (2021/2022)");
        return null;
    }

    // A comma only ends a value when a key follows, so that a heading may hold a comma without quotes.
    private static Dictionary<string, string> Values(BodyLine line, FaultList faults)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!line.Text.EndsWith('}'))
        {
            faults.Add(line.Where, BankFaultKind.Syntax, "deze regel moet eindigen met '}', zoals {en: Heading, periode: 2022}");
            return values;
        }

        foreach (var part in NextKeyPattern().Split(line.Text[1..^1]))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            var key = colon < 0 ? part.Trim() : part[..colon].Trim();
            if (!Keys.Contains(key))
            {
                faults.Add(line.Where, BankFaultKind.UnknownKey, $"onbekende sleutel '{key}'{NearestWord.Hint(key, Keys, $"kies uit: {string.Join(", ", Keys)}")}");
            }
            else if (!values.TryAdd(key, colon < 0 ? "" : Unquoted(part[(colon + 1)..].Trim())))
            {
                faults.Add(line.Where, BankFaultKind.Duplicate, $"sleutel '{key}' staat hier twee keer; haal er een weg");
            }
        }

        return values;
    }

    private static string Unquoted(string value) => value.Length >= 2 && value[0] == value[^1] && value[0] is '"' or '\'' ? value[1..^1] : value;

    [GeneratedRegex(@"^(?<first>(19|20)\d\d)([/-](?<last>(19|20)\d\d))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearsPattern();

    [GeneratedRegex(@",\s*(?=[a-z-]+:(\s|$))", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NextKeyPattern();
}
