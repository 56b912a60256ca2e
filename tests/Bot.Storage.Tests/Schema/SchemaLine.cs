using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Bot.Storage.Tests.Schema;

/// <summary>A schema as lines of text that can be compared: one per column and one per index.</summary>
internal static class SchemaLine
{
    public static string Column(string table, string column, string type, bool nullable) =>
        $"{table}.{column} {type.ToUpperInvariant()}{(nullable ? "" : " NOT NULL")}";

    public static string Index(string table, string name, bool unique, IEnumerable<string> columns, string? filter) =>
        $"{table} {(unique ? "UNIQUE " : "")}{name} ({string.Join(", ", columns)}){(filter is null ? "" : $" WHERE {filter}")}";

    /// <summary>What the program believes.</summary>
    public static List<string> OfModel(BotDbContext context) =>
        [.. context.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.SelectMany(OfTable).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> OfTable(ITable table)
    {
        foreach (var column in table.Columns)
        {
            yield return Column(table.Name, column.Name, column.StoreType, column.IsNullable);
        }

        foreach (var key in table.UniqueConstraints)
        {
            yield return Index(table.Name, key.Name, true, key.Columns.Select(column => column.Name), null);
        }

        foreach (var index in table.Indexes)
        {
            yield return Index(table.Name, index.Name, index.IsUnique, index.Columns.Select(column => column.Name), index.Filter);
        }
    }
}
