using System.Text.RegularExpressions;
using Bot.Host.Tests.Playing;

namespace Bot.Host.Tests.Infra;

/// <summary>
/// The settings that <c>infra/main.bicep</c> and <c>web.bicep</c> give the program, with a sample where Azure would fill in. An
/// expression without a sample fails the test: whoever adds a setting says here what it may be.
/// </summary>
internal static partial class AzureSettings
{
    public const string ClientId = "33333333-3333-4333-8333-333333333333";

    /// <summary>As PostgreSQL knows the identity.</summary>
    public const string Role = "entra";

    public static Dictionary<string, string?> Read(string host, int port)
    {
        var samples = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["isSecretless ? identity.outputs.clientId : botAppId"] = ClientId,
            ["identity.outputs.clientId"] = ClientId,
            ["tenant().tenantId"] = "44444444-4444-4444-8444-444444444444",
            ["botAppType"] = "UserAssignedMsi",
            ["publicUrl"] = "https://app-netwerkbot-prod-abcde.azurewebsites.net",
            ["readyPath"] = "/health/ready",
            ["${database.outputs.host};Port=5432"] = $"{host};Port={port}",
            ["${identityName}"] = Role,
            ["${databasePool}"] = "15",
        };
        return Block("main.bicep", "var settings = {").Concat(Block("modules/web.bicep", "union(settings, {"))
            .ToDictionary(static pair => pair.Key, pair => (string?)Fill(pair.Value, samples));
    }

    private static IEnumerable<KeyValuePair<string, string>> Block(string file, string opens) =>
        File.ReadLines(Path.Combine(Checkout.Root, "infra", file))
            .SkipWhile(line => !line.Contains(opens, StringComparison.Ordinal)).Skip(1)
            .TakeWhile(static line => !line.StartsWith('}'))
            .Select(static line => Setting().Match(line)).Where(static match => match.Success)
            .Select(static match => KeyValuePair.Create(match.Groups["key"].Value, match.Groups["value"].Value));

    private static string Fill(string expression, Dictionary<string, string> samples)
    {
        if (!expression.StartsWith('\''))
        {
            return samples.TryGetValue(expression, out var sample) ? sample : throw new InvalidOperationException($"Say in AzureSettings what {expression} may be.");
        }

        var text = samples.Aggregate(expression.Trim('\''), static (filled, one) => filled.Replace(one.Key.StartsWith('$') ? one.Key : "\0", one.Value, StringComparison.Ordinal));
        return text.Contains("${", StringComparison.Ordinal) ? throw new InvalidOperationException($"Say in AzureSettings what is in {text}.") : text;
    }

    [GeneratedRegex(@"^\s+(?<key>[A-Z]\w+): (?<value>.+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Setting();
}
