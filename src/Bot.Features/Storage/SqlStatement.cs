using System.Data.Common;

namespace Bot.Features.Storage;

/// <summary>SQL that SQLite and PostgreSQL both understand, with parameters <c>@p0</c>, <c>@p1</c> …; prepared once per connection.</summary>
internal sealed class SqlStatement(string sql)
{
    public string Sql { get; } = sql;

    /// <summary>The statement with values in the order of its parameters, already as the database keeps them.</summary>
    public Write With(params object?[] values) => new(this, values);
}

/// <summary>One statement to be carried out, together with its values.</summary>
internal readonly record struct Write(SqlStatement Statement, object?[] Values)
{
    /// <summary>Gives the values to a command of any provider.</summary>
    public void Fill(DbParameterCollection parameters, Func<DbParameter> create)
    {
        for (var index = 0; index < Values.Length; index++)
        {
            var parameter = create();
            parameter.ParameterName = $"p{index}";
            parameter.Value = Values[index] ?? DBNull.Value;
            parameters.Add(parameter);
        }
    }
}
