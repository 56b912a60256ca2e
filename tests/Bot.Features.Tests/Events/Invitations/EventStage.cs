using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Features.Events.Model;
using Bot.Features.Tests.Playing;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Tests.Events.Invitations;

/// <summary>What members do with events in Teams, and what they read.</summary>
internal static class EventStage
{
    public static async Task PublishAsync(this BotInTeams bot, params NetworkEvent[] events)
    {
        await using var context = bot.Context();
        context.Events.AddRange(events);
        await context.SaveChangesAsync();
    }

    public static async Task PutAsync(this BotInTeams bot, NetworkEvent networkEvent)
    {
        await using var context = bot.Context();
        context.Events.Update(networkEvent);
        await context.SaveChangesAsync();
    }

    /// <summary>Taps a button; gives what Teams shows: the status inside, and the card or sentence.</summary>
    public static Task<Shown> TapAsync(this BotInTeams bot, string verb, string? eventId, TeamsPerson? from = null, params (string Name, JsonNode? Value)[] more)
    {
        var data = new JsonObject { ["event"] = eventId };
        foreach (var (name, value) in more)
        {
            data[name] = value?.DeepClone();
        }

        return bot.TapAsync(bot.Teams.Activities.CardAction(verb, data, from));
    }

    public static async Task<Shown> TapAsync(this BotInTeams bot, JsonObject activity)
    {
        using var response = await bot.InvokeAsync((JsonObject)activity.DeepClone());
        var body = JsonElement.Parse(await response.Content.ReadAsByteArrayAsync());
        Assert.True(response.IsSuccessStatusCode);
        return new Shown(body.GetProperty("statusCode").GetInt32(), body.GetProperty("value"));
    }

    public static async Task<Registration?> RegistrationAsync(this BotInTeams bot, string eventId, TeamsPerson? person = null)
    {
        var key = AttendeeKey.Of(FakeIdentity.TenantId, (person ?? TeamsPerson.Anna).ObjectId);
        await using var context = bot.Context();
        return await context.Registrations.AsNoTracking().SingleOrDefaultAsync(row => row.EventId == eventId && row.AttendeeKey == key);
    }
}

/// <summary>What somebody sees after a tap.</summary>
internal sealed record Shown(int Status, JsonElement Value)
{
    public bool IsCard => Value.ValueKind == JsonValueKind.Object && Value.TryGetProperty("body", out _);

    /// <summary>Everything on it, as JSON.</summary>
    public string Text => Value.GetRawText();

    public bool Says(string words) => Text.Contains(words, StringComparison.Ordinal);
}
