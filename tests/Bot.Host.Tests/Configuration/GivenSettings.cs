using Bot.Host.Tests.Playing;

namespace Bot.Host.Tests.Configuration;

/// <summary>The environment belongs to the whole process: what sets it runs while nothing else does.</summary>
[CollectionDefinition(nameof(GivenSettings), DisableParallelization = true)]
public sealed class GivenSettingsCollection;

/// <summary>Settings in the environment, as an administrator gives them, and taken back afterwards.</summary>
internal sealed class GivenSettings : IDisposable
{
    // Kept free for documentation, no machine has it: the bot that takes its settings ends there, and does not serve for ever.
    private const string Nowhere = "http://192.0.2.1:3978";

    private readonly Dictionary<string, string?> before = new(StringComparer.Ordinal);
    private readonly SqliteFile database = new();

    public GivenSettings(params IEnumerable<(string Key, string? Value)> settings)
    {
        foreach (var (key, value) in Sound().Concat(database.Settings.Select(static pair => (pair.Key, pair.Value))).Concat(settings))
        {
            var variable = key.Replace(":", "__", StringComparison.Ordinal);
            before.TryAdd(variable, Environment.GetEnvironmentVariable(variable));
            Environment.SetEnvironmentVariable(variable, value);
        }
    }

    /// <summary>Starts the bot by its command line and gives what that ends with.</summary>
    public static Task<Terminal> StartAsync() => Terminal.TypeAsync("serve", "--urls", Nowhere);

    public void Dispose()
    {
        foreach (var (variable, value) in before)
        {
            Environment.SetEnvironmentVariable(variable, value);
        }

        database.Dispose();
    }

    // What the bot takes outside Development.
    private static IEnumerable<(string Key, string? Value)> Sound() =>
    [
        ("ASPNETCORE_ENVIRONMENT", "Production"),
        ("Logging:LogLevel:Default", "None"),
        ("Bot:AppId", "0b4c3a52-1d2e-4f60-8a71-92b3c4d5e6f7"),
        ("Bot:TenantId", "6f1d2c3b-4a59-4868-9776-a5b4c3d2e1f0"),
        ("Bot:AppPassword", "a-client-secret"),
        ("Bot:PublicUrl", "https://bot.example.org"),
    ];
}
