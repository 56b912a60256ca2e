using Bot.Features.Storage;
using Bot.Storage.Postgres;
using Bot.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bot.Storage;

/// <summary>Brings the database to the schema that this program knows: <c>db migrate</c>, and the start on SQLite.</summary>
public sealed class MigrateDatabase(IDbContextFactory<BotDbContext> contexts)
{
    /// <summary>Applies what is missing and tells the names of the steps, oldest first; none when there was nothing to do.</summary>
    /// <exception cref="StorageNotUsableException">It was brought further by a newer version of the program, or cannot be reached or written.</exception>
    public Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken) => OrNotUsable(MigrateAsync(cancellationToken));

    /// <summary>Refuses a database that is not at the schema of this program.</summary>
    /// <exception cref="StorageNotUsableException">It is behind, ahead, or cannot be reached.</exception>
    public Task CheckAsync(CancellationToken cancellationToken) => OrNotUsable(MissingAsync(cancellationToken));

    private async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (context is SqliteBotDbContext file)
        {
            SqliteDatabase.CreateFolder(file);
        }

        var missing = await MissingStepsAsync(context, cancellationToken);
        if (missing.Count == 0)
        {
            return [];
        }

        if (context is SqliteBotDbContext sqlite)
        {
            await SqliteDatabase.ReleaseAbandonedLockAsync(sqlite, cancellationToken);
        }

        return context is PostgresBotDbContext
            ? await PostgresDatabase.AloneAsync(context, () => MigrateFromAsync(context, cancellationToken), cancellationToken)
            : await MigrateFromAsync(context, cancellationToken);
    }

    // Looks again at what is missing: another instance may have done it while this one waited.
    private static async Task<IReadOnlyList<string>> MigrateFromAsync(BotDbContext context, CancellationToken cancellationToken)
    {
        var missing = await MissingStepsAsync(context, cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);
        return missing;
    }

    private async Task<IReadOnlyList<string>> MissingAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (context is PostgresBotDbContext)
        {
            // EF takes a database that does not exist for one without steps.
            await context.Database.OpenConnectionAsync(cancellationToken);
        }

        var missing = await MissingStepsAsync(context, cancellationToken);
        if (missing.Count > 0)
        {
            throw Behind(missing);
        }

        return missing;
    }

    internal static StorageNotUsableException Behind(List<string> missing) => new(
        $"The database misses {missing.Count} schema step(s), the first is {missing[0]}. "
        + "Run 'db migrate' once, or set Storage:MigrateAtStart to true.");

    internal static async Task<List<string>> MissingStepsAsync(BotDbContext context, CancellationToken cancellationToken)
    {
        var known = context.Database.GetMigrations().ToList();
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        if (applied.Except(known).FirstOrDefault() is { } unknown)
        {
            throw new StorageNotUsableException(
                $"The database has schema step {unknown}, which this version of the bot does not know. "
                + "Start the version that made it, or restore the backup from before it.");
        }

        return [.. known.Except(applied)];
    }

    private static async Task<IReadOnlyList<string>> OrNotUsable(Task<IReadOnlyList<string>> work)
    {
        try
        {
            return await work;
        }
        catch (Exception exception) when (StorageFault.Of(exception) is { } sentence)
        {
            throw new StorageNotUsableException(sentence, exception);
        }
    }
}
