using System.Text.RegularExpressions;

namespace Bot.Host.Tests.Infra;

/// <summary>
/// What in a migration the version before might not bear. Judged by what is known to do no harm, clause by clause: whatever else
/// there is in SQL is told, and whoever writes it says why it may be.
/// </summary>
internal static partial class HardMigration
{
    /// <summary>Of a migration's file. Only SQL that is written out can be read here, so every other use of the builder is told too.</summary>
    public static IEnumerable<string> OfCode(string code) =>
        OtherThanSql().Matches(code).Select(static match => match.Value)
            .Concat(WrittenOut().Matches(code).SelectMany(static match => OfSql(match.Groups["sql"].Value)));

    public static IReadOnlyList<string> OfSql(string sql)
    {
        // A literal may hold anything; what it says does not matter here.
        var bare = Literal().Replace(Comment().Replace(sql, ""), "''");
        var statements = bare.Split(';').Select(static one => Blank().Replace(one, " ").Trim()).Where(static one => one.Length > 0).ToList();
        var made = statements.Select(static one => NewTable().Match(one)).Where(static match => match.Success).Select(static match => match.Groups["table"].Value).ToHashSet(StringComparer.Ordinal);
        return [.. statements.Where(one => !IsHarmless(one, made))];
    }

    private static bool IsHarmless(string statement, HashSet<string> made)
    {
        if (Changed().Match(statement) is { Success: true } changed)
        {
            return Clauses(changed.Groups["clauses"].Value).All(IsHarmless);
        }

        var unique = UniqueIndex().Match(statement);
        return NewTable().IsMatch(statement) || Index().IsMatch(statement) || (unique.Success && made.Contains(unique.Groups["table"].Value));
    }

    // The old version gives no value for a new column, so it may be empty or has one of its own.
    private static bool IsHarmless(string clause) =>
        NewColumn().IsMatch(clause) && !Demand().IsMatch(clause)
        && (!clause.Contains("NOT NULL", StringComparison.OrdinalIgnoreCase) || clause.Contains(" DEFAULT ", StringComparison.OrdinalIgnoreCase));

    // At the commas that are in no parentheses.
    private static IEnumerable<string> Clauses(string text)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (text[i] == ',' && depth == 0)
            {
                yield return text[start..i].Trim();
                start = i + 1;
            }
        }

        yield return text[start..].Trim();
    }

    [GeneratedRegex("""(?<!MigrationBuilder |ThrowIfNull\()\bmigrationBuilder\b(?!\.Sql\(\s*\"{3}((?!\"{3}).)*\"{3}\);)[^;]*;""", RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OtherThanSql();

    [GeneratedRegex("""\bmigrationBuilder\.Sql\(\s*\"{3}(?<sql>((?!\"{3}).)*)\"{3}\);""", RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WrittenOut();

    [GeneratedRegex("--[^\n]*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex("'([^']|'')*'", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blank();

    [GeneratedRegex(@"^CREATE TABLE (?<table>\w+) ?\((?!.*\bREFERENCES\b)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NewTable();

    [GeneratedRegex(@"^(CREATE INDEX \w+ ON \w+ ?\(|DROP INDEX \w+$)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Index();

    [GeneratedRegex(@"^CREATE UNIQUE INDEX \w+ ON (?<table>\w+) ?\(", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UniqueIndex();

    [GeneratedRegex(@"^ALTER TABLE \w+ (?<clauses>.+)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Changed();

    [GeneratedRegex(@"^ADD COLUMN \w+ ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NewColumn();

    [GeneratedRegex(@"\b(UNIQUE|PRIMARY|REFERENCES|CHECK|EXCLUDE)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Demand();
}
