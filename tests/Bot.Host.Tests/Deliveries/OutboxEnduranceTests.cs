using Bot.Endurance.Playing;
using Bot.Endurance.Runs;
using Bot.Host.Tests.Playing;

namespace Bot.Host.Tests.Deliveries;

/// <summary>The runs of <c>tests/Bot.Endurance</c>, small: real processes on the real clock against a Teams with limits and bad days.</summary>
public abstract class OutboxEnduranceTests
{
    [SkippableFact]
    public async Task Pace_is_held_within_the_limits_of_Teams()
    {
        await using var database = await NewDatabaseAsync();

        var figures = await PaceRun.RunAsync(database, recipients: 150, perSecond: 30);

        Assert.Equal((150, 0), (figures.Sent, figures.Twice));
        Pauses.AssertPaced(figures.Refusals, sent: 150);
    }

    [SkippableFact]
    public async Task Every_delivery_ends_with_its_reason_on_a_bad_day()
    {
        await using var database = await NewDatabaseAsync();

        var figures = await FaultRun.RunAsync(database, recipients: 250, perSecond: 200);

        Assert.Equal((0, 0), (figures.Open, figures.Unseen));
        Assert.InRange(figures.Twice, 0, figures.LostAnswers);
        Assert.Equal(250, figures.Outcomes.Values.Sum());
        Assert.Contains("Blocked (MessageWritesBlocked)", figures.Outcomes.Keys);
    }

    [SkippableFact]
    public async Task Killed_while_it_sends_and_registers_it_loses_nothing_and_repeats_only_what_was_in_flight()
    {
        await using var database = await NewDatabaseAsync();

        var figures = await KillRun.RunAsync(database, new KillScale(Recipients: 300, Registrations: 60, PerSecond: 60, Kills: 3, Instances: 2));

        Assert.Equal((0, 0), (figures.Open, figures.Missing));
        Assert.InRange(figures.Twice, 0, figures.InFlight);
        Assert.Equal((60, 60, 60), (figures.Acknowledged, figures.Standing, figures.Registered));
    }

    private protected abstract Task<Database> NewDatabaseAsync();
}

public sealed class OutboxEnduranceOnSqliteTests : OutboxEnduranceTests
{
    private protected override Task<Database> NewDatabaseAsync() => Database.SqliteAsync();
}

[Collection("PostgreSQL")]
public sealed class OutboxEnduranceOnPostgresTests(SharedPostgres server) : OutboxEnduranceTests
{
    private protected override Task<Database> NewDatabaseAsync() => Database.PostgresAsync(server.Server);
}
