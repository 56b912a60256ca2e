using Bot.Features.Events.Model;
using Bot.Features.Kernteam;
using Bot.Features.Tests.Playing;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Tests.Events.Organising;

/// <summary>A bot with two networks: Anna is RSIV's kernteam, Bram is VAR's, and everybody else is a member.</summary>
public abstract class OrganisingTests : IAsyncLifetime
{
    private BotInTeams? bot;

    private protected BotInTeams Bot => bot ?? throw new InvalidOperationException("The test has not started.");

    private protected KernteamChat Anna => field ??= new(Bot, TeamsPerson.Anna);

    public async Task InitializeAsync() => bot = await BotInTeams.StartAsync(builder =>
    {
        builder.Configuration["Kernteam:RSIV:0"] = TeamsPerson.Anna.ObjectId;
        builder.Configuration["Kernteam:VAR:0"] = TeamsPerson.Bram.ObjectId;
    });

    public async Task DisposeAsync() => await Bot.DisposeAsync();

    /// <summary>What a Leerhuis needs, all of it right.</summary>
    private protected static object Leerhuis { get; } = new
    {
        title = "Leerhuis Cyber", summary = "Over hulp na een hack.", date = "2026-12-10", start = "13:00", end = "15:00", address = "Spui 70, Den Haag", roomCapacity = "20",
    };

    /// <summary>Anna makes a Leerhuis and sees its card.</summary>
    private protected async Task<NetworkEvent> DraftAsync()
    {
        await Anna.SayAsync("nieuw leerhuis");
        await Anna.TapAsync("org.create", Leerhuis);
        return Assert.Single(await EventsAsync());
    }

    private protected async Task<NetworkEvent> PublishedAsync()
    {
        var draft = await DraftAsync();
        await Anna.TapAsync("org.publish");
        return await EventAsync(draft.Id);
    }

    /// <summary>So many people have met the bot and belong to RSIV.</summary>
    private protected async Task MembersAsync(int count, int from = 1)
    {
        var people = Enumerable.Range(from, count).Select(TeamsPerson.Numbered).ToArray();
        foreach (var person in people)
        {
            await Bot.TakeAsync(Bot.Teams.Activities.Message("ik ben van RSIV", person));
        }
    }

    private protected async Task<IReadOnlyList<NetworkEvent>> EventsAsync()
    {
        await using var context = Bot.Context();
        return await context.Events.AsNoTracking().OrderBy(row => row.CreatedAt).ToListAsync();
    }

    private protected async Task<NetworkEvent> EventAsync(string id) => (await EventsAsync()).Single(row => row.Id == id);

    private protected async Task<IReadOnlyList<Registration>> RegistrationsAsync()
    {
        await using var context = Bot.Context();
        return await context.Registrations.AsNoTracking().OrderBy(row => row.RegisteredAt).ToListAsync();
    }

    private protected async Task<IReadOnlyList<AuditEntry>> TrailAsync()
    {
        await using var context = Bot.Context();
        return await context.Audit.AsNoTracking().OrderBy(row => row.At).ToListAsync();
    }

    private protected async Task<string> LastOutcomeAsync(string action) => (await TrailAsync()).Last(entry => entry.Action == action).Outcome;
}
