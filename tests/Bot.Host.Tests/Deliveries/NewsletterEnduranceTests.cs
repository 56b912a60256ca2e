using Bot.Endurance.Playing;
using Bot.Endurance.Runs;
using Bot.Host.Tests.Playing;

namespace Bot.Host.Tests.Deliveries;

/// <summary>The runs of <c>tests/Bot.Endurance</c> for newsletters, small: whatever befalls them, nobody has one twice.</summary>
public abstract class NewsletterEnduranceTests
{
    [SkippableFact]
    public async Task Three_tenants_take_turns_within_the_limits_of_Teams()
    {
        await using var database = await NewDatabaseAsync();

        var figures = await LetterPaceRun.RunAsync(database, recipients: 60, tenants: 3, perSecond: 20, instances: 1);

        Assert.Equal((180, 180, 0), (figures.Audience, figures.Sent, figures.Twice));
        Pauses.AssertPaced(figures.Refusals, sent: 180);

        // Of the first sixty a fair share is twenty for each; half of it leaves room for one that begins later.
        Assert.InRange(figures.LeastEarly, 10, 20);
    }

    [SkippableFact]
    public async Task Bad_day_storm_and_database_away_leave_everybody_one_true_outcome()
    {
        await using var database = await NewDatabaseAsync();

        var figures = await LetterRun.RunAsync(database, new(Recipients: 400, PerSecond: 60, Instances: 2, IsBadDay: true, Cut: TimeSpan.FromSeconds(4)));

        Assert.True(figures.IsRight(400), figures.ToString());
        Assert.Contains("Blocked (MessageWritesBlocked)", figures.Outcomes.Keys);
    }

    [SkippableFact]
    public async Task Killed_while_it_sends_it_sends_nothing_twice_and_what_was_in_flight_is_unknown()
    {
        await using var database = await NewDatabaseAsync();

        var figures = await LetterRun.RunAsync(database, new(Recipients: 300, PerSecond: 60, Instances: 2, Kills: 3));

        Assert.True(figures.IsRight(300), figures.ToString());
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Real_newsletter_finishes_by_itself_and_its_report_says_what_arrived(int instances)
    {
        await using var database = await NewDatabaseAsync();

        var figures = await BroadcastRun.RunAsync(database, new(Recipients: 150, PerSecond: 30, instances));

        Assert.True(figures.IsRight(150), figures.ToString());
        Pauses.AssertPaced(figures.Refusals, sent: 150);
        Assert.Equal(5, figures.Blocked);
    }

    private protected abstract Task<Database> NewDatabaseAsync();
}

public sealed class NewsletterEnduranceOnSqliteTests : NewsletterEnduranceTests
{
    private protected override Task<Database> NewDatabaseAsync() => Database.SqliteAsync();
}

[Collection("PostgreSQL")]
public sealed class NewsletterEnduranceOnPostgresTests(SharedPostgres server) : NewsletterEnduranceTests
{
    private protected override Task<Database> NewDatabaseAsync() => Database.PostgresAsync(server.Server);
}
