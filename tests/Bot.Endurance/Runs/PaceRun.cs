using Bot.Endurance.Playing;
using Bot.Testing.Teams;

namespace Bot.Endurance.Runs;

/// <summary>What a run at the pace showed.</summary>
/// <param name="Sent">How many arrived.</param>
/// <param name="PerSecond">From the first arrival to the last.</param>
/// <param name="Refusals">How often Teams answered 429.</param>
/// <param name="Busiest">The most that arrived within one second.</param>
/// <param name="Twice">How many arrived more than once.</param>
internal sealed record PaceFigures(int Sent, double PerSecond, int Refusals, int Busiest, int Twice);

/// <summary>Many recipients in one tenant of a Teams that keeps its published limits.</summary>
internal static class PaceRun
{
    public static async Task<PaceFigures> RunAsync(Database database, int recipients, int perSecond, int instances = 1, bool hasLimits = true)
    {
        await using var teams = await FakeTeams.StartAsync();
        var limits = new PublishedLimits(TimeProvider.System) { TenantPerSecond = hasLimits ? 50 : int.MaxValue };
        teams.Connector.Limits = limits;
        var outbox = new Outbox(database, teams);
        await outbox.FillAsync(recipients);

        var bots = new List<BotChild>();
        for (var number = 0; number < instances; number++)
        {
            bots.Add(await BotChild.StartAsync(Settings.Of(teams, database, perSecond)));
        }

        var isEmpty = await outbox.WaitUntilEmptyAsync(TimeSpan.FromSeconds(60 + (recipients * 2.0 / perSecond)));
        foreach (var bot in bots)
        {
            await bot.DisposeAsync();
        }

        if (!isEmpty)
        {
            throw new InvalidOperationException($"{await outbox.OpenAsync()} deliveries did not end.");
        }

        var messages = teams.Connector.Messages;
        return new(
            messages.Count,
            (messages.Count - 1) / limits.Span.TotalSeconds,
            limits.Refusals,
            limits.Busiest,
            messages.GroupBy(static call => call.MessageText, StringComparer.Ordinal).Count(static group => group.Count() > 1));
    }
}
