using System.Data.Common;

namespace Bot.Features.Storage;

/// <summary>The statements of one open connection, each compiled once. For one user at a time.</summary>
internal sealed class PreparedCommands(DbConnection connection) : IDisposable
{
    private readonly Dictionary<SqlStatement, DbCommand> prepared = [];

    /// <summary>The command with its values in place.</summary>
    public DbCommand For(Write write)
    {
        if (!prepared.TryGetValue(write.Statement, out var command))
        {
            command = Create(write);
            prepared.Add(write.Statement, command);
        }

        for (var index = 0; index < write.Values.Length; index++)
        {
            command.Parameters[index].Value = write.Values[index] ?? DBNull.Value;
        }

        return command;
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }
    }

    private DbCommand Create(Write write)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // statements are constants of this program; what came from outside is a parameter
        command.CommandText = write.Statement.Sql;
#pragma warning restore CA2100
        for (var index = 0; index < write.Values.Length; index++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{index}";
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
