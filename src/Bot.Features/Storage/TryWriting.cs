using Bot.Features.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Storage;

/// <summary>Whether the database can be written: a message is recorded as the bot would, and rolled back.</summary>
public static class TryWriting
{
    /// <summary>Writes a row and takes it back; throws what the database throws when it cannot.</summary>
    public static async Task RunAsync(BotDbContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        context.Inbox.Add(new InboxRow
        {
            // A key of its own, so that it waits for no other writer of the same.
            Key = $"doctor-{Guid.NewGuid():N}",
            ReceivedAt = now,
            LeaseUntil = now,
            LeaseOwner = string.Empty,
            Attempts = 0,
            CompletedAt = now,
        });
        await context.SaveChangesAsync(cancellationToken);
        await transaction.RollbackAsync(cancellationToken);
    }

    /// <summary>For a database whose tables may not be there yet: makes one, as bringing it up to date would, and takes it back.</summary>
    public static async Task MakeTableAsync(BotDbContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.Database.ExecuteSqlRawAsync("CREATE TABLE doctor_tries_to_write (id integer)", cancellationToken);
        await transaction.RollbackAsync(cancellationToken);
    }
}
