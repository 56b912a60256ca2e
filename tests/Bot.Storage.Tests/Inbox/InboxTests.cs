using System.Text;
using Bot.Connector.Turns;
using Bot.Features.Storage;
using Bot.Storage.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace Bot.Storage.Tests.Inbox;

public abstract class InboxTests : StorageTests
{
    [SkippableFact]
    public async Task Activity_that_is_delivered_twice_is_recorded_once()
    {
        var bot = await StartBotAsync();

        Assert.Equal(InboxReceipt.Recorded, await bot.Inbox.RecordAsync(Item("a:1/1"), default));
        Assert.Equal(InboxReceipt.Duplicate, await bot.Inbox.RecordAsync(Item("a:1/1"), default));
        Assert.Equal(InboxReceipt.Recorded, await bot.Inbox.RecordAsync(Item("a:1/2"), default));
    }

    [SkippableFact]
    public async Task One_activity_delivered_to_two_instances_at_once_is_run_by_one()
    {
        var one = await StartBotAsync();
        var other = await StartBotAsync();
        var keys = Enumerable.Range(0, 200).Select(number => $"a:1/{number}").ToList();

        var receipts = await Task.WhenAll(keys.SelectMany(key =>
            new[] { one.Inbox.RecordAsync(Item(key), default), other.Inbox.RecordAsync(Item(key), default) }));

        Assert.Equal(keys.Count, receipts.Count(receipt => receipt == InboxReceipt.Recorded));
    }

    [SkippableFact]
    public async Task Text_is_erased_when_the_turn_ends_and_the_proof_stays()
    {
        var bot = await StartBotAsync();
        await bot.Inbox.RecordAsync(Item("a:1/1"), default);

        await bot.Inbox.CompleteAsync("a:1/1", default);

        await using var context = bot.Context();
        var row = await context.Inbox.SingleAsync();
        Assert.Null(row.Activity);
        Assert.Equal(Clock.GetUtcNow(), row.CompletedAt);
        Assert.Equal(InboxReceipt.Duplicate, await bot.Inbox.RecordAsync(Item("a:1/1"), default));
    }

    [SkippableFact]
    public async Task Turn_that_was_cut_off_is_taken_over_when_its_lease_has_run_out()
    {
        var killed = await StartBotAsync();
        await killed.Inbox.RecordAsync(Item("a:1/1", "hallo"), default);
        var other = await StartBotAsync();

        Assert.Empty(await other.Inbox.ReclaimAsync(10, default));
        Clock.Pass(TimeSpan.FromMinutes(1));
        var taken = Assert.Single(await other.Inbox.ReclaimAsync(10, default));

        Assert.Equal("a:1/1", taken.Key);
        Assert.Equal("hallo", Encoding.UTF8.GetString(taken.ActivityJson.Span));
        Assert.Equal(Clock.GetUtcNow() - TimeSpan.FromMinutes(1), taken.ReceivedAt);
        Assert.Empty(await killed.Inbox.ReclaimAsync(10, default));
    }

    [SkippableFact]
    public async Task Renewed_turn_stays_with_its_instance()
    {
        var one = await StartBotAsync();
        await one.Inbox.RecordAsync(Item("a:1/1"), default);
        var other = await StartBotAsync();
        Clock.Pass(TimeSpan.FromSeconds(20));

        Assert.False(await other.Inbox.RenewAsync("a:1/1", default));
        Assert.True(await one.Inbox.RenewAsync("a:1/1", default));
        Clock.Pass(TimeSpan.FromSeconds(20));

        Assert.Empty(await other.Inbox.ReclaimAsync(10, default));
    }

    [SkippableFact]
    public async Task Turn_that_was_taken_over_or_ended_is_not_renewed()
    {
        var one = await StartBotAsync();
        await one.Inbox.RecordAsync(Item("a:1/1"), default);
        await one.Inbox.RecordAsync(Item("a:1/2"), default);
        await one.Inbox.CompleteAsync("a:1/2", default);
        var other = await StartBotAsync();
        Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Single(await other.Inbox.ReclaimAsync(10, default));

        Assert.False(await one.Inbox.RenewAsync("a:1/1", default));
        Assert.True(await other.Inbox.RenewAsync("a:1/1", default));
        Assert.False(await one.Inbox.RenewAsync("a:1/2", default));
    }

    [SkippableFact]
    public async Task Completed_turn_is_never_taken_over()
    {
        var bot = await StartBotAsync();
        await bot.Inbox.RecordAsync(Item("a:1/1"), default);
        await bot.Inbox.CompleteAsync("a:1/1", default);

        Clock.Pass(TimeSpan.FromMinutes(1));

        Assert.Empty(await bot.Inbox.ReclaimAsync(10, default));
    }

    [SkippableFact]
    public async Task Activity_older_than_five_minutes_is_closed_and_its_text_erased()
    {
        var bot = await StartBotAsync();
        await bot.Inbox.RecordAsync(Item("a:1/1"), default);

        Clock.Pass(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));
        Assert.Empty(await bot.Inbox.ReclaimAsync(10, default));

