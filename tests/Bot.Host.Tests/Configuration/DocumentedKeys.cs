using System.Text.RegularExpressions;
using Bot.Host.Tests.Playing;

namespace Bot.Host.Tests.Configuration;

/// <summary>One row of a table in CONFIGURATION.md; null where it says none.</summary>
internal sealed record DocumentedKey(string Name, string Type, string? Default, string? Example)
{
    /// <summary>As the configuration spells it.</summary>
    public string Key => Name.Replace("__", ":", StringComparison.Ordinal);
}

/// <summary>CONFIGURATION.md as a machine reads it.</summary>
internal static partial class DocumentedKeys
{
    private const int Columns = 5;

    public static IReadOnlyList<DocumentedKey> All { get; } =
    [
        .. File.ReadLines(Path.Combine(Checkout.Root, "src", "Bot.Host", "CONFIGURATION.md"))
            .Where(static line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(Row),
    ];

    private static DocumentedKey Row(string line)
    {
        var cells = line.Trim('|').Split('|', StringSplitOptions.TrimEntries);
        Assert.True(cells.Length == Columns && cells.All(static cell => cell.Length > 0), $"Not a row of {Columns} filled cells: {line}");
        return new DocumentedKey(Quoted().Match(cells[0]).Groups["value"].Value, cells[1], ValueOf(cells[2]), ValueOf(cells[3]));
    }

    private static string? ValueOf(string cell) => Quoted().Match(cell) is { Success: true } quoted ? quoted.Groups["value"].Value : null;

    [GeneratedRegex("^`(?<value>[^`]+)`", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quoted();
}
