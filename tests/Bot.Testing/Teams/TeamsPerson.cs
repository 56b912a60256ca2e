namespace Bot.Testing.Teams;

/// <summary>Somebody in the fake tenant.</summary>
public sealed record TeamsPerson(string Name, string ObjectId)
{
    public static TeamsPerson Anna { get; } = new("Anna de Vries", "5c6a1f0e-0000-4000-8000-0000000000a1");

    public static TeamsPerson Bram { get; } = new("Bram Jansen", "5c6a1f0e-0000-4000-8000-0000000000b2");

    /// <summary>The account with the bot.</summary>
    public string Id => "29:1" + ObjectId.Replace("-", "", StringComparison.Ordinal);

    public string Email => Name.Replace(' ', '.').ToLowerInvariant() + "@example.org";

    /// <summary>The personal chat with the bot.</summary>
    public string ChatId => "a:1" + ObjectId.Replace("-", "", StringComparison.Ordinal);

    public static TeamsPerson Numbered(int number) =>
        new($"Persoon {number}", $"5c6a1f0e-0000-4000-8000-{number:000000000000}");
}