        await using var context = bot.Context();
        var row = await context.Inbox.SingleAsync();
        Assert.Null(row.Activity);
        Assert.NotNull(row.CompletedAt);
    }

    [SkippableFact]
    public async Task Activity_that_takes_three_processes_down_is_given_up()
    {
        var bot = await StartBotAsync();
        await bot.Inbox.RecordAsync(Item("a:1/1"), default);
        var taken = new List<int>();

        for (var crash = 0; crash < 4; crash++)
        {
            Clock.Pass(TimeSpan.FromSeconds(31));
            var next = await StartBotAsync();
            taken.Add((await next.Inbox.ReclaimAsync(10, default)).Count);
        }

        Assert.Equal([1, 1, 0, 0], taken);
    }

    [SkippableFact]
    public async Task Turn_that_waits_long_in_a_living_process_is_not_given_up()
    {
        var bot = await StartBotAsync();
        await bot.Inbox.RecordAsync(Item("a:1/1"), default);
        var taken = new List<int>();

        for (var wait = 0; wait < 4; wait++)
        {
            Clock.Pass(TimeSpan.FromSeconds(31));
            taken.Add((await bot.Inbox.ReclaimAsync(10, default)).Count);
        }

        Assert.Equal([1, 1, 1, 1], taken);
    }

    [SkippableFact]
    public async Task Two_instances_that_reclaim_at_once_share_the_work_and_get_nothing_twice()
    {
        var one = await StartBotAsync();
        var other = await StartBotAsync();
        await Task.WhenAll(Enumerable.Range(0, 300).Select(number => one.Inbox.RecordAsync(Item($"a:1/{number}"), default)));
        Clock.Pass(TimeSpan.FromMinutes(1));

        var reclaims = Enumerable.Range(0, 20).Select(number => Task.Run(
            () => (number % 2 == 0 ? one : other).Inbox.ReclaimAsync(20, default)));
        var taken = (await Task.WhenAll(reclaims)).SelectMany(items => items).Select(item => item.Key).ToList();

        Assert.Equal(taken.Count, taken.Distinct().Count());
        var rest = await one.Inbox.ReclaimAsync(300, default);
        Assert.Equal(300, taken.Count + rest.Count);
    }

    [SkippableFact]
    public async Task Oldest_is_taken_over_first()
    {
        var bot = await StartBotAsync();
        await bot.Inbox.RecordAsync(Item("b"), default);
        Clock.Pass(TimeSpan.FromSeconds(1));
        await bot.Inbox.RecordAsync(Item("a"), default);

        Clock.Pass(TimeSpan.FromMinutes(1));

        Assert.Equal("b", Assert.Single(await bot.Inbox.ReclaimAsync(1, default)).Key);
        Assert.Equal("a", Assert.Single(await bot.Inbox.ReclaimAsync(1, default)).Key);
    }

    [SkippableFact]
    public async Task What_was_acknowledged_is_there_after_a_restart()
    {
        await using (var first = await BotInstance.StartAsync(Engine.Settings, Clock))
        {
            await first.Inbox.RecordAsync(Item("a:1/1"), default);
        }

        var second = await StartBotAsync();

        Assert.Equal(InboxReceipt.Duplicate, await second.Inbox.RecordAsync(Item("a:1/1"), default));
    }

    [SkippableFact]
    public async Task Proof_of_delivery_is_deleted_after_three_days()
    {
        var bot = await StartBotAsync();
        await bot.Inbox.RecordAsync(Item("old"), default);
        await bot.Inbox.CompleteAsync("old", default);
        Clock.Pass(TimeSpan.FromDays(2));
        await bot.Inbox.RecordAsync(Item("young"), default);
        await bot.Inbox.CompleteAsync("young", default);
        Clock.Pass(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));

        await bot.Get<EraseOldRows>().RunOnceAsync(default);

        await using var context = bot.Context();
        Assert.Equal("young", (await context.Inbox.SingleAsync()).Key);
    }

    [SkippableTheory]
    [InlineData("a:1/\0")]
    [InlineData("a:1/\uD83D")]
    public async Task Message_that_the_database_cannot_hold_does_not_fail_its_neighbours(string key)
    {
        var bot = await StartBotAsync();

        // PostgreSQL refuses NUL and half an emoji in text; SQLite takes them. Either way the others are stored.
        var odd = bot.Inbox.RecordAsync(Item(key), default);
        var even = Enumerable.Range(0, 50).Select(number => bot.Inbox.RecordAsync(Item($"a:1/{number}"), default)).ToList();

        Assert.All(await Task.WhenAll(even), receipt => Assert.Equal(InboxReceipt.Recorded, receipt));
        await Task.WhenAny(odd);
        Assert.True(odd.IsCompletedSuccessfully || odd.Exception?.InnerException is InboxUnavailableException);
    }

    [SkippableFact]
    public async Task Caller_who_gave_up_before_the_write_leaves_nothing_behind()
    {
        var bot = await StartBotAsync();
        using var given = new CancellationTokenSource();
        await given.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bot.Inbox.RecordAsync(Item("a:1/1"), given.Token));

        Assert.Equal(InboxReceipt.Recorded, await bot.Inbox.RecordAsync(Item("a:1/1"), default));
    }

    private protected InboxItem Item(string key, string text = "{}") =>
        new(key, Encoding.UTF8.GetBytes(text), Clock.GetUtcNow());
}

public sealed class InboxOnSqlite : InboxTests
{
    protected override Task<Engine> CreateEngineAsync() => Task.FromResult<Engine>(new SqliteEngine());
}

[Collection("PostgreSQL")]
public sealed class InboxOnPostgres(SharedPostgres postgres) : InboxTests
{
    protected override async Task<Engine> CreateEngineAsync() => await postgres.NewDatabaseAsync();
}
