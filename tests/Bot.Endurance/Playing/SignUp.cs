using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Features.Events.Model;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;

namespace Bot.Endurance.Playing;

/// <summary>Members who tap "aanmelden", over HTTP with signed tokens, and tap again until the bot says that it has them.</summary>
internal sealed class SignUp(Database database, FakeTeams teams)
{
    private const string EventId = "endurance2345678";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Who was told that she is registered.</summary>
    public ConcurrentBag<TeamsPerson> Acknowledged { get; } = [];

    /// <summary>Taps that met a bot that was dead or dying.</summary>
    public int Unanswered { get; private set; }

    public async Task OpenAsync(int seats)
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var context = database.Context();
        context.Add(new NetworkEvent
        {
            Id = EventId,
            NetworkId = Outbox.Network,
            Kind = EventKind.Leerhuis,
            Title = "Leerhuis",
            StartsAt = now.AddDays(30),
            EndsAt = now.AddDays(30).AddHours(2),
            Address = "Hier",
            RoomCapacity = seats,
            RegistrationOpensAt = now.AddDays(-1),
            RegistrationClosesAt = now.AddDays(29),
            Organiser = "Kernteam",
            Status = EventStatus.Published,
            Version = 1,
            CreatedBy = "endurance",
            CreatedAt = now,
            ChangedAt = now,
            PublishedAt = now,
        });
        await context.SaveChangesAsync();
    }

    /// <summary>Everybody, one after the other, spread over the time.</summary>
    public async Task RunAsync(int people, TimeSpan over, Func<int, Uri> bot)
    {
        var taps = new List<Task>();
        for (var number = 0; number < people; number++)
        {
            var person = TeamsPerson.Numbered(number);
            taps.Add(Task.Run(() => TapAsync(person, bot)));
            await Task.Delay(over / people, TimeProvider.System);
        }

        await Task.WhenAll(taps);
    }

    /// <summary>How many of those who were told so stand there once, and how many stand there in all.</summary>
    public async Task<(int OfAcknowledged, int InAll)> StandingAsync()
    {
        await using var context = database.Context();
        var rows = await context.Registrations.AsNoTracking()
            .Where(row => row.EventId == EventId && row.State == RegistrationState.Registered).Select(row => row.ObjectId).ToListAsync();
        return (Acknowledged.Count(person => rows.Count(objectId => objectId == person.ObjectId) == 1), rows.Count);
    }

    private async Task TapAsync(TeamsPerson person, Func<int, Uri> bot)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                var tap = teams.Activities.CardAction("event.register", new JsonObject { ["event"] = EventId }, person);
                using var response = await teams.DeliverAsync(bot(tries), tap);
                if (response.StatusCode == HttpStatusCode.OK && IsCard(await response.Content.ReadAsStringAsync()))
                {
                    Acknowledged.Add(person);
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Dead, or killed with this tap in its hands.
            }

            lock (Acknowledged)
            {
                Unanswered++;
            }

            await Task.Delay(Pause, TimeProvider.System);
        }
    }

    private static bool IsCard(string body) =>
        JsonElement.Parse(body) is { ValueKind: JsonValueKind.Object } answer
        && answer.TryGetProperty("statusCode", out var status) && status.GetInt32() == 200;
}
