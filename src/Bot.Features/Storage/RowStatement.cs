using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Bot.Features.Storage;

/// <summary>
/// Writes a whole entity with one statement made from the EF model. EF's change tracking would read first and cost
/// ten times as much; on the path of every message that is the difference between one machine and several.
/// </summary>
internal sealed class RowStatement<TEntity>
    where TEntity : class
{
    private readonly SqlStatement statement;
    private readonly Column[] columns;

    private RowStatement(IModel model, Func<Column[], string> onConflict, string? uniqueBy = null)
    {
        var entity = model.FindEntityType(typeof(TEntity))
            ?? throw new InvalidOperationException($"{typeof(TEntity).Name} is not in the model.");
        columns = [.. entity.GetProperties().Select(property => new Column(property))];
        var names = string.Join(", ", columns.Select(column => column.Name));
        var values = string.Join(", ", columns.Select((_, index) => $"@p{index}"));
        var key = string.Join(", ", columns.Where(column => uniqueBy is null ? column.IsKey : column.Property == uniqueBy).Select(column => column.Name));
        statement = new SqlStatement(
            $"INSERT INTO {entity.GetTableName()} ({names}) VALUES ({values}) ON CONFLICT ({key}) DO {onConflict(columns)}");
    }

    /// <summary>A row that is there already stays as it is, and no row counts as written.</summary>
    /// <param name="model">The EF model.</param>
    /// <param name="uniqueBy">The property with the unique index that decides; the primary key when null.</param>
    public static RowStatement<TEntity> InsertOnce(IModel model, string? uniqueBy = null) => new(model, _ => "NOTHING", uniqueBy);

    /// <summary>A row that is there already takes the new values, except in the columns named in <paramref name="keep"/>.</summary>
    public static RowStatement<TEntity> Upsert(IModel model, params string[] keep) => new(
        model,
        columns => "UPDATE SET " + string.Join(", ", columns
            .Where(column => !column.IsKey && !keep.Contains(column.Property))
            .Select(column => $"{column.Name} = excluded.{column.Name}")));

    public Write With(TEntity row) => statement.With(Array.ConvertAll(columns, column => column.ValueOf(row)));

    private sealed class Column(IProperty property)
    {
        private readonly PropertyInfo member = property.PropertyInfo
            ?? throw new InvalidOperationException($"{property.Name} is not a property of {typeof(TEntity).Name}.");

        private readonly Func<object?, object?>? convert = property.GetRelationalTypeMapping().Converter?.ConvertToProvider;

        public string Property { get; } = property.Name;

        public string Name { get; } = property.GetColumnName();

        public bool IsKey { get; } = property.IsPrimaryKey();

        public object? ValueOf(TEntity row)
        {
            var value = member.GetValue(row);
            return value is null || convert is null ? value : convert(value);
        }
    }
}
