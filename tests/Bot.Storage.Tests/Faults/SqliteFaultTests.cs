using System.Text;
using Bot.Connector.Turns;
using Bot.Features.Storage;
using Bot.Storage.Tests.Engines;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Storage.Tests.Faults;

#pragma warning disable CA1001 // xunit disposes by DisposeAsync of IAsyncLifetime
/// <summary>A file that is locked, full, read-only or gone: refused and said so, and nothing that was acknowledged is lost.</summary>
public sealed class SqliteFaultTests : IAsyncLifetime
{
    private readonly SqliteEngine engine = new();
    private readonly FixedClock clock = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    private BotInstance? bot;

    private BotInstance Bot => bot ?? throw new InvalidOperationException("The test has not started.");

    public async Task InitializeAsync()
    {
        // One second of patience, so that the test is not five seconds long.
        var settings = new Dictionary<string, string?>(engine.Settings)
        {
            ["Storage:ConnectionString"] = $"Data Source={engine.File};Default Timeout=1",
        };
        bot = await BotInstance.StartAsync(settings, clock);
        await Bot.Inbox.RecordAsync(Item("before"), default);
    }

    public async Task DisposeAsync()
    {
        await Bot.DisposeAsync();
        await engine.DisposeAsync();
    }

    [Fact]
    public async Task Locked_database_refuses_the_message_and_takes_it_when_the_lock_is_gone()
    {
        await using (var other = Connection())
        {
            await other.OpenAsync();
            await using var transaction = await other.BeginTransactionAsync();

            await Assert.ThrowsAsync<InboxUnavailableException>(() => Bot.Inbox.RecordAsync(Item("during"), default));
            Assert.Equal(HealthStatus.Unhealthy, await HealthAsync());
        }

        await StillWorksAsync();
    }

    [Fact]
    public async Task Full_database_refuses_the_message_and_takes_it_when_there_is_room_again()
    {
        await OnWriterAsync("PRAGMA max_page_count = 1");

        var large = new InboxItem("during", new byte[100_000], clock.GetUtcNow());
        await Assert.ThrowsAsync<InboxUnavailableException>(() => Bot.Inbox.RecordAsync(large, default));

        // The failed connection was thrown away, but the pool may hand the same handle out again.
        SqliteConnection.ClearAllPools();
        await StillWorksAsync();
    }

    [Fact]
    public async Task Read_only_database_refuses_the_message_and_takes_it_when_it_may_be_written()
    {
        await OnWriterAsync("PRAGMA query_only = ON");

        await Assert.ThrowsAsync<InboxUnavailableException>(() => Bot.Inbox.RecordAsync(Item("during"), default));

        SqliteConnection.ClearAllPools();
        await StillWorksAsync();
    }

    [Fact]
    public async Task Database_whose_tables_are_gone_is_unhealthy()
    {
        await using (var other = Connection())
        {
            await other.OpenAsync();
            await using var drop = other.CreateCommand();
            drop.CommandText = "DROP TABLE inbox";
            await drop.ExecuteNonQueryAsync();
        }

        await Assert.ThrowsAsync<InboxUnavailableException>(() => Bot.Inbox.RecordAsync(Item("during"), default));
        Assert.Equal(HealthStatus.Unhealthy, await HealthAsync());
    }

    [Fact]
    public async Task Working_database_is_healthy()
    {
        Assert.Equal(HealthStatus.Healthy, await HealthAsync());
    }

    private async Task StillWorksAsync()
    {
        Assert.Equal(InboxReceipt.Recorded, await Bot.Inbox.RecordAsync(Item("during"), default));
        Assert.Equal(InboxReceipt.Duplicate, await Bot.Inbox.RecordAsync(Item("before"), default));
        Assert.Equal(HealthStatus.Healthy, await HealthAsync());
    }

    // The writer's own connection is the one to make faulty.
    private Task<int[]> OnWriterAsync(string pragma) => Bot.Writer.CommitAsync([new SqlStatement(pragma).With()], default);

    private async Task<HealthStatus> HealthAsync() => (await Bot.Get<HealthCheckService>().CheckHealthAsync()).Status;

    private SqliteConnection Connection() => new($"Data Source={engine.File}");

    private InboxItem Item(string key) => new(key, Encoding.UTF8.GetBytes("{}"), clock.GetUtcNow());
}
