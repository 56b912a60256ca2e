using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Storage;

/// <summary>The writer's open connection with its prepared statements. After any failure it is thrown away.</summary>
internal sealed class WriteConnection : IDisposable
{
    private readonly BotDbContext context;
    private readonly DbConnection connection;
    private readonly PreparedCommands prepared;

    public WriteConnection(BotDbContext context)
    {
        this.context = context;
        try
        {
            context.Database.OpenConnection();
        }
        catch (Exception exception)
        {
            context.Dispose();
            BotDbContext.ThrowDriverFault(exception);
            throw;
        }

        connection = context.Database.GetDbConnection();
        prepared = new PreparedCommands(connection);
    }

    /// <summary>All of them in one transaction; tells for each statement how many rows it changed.</summary>
    public int[][] Write(List<Write[]> group) =>
        connection.CanCreateBatch ? WriteInOneRoundTrip(group) : WriteOneByOne(group);

    public void Dispose()
    {
        prepared.Dispose();
        context.Dispose();
    }

    // For a server: without a transaction of its own, a batch is one implicit transaction and one round trip.
    private int[][] WriteInOneRoundTrip(List<Write[]> group)
    {
        using var batch = connection.CreateBatch();
        foreach (var write in group.SelectMany(writes => writes))
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = write.Statement.Sql;
            write.Fill(command.Parameters, command.CreateParameter);
            batch.BatchCommands.Add(command);
        }

        batch.ExecuteNonQuery();
        var next = 0;
        return [.. group.Select(writes => writes.Select(_ => batch.BatchCommands[next++].RecordsAffected).ToArray())];
    }

    // For a database in the process: there is no round trip, and a prepared statement costs microseconds.
    private int[][] WriteOneByOne(List<Write[]> group)
    {
        using var transaction = connection.BeginTransaction();
        var changed = group.ConvertAll(writes => Array.ConvertAll(writes, write => Execute(write, transaction)));
        transaction.Commit();
        return [.. changed];
    }

    private int Execute(Write write, DbTransaction transaction)
    {
        var command = prepared.For(write);
        command.Transaction = transaction;
        return command.ExecuteNonQuery();
    }
}
