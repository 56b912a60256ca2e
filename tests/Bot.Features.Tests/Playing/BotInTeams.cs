using System.Net;
using System.Text.Json.Nodes;
using Bot.Connector;
using Bot.Connector.Turns;
using Bot.Features.Deliveries;
using Bot.Features.Deliveries.Running;
using Bot.Features.Members;
using Bot.Features.Storage;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Bank;
using Bot.Storage;
using Bot.Testing;
using Bot.Testing.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Features.Tests.Playing;

/// <summary>The bot on a real database file, in a played Teams, with a prepared knowledge bank.</summary>
internal sealed class BotInTeams : IAsyncDisposable
{
    private static readonly Location Nowhere = new("networks.yml", 1);

    private readonly string folder = Directory.CreateTempSubdirectory("bot-features-").FullName;
    private WebApplication? app;

    private BotInTeams(FakeTeams teams, ManualClock clock) => (Teams, Clock) = (teams, clock);

    public FakeTeams Teams { get; }

    public ManualClock Clock { get; }

    public ScriptedEngine Engine { get; } = new();

    private Action<IHostApplicationBuilder>? Configure { get; init; }

    /// <summary>Where the bot listens.</summary>
    public Uri Address => new(App.Urls.First());

    private WebApplication App => app ?? throw new InvalidOperationException("The bot is not running.");

    /// <param name="configure">What a test puts in place of a part, and settings of its own.</param>
    public static async Task<BotInTeams> StartAsync(Action<IHostApplicationBuilder>? configure = null)
    {
        var clock = new ManualClock();
        var bot = new BotInTeams(await FakeTeams.StartAsync(clock), clock) { Configure = configure };
        await bot.RunAsync();
        return bot;
    }

    /// <summary>Stops the bot and starts it again on the same database, as a deployment would.</summary>
    public async Task RestartAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        await RunAsync();
    }

    public T Get<T>()
        where T : notnull => App.Services.GetRequiredService<T>();

    public BotDbContext Context() => Get<IDbContextFactory<BotDbContext>>().CreateDbContext();

    /// <summary>Brings activities all at once, each of which is acknowledged, and waits for the end of their turns.</summary>
    public async Task TakeAsync(params JsonObject[] activities)
    {
        var inbox = (WatchedInbox)Get<IInbox>();
        var before = inbox.Ended;
        var responses = await Task.WhenAll(activities.Select(InvokeAsync));
        foreach (var response in responses)
        {
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            response.Dispose();
        }

        await inbox.WaitForAsync(before + activities.Length);
    }

    /// <summary>Brings an activity and gives the bot's answer to the request itself.</summary>
    public Task<HttpResponseMessage> InvokeAsync(JsonObject activity) => Teams.DeliverAsync(new Uri(App.Urls.First()), activity);

    /// <summary>Asks the bot's web server for a page, as a calendar program would.</summary>
    public async Task<HttpResponseMessage> GetAsync(string path)
    {
        using var http = new HttpClient();
        return await http.GetAsync(new Uri(new Uri(App.Urls.First()), path));
    }

    /// <summary>Says something in one's own chat and gives the messages with which the bot answers.</summary>
    public async Task<IReadOnlyList<TeamsCall>> AskAsync(string text, TeamsPerson? from = null)
    {
        var before = Teams.Connector.Messages.Count;
        await TakeAsync(Teams.Activities.Message(text, from));
        return [.. Teams.Connector.Messages.Skip(before)];
    }

    /// <summary>
    /// Sends everything that is due now, and runs planned work that is due, until nothing is left. The bot's own loop does
    /// not run in tests, so nothing is sent before this is called.
    /// </summary>
    public Task DeliverDueAsync() => Get<DeliveryDispatcher>().DrainAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        await Teams.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private async Task RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(Teams.Settings);
        builder.Configuration["Storage:ConnectionString"] = $"Data Source={Path.Combine(folder, "bot.db")}";

        // The clock stands still, so nobody would ever reach a slot that lies in the future.
        builder.Configuration["Deliveries:TenantRequestsPerSecond"] = "100000";
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton<IAnswerEngine>(Engine);
        builder.Services.AddSingleton<CurrentNetworks>(() => Networks);
        builder.Services.AddSingleton<CurrentThemes>(network => Themes.GetValueOrDefault(network, []));
        builder.AddBotConnector();
        builder.AddStorage();
        builder.AddFeatures();
        Watch(builder.Services);
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(RunDeliveries)));
        Configure?.Invoke(builder);
        app = builder.Build();
        app.MapBotConnector();
        app.MapFeatures();
        await app.StartAsync();
    }

    public static IReadOnlyList<Network> Networks { get; } =
    [
        new("VAR", new("VeiligheidsAlliantie regio Rotterdam", "Rotterdam Safety Alliance"), new("regio Rotterdam", "Rotterdam region"), ["Rotterdam"], Nowhere),
        new("RSIV", new("Regionaal Samenwerkingsverband", "Regional partnership"), new("Eenheid Den Haag", "The Hague unit"), ["Den Haag", "The Hague"], Nowhere),
    ];

    public static IReadOnlyDictionary<string, IReadOnlyList<NetworkTheme>> Themes { get; } = new Dictionary<string, IReadOnlyList<NetworkTheme>>(StringComparer.OrdinalIgnoreCase)
    {
        ["VAR"] = [new("VAR/cyber", new("Cybercrime", "Cybercrime")), new("VAR/jeugd", new("Jeugd en veiligheid", "Youth and safety"))],
        ["RSIV"] =
        [
            new("RSIV/cyber", new("Cybercrime en gedigitaliseerde criminaliteit", "Cybercrime and digitised crime")),
            new("RSIV/ondermijning", new("Ondermijning", "Subversive crime")),
            new("RSIV/zorg-en-veiligheid", new("Zorg en veiligheid", "Care and safety")),
        ],
    };

    private static void Watch(IServiceCollection services)
    {
        var real = services.Last(service => service.ServiceType == typeof(IInbox));
        services.Remove(real);
        services.AddSingleton<IInbox>(provider =>
            new WatchedInbox((IInbox)ActivatorUtilities.CreateInstance(provider, real.ImplementationType!))); // registered by type
    }
}
