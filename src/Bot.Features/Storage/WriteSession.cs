using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Bot.Features.Storage;

/// <summary>One transaction on the writer's thread: reads what it decides on, and writes what it decided. All or nothing.</summary>
internal sealed class WriteSession(BotDbContext context, IDbContextTransaction transaction)
{
    /// <summary>For reading inside the transaction. Nothing that it tracks is saved by itself.</summary>
    public BotDbContext Context { get; } = context;

    /// <summary>Carries out one statement; tells how many rows it changed.</summary>
    public int Execute(Write write)
    {
        using var command = Context.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction.GetDbTransaction();
        command.CommandText = write.Statement.Sql;
        write.Fill(command.Parameters, command.CreateParameter);
        return command.ExecuteNonQuery();
    }

    /// <summary>Carries out many statements in their order; on a server in one round trip.</summary>
    public void ExecuteAll(IReadOnlyCollection<Write> writes)
    {
        var connection = Context.Database.GetDbConnection();
        if (writes.Count == 0)
        {
            return;
        }

        if (!connection.CanCreateBatch)
        {
            // In the process there is no round trip to save, but each statement is compiled once for all of its writes.
            using var prepared = new PreparedCommands(connection);
            foreach (var write in writes)
            {
                var command = prepared.For(write);
                command.Transaction = transaction.GetDbTransaction();
                command.ExecuteNonQuery();
            }

            return;
        }

        using var batch = connection.CreateBatch();
        batch.Transaction = transaction.GetDbTransaction();
        foreach (var write in writes)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = write.Statement.Sql;
            write.Fill(command.Parameters, command.CreateParameter);
            batch.BatchCommands.Add(command);
        }

        batch.ExecuteNonQuery();
    }
}
