using Bot.Features.Deliveries;
using Bot.Features.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Tests.Deliveries;

public sealed class PlannedWorkTests : DeliveryTests
{
    private readonly Worker worker = new();

    [Fact]
    public async Task Planned_work_runs_once_at_its_time_also_after_a_restart()
    {
        await PlanAsync("test/1", Now.AddHours(1));
        await Bot.DeliverDueAsync();
        Assert.Empty(worker.Runs);

        await Bot.RestartAsync();
        Bot.Clock.Advance(TimeSpan.FromHours(1));
        await Bot.DeliverDueAsync();
        await Bot.RestartAsync();
        await Bot.DeliverDueAsync();

        Assert.Equal(["test/1"], worker.Runs);
    }

    [Fact]
    public async Task Planning_anew_moves_it_and_taking_back_ends_it()
    {
        await PlanAsync("test/1", Now);
        await PlanAsync("test/1", Now.AddHours(2));
        await PlanAsync("test/2", Now);
        await Bot.Get<GroupCommit>().CommitAsync([Bot.Get<DeliveryStatements>().Unschedule("test/2", Now)], default);

        await Bot.DeliverDueAsync();
        Assert.Empty(worker.Runs);

        Bot.Clock.Advance(TimeSpan.FromHours(2));
        await Bot.DeliverDueAsync();
        Assert.Equal(["test/1"], worker.Runs);
    }

    [Fact]
    public async Task Failing_work_is_tried_again_and_stops_no_other()
    {
        worker.Do = work => work.Key == "test/bad" && worker.Runs.Count < 4 ? throw new InvalidOperationException("no") : null;
        await PlanAsync("test/bad", Now);
        await PlanAsync("test/good", Now.AddMilliseconds(1));
        Bot.Clock.Advance(TimeSpan.FromSeconds(1));

        await Bot.DeliverDueAsync();
        Assert.Equal(["test/bad", "test/good"], worker.Runs);
        Bot.Clock.Advance(TimeSpan.FromSeconds(10));
        await Bot.DeliverDueAsync();
        Bot.Clock.Advance(TimeSpan.FromSeconds(20));
        await Bot.DeliverDueAsync();
        Bot.Clock.Advance(TimeSpan.FromHours(1));
        await Bot.DeliverDueAsync();

        Assert.Equal(["test/bad", "test/good", "test/bad", "test/bad"], worker.Runs);
    }

    [Fact]
    public async Task Work_may_ask_for_another_time_and_work_planned_anew_while_it_runs_stays_planned()
    {
        worker.Do = work => worker.Runs.Count == 1 ? Now.AddMinutes(5) : null;
        await PlanAsync("test/1", Now);
        await Bot.DeliverDueAsync();
        await Bot.DeliverDueAsync();
        Assert.Single(worker.Runs);

        worker.Do = work =>
        {
            PlanAsync(work.Key, Now.AddHours(1)).GetAwaiter().GetResult();
            return null;
        };
        Bot.Clock.Advance(TimeSpan.FromMinutes(5));
        await Bot.DeliverDueAsync();
        Assert.Equal(2, worker.Runs.Count);

        worker.Do = _ => null;
        Bot.Clock.Advance(TimeSpan.FromHours(1));
        await Bot.DeliverDueAsync();
        Assert.Equal(3, worker.Runs.Count);
    }

    private protected override void Add(IServiceCollection services) => services.AddSingleton<IScheduledWorker>(worker);

    private Task<int[]> PlanAsync(string key, DateTimeOffset due) =>
        Bot.Get<GroupCommit>().CommitAsync([Bot.Get<DeliveryStatements>().Schedule(key, worker.Kind, "subject", due)], default);

    private sealed class Worker : IScheduledWorker
    {
        public string Kind => "test-work";

        public List<string> Runs { get; } = [];

        public Func<ScheduledWork, DateTimeOffset?> Do { get; set; } = static _ => null;

        public Task<DateTimeOffset?> RunAsync(ScheduledWork work, CancellationToken cancellationToken)
        {
            Runs.Add(work.Key);
            return Task.Run(() => Do(work), cancellationToken);
        }
    }
}
