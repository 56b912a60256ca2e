using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Features.Events.Model;
using Bot.Features.Events.Registering;
using Bot.Features.Members;
using Bot.Features.Storage;
using Bot.Host.Serving;
using Bot.Testing.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Benchmarks.Seats;

/// <summary>The served bot with people who want a seat; every measurement is an event of its own.</summary>
internal sealed class Hall : IAsyncDisposable
{
    public const int People = 256;

    private readonly FakeTeams teams;
    private readonly WebApplication app;
    private readonly string token;
    private int events;

    private Hall(FakeTeams teams, WebApplication app) => (this.teams, this.app, token) = (teams, app, teams.Token());

    private IDbContextFactory<BotDbContext> Contexts => app.Services.GetRequiredService<IDbContextFactory<BotDbContext>>();

    public static async Task<Hall> OpenAsync(Dictionary<string, string?> settings)
    {
        var teams = await FakeTeams.StartAsync();
        var app = BotServer.Build("http://127.0.0.1:0", "Production", builder =>
        {
            builder.Configuration.AddInMemoryCollection(teams.Settings);
            builder.Configuration.AddInMemoryCollection(settings);
            builder.Configuration["Knowledge:Path"] = Repository.KnowledgeBank;
            builder.Logging.ClearProviders();
        });
        await app.StartAsync();
        var hall = new Hall(teams, app);
        await hall.SeatAsync();
        return hall;
    }

    /// <summary>Transactions a second that insert one row and do nothing else, one after another on one open connection.</summary>
    public async Task<double> BareAsync()
    {
        await using var context = await Contexts.CreateDbContextAsync();
        await context.Database.OpenConnectionAsync();
        await context.Database.ExecuteSqlRawAsync("CREATE TABLE IF NOT EXISTS bare (id text PRIMARY KEY, value text NOT NULL)");
        var connection = context.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO bare (id, value) VALUES (@p0, @p1)";
        var (id, value) = (command.CreateParameter(), command.CreateParameter());
        (id.ParameterName, value.ParameterName, value.Value) = ("p0", "p1", new string('x', 300));
        command.Parameters.Add(id);
        command.Parameters.Add(value);
        return await PerSecondAsync(1, async _ =>
        {
            await using var transaction = await connection.BeginTransactionAsync();
            (command.Transaction, id.Value) = (transaction, NewId.Next());
            await command.ExecuteNonQueryAsync();
            await transaction.CommitAsync();
        });
    }

    /// <summary>Registrations a second at the desk, so many at a time.</summary>
    public async Task<double> DecideAsync(int inFlight)
    {
        var (eventId, desk) = (await NewEventAsync(), app.Services.GetRequiredService<AttendanceDesk>());
        return await PerSecondAsync(inFlight, async person =>
        {
            var who = TeamsPerson.Numbered(person);
            var applicant = new Applicant(
                AttendeeKey.Of(FakeIdentity.TenantId, who.ObjectId), FakeIdentity.TenantId, who.ObjectId, who.Name, null, null, "RSIV", null, null);
            var now = TimeProvider.System.GetUtcNow();
            var decided = await desk.DecideAsync(
                eventId, attendance => attendance.Register(applicant, new Wish(AttendanceForm.InRoom, []), now), null, CancellationToken.None);
            Expect(decided?.Result == RegistrationOutcome.Registered);
        });
    }

    /// <summary>Milliseconds from each tap to its card, over HTTP with a signed token.</summary>
    public async Task<IReadOnlyList<double>> TapAsync(int inFlight)
    {
        var (eventId, address) = (await NewEventAsync(), new Uri(app.Urls.First()));
        var times = new double[People];
        await PerSecondAsync(inFlight, async person =>
        {
            var body = teams.Activities.CardAction("event.register", new JsonObject { ["event"] = eventId }, TeamsPerson.Numbered(person)).ToJsonString();
            var start = TimeProvider.System.GetTimestamp();
            using var response = await teams.DeliverAsync(address, body, token);
            var card = await response.Content.ReadAsStringAsync();
            times[person - 1] = TimeProvider.System.GetElapsedTime(start).TotalMilliseconds;
            Expect(card.Contains("event.withdraw", StringComparison.Ordinal));
        });
        return times;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await teams.DisposeAsync();
    }

    private static async Task<double> PerSecondAsync(int inFlight, Func<int, Task> act)
    {
        var last = 0;
        var start = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, inFlight).Select(_ => Task.Run(async () =>
        {
            for (var person = Interlocked.Increment(ref last); person <= People; person = Interlocked.Increment(ref last))
            {
                await act(person);
            }
        })));
        return People / TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }

    private static void Expect(bool isSo)
    {
        if (!isSo)
        {
            throw new InvalidOperationException("Somebody was not registered, so this measures something else.");
        }
    }

    private async Task<string> NewEventAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        var id = string.Create(CultureInfo.InvariantCulture, $"hall{++events}");
        await using var context = await Contexts.CreateDbContextAsync();
        context.Events.Add(new NetworkEvent
        {
            Id = id,
            NetworkId = "RSIV",
            Kind = EventKind.Leerhuis,
            Title = "Leerhuis Cyber",
            StartsAt = now.AddDays(20),
            EndsAt = now.AddDays(20).AddHours(3),
            Address = "Stadhuis",
            RoomCapacity = People,
            RegistrationOpensAt = now.AddDays(-1),
            RegistrationClosesAt = now.AddDays(19),
            Organiser = "Bureau RSIV",
            Status = EventStatus.Published,
            Version = 1,
            CreatedBy = "maker",
            CreatedAt = now,
            ChangedAt = now,
            PublishedAt = now,
        });
        await context.SaveChangesAsync();
        return id;
    }

    private async Task SeatAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var context = await Contexts.CreateDbContextAsync();
        context.Members.AddRange(Enumerable.Range(1, People).Select(TeamsPerson.Numbered).Select(person => new Member
        {
            TenantId = FakeIdentity.TenantId,
            ObjectId = person.ObjectId,
            UserId = person.Id,
            Name = person.Name,
            NetworkId = "RSIV",
            Installed = true,
            WelcomedAt = now,
            FirstSeenAt = now,
            LastSeenAt = now,
        }));
        await context.SaveChangesAsync();
    }
}
