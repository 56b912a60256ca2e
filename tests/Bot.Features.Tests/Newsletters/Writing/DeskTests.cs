using System.Text.Json.Nodes;
using Bot.Features.Kernteam;
using Bot.Features.Newsletters.Model;
using Bot.Features.Tests.Events.Organising;
using Bot.Features.Tests.Playing;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Tests.Newsletters.Writing;

/// <summary>A bot with two networks: Anna and Carla are RSIV's kernteam, Bram is VAR's, Dora is of both, and everybody else is a member.</summary>
public abstract class DeskTests : IAsyncLifetime
{
    private BotInTeams? bot;

    private protected BotInTeams Bot => bot ?? throw new InvalidOperationException("The test has not started.");

    private protected static TeamsPerson CarlaHerself { get; } = TeamsPerson.Numbered(50);

    private protected static TeamsPerson DoraHerself { get; } = TeamsPerson.Numbered(51);

    private protected KernteamChat Anna => field ??= new(Bot, TeamsPerson.Anna);

    private protected KernteamChat Carla => field ??= new(Bot, CarlaHerself);

    private protected KernteamChat Dora => field ??= new(Bot, DoraHerself);

    public async Task InitializeAsync() => bot = await BotInTeams.StartAsync(builder =>
    {
        builder.Configuration["Kernteam:RSIV:0"] = TeamsPerson.Anna.ObjectId;
        builder.Configuration["Kernteam:RSIV:1"] = CarlaHerself.ObjectId;
        builder.Configuration["Kernteam:RSIV:2"] = DoraHerself.ObjectId;
        builder.Configuration["Kernteam:VAR:0"] = TeamsPerson.Bram.ObjectId;
        builder.Configuration["Kernteam:VAR:1"] = DoraHerself.ObjectId;
    });

    public async Task DisposeAsync() => await Bot.DisposeAsync();

    /// <summary>Anna writes a newsletter of one highlight, all of it right, and sees its card.</summary>
    private protected async Task<Newsletter> DraftAsync(string title = "Nieuws van november")
    {
        await Anna.SayAsync("nieuwe nieuwsbrief");
        await Anna.TapAsync("news.create", new { title, introduction = "Wat er speelt in de regio." });
        await Anna.TapAsync("news.item", title: "Onderwerp toevoegen");
        await Anna.TapAsync("news.item.save", Highlight, "Opslaan");
        return await NewestAsync();
    }

    private protected static object Highlight { get; } = new
    {
        title = "Hulp na een hack", text = "Er is een nieuw loket. Bel bij nood.", url = "https://example.org/hack", themes = "RSIV/cyber",
    };

    /// <summary>So many people have met the bot and belong to RSIV.</summary>
    private protected async Task MembersAsync(int count)
    {
        foreach (var person in Enumerable.Range(1, count).Select(TeamsPerson.Numbered))
        {
            await Bot.TakeAsync(Bot.Teams.Activities.Message("ik ben van RSIV", person));
        }
    }

    /// <summary>Written by Anna, submitted, and approved by Carla, who sees its card.</summary>
    private protected async Task<Newsletter> ApprovedAsync()
    {
        await MembersAsync(3);
        var draft = await DraftAsync();
        await Anna.TapAsync("news.submit");
        await Carla.SendAsync("news.review", About(draft));
        await Carla.TapAsync("news.approve");
        return await NewsletterAsync(draft.Id);
    }

    /// <summary>Sent to the last reader; Carla sees its card.</summary>
    private protected async Task<Newsletter> SentAsync()
    {
        var approved = await ApprovedAsync();
        await Carla.TapAsync("news.send");
        await Carla.TapAsync("news.send.yes");
        Bot.Clock.Advance(TimeSpan.FromSeconds(61));
        await Bot.DeliverDueAsync();
        Bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await Bot.DeliverDueAsync();
        await Carla.SendAsync("news.open", About(approved));
        return await NewsletterAsync(approved.Id);
    }

    private protected static JsonObject About(Newsletter newsletter) => new() { ["newsletter"] = newsletter.Id };

    private protected async Task<IReadOnlyList<Newsletter>> NewslettersAsync()
    {
        await using var context = Bot.Context();
        return await context.Newsletters.AsNoTracking().OrderBy(row => row.CreatedAt).ToListAsync();
    }

    private protected async Task<Newsletter> NewestAsync() => (await NewslettersAsync())[^1];

    private protected async Task<Newsletter> NewsletterAsync(string id) => (await NewslettersAsync()).Single(row => row.Id == id);

    private protected async Task<IReadOnlyList<AuditEntry>> TrailAsync()
    {
        await using var context = Bot.Context();
        return await context.Audit.AsNoTracking().OrderBy(row => row.At).ToListAsync();
    }

    private protected async Task<string> LastOutcomeAsync(string action) => (await TrailAsync()).Last(entry => entry.Action == action).Outcome;
}
