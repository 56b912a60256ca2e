using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.TeamsApp.Environments;
using Bot.TeamsApp.Templates;

namespace Bot.TeamsApp.Checking;

/// <summary>Addresses are https, and what must be the bot's own host is that.</summary>
internal static class CheckAddresses
{
    private const string Schema = "https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json";

    private static readonly string[] Pages = ["websiteUrl", "privacyUrl", "termsOfUseUrl"];

    public static void Of(FilledApp app, PackEnvironment environment, List<string> faults)
    {
        var manifest = app.Template.Manifest;
        if (app.Text("$schema") != Schema)
        {
            faults.Add($"manifest.json/$schema: it does not name the schema that is checked here. Write {Schema}.");
        }

        foreach (var page in Pages.Where(page => app.Text("developer", page) is { Length: > 0 } address && !address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)))
        {
            faults.Add($"manifest.json/developer/{page}: \"{app.Text("developer", page)}\" is not https. {manifest.MendAt($"/developer/{page}")}");
        }

        var domain = environment.Values[EnvironmentKey.Domain.Name];
        if (app.Text("developer", "privacyUrl") != $"https://{domain}/privacy")
        {
            faults.Add($"manifest.json/developer/privacyUrl: it must be the bot's own page, https://{domain}/privacy. Write https://{{{{domain}}}}/privacy in manifest.json.");
        }

        foreach (var (index, host) in (manifest.Root["validDomains"] as JsonArray ?? []).Index())
        {
            if (host?.GetValueKind() == JsonValueKind.String && host.GetValue<string>() != domain)
            {
                faults.Add($"manifest.json/validDomains/{index}: \"{host.GetValue<string>()}\" is not the bot's own host, {domain}. Write {{{{domain}}}} in manifest.json.");
            }
        }
    }
}
