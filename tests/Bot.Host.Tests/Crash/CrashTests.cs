using System.Net;
using System.Text.Json.Nodes;
using Bot.Host.Tests.Playing;
using Bot.Testing.Teams;

namespace Bot.Host.Tests.Crash;

/// <summary>The program killed while it works, and started again on the same database.</summary>
public abstract class CrashTests
{
    private const int Messages = 1_000;
    private const int People = 50;
    private const int RepliesBeforeTheKill = 300;

    // These talks hang at the moment of the kill, with all that was said in them after.
    private const int HeldReplies = 5;

    // As many turns as the connector runs at once; each may have sent its reply and not yet written so down.
    private const int TurnsAtOnce = 64;

    private static readonly string[] Questions = ["wie heeft cyber?", "wie heeft ondermijning?", "wat is de VAR?", "wanneer is het volgende Leerhuis?", "wat eten we?"];

    [SkippableFact]
    public async Task What_was_acknowledged_before_a_kill_is_answered_after_it_and_no_finished_answer_comes_twice()
    {
        await using var database = await NewDatabaseAsync();
        await using var teams = await FakeTeams.StartAsync();
        var settings = new Dictionary<string, string?>(teams.Settings.Concat(database.Settings)) { ["Inbox:Lease"] = "00:00:10" };
        var port = BotProcess.FreePort();
        var bot = new Uri($"http://127.0.0.1:{port}");
        var activities = Enumerable.Range(0, Messages)
            .Select(number => teams.Activities.Message(Questions[number % Questions.Length], TeamsPerson.Numbered(number % People))).ToList();

        var killed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        teams.Connector.Script([.. Enumerable.Range(0, HeldReplies).Select(_ => new ScriptedAnswer { HoldUntil = killed.Task })]);
        IReadOnlyCollection<JsonObject> acknowledged;
        await using (var first = await BotProcess.ServeAsync(port, settings))
        {
            var kill = KillAfterRepliesAsync(first, teams, killed);
            acknowledged = await DeliverAsync(teams, bot, activities);
            await kill;
        }

        var owed = await database.OwedAsync();
        Assert.InRange(acknowledged.Count, RepliesBeforeTheKill, Messages);
        Assert.InRange(acknowledged.Count(activity => owed.Contains(KeyOf(activity))), HeldReplies, Messages);

        await using var second = await BotProcess.ServeAsync(port, settings);

        // Teams brings again what was not acknowledged.
        var again = await DeliverAsync(teams, bot, [.. activities.Except(acknowledged)]);
        Assert.Equal(Messages, acknowledged.Count + again.Count);
        foreach (var activity in activities)
        {
            await ReplyAsync(teams, activity);
        }

        await second.KillAsync();
        var replies = teams.Connector.Messages.GroupBy(static call => call.ActivityId).ToDictionary(static group => group.Key ?? "", static group => group.Count());
        var twice = activities.Where(activity => replies[IdOf(activity)] > 1).ToList();
        Assert.All(twice, activity => Assert.Contains(KeyOf(activity), owed));
        Assert.All(twice, activity => Assert.Equal(2, replies[IdOf(activity)]));
        Assert.InRange(twice.Count, 0, TurnsAtOnce);
    }

    protected abstract Task<TestDatabase> NewDatabaseAsync();

    private static async Task KillAfterRepliesAsync(BotProcess bot, FakeTeams teams, TaskCompletionSource killed)
    {
        var seen = 0;
        await teams.Connector.WaitForAsync(call => call.IsMessage && Interlocked.Increment(ref seen) >= RepliesBeforeTheKill);
        await bot.KillAsync();
        killed.SetResult();
    }

    // Those that were acknowledged.
    private static async Task<IReadOnlyCollection<JsonObject>> DeliverAsync(FakeTeams teams, Uri bot, IReadOnlyCollection<JsonObject> activities)
    {
        var token = teams.Token();
        var acknowledged = new System.Collections.Concurrent.ConcurrentBag<JsonObject>();
        await Parallel.ForEachAsync(activities, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (activity, _) =>
        {
            try
            {
                using var response = await teams.DeliverAsync(bot, activity, token);
                if (response.StatusCode == HttpStatusCode.OK)
                {
                    acknowledged.Add(activity);
                }
            }
            catch (HttpRequestException)
            {
                // The bot is dead: not acknowledged.
            }
        });
        return acknowledged;
    }

    // A turn that was cut off is taken up when its lease has run out, which is longer than one wait of the fake.
    private static async Task ReplyAsync(FakeTeams teams, JsonObject activity)
    {
        for (var waits = 1; ; waits++)
        {
            try
            {
                await teams.Connector.WaitForAsync(call => call.IsMessage && call.ActivityId == IdOf(activity));
                return;
            }
            catch (TimeoutException) when (waits < 4)
            {
                // Once more.
            }
        }
    }

    private static string IdOf(JsonObject activity) => activity["id"]!.GetValue<string>(); // every played activity has one

    private static string KeyOf(JsonObject activity) => $"{activity["conversation"]!["id"]}|{IdOf(activity)}"; // and a conversation
}

public sealed class CrashOnSqliteTests : CrashTests
{
    protected override Task<TestDatabase> NewDatabaseAsync() => Task.FromResult<TestDatabase>(new SqliteFile());
}

[Collection("PostgreSQL")]
public sealed class CrashOnPostgresTests(SharedPostgres server) : CrashTests
{
    protected override Task<TestDatabase> NewDatabaseAsync() => server.NewDatabaseAsync();
}
