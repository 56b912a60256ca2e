using System.Security.Cryptography;
using Bot.Endurance.Playing;
using Bot.Testing.Teams;

namespace Bot.Endurance.Runs;

/// <summary>How large a run with kills is.</summary>
internal sealed record KillScale(int Recipients, int Registrations, int PerSecond, int Kills, int Instances);

/// <summary>What a run with kills showed.</summary>
/// <param name="Open">How many deliveries did not end.</param>
/// <param name="Missing">How many never arrived.</param>
/// <param name="Twice">How many arrivals there were beyond the first of each.</param>
/// <param name="InFlight">How many were in flight at the kills, all together: the most that may come twice.</param>
/// <param name="Acknowledged">How many were told that they are registered.</param>
/// <param name="Standing">How many of those are registered once.</param>
/// <param name="Registered">How many are registered in all.</param>
/// <param name="Outcomes">How many deliveries ended in which way.</param>
/// <param name="Unanswered">How many taps met a bot that was dead or dying, and were made again.</param>
internal sealed record KillFigures(int Open, int Missing, int Twice, int InFlight, int Acknowledged, int Standing, int Registered, int Unanswered,
    IReadOnlyDictionary<string, int> Outcomes)
{
    /// <summary>How many ended otherwise than as sent: in doubt after a kill, or superseded by what came after.</summary>
    public int NotSent => Outcomes.Where(static outcome => outcome.Key != "Sent").Sum(static outcome => outcome.Value);
}

/// <summary>Processes killed at random moments while they send and register.</summary>
internal static class KillRun
{
    private const int ShortestLife = 300;

    // What another instance has under way is through by then; what the killed one had stays.
    private static readonly TimeSpan ThroughAfter = TimeSpan.FromSeconds(1);

    public static async Task<KillFigures> RunAsync(Database database, KillScale scale)
    {
        await using var teams = await FakeTeams.StartAsync();
        var (outbox, signUp) = (new Outbox(database, teams), new SignUp(database, teams));
        await signUp.OpenAsync(scale.Registrations * 2);
        await outbox.FillAsync(scale.Recipients);
        var settings = Settings.Of(teams, database, scale.PerSecond);
        var bots = new List<BotChild>();
        for (var number = 0; number < scale.Instances; number++)
        {
            bots.Add(await BotChild.StartAsync(settings));
        }

        var over = TimeSpan.FromSeconds((double)(scale.Recipients + scale.Registrations) / scale.PerSecond);
        var taps = signUp.RunAsync(scale.Registrations, over, tries => bots[tries % bots.Count].Address);
        var inFlight = await KillAsync(bots, settings, outbox, scale.Kills, (int)(over.TotalMilliseconds / scale.Kills));
        await taps;
        await outbox.WaitUntilEmptyAsync(TimeSpan.FromSeconds(120) + (over * 2));
        foreach (var bot in bots)
        {
            await bot.DisposeAsync();
        }

        // A notice says its number; a confirmation is a card, one in each chat.
        var messages = teams.Connector.Messages;
        var arrived = messages.Select(static call => call.MessageText ?? call.ConversationId).Distinct(StringComparer.Ordinal).Count();
        var (standing, registered) = await signUp.StandingAsync();
        return new(
            await outbox.OpenAsync(), scale.Recipients + scale.Registrations - arrived, messages.Count - arrived, inFlight,
            signUp.Acknowledged.Count, standing, registered, signUp.Unanswered, await outbox.OutcomesAsync());
    }

    // Gives how many deliveries the killed had in flight.
    private static async Task<int> KillAsync(
        List<BotChild> bots, IReadOnlyDictionary<string, string?> settings, Outbox outbox, int kills, int longestLife)
    {
        var inFlight = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            var life = RandomNumberGenerator.GetInt32(ShortestLife, Math.Max(ShortestLife * 2, longestLife));
            await Task.Delay(TimeSpan.FromMilliseconds(life), TimeProvider.System);
            var victim = kill % bots.Count;
            await bots[victim].DisposeAsync();
            var begun = await outbox.InFlightAsync();
            await Task.Delay(ThroughAfter, TimeProvider.System);
            inFlight += begun.Intersect(await outbox.InFlightAsync(), StringComparer.Ordinal).Count();
            bots[victim] = await BotChild.StartAsync(settings);
        }

        return inFlight;
    }
}
