using System.Collections.Concurrent;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Bot.Knowledge.Search;

/// <summary>The passages in SQLite FTS5, in memory: a bank is small, and a new one is built beside the old and swapped in whole.</summary>
internal sealed class SqlitePassageIndex : IPassageIndex
{
    // More terms than this say nothing more about the question and cost time.
    private const int MostTerms = 48;

    private readonly string connectionString;
    private readonly SqliteConnection keeper;
    private readonly ConcurrentBag<Reader> readers = [];

    private SqlitePassageIndex(string connectionString, SqliteConnection keeper)
    {
        this.connectionString = connectionString;
        this.keeper = keeper;
    }

    public static SqlitePassageIndex Build(IEnumerable<IndexedPassage> passages)
    {
        var connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = $"bank-{Guid.NewGuid():N}",
            Mode = SqliteOpenMode.Memory,
            Cache = SqliteCacheMode.Shared,
            Pooling = false,
        }.ToString();
        var keeper = new SqliteConnection(connectionString);
        keeper.Open();
        using var transaction = keeper.BeginTransaction();
        using (var create = keeper.CreateCommand())
        {
            create.CommandText = "CREATE VIRTUAL TABLE passage USING fts5(title, body, words, content='', tokenize='unicode61')";
            create.ExecuteNonQuery();
        }

        using (var insert = keeper.CreateCommand())
        {
            insert.CommandText = "INSERT INTO passage(rowid, title, body, words) VALUES ($number, $title, $body, $words)";
            var number = insert.Parameters.Add("$number", SqliteType.Integer);
            var title = insert.Parameters.Add("$title", SqliteType.Text);
            var body = insert.Parameters.Add("$body", SqliteType.Text);
            var words = insert.Parameters.Add("$words", SqliteType.Text);
            foreach (var passage in passages)
            {
                (number.Value, title.Value, body.Value, words.Value) = (passage.Number, passage.Title, passage.Body, passage.Words);
                insert.ExecuteNonQuery();
            }
        }

        transaction.Commit();
        return new SqlitePassageIndex(connectionString, keeper);
    }

    /// <inheritdoc/>
    public IReadOnlyList<int> Find(IReadOnlyCollection<string> terms, int most)
    {
        var match = MatchExpression(terms);
        if (match.Length == 0)
        {
            return [];
        }

        if (!readers.TryTake(out var reader))
        {
            reader = new Reader(connectionString);
        }

        try
        {
            return reader.Find(match, most);
        }
        finally
        {
            readers.Add(reader);
        }
    }

    public void Dispose()
    {
        while (readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        keeper.Dispose();
    }

    // Every term stands quoted: FTS5 would read bare words such as NOT or a hyphen as operators.
    private static string MatchExpression(IReadOnlyCollection<string> terms)
    {
        var match = new StringBuilder();
        foreach (var term in terms.Where(term => term.Length > 0 && term.All(char.IsLetterOrDigit)).Distinct(StringComparer.Ordinal).Take(MostTerms))
        {
            match.Append(match.Length == 0 ? "\"" : " OR \"").Append(term).Append('"');
        }

        return match.ToString();
    }

    private sealed class Reader : IDisposable
    {
        private readonly SqliteConnection connection;
        private readonly SqliteCommand command;
        private readonly SqliteParameter match;
        private readonly SqliteParameter most;

        public Reader(string connectionString)
        {
            connection = new SqliteConnection(connectionString);
            connection.Open();
            command = connection.CreateCommand();
            command.CommandText = "SELECT rowid FROM passage WHERE passage MATCH $match ORDER BY bm25(passage, 3.0, 1.0, 2.0) LIMIT $most";
            match = command.Parameters.Add("$match", SqliteType.Text);
            most = command.Parameters.Add("$most", SqliteType.Integer);
            command.Prepare();
        }

        public List<int> Find(string expression, int limit)
        {
            (match.Value, most.Value) = (expression, limit);
            var found = new List<int>();
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                found.Add(rows.GetInt32(0));
            }

            return found;
        }

        public void Dispose()
        {
            command.Dispose();
            connection.Dispose();
        }
    }
}
