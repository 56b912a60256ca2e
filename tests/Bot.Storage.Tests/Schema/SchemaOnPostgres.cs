using Bot.Features.Storage;
using Bot.Storage.Tests.Engines;

namespace Bot.Storage.Tests.Schema;

[Collection("PostgreSQL")]
public sealed class SchemaOnPostgres(SharedPostgres postgres) : SchemaTests
{
    private const string Columns =
        """
        SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_EF%'
        """;

    private const string Indexes =
        """
        SELECT t.relname, i.relname, x.indisunique,
               (SELECT string_agg(a.attname, ', ' ORDER BY k.ord) FROM unnest(x.indkey) WITH ORDINALITY k(num, ord)
                JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.num),
               pg_get_expr(x.indpred, x.indrelid)
        FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
        JOIN pg_namespace n ON n.oid = t.relnamespace
        WHERE n.nspname = 'public' AND t.relname NOT LIKE '\_\_EF%'
        """;

    protected override async Task<Engine> CreateEngineAsync() => await postgres.NewDatabaseAsync();

    protected override async Task<List<string>> RealSchemaAsync(BotDbContext context)
    {
        var columns = await ReadAsync(context, Columns, row =>
            SchemaLine.Column(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3) == "YES"));
        var indexes = await ReadAsync(context, Indexes, row => SchemaLine.Index(
            row.GetString(0), row.GetString(1), row.GetBoolean(2), [row.GetString(3)],
            row.IsDBNull(4) ? null : row.GetString(4).Trim('(', ')')));
        return [.. columns.Concat(indexes).Order(StringComparer.Ordinal)];
    }
}
