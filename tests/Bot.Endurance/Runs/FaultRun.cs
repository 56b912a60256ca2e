using Bot.Endurance.Playing;
using Bot.Testing.Teams;

namespace Bot.Endurance.Runs;

/// <summary>What a run on a bad day showed.</summary>
/// <param name="Open">How many did not end.</param>
/// <param name="Outcomes">How many ended in which way, with the reason.</param>
/// <param name="Unseen">How many count as sent and never arrived.</param>
/// <param name="Twice">How many arrived more than once.</param>
/// <param name="LostAnswers">How many arrived without their answer reaching the bot: what may come twice.</param>
internal sealed record FaultFigures(int Open, IReadOnlyDictionary<string, int> Outcomes, int Unseen, int Twice, int LostAnswers);

/// <summary>A Teams that throttles, fails, cuts, dawdles and blocks, by chance.</summary>
internal static class FaultRun
{
    private const int BlockedOneIn = 33;

    public static async Task<FaultFigures> RunAsync(Database database, int recipients, int perSecond, int instances = 1)
    {
        await using var teams = await FakeTeams.StartAsync();
        var blocked = Enumerable.Range(0, recipients).Where(static number => number % BlockedOneIn == 0)
            .Select(static number => TeamsPerson.Numbered(number).ChatId).ToHashSet(StringComparer.Ordinal);
        teams.Connector.Faults = new ConnectorFaults(4711)
        {
            Throttled = 0.01,
            ServerError = 0.05,
            Cut = 0.03,
            CutAfterTaking = 0.02,
            Slow = 0.05,
            Blocks = blocked.Contains,
        };
        var outbox = new Outbox(database, teams);
        await outbox.FillAsync(recipients);
        var bots = new List<BotChild>();
        for (var number = 0; number < instances; number++)
        {
            bots.Add(await BotChild.StartAsync(Settings.Of(teams, database, perSecond)));
        }

        await outbox.WaitUntilEmptyAsync(TimeSpan.FromSeconds(120 + (recipients * 4.0 / perSecond)));
        foreach (var bot in bots)
        {
            await bot.DisposeAsync();
        }

        var arrived = teams.Connector.Messages.GroupBy(static call => call.MessageText ?? "", StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.Count(), StringComparer.Ordinal);
        var outcomes = await outbox.OutcomesAsync();
        return new(
            await outbox.OpenAsync(),
            outcomes,
            Math.Max(0, outcomes.GetValueOrDefault("Sent") - arrived.Count),
            arrived.Values.Count(static times => times > 1),
            teams.Connector.LostAnswers);
    }
}
