using System.Net;
using System.Text.Json.Nodes;
using Bot.Features.Tests.Playing;
using Bot.Testing.Teams;

namespace Bot.Features.Tests.Events.Organising;

/// <summary>Somebody in her own chat with the bot: she types, and taps what is on the card that she sees.</summary>
internal sealed class KernteamChat(BotInTeams bot, TeamsPerson person)
{
    // Above this Teams may refuse a card.
    private const int LargestCard = 25 * 1024;

    /// <summary>The card that she sees.</summary>
    public JsonNode Card { get; private set; } = new JsonObject();

    /// <summary>Everything that stands on it, to look for words.</summary>
    public string Text => string.Join('\n', Everything(Card).Select(node => Said(node)).OfType<string>());

    public IEnumerable<string> Verbs => Everything(Card).Where(IsButton).Select(node => (string?)node["verb"] ?? string.Empty);

    public async Task SayAsync(string text)
    {
        var message = Assert.Single(await bot.AskAsync(text, person));
        See(JsonNode.Parse(message.Body.GetRawText())!["attachments"]![0]!["content"]!);
    }

    /// <summary>Taps the button with this verb; the card's inputs go along, with what she typed in them.</summary>
    public async Task<JsonNode> TapAsync(string verb, object? typed = null, string? title = null)
    {
        var button = Everything(Card).First(node => IsButton(node) && (string?)node["verb"] == verb && (title is null || (string?)node["title"] == title));
        var data = button["data"]?.DeepClone().AsObject() ?? [];
        foreach (var input in Everything(Card).Where(IsInput))
        {
            data[(string)input["id"]!] = input["value"]?.DeepClone() ?? "";
        }

        foreach (var property in typed?.GetType().GetProperties() ?? [])
        {
            data[property.Name.Replace('_', '.')] = JsonValue.Create(property.GetValue(typed));
        }

        return await SendAsync(verb, data);
    }

    /// <summary>Sends whatever data, as a forged card could.</summary>
    public async Task<JsonNode> SendAsync(string verb, JsonObject? data)
    {
        using var response = await bot.InvokeAsync(bot.Teams.Activities.CardAction(verb, data, person));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        if (((string)answer["type"]!).EndsWith("card.adaptive", StringComparison.Ordinal))
        {
            See(answer["value"]!);
        }

        return answer;
    }

    public string? ValueOf(string field) => Everything(Card).Where(IsInput).First(node => (string?)node["id"] == field)["value"]?.ToString();

    /// <summary>Everything inside, except what old clients would see in its place.</summary>
    public static IEnumerable<JsonObject> Everything(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            return list.SelectMany(Everything);
        }

        return node is not JsonObject part ? [] : part.Where(property => property.Key is not ("fallback" or "data")).SelectMany(property => Everything(property.Value)).Prepend(part);
    }

    private void See(JsonNode card)
    {
        var size = System.Text.Encoding.UTF8.GetByteCount(card.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.True(size < LargestCard, $"The card has {size} bytes.");
        Card = card;
    }

    private static string? Said(JsonObject node) =>
        IsButton(node) ? null : node.ContainsKey("text") ? (string?)node["text"] : node.ContainsKey("title") && node.ContainsKey("value") ? $"{node["title"]}: {node["value"]}" : null;

    private static bool IsButton(JsonObject node) => (string?)node["type"] == "Action.Execute";

    public static bool IsInput(JsonObject node) => ((string?)node["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true;
}
