using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.TeamsApp.Templates;

namespace Bot.TeamsApp.Checking;

/// <summary>What the schema leaves open about the bot: ids that are real, scopes that are there, prompts that are whole.</summary>
internal static class CheckBot
{
    private static readonly string NoGuid = Guid.Empty.ToString();

    public static void Of(FilledApp app, List<string> faults)
    {
        var manifest = app.Template.Manifest;
        if (app.Id == NoGuid)
        {
            faults.Add($"manifest.json/id: it is the empty GUID. {manifest.MendAt("/id")}");
        }

        if (manifest.Root["bots"] is not JsonArray { Count: 1 } bots || bots[0] is not JsonObject bot)
        {
            faults.Add("manifest.json/bots: the app has no bot, or several. Describe one there.");
            return;
        }

        if (TextOf(bot["botId"]) == NoGuid)
        {
            faults.Add($"manifest.json/bots/0/botId: it is the empty GUID. {manifest.MendAt("/bots/0/botId")}");
        }

        var scopes = Scopes(bot);
        foreach (var (list, commands) in (bot["commandLists"] as JsonArray ?? []).Index())
        {
            foreach (var scope in Scopes(commands as JsonObject).Except(scopes, StringComparer.Ordinal))
            {
                faults.Add($"manifest.json/bots/0/commandLists/{list}/scopes: the bot is not in the scope \"{scope}\". Add it to the bot's scopes, or take it out here.");
            }

            foreach (var (index, command) in ((commands as JsonObject)?["commands"] as JsonArray ?? []).Index())
            {
                if (command is JsonObject one && (TextOf(one["type"]) == "prompt") != one.ContainsKey("prompt"))
                {
                    faults.Add(string.Create(CultureInfo.InvariantCulture, $"manifest.json/bots/0/commandLists/{list}/commands/{index}: \"type\": \"prompt\" and \"prompt\" belong together. Add the one that is missing."));
                }
            }
        }
    }

    private static List<string> Scopes(JsonObject? of) => [.. (of?["scopes"] as JsonArray ?? []).Select(TextOf).OfType<string>()];

    private static string? TextOf(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;
}
