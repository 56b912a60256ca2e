using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Storage;

/// <summary>
/// The one read that every question needs, on connections that stay open with their statement prepared: a fifth of what
/// the same read costs through EF's query pipeline. Everything that is read more rarely goes through EF.
/// </summary>
internal sealed class QuickReads(IDbContextFactory<BotDbContext> contexts) : IDisposable
{
    // As many as turns can read at the same instant on a few cores; one more is opened and closed again.
    private const int MostKept = 8;

    private readonly ConcurrentBag<ReadConnection> kept = [];

    /// <summary>The text in the first column of the first row, or null.</summary>
    public async Task<string?> TextAsync(Write query, CancellationToken cancellationToken)
    {
        if (kept.TryTake(out var open))
        {
            try
            {
                return await UseAsync(open, query, cancellationToken);
            }
            catch (DbException)
            {
                // The server may have closed it since; a fresh connection tells whether anything is really wrong.
            }
        }

        return await UseAsync(await ReadConnection.OpenAsync(contexts, cancellationToken), query, cancellationToken);
    }

    public void Dispose()
    {
        while (kept.TryTake(out var open))
        {
            open.Dispose();
        }
    }

    private async Task<string?> UseAsync(ReadConnection connection, Write query, CancellationToken cancellationToken)
    {
        var isSound = false;
        try
        {
            var text = await connection.TextAsync(query, cancellationToken);
            isSound = true;
            return text;
        }
        finally
        {
            if (isSound && kept.Count < MostKept)
            {
                kept.Add(connection);
            }
            else
            {
                connection.Dispose();
            }
        }
    }

    private sealed class ReadConnection(BotDbContext context) : IDisposable
    {
        private readonly PreparedCommands prepared = new(context.Database.GetDbConnection());

        public static async Task<ReadConnection> OpenAsync(IDbContextFactory<BotDbContext> contexts, CancellationToken cancellationToken)
        {
            var context = await contexts.CreateDbContextAsync(cancellationToken);
            try
            {
                await context.Database.OpenConnectionAsync(cancellationToken);
                return new ReadConnection(context);
            }
            catch (Exception exception)
            {
                await context.DisposeAsync();
                BotDbContext.ThrowDriverFault(exception);
                throw;
            }
        }

        public async Task<string?> TextAsync(Write query, CancellationToken cancellationToken) =>
            await prepared.For(query).ExecuteScalarAsync(cancellationToken) as string;

        public void Dispose()
        {
            prepared.Dispose();
            context.Dispose();
        }
    }
}
