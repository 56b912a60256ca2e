using Bot.Testing.Teams;

namespace Bot.Endurance.Playing;

/// <summary>
/// Somebody who likes something, again and again: each of these is written in the inbox before the bot answers, so the
/// slowest tells for how long the bot's writer was held by something else.
/// </summary>
internal sealed class SmallCommits(FakeTeams teams, Uri bot) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly CancellationTokenSource end = new();
    private Task<TimeSpan> running = Task.FromResult(TimeSpan.Zero);

    public static SmallCommits Begin(FakeTeams teams, Uri bot)
    {
        var commits = new SmallCommits(teams, bot);
        commits.running = commits.RunAsync();
        return commits;
    }

    /// <summary>The slowest of them. It ends here.</summary>
    public async Task<TimeSpan> SlowestAsync()
    {
        await end.CancelAsync();
        return await running;
    }

    public async ValueTask DisposeAsync()
    {
        await SlowestAsync();
        end.Dispose();
    }

    private async Task<TimeSpan> RunAsync()
    {
        // The first one opens a connection and fetches keys.
        for (var (slowest, number) = (TimeSpan.Zero, 0); ; number++)
        {
            var started = TimeProvider.System.GetTimestamp();
            using var response = await teams.DeliverAsync(bot, teams.Activities.Reaction("1:1", from: TeamsPerson.Bram));
            response.EnsureSuccessStatusCode();
            var took = TimeProvider.System.GetElapsedTime(started);
            slowest = number > 0 && took > slowest ? took : slowest;
            if (end.IsCancellationRequested)
            {
                return slowest;
            }

            await Task.Delay(Pause, TimeProvider.System);
        }
    }
}
