using System.Text.RegularExpressions;

namespace Bot.Knowledge.Bank.Reading;

/// <summary>Reads <c>cijfers.yaml</c>: tables of figures by year.</summary>
internal static partial class FiguresFile
{
    private static readonly Dictionary<string, RowKind> Kinds = new(StringComparer.Ordinal)
    {
        ["inkomsten"] = RowKind.Income,
        ["uitgaven"] = RowKind.Expenditure,
        ["totaal"] = RowKind.Total,
        ["aantal"] = RowKind.Count,
    };

    public static void Read(Entry file, string network)
    {
        foreach (var entry in file.Entries("tabellen"))
        {
            var columns = entry.Words("kolommen");
            if (columns.Count == 0)
            {
                entry.Fault("kolommen", BankFaultKind.MissingValue, "'kolommen' ontbreekt of is leeg; zet er de jaren neer, zoals [\"2021\", \"2022\"]");
            }

            foreach (var twice in columns.GroupBy(column => column).Where(group => group.Count() > 1))
            {
                entry.Fault("kolommen", BankFaultKind.Duplicate, $"kolom '{twice.Key}' staat er twee keer; haal er een weg");
            }

            file.Draft.Tables.Add(new FigureTable(
                $"{network}/{entry.Id("id")}",
                network,
                entry.RequiredLocal("titel"),
                entry.Words("namen"),
                entry.Required("eenheid"),
                columns,
                Rows(entry, columns),
                file.Draft.Refer(ReferenceKind.Page, network, entry, "pagina"),
                entry.OptionalLocal("toelichting"),
                entry.OptionalLocal("twijfel"),
                entry.Source(),
                entry.Where));
            entry.Close();
        }
    }

    private static List<FigureRow> Rows(Entry table, IReadOnlyList<string> columns)
    {
        var rows = new List<FigureRow>();
        foreach (var entry in table.Entries("rijen"))
        {
            var row = new FigureRow(
                entry.RequiredLocal("naam"),
                entry.Words("namen"),
                entry.Choice("soort", Kinds),
                Values(entry, columns),
                entry.OptionalLocal("toelichting"),
                entry.OptionalLocal("twijfel"),
                entry.Where);
            entry.Close();
            if (rows.Any(other => other.Label.Dutch == row.Label.Dutch))
            {
                entry.Fault("naam", BankFaultKind.Duplicate, $"rij '{row.Label.Dutch}' staat twee keer in deze tabel; geef ze elk een eigen naam");
            }

            rows.Add(row);
        }

        return rows;
    }

    private static Dictionary<string, string> Values(Entry row, IReadOnlyList<string> columns)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in row.Pairs("waarden"))
        {
            var where = new Location(row.File, pair.Line);
            if (!columns.Contains(pair.Key))
            {
                row.Draft.Faults.Add(where, BankFaultKind.Figure, $"de tabel heeft geen kolom '{pair.Key}'; kies uit: {string.Join(", ", columns)}");
            }

            switch (pair.Value)
            {
                case YamlText { Value: "" }:
                    break;
                case YamlText text when text.Value == "pm" || NumberPattern().IsMatch(text.Value):
                    values[pair.Key] = text.Value;
                    break;
                case YamlText text:
                    row.Draft.Faults.Add(where, BankFaultKind.Figure, $"'{text.Value}' is geen getal; schrijf 191000 of 0.89 (punt voor decimalen, geen punt bij duizendtallen) of pm");
                    break;
                default:
                    row.Draft.Faults.Add(where, BankFaultKind.Figure, $"bij kolom '{pair.Key}' hoort één getal of pm");
                    break;
            }
        }

        return values;
    }

    [GeneratedRegex(@"^-?\d+(\.\d+)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberPattern();
}
