using System.Data.Common;
using Bot.Connector.Turns;
using Bot.Features.Inbox;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Features.Tests.Storage;

public sealed class BusyDatabaseTests : FeatureTests
{
    [Fact]
    public async Task Full_inbox_refuses_messages_and_still_takes_what_is_done()
    {
        await Bot.Get<IInbox>().RecordAsync(Item("first"), default);
        var (holding, release) = HoldWriter();
        await using (release)
        {
            await holding;
            var waiting = new List<Task<InboxReceipt>>();
            while (Bot.Get<GroupCommit>().Waiting < 2_000)
            {
                waiting.Add(Bot.Get<IInbox>().RecordAsync(Item($"{waiting.Count}"), default));
            }

            await Assert.ThrowsAsync<InboxUnavailableException>(() => Bot.Get<IInbox>().RecordAsync(Item("last"), default));
            var completed = Bot.Get<IInbox>().CompleteAsync("first", default);
            release.Set();

            await completed;
            Assert.All(await Task.WhenAll(waiting), receipt => Assert.Equal(InboxReceipt.Recorded, receipt));
        }

        Assert.Equal(InboxReceipt.Recorded, await Bot.Get<IInbox>().RecordAsync(Item("last"), default));
    }

    [Fact]
    public async Task Readiness_asked_often_is_written_once_a_second()
    {
        var (holding, release) = HoldWriter();
        await using (release)
        {
            await holding;
            var asked = Enumerable.Range(0, 10).Select(_ => CheckAsync()).ToList();

            // The bot's own work after a start may wait there too.
            Assert.InRange(Bot.Get<GroupCommit>().Waiting, 1, 9);
            release.Set();
            Assert.All(await Task.WhenAll(asked), result => Assert.Equal(HealthStatus.Healthy, result.Status));
        }

        var first = await ProbedAtAsync();
        Bot.Clock.Advance(TimeSpan.FromMilliseconds(999));
        await CheckAsync();
        Assert.Equal(first, await ProbedAtAsync());

        Bot.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await CheckAsync();
        Assert.Equal(first + TimeSpan.FromSeconds(1), await ProbedAtAsync());
    }

    [Fact]
    public void Fault_of_the_driver_is_seen_through_what_the_provider_wraps_it_in()
    {
        var fault = new ServerAway();

        Assert.Same(fault, Assert.Throws<ServerAway>(() => BotDbContext.ThrowDriverFault(new InvalidOperationException("Consider retries.", fault))));
        BotDbContext.ThrowDriverFault(new InvalidOperationException("Something else."));
    }

    private InboxItem Item(string key) => new(key, "{}"u8.ToArray(), Bot.Clock.GetUtcNow());

    private Task<HealthCheckResult> CheckAsync() => Bot.Get<DatabaseHealth>().CheckHealthAsync(new HealthCheckContext());

    private async Task<DateTimeOffset> ProbedAtAsync()
    {
        await using var context = Bot.Context();
        return (await context.Inbox.AsNoTracking().SingleAsync(row => row.Key == "readiness")).ReceivedAt;
    }

    // As a disk that takes long to flush.
    private (Task Holding, Hold Release) HoldWriter()
    {
        var holding = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var hold = new Hold();
        hold.Held = Bot.Get<GroupCommit>().RunAsync(
            _ =>
            {
                holding.SetResult();
                return hold.Wait();
            },
            default);
        return (holding.Task, hold);
    }

    private sealed class Hold : IAsyncDisposable
    {
        private readonly ManualResetEventSlim released = new();

        public Task<bool> Held { get; set; } = Task.FromResult(false);

        public bool Wait() => released.Wait(TimeSpan.FromSeconds(20));

        public void Set() => released.Set();

        public async ValueTask DisposeAsync()
        {
            Set();
            await Held;
            released.Dispose();
        }
    }

    private sealed class ServerAway() : DbException("The server is away.");
}
