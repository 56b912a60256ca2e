using System.Text;
using Azure.Core;
using Bot.Connector.Turns;
using Bot.Features.Storage;
using Bot.Storage.Tests.Engines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Bot.Storage.Tests.Faults;

[Collection("PostgreSQL")]
public sealed class PostgresFaultTests(SharedPostgres postgres)
{
    private readonly FixedClock clock = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    [SkippableFact]
    public async Task Connections_that_the_server_closed_are_replaced_unseen()
    {
        await using var database = await postgres.NewDatabaseAsync();
        await using var bot = await BotInstance.StartAsync(database.Settings, clock);
        var read = new SqlStatement("SELECT key FROM inbox WHERE key = @p0").With("1");
        await bot.Inbox.RecordAsync(Item("1"), default);
        Assert.Equal("1", await bot.Get<QuickReads>().TextAsync(read, default));

        await database.CloseConnectionsAsync();

        Assert.Equal(InboxReceipt.Recorded, await bot.Inbox.RecordAsync(Item("2"), default));
        Assert.Equal("1", await bot.Get<QuickReads>().TextAsync(read, default));
    }

    [SkippableFact]
    public async Task Database_that_is_gone_refuses_the_message_and_makes_the_bot_not_ready()
    {
        await using var database = await postgres.NewDatabaseAsync();
        await using var bot = await BotInstance.StartAsync(database.Settings, clock);
        await bot.Inbox.RecordAsync(Item("1"), default);

        await database.LetNobodyInAsync();

        await Assert.ThrowsAsync<InboxUnavailableException>(() => bot.Inbox.RecordAsync(Item("2"), default));
        Assert.Equal(HealthStatus.Unhealthy, (await bot.Get<HealthCheckService>().CheckHealthAsync()).Status);
        await Assert.ThrowsAsync<InboxUnavailableException>(() => bot.Inbox.ReclaimAsync(1, default));
    }

    [SkippableFact]
    public async Task Managed_identity_logs_in_with_its_token()
    {
        await using var database = await postgres.NewDatabaseAsync();
        Skip.IfNot(postgres.Server.IsPrivate, "A server of somebody else's is not made to ask for passwords.");
        await database.OnServerAsync("DO $$ BEGIN CREATE ROLE entra LOGIN SUPERUSER PASSWORD 'the token'; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        var settings = new Dictionary<string, string?>(database.Settings)
        {
            ["Storage:Authentication"] = "Entra",
            ["Storage:ConnectionString"] = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = "entra" }.ConnectionString,
        };

        await using (var bot = await BotInstance.StartAsync(settings, clock, services => services.AddSingleton<TokenCredential>(new FixedToken("the token"))))
        {
            await using var context = bot.Context();
            Assert.False(await context.Inbox.AnyAsync());
        }

        await using var wrong = BotInstance.Create(settings, clock, services => services.AddSingleton<TokenCredential>(new FixedToken("another")));
        await Assert.ThrowsAsync<StorageNotUsableException>(wrong.StartAsync);
    }

    private InboxItem Item(string key) => new(key, Encoding.UTF8.GetBytes("{}"), clock.GetUtcNow());

    private sealed class FixedToken(string token) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Assert.Equal("https://ossrdbms-aad.database.windows.net/.default", Assert.Single(requestContext.Scopes));
            return new AccessToken(token, DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
