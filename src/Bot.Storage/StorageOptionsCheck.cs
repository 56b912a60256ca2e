using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Bot.Storage;

/// <summary>Names the key and the mend. Never repeats what was given: it may hold a password, also under the wrong key.</summary>
internal sealed class StorageOptionsCheck : IValidateOptions<StorageOptions>
{
    private const int HighestPort = 65535;

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
            yield return "Storage:Provider is unknown. Set Storage__Provider to Sqlite or Postgres, or leave it out for Sqlite.";
            yield break;
        }

        if (!options.UsesEntra && !StorageOptions.Is(options.Authentication, "Password"))
        {
            yield return "Storage:Authentication is unknown. Set Storage__Authentication to Password or Entra, or leave it out for Password.";
        }
        else if (options.UsesEntra && !options.IsPostgres)
        {
            yield return "Storage:Authentication is Entra, which SQLite does not know. Set Storage__Authentication to Password, or Storage__Provider to Postgres.";
        }

        if (!string.IsNullOrWhiteSpace(options.MigrateAtStart)
            && !StorageOptions.Is(options.MigrateAtStart, "true") && !StorageOptions.Is(options.MigrateAtStart, "false"))
        {
            yield return "Storage:MigrateAtStart is neither true nor false. Set Storage__MigrateAtStart to one of them, or leave it out.";
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
            return $"Storage:ConnectionString cannot be read{Place<NpgsqlConnectionStringBuilder>(options.ConnectionString)}. Set Storage__ConnectionString to what for Postgres looks like Host=...;Database=...;Username=..., and look for a slip in one of the words.";
        }

        if (string.IsNullOrWhiteSpace(connection.Host) || string.IsNullOrWhiteSpace(connection.Database))
        {
            return "Storage:ConnectionString must name the Host and the Database of PostgreSQL. Add to Storage__ConnectionString what is missing.";
        }

        if (connection.Port is < 1 or > HighestPort)
        {
            return $"Storage:ConnectionString names a Port that cannot be. Set it in Storage__ConnectionString to one from 1 to {HighestPort}, or leave it out for 5432.";
        }

        if (options.UsesEntra && string.IsNullOrWhiteSpace(connection.Username))
        {
            return "Storage:ConnectionString names no Username, which Entra needs. Add to Storage__ConnectionString the name of the managed identity, as the database knows it.";
        }

        return options.UsesEntra && !string.IsNullOrEmpty(connection.Password)
            ? "Storage:ConnectionString holds a password while Storage:Authentication is Entra. Take the password out of Storage__ConnectionString."
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
            return $"Storage:ConnectionString cannot be read{Place<SqliteConnectionStringBuilder>(options.ConnectionString)}. Set Storage__ConnectionString to what for Sqlite looks like Data Source=data/bot.db, or set Storage__Provider to Postgres.";
        }

        return string.IsNullOrWhiteSpace(connection.DataSource) || connection.Mode == SqliteOpenMode.Memory || connection.DataSource == ":memory:"
            ? "Storage:ConnectionString must name a file, because a database in memory forgets what was acknowledged. Set Storage__ConnectionString to one, for example Data Source=data/bot.db."
            : null;
    }

    // Where it goes wrong, and not with which word: a password that holds a semicolon is cut into words.
    private static string Place<T>(string? connectionString)
        where T : DbConnectionStringBuilder, new()
    {
        var entries = (connectionString ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries);
        var wrong = Array.FindIndex(entries, static entry => Read<T>(entry) is null);
        return wrong < 0 ? string.Empty : $": entry {wrong + 1} of {entries.Length} is unknown or has a value that it cannot have";
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
