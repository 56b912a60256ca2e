using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Testing.Teams;

/// <summary>Activities as Teams sends them, each as JSON that a test may bend before it is delivered.</summary>
public sealed class TeamsActivities(string serviceUrl, string tenantId, string botId, TimeProvider clock)
{
    public const string ChannelId = "19:general@thread.tacv2";
    public const string TeamId = "19:general@thread.tacv2";

    private long lastId = 1_700_000_000_000;

    public JsonObject Message(string text, TeamsPerson? from = null) => Personal("message", from, ("text", text), ("textFormat", "plain"));

    public JsonObject ChannelMessage(string text, bool mentionsBot = true, TeamsPerson? from = null)
    {
        var activity = InChannel("message", from, ("text", mentionsBot ? $"<at>Bot</at>&nbsp;{text}" : text), ("textFormat", "plain"));
        if (mentionsBot)
        {
            activity["entities"] = new JsonArray(
                new JsonObject { ["type"] = "mention", ["text"] = "<at>Bot</at>", ["mentioned"] = new JsonObject { ["id"] = botId, ["name"] = "Bot" } },
                new JsonObject { ["type"] = "clientInfo", ["locale"] = "nl-NL", ["country"] = "NL", ["platform"] = "Windows" });
        }

        return activity;
    }

    public JsonObject CardSubmit(JsonObject data, TeamsPerson? from = null) => Personal("message", from, ("value", data));

    public JsonObject Edited(string originalId, string text, TeamsPerson? from = null)
    {
        var activity = Personal("messageUpdate", from, ("text", text));
        activity["id"] = originalId;
        activity["channelData"]!["eventType"] = "editMessage";
        return activity;
    }

    public JsonObject Deleted(string originalId, TeamsPerson? from = null)
    {
        var activity = Personal("messageDelete", from);
        activity["id"] = originalId;
        activity["channelData"]!["eventType"] = "softDeleteMessage";
        return activity;
    }

    public JsonObject Reaction(string botMessageId, string type = "like", TeamsPerson? from = null) => Personal(
        "messageReaction", from, ("replyToId", botMessageId), ("reactionsAdded", new JsonArray(new JsonObject { ["type"] = type })));

    public JsonObject Installation(string action = "add", TeamsPerson? from = null)
    {
        var activity = Personal("installationUpdate", from, ("action", action));
        activity["id"] = "f:" + NextId();
        return activity;
    }

    public JsonObject MembersAdded(TeamsPerson? from = null) => Personal(
        "conversationUpdate",
        from,
        ("membersAdded", new JsonArray(new JsonObject { ["id"] = botId }, new JsonObject { ["id"] = (from ?? TeamsPerson.Anna).Id })));

    public JsonObject TeamRenamed(string name)
    {
        var activity = InChannel("conversationUpdate", null);
        activity["channelData"]!["eventType"] = "teamRenamed";
        activity["channelData"]!["team"]!["name"] = name;
        return activity;
    }

    public JsonObject Event(string name, JsonObject value, TeamsPerson? from = null) => Personal("event", from, ("name", name), ("value", value));

    public JsonObject Typing(TeamsPerson? from = null) => Personal("typing", from);

    public JsonObject Invoke(string name, JsonNode? value, TeamsPerson? from = null) => Personal("invoke", from, ("name", name), ("value", value));

    public JsonObject CardAction(string verb, JsonObject? data = null, TeamsPerson? from = null) => Invoke(
        "adaptiveCard/action",
        new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data },
            ["trigger"] = "manual",
        },
        from);

    public JsonObject Feedback(string botMessageId, string reaction = "like", string text = "", TeamsPerson? from = null)
    {
        var activity = Invoke(
            "message/submitAction",
            new JsonObject
            {
                ["actionName"] = "feedback",
                ["actionValue"] = new JsonObject
                {
                    ["reaction"] = reaction,
                    ["feedback"] = new JsonObject { ["feedbackText"] = text }.ToJsonString(),
                },
            },
            from);
        activity["replyToId"] = botMessageId;
        return activity;
    }

    public string NextId() => Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture);

    private JsonObject Personal(string type, TeamsPerson? from, params ReadOnlySpan<(string Name, JsonNode? Value)> more)
    {
        var person = from ?? TeamsPerson.Anna;
        var activity = Any(type, person, more);
        activity["conversation"] = new JsonObject { ["id"] = person.ChatId, ["conversationType"] = "personal", ["tenantId"] = tenantId };
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenantId } };
        return activity;
    }

    private JsonObject InChannel(string type, TeamsPerson? from, params ReadOnlySpan<(string Name, JsonNode? Value)> more)
    {
        var activity = Any(type, from ?? TeamsPerson.Anna, more);
        activity["conversation"] = new JsonObject
        {
            ["id"] = $"{ChannelId};messageid={activity["id"]}",
            ["isGroup"] = true,
            ["conversationType"] = "channel",
            ["tenantId"] = tenantId,
        };
        activity["channelData"] = new JsonObject
        {
            ["tenant"] = new JsonObject { ["id"] = tenantId },
            ["team"] = new JsonObject { ["id"] = TeamId, ["name"] = "Netwerk" },
            ["channel"] = new JsonObject { ["id"] = ChannelId },
        };
        return activity;
    }

    private JsonObject Any(string type, TeamsPerson person, ReadOnlySpan<(string Name, JsonNode? Value)> more)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = NextId(),
            ["timestamp"] = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
            ["serviceUrl"] = serviceUrl,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = person.Id, ["name"] = person.Name, ["aadObjectId"] = person.ObjectId },
            ["recipient"] = new JsonObject { ["id"] = botId, ["name"] = "Bot" },
            ["locale"] = "nl-NL",
        };
        foreach (var (name, value) in more)
        {
            activity[name] = value;
        }

        return activity;
    }
}
