using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Bot.Storage;

/// <summary>Names the key and the mend. Never repeats a connection string: it may hold a password.</summary>
internal sealed class StorageOptionsCheck : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(StorageOptions options)
    {
        if (!options.IsPostgres && !StorageOptions.Is(options.Provider, "Sqlite"))
        {
            yield return $"Storage:Provider is '{options.Provider}'; set it to Sqlite or Postgres.";
            yield break;
        }

        if (!options.UsesEntra && !StorageOptions.Is(options.Authentication, "Password"))
        {
            yield return $"Storage:Authentication is '{options.Authentication}'; set it to Password or Entra.";
        }
        else if (options.UsesEntra && !options.IsPostgres)
        {
            yield return "Storage:Authentication is Entra, which SQLite does not know; set it to Password or set Storage:Provider to Postgres.";
        }

        if (!string.IsNullOrWhiteSpace(options.MigrateAtStart)
            && !StorageOptions.Is(options.MigrateAtStart, "true") && !StorageOptions.Is(options.MigrateAtStart, "false"))
        {
            yield return $"Storage:MigrateAtStart is '{options.MigrateAtStart}'; set it to true or false.";
        }

        var fault = options.IsPostgres ? PostgresFault(options) : SqliteFault(options);
        if (fault is not null)
        {
            yield return fault;
        }
    }

    private static string? PostgresFault(StorageOptions options)
    {
        if (Read<NpgsqlConnectionStringBuilder>(options.ConnectionString) is not { } connection)
        {
            return "Storage:ConnectionString cannot be read; for Postgres it looks like Host=...;Database=...;Username=....";
        }

        if (string.IsNullOrWhiteSpace(connection.Host) || string.IsNullOrWhiteSpace(connection.Database))
        {
            return "Storage:ConnectionString must name the Host and the Database of PostgreSQL; add what is missing.";
        }

        return options.UsesEntra && !string.IsNullOrEmpty(connection.Password)
            ? "Storage:ConnectionString holds a password while Storage:Authentication is Entra; take the password out."
            : null;
    }

    private static string? SqliteFault(StorageOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            return null;
        }

        if (Read<SqliteConnectionStringBuilder>(options.ConnectionString) is not { } connection)
        {
            return "Storage:ConnectionString cannot be read; for Sqlite it looks like Data Source=data/bot.db.";
        }

        return string.IsNullOrWhiteSpace(connection.DataSource) || connection.Mode == SqliteOpenMode.Memory || connection.DataSource == ":memory:"
            ? "Storage:ConnectionString must name a file, for example Data Source=data/bot.db: a database in memory forgets what was acknowledged."
            : null;
    }

    private static T? Read<T>(string? connectionString)
        where T : DbConnectionStringBuilder, new()
    {
        try
        {
            return new T { ConnectionString = connectionString ?? string.Empty };
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }
}
