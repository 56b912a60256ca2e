using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Features.Storage;
using Bot.Host.Serving;
using Bot.Testing;
using Bot.Testing.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Tests.Playing;

/// <summary>The whole bot as it is served, on a port of its own, in a played Teams and with a clock that the test moves.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly HttpClient http = new();
    private readonly WebApplication app;

    private RunningBot(WebApplication app, FakeTeams teams, ManualClock clock, LogLines log)
    {
        (this.app, Teams, Clock, Log) = (app, teams, clock, log);
        Address = new Uri(app.Urls.First());
    }

    public FakeTeams Teams { get; }

    public ManualClock Clock { get; }

    public LogLines Log { get; }

    public Uri Address { get; }

    public IServiceProvider Services => app.Services;

    public static async Task<RunningBot> StartAsync(TestDatabase database, params (string Key, string? Value)[] more)
    {
        var clock = new ManualClock();
        var teams = await FakeTeams.StartAsync(clock);
        var log = new LogLines();
        var app = BotServer.Build("http://127.0.0.1:0", "Production", builder =>
        {
            builder.Configuration.AddInMemoryCollection(teams.Settings);
            builder.Configuration.AddInMemoryCollection(database.Settings);
            builder.Configuration.AddInMemoryCollection(more.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)));
            builder.Logging.ClearProviders().AddProvider(log);
            builder.Services.AddSingleton<TimeProvider>(clock);
        });
        await app.StartAsync();
        return new RunningBot(app, teams, clock, log);
    }

    /// <summary>Brings an activity, which is acknowledged.</summary>
    public async Task TakeAsync(JsonObject activity)
    {
        using var response = await Teams.DeliverAsync(Address, activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    /// <summary>Brings an activity and gives the bot's first message in reply to it.</summary>
    public async Task<TeamsCall> ReplyToAsync(JsonObject activity)
    {
        await TakeAsync(activity);
        return await ReplyAsync(activity);
    }

    public Task<TeamsCall> ReplyAsync(JsonObject activity)
    {
        var id = activity["id"]!.GetValue<string>(); // every played activity has one
        return Teams.Connector.WaitForAsync(call => call.IsMessage && call.ActivityId == id);
    }

    public Task<TeamsCall> AskAsync(string question, TeamsPerson? from = null) => ReplyToAsync(Teams.Activities.Message(question, from));

    /// <summary>Waits for the turns of this person's chat so far: they run one after another.</summary>
    public Task SettleAsync(TeamsPerson? from = null) => AskAsync("help", from);

    public async Task<(HttpStatusCode Status, JsonElement Body)> GetAsync(string path)
    {
        using var response = await http.GetAsync(new Uri(Address, path));
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, JsonSerializer.Deserialize<JsonElement>(text));
    }

    /// <summary>One number from the bot's database; the statement calls it <c>"Value"</c>.</summary>
    public async Task<int> NumberAsync(FormattableString sql)
    {
        await using var context = await app.Services.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContextAsync();
        return await context.Database.SqlQuery<int>(sql).SingleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await Teams.DisposeAsync();
    }
}
