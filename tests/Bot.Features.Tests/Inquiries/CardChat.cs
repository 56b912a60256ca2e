using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Features.Tests.Events.Organising;
using Bot.Features.Tests.Playing;
using Bot.Testing.Teams;

namespace Bot.Features.Tests.Inquiries;

/// <summary>Somebody in a chat with the bot, her own one or the channel: she types, and taps what is on the card that she sees.</summary>
internal sealed class CardChat(BotInTeams bot, TeamsPerson person, bool inChannel = false)
{
    private const int LargestCard = 25 * 1024;

    private static readonly JsonSerializerOptions AsTeamsCounts = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public TeamsPerson Person => person;

    public JsonNode Card { get; private set; } = new JsonObject();

    /// <summary>Everything that stands on the card, to look for words.</summary>
    public string Text => TextOf(Card);

    public IEnumerable<string> Verbs => Buttons.Select(button => (string)button["verb"]!);

    private IEnumerable<JsonObject> Buttons => KernteamChat.Everything(Card).Where(node => (string?)node["type"] == "Action.Execute");

    private string Where => inChannel ? TeamsActivities.ChannelId : person.ChatId;

    /// <summary>Says something and gives the text of the answer; a card in it is seen.</summary>
    public async Task<string?> SayAsync(string text)
    {
        // The last answer is told by its time, and the clock stands still.
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        var before = bot.Teams.Connector.Messages.Count;
        await bot.TakeAsync(inChannel ? bot.Teams.Activities.ChannelMessage(text, from: person) : bot.Teams.Activities.Message(text, person));
        var answer = Assert.Single(bot.Teams.Connector.Messages.Skip(before));
        if (CardOf(answer) is { } card)
        {
            See(card);
        }

        return answer.MessageText;
    }

    /// <summary>Sees the last card that stands in this chat, as it was sent or brought up to date.</summary>
    public CardChat Look()
    {
        var calls = bot.Teams.Connector.Calls.Where(call => call.Status is >= 200 and < 300 && CardOf(call) is not null && (call.ConversationId ?? "").StartsWith(Where, StringComparison.Ordinal));
        See(CardOf(calls.Last())!);
        return this;
    }

    /// <summary>The cards that came into this chat as new messages.</summary>
    public IReadOnlyList<JsonNode> Came =>
        [.. bot.Teams.Connector.Messages.Where(call => (call.ConversationId ?? "").StartsWith(Where, StringComparison.Ordinal)).Select(CardOf).OfType<JsonNode>()];

    /// <summary>Taps the button with this verb; the card's inputs go along, with what she typed in them.</summary>
    public async Task<JsonNode> TapAsync(string verb, object? typed = null) => await SendAsync(verb, DataOf(verb, typed));

    /// <summary>What a tap on the card that she sees would send.</summary>
    public JsonObject DataOf(string verb, object? typed = null)
    {
        var data = Buttons.First(button => (string?)button["verb"] == verb)["data"]?.DeepClone().AsObject() ?? [];
        foreach (var input in KernteamChat.Everything(Card).Where(KernteamChat.IsInput))
        {
            data[(string)input["id"]!] = input["value"]?.DeepClone() ?? "";
        }

        foreach (var property in typed?.GetType().GetProperties() ?? [])
        {
            data[property.Name] = JsonValue.Create(property.GetValue(typed));
        }

        return data;
    }

    /// <summary>Sends whatever data, as a forged card could.</summary>
    public async Task<JsonNode> SendAsync(string verb, JsonObject? data)
    {
        var activity = bot.Teams.Activities.CardAction(verb, data?.DeepClone().AsObject(), person);
        if (inChannel)
        {
            activity["conversation"] = bot.Teams.Activities.ChannelMessage("x")["conversation"]!.DeepClone();
        }

        var before = Came.Count;
        using var response = await bot.InvokeAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        if (((string)answer["type"]!).EndsWith("card.adaptive", StringComparison.Ordinal))
        {
            See(answer["value"]!);
        }
        else if (Came.Count > before)
        {
            // It came as a card of its own, below.
            See(Came[^1]);
        }

        return answer;
    }

    /// <summary>The sentence with which a tap was refused.</summary>
    public static string Refusal(JsonNode answer)
    {
        Assert.Equal(400, (int)answer["statusCode"]!);
        return (string)answer["value"]!["message"]!;
    }

    public static string TextOf(JsonNode card) => string.Join('\n', KernteamChat.Everything(card)
        .Select(node => (string?)node["type"] == "Action.Execute" ? null
            : node.ContainsKey("text") ? (string?)node["text"]
            : node.ContainsKey("title") && node.ContainsKey("value") ? $"{node["title"]}: {node["value"]}" : null)
        .OfType<string>());

    public string? ValueOf(string field) => KernteamChat.Everything(Card).Where(KernteamChat.IsInput).First(node => (string?)node["id"] == field)["value"]?.ToString();

    private void See(JsonNode card)
    {
        Assert.InRange(Encoding.UTF8.GetByteCount(card.ToJsonString(AsTeamsCounts)), 1, LargestCard);
        Card = card;
    }

    private static JsonNode? CardOf(TeamsCall call) =>
        call.Body.ValueKind == JsonValueKind.Object && call.Body.TryGetProperty("attachments", out var attachments) && attachments.GetArrayLength() > 0
            ? JsonNode.Parse(attachments[0].GetProperty("content").GetRawText())
            : null;
}
