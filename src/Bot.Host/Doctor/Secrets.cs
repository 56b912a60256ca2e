using System.Data.Common;

namespace Bot.Host.Doctor;

/// <summary>The last gate: whatever a sentence may hold, the secrets of the configuration are taken out before it is printed.</summary>
internal sealed class Secrets(IConfiguration settings)
{
    // A shorter one would also be taken out of innocent words.
    private const int Shortest = 6;

    private static readonly string[] PasswordKeys = ["Password", "Pwd", "PSW", "Passfile"];

    private readonly List<string> secrets =
    [
        .. PasswordsIn(settings["Storage:ConnectionString"])
            .Append(settings["Storage:ConnectionString"])
            .Append(settings["Bot:AppPassword"])
            .OfType<string>()
            .Where(static secret => secret.Length >= Shortest)
            .OrderByDescending(static secret => secret.Length),
    ];

    public string? Hide(string? sentence) =>
        sentence is null ? null : secrets.Aggregate(sentence, static (text, secret) => text.Replace(secret, "…", StringComparison.Ordinal));

    private static IEnumerable<string?> PasswordsIn(string? connectionString)
    {
        var read = new DbConnectionStringBuilder();
        try
        {
            read.ConnectionString = connectionString;
        }
        catch (ArgumentException)
        {
            return [];
        }

        return PasswordKeys.Select(key => read.TryGetValue(key, out var value) ? value.ToString() : null);
    }
}
