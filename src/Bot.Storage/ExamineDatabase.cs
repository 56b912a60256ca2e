using Bot.Features.Storage;
using Bot.Storage.Postgres;
using Bot.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bot.Storage;

/// <summary>Looks whether the database can be used, and leaves it as it was: what it writes is rolled back, and no file is made.</summary>
public sealed class ExamineDatabase
{
    private readonly IDbContextFactory<BotDbContext> contexts;
    private readonly StorageOptions options;
    private readonly TimeProvider clock;

    internal ExamineDatabase(IDbContextFactory<BotDbContext> contexts, StorageOptions options, TimeProvider clock) =>
        (this.contexts, this.options, this.clock) = (contexts, options, clock);

    /// <summary>Reached, of the right version, writable: the first of them that is not so is told.</summary>
    public async Task<DatabaseExamination> RunAsync(CancellationToken cancellationToken)
    {
        var engine = options.IsPostgres ? "PostgreSQL" : "SQLite";
        try
        {
            return new(await LookAsync(cancellationToken), engine, Fault: null);
        }
        catch (StorageNotUsableException refusal)
        {
            return new(DatabaseStanding.NotUsable, engine, refusal.Message);
        }
        catch (Exception exception) when (StorageFault.Of(exception) is { } sentence)
        {
            return new(DatabaseStanding.NotUsable, engine, sentence);
        }
    }

    private async Task<DatabaseStanding> LookAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (context is SqliteBotDbContext sqlite && !File.Exists(SqliteDatabase.FileOf(sqlite)))
        {
            return WouldBeMade(SqliteDatabase.FileOf(sqlite));
        }

        // EF answers "is there such a database" itself when it reads the steps, and takes some refusals for a no.
        await context.Database.OpenConnectionAsync(cancellationToken);
        var missing = await MigrateDatabase.MissingStepsAsync(context, cancellationToken);
        if (missing.Count > 0 && !options.MigratesAtStart)
        {
            throw MigrateDatabase.Behind(missing);
        }

        if (missing.Count > 0)
        {
            await TryWriting.MakeTableAsync(context, cancellationToken);
            return DatabaseStanding.Behind;
        }

        await TryWriting.RunAsync(context, clock.GetUtcNow(), cancellationToken);
        return DatabaseStanding.Ready;
    }

    // A file of no length and no name of ours: what the first start will do, and taken away again.
    private DatabaseStanding WouldBeMade(string file)
    {
        if (!options.MigratesAtStart)
        {
            throw new StorageNotUsableException("The database file is not there. Run 'db migrate' once, or set Storage:MigrateAtStart to true.");
        }

        var folder = new DataFolder(Path.GetDirectoryName(file)).Existing ?? throw new DirectoryNotFoundException("A file is in the way of the folder.");
        using (File.Create(Path.Combine(folder, $".bot-{Guid.NewGuid():N}"), bufferSize: 1, FileOptions.DeleteOnClose))
        {
            return DatabaseStanding.NotMadeYet;
        }
    }
}
