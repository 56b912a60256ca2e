using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Features.Kernteam;
using Bot.Features.Members;
using Bot.Features.Storage;
using Bot.Features.Tests.Playing;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Tests.Members;

/// <summary>A bot with a kernteam: Bram for RSIV, Carla for VAR. Anna is a member.</summary>
public abstract class MembersAtWork : IAsyncLifetime
{
    private BotInTeams? bot;

    private protected static TeamsPerson Anna => TeamsPerson.Anna;

    private protected static TeamsPerson Bram => TeamsPerson.Bram;

    private protected static TeamsPerson Carla { get; } = new("Carla Smit", "5c6a1f0e-0000-4000-8000-0000000000c3");

    private protected BotInTeams Bot => bot ?? throw new InvalidOperationException("The test has not started.");

    private protected DateTimeOffset Now => Bot.Clock.GetUtcNow();

    private protected virtual IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>();

    /// <summary>Before the bot starts; skips where what a test needs is not there.</summary>
    private protected virtual void Prepare()
    {
    }

    public async Task InitializeAsync()
    {
        Prepare();
        bot = await StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (bot is not null)
        {
            await bot.DisposeAsync();
        }
    }

    private Task<BotInTeams> StartAsync() => BotInTeams.StartAsync(builder =>
    {
        builder.Configuration["Kernteam:RSIV:0"] = Bram.ObjectId;
        builder.Configuration["Kernteam:VAR:0"] = Carla.ObjectId;
        foreach (var (key, value) in Settings)
        {
            builder.Configuration[key] = value;
        }
    });

    /// <summary>Taps a button; gives Teams's status inside, and the card or the sentence.</summary>
    private protected async Task<(int Status, string Text)> TapAsync(string verb, JsonObject? data = null, TeamsPerson? from = null)
    {
        using var response = await Bot.InvokeAsync(Bot.Teams.Activities.CardAction(verb, (JsonObject?)data?.DeepClone() ?? [], from));
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var value = body.RootElement.GetProperty("value");
        var text = value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : value.TryGetProperty("message", out var message) ? message.GetString() ?? "" : value.GetRawText();
        return (body.RootElement.GetProperty("statusCode").GetInt32(), text);
    }

    /// <summary>Says something, and gives the card with which the bot answers.</summary>
    private protected async Task<string> CardAsync(string text, TeamsPerson? from = null) =>
        Assert.Single(await Bot.AskAsync(text, from)).Body.GetProperty("attachments")[0].GetProperty("content").GetRawText();

    private protected async Task<string> AddOrganisationAsync(string name, string network = "RSIV", string? tenant = null, bool approved = true)
    {
        var id = NewId.Next();
        await using var context = Bot.Context();
        context.Add(new Organisation { Id = id, NetworkId = network, Name = name, TenantId = tenant, Approved = approved, CreatedAt = Now });
        await context.SaveChangesAsync();
        return id;
    }

    private protected async Task<IReadOnlyList<T>> RowsAsync<T>()
        where T : class
    {
        await using var context = Bot.Context();
        return await context.Set<T>().AsNoTracking().ToListAsync();
    }

    private protected async Task<Member> MemberAsync(TeamsPerson person) => (await RowsAsync<Member>()).Single(row => row.ObjectId == person.ObjectId);

    private protected async Task<string?> OutcomeOfLastAsync() => (await RowsAsync<AuditEntry>()).OrderBy(row => row.At).LastOrDefault()?.Outcome;
}
