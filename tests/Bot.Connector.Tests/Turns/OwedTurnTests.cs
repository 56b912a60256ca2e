using System.Collections.Concurrent;
using System.Net;
using System.Reflection;
using System.Text.Json;
using Bot.Connector.Activities;
using Bot.Connector.Conversations;
using Bot.Connector.Turns;
using Bot.Connector.Turns.Running;
using Bot.Testing;
using Bot.Testing.Teams;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Connector.Tests.Turns;

/// <summary>What was acknowledged is answered, and once, though Teams, the inbox or the host are not at their best.</summary>
public sealed class OwedTurnTests : IAsyncLifetime
{
    private readonly ManualClock clock = new();
    private readonly ConcurrentQueue<string> begun = new();
    private readonly MemoryInbox inbox;
    private FakeTeams teams = null!; // set before any test runs

    public OwedTurnTests() => inbox = new(clock);

    public async Task InitializeAsync() => teams = await FakeTeams.StartAsync(clock);

    public async Task DisposeAsync() => await teams.DisposeAsync();

    [Fact]
    public async Task Reply_that_Teams_throttles_for_long_is_given_after_the_lease()
    {
        teams.Connector.Script(ScriptedAnswer.Throttled("20"));
        await using (var bot = await StartAsync(Echo))
        {
            await DeliverAsync(bot, "hallo");
            await bot.StopAsync();
        }

        Assert.Equal(429, Assert.Single(teams.Connector.Calls).Status);
        Assert.Equal(1, inbox.Open);

        inbox.ExpireLeases();
        await using var next = await StartAsync(Echo);
        await teams.Connector.WaitForAsync(static call => call is { IsMessage: true, Status: 201, MessageText: "hallo" });
        await next.StopAsync();
        Assert.Equal(0, inbox.Open);
    }

    [Fact]
    public async Task Turn_that_Teams_will_never_answer_is_over()
    {
        teams.Connector.Script(ScriptedAnswer.Error(403, "ConversationBlockedByUser"));
        await using var bot = await StartAsync(Echo);
        await DeliverAsync(bot, "hallo");
        await bot.StopAsync();

        Assert.Equal(0, inbox.Open);
    }

    [Fact]
    public async Task Turn_that_told_something_is_over_though_more_was_throttled()
    {
        teams.Connector.Script(new ScriptedAnswer(), ScriptedAnswer.Throttled("20"));
        await using var bot = await StartAsync(async (turn, cancellationToken) =>
        {
            await turn.SendAsync("een", cancellationToken);
            await turn.SendAsync("twee", cancellationToken);
        });
        await DeliverAsync(bot, "hallo");
        await bot.StopAsync();

        Assert.Equal(2, teams.Connector.Calls.Count);
        Assert.Equal(0, inbox.Open);
    }

    [Fact]
    public async Task Reply_that_the_stop_cuts_off_is_still_owed()
    {
        var never = new TaskCompletionSource();
        var held = new ScriptedAnswer { HoldUntil = never.Task };
        teams.Connector.Script(held);
        SendResult? fate = null;
        await using var bot = await StartAsync(async (turn, cancellationToken) => fate = await turn.SendAsync("hallo", cancellationToken));
        await DeliverAsync(bot, "hallo");
        await held.Arrived.Task.WaitAsync(TimeSpan.FromSeconds(20));

        var stop = bot.StopAsync();
        clock.Advance(await clock.WaitForTimerAsync(static due => due == TimeSpan.FromSeconds(5)));
        await stop;

        Assert.Equal(SendOutcome.Unknown, fate?.Outcome);
        Assert.Equal(1, inbox.Open);
        never.SetResult();
    }

    [Fact]
    public async Task Turn_that_cannot_be_closed_for_longer_than_its_lease_is_not_run_again()
    {
        await using var bot = await StartAsync((_, _) =>
        {
            inbox.IsUnavailable = true;
            return Task.CompletedTask;
        });
        await DeliverAsync(bot, "hallo");

        foreach (var milliseconds in (int[])[200, 400, 800, 1600, 3200, .. Enumerable.Repeat(5000, 12)])
        {
            clock.Advance(await clock.WaitForTimerAsync(due => due == TimeSpan.FromMilliseconds(milliseconds)));
        }

        var last = await clock.WaitForTimerAsync(static due => due == TimeSpan.FromSeconds(5));
        inbox.IsUnavailable = false;
        clock.Advance(last + last);
        await bot.StopAsync();

        Assert.Equal(0, inbox.Open);
        Assert.Single(begun);
    }

