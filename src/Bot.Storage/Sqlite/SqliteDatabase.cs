using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bot.Storage.Sqlite;

/// <summary>Where the file is and how it is opened.</summary>
internal static class SqliteDatabase
{
    // Longer than any turn of ours holds the lock, shorter than Teams waits for the acknowledgement.
    private const int PatienceInSeconds = 5;

    public static DbContextOptions<SqliteBotDbContext> Options(StorageOptions options, string contentRoot)
    {
        var connection = new SqliteConnectionStringBuilder(options.ConnectionString);
        connection.DataSource = Path.GetFullPath(
            string.IsNullOrWhiteSpace(connection.DataSource) ? Path.Combine("data", "bot.db") : connection.DataSource,
            contentRoot);
        if (connection.DefaultTimeout == new SqliteConnectionStringBuilder().DefaultTimeout)
        {
            connection.DefaultTimeout = PatienceInSeconds;
        }

        return new DbContextOptionsBuilder<SqliteBotDbContext>()
            .UseSqlite(connection.ConnectionString)
            .AddInterceptors(new SqliteOpening())
            .ConfigureWarnings(HandWritten.Migrations)
            .Options;
    }

    public static string FileOf(SqliteBotDbContext context) => new SqliteConnectionStringBuilder(context.Database.GetConnectionString()).DataSource;

    public static void CreateFolder(SqliteBotDbContext context)
    {
        if (Path.GetDirectoryName(FileOf(context)) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }
    }

    /// <summary>
    /// EF takes a lock row before it migrates and never gives it back when the process dies in between; every later
    /// start would wait for it for ever. A migration here takes milliseconds, so an old lock is nobody's.
    /// </summary>
    public static async Task ReleaseAbandonedLockAsync(SqliteBotDbContext context, CancellationToken cancellationToken)
    {
        var locks = await context.Database
            .SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(cancellationToken);
        if (locks > 0)
        {
            await context.Database.ExecuteSqlAsync(
                $"""DELETE FROM "__EFMigrationsLock" WHERE datetime("Timestamp") < datetime('now', '-1 minute')""",
                cancellationToken);
        }
    }
}
