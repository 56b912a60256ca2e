using Microsoft.Extensions.Configuration;

namespace Bot.Storage;

/// <summary>Section <c>Storage</c>. Words, so that a wrong one is answered with what would be right.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary><c>Sqlite</c> or <c>Postgres</c>.</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>Empty for SQLite means the file <c>data/bot.db</c> under the content root.</summary>
    public string? ConnectionString { get; set; }

    /// <summary><c>Password</c> (in the connection string) or <c>Entra</c> (managed identity).</summary>
    public string Authentication { get; set; } = "Password";

    /// <summary><c>true</c> or <c>false</c>; empty means true for SQLite and false for PostgreSQL.</summary>
    public string? MigrateAtStart { get; set; }

    public bool IsPostgres => Is(Provider, "Postgres");

    public bool UsesEntra => Is(Authentication, "Entra");

    public bool MigratesAtStart => string.IsNullOrWhiteSpace(MigrateAtStart) ? !IsPostgres : Is(MigrateAtStart, "true");

    public static bool Is(string? value, string word) => string.Equals(value?.Trim(), word, StringComparison.OrdinalIgnoreCase);
}