    [Fact]
    public async Task Inbox_that_is_gone_at_the_stop_is_asked_three_times_more()
    {
        await using var bot = await StartAsync((_, _) =>
        {
            inbox.IsUnavailable = true;
            return Task.CompletedTask;
        });
        await DeliverAsync(bot, "hallo");
        await clock.WaitForTimerAsync(static due => due == TimeSpan.FromMilliseconds(200));
        clock.Advance(TimeSpan.FromMilliseconds(200));
        await clock.WaitForTimerAsync(static due => due == TimeSpan.FromMilliseconds(400));
        clock.Advance(TimeSpan.FromMilliseconds(400));
        await clock.WaitForTimerAsync(static due => due == TimeSpan.FromMilliseconds(800));
        var stop = bot.StopAsync();
        await clock.WaitForTimerAsync(static due => due == TimeSpan.FromSeconds(5));
        clock.Advance(TimeSpan.FromSeconds(5));
        for (var tries = 0; tries < 2; tries++)
        {
            clock.Advance(await clock.WaitForTimerAsync(static due => due == TimeSpan.FromMilliseconds(200)));
        }

        await stop.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(1, inbox.Open);
    }

    [Fact]
    public async Task Turn_that_another_instance_took_over_while_it_waited_is_not_run_here()
    {
        var slow = new TaskCompletionSource();
        var started = new TaskCompletionSource();
        await using var bot = await StartAsync(async (_, cancellationToken) =>
        {
            started.TrySetResult();
            await slow.Task.WaitAsync(cancellationToken);
        });
        await DeliverAsync(bot, "1");
        await started.Task;
        await DeliverAsync(bot, "2");

        clock.Advance(TimeSpan.FromSeconds(6));
        inbox.TakeElsewhere();
        slow.SetResult();
        await bot.StopAsync();

        Assert.Equal(["1"], begun);
        Assert.Equal((1, 1), (inbox.Open, inbox.Renewals));
    }

    [Fact]
    public async Task Turn_that_waited_and_is_still_ours_runs()
    {
        var slow = new TaskCompletionSource();
        var started = new TaskCompletionSource();
        await using var bot = await StartAsync(async (_, cancellationToken) =>
        {
            started.TrySetResult();
            await slow.Task.WaitAsync(cancellationToken);
        });
        await DeliverAsync(bot, "1");
        await started.Task;
        await DeliverAsync(bot, "2");

        clock.Advance(TimeSpan.FromSeconds(6));
        slow.SetResult();
        await bot.StopAsync();

        Assert.Equal(["1", "2"], begun);
        Assert.Equal((0, 1), (inbox.Open, inbox.Renewals));
    }

    [Fact]
    public async Task Failed_turn_whose_apology_fails_too_is_over()
    {
        await using var bot = await StartAsync(static (_, _) => throw new InvalidOperationException("the handler"));
        var client = DispatchProxy.Create<IConnectorClient, BrokenClient>();
        var runner = new TurnRunner(
            bot.Services.GetRequiredService<TurnRouter>(), bot.Services, client, clock, NullLogger<TurnRunner>.Instance);
        var activity = ActivityJson.Read(JsonSerializer.SerializeToUtf8Bytes(teams.Activities.Message("hallo")));

        Assert.True(await runner.RunAsync(activity!, TurnKind.Message, CancellationToken.None));

        Assert.Equal(1, ((BrokenClient)(object)client).Calls);
    }

    private static Task Echo(TurnContext turn, CancellationToken cancellationToken) => turn.SendAsync(turn.Text, cancellationToken);

    private Task<TestBot> StartAsync(Func<TurnContext, CancellationToken, Task> act) => TestBot.StartAsync(
        teams,
        services => services
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(new Scripted((turn, cancellationToken) =>
            {
                begun.Enqueue(turn.Text);
                return act(turn, cancellationToken);
            }))
            .AddTurnHandler<Scripted>(TurnKind.Message, lifetime: ServiceLifetime.Singleton),
        inbox);

    private async Task DeliverAsync(TestBot bot, string text)
    {
        using var answer = await teams.DeliverAsync(bot.Address, teams.Activities.Message(text));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

#pragma warning disable CA1852 // DispatchProxy derives from it.
    internal class BrokenClient : DispatchProxy
#pragma warning restore CA1852
    {
        public int Calls { get; private set; }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            Calls++;
            throw new InvalidOperationException("the way out");
        }
    }
}
