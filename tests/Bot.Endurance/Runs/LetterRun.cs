using System.Security.Cryptography;
using Bot.Endurance.Playing;
using Bot.Features.Deliveries;
using Bot.Testing.Teams;

namespace Bot.Endurance.Runs;

/// <summary>How large a run is, and what befalls it.</summary>
/// <param name="Recipients">To how many the newsletter goes.</param>
/// <param name="PerSecond">At which pace.</param>
/// <param name="Instances">How many processes send it.</param>
/// <param name="Kills">How often one of them is killed.</param>
/// <param name="IsBadDay">Whether Teams throttles, fails, cuts, dawdles and blocks by chance, and storms once.</param>
/// <param name="Cut">For how long the database is away; nothing for not at all.</param>
internal sealed record LetterScale(int Recipients, int PerSecond, int Instances, int Kills = 0, bool IsBadDay = false, TimeSpan Cut = default);

/// <summary>What became of a newsletter.</summary>
/// <param name="Audience">How many it was for.</param>
/// <param name="Outcomes">How many ended in which way, with the reason; "open" for those that did not.</param>
/// <param name="Twice">To how many it came more than once.</param>
/// <param name="NotThere">How many count as sent and have nothing.</param>
/// <param name="NotSaid">How many have it and count neither as sent nor as unknown.</param>
/// <param name="Unknown">Of how many it is not known.</param>
/// <param name="Groundless">Of those, how many were in flight at no kill or cut, and had no doubtful answer of Teams.</param>
/// <param name="InFlight">How many were in flight at the kills and the cut, all together.</param>
/// <param name="Astray">Of those, how many ended neither as sent nor as unknown, though Teams lets the bot in.</param>
/// <param name="LostAnswers">How many arrived without their answer reaching the bot.</param>
internal sealed record LetterFigures(
    int Audience, IReadOnlyDictionary<string, int> Outcomes, int Twice, int NotThere, int NotSaid, int Unknown, int Groundless, int InFlight, int Astray, int LostAnswers)
{
    public int Open => Outcomes.GetValueOrDefault("open");

    /// <summary>Everybody has one outcome, it is true, nobody has the newsletter twice, and whoever is in doubt has a reason to be.</summary>
    public bool IsRight(int recipients) =>
        Audience == recipients && Outcomes.Values.Sum() == recipients
        && (Open, Twice, NotThere, NotSaid, Groundless, Astray) == (0, 0, 0, 0, 0, 0);

    public override string ToString() =>
        $"{Audience} recipients, {Open} open; {string.Join(", ", Outcomes.Select(static outcome => $"{outcome.Value} {outcome.Key}"))}; {Twice} twice, {NotThere} sent and not there, {NotSaid} there and not said; {Unknown} unknown, {Groundless} of them without a reason; {InFlight} in flight at the kills or the cut, {Astray} of them neither sent nor unknown; {LostAnswers} answers lost";
}

/// <summary>A newsletter, which must never come twice, through everything that may befall it.</summary>
internal static class LetterRun
{
    private const int BlockedOneIn = 33;
    private const int ShortestLife = 300;
    private static readonly TimeSpan Storm = TimeSpan.FromSeconds(3);

    // What another instance has under way is through by then; what the killed one had stays.
    private static readonly TimeSpan ThroughAfter = TimeSpan.FromSeconds(1);

    public static async Task<LetterFigures> RunAsync(Database database, LetterScale scale)
    {
        await using var teams = await FakeTeams.StartAsync();
        var faults = scale.IsBadDay ? BadDay(scale.Recipients) : null;
        teams.Connector.Faults = faults;
        var outbox = new Outbox(database, teams);
        await outbox.FillAsync(scale.Recipients, kind: DeliveryKind.Newsletter);
        var settings = Settings.Of(teams, database, scale.PerSecond);
        var bots = new List<BotChild>();
        for (var number = 0; number < scale.Instances; number++)
        {
            bots.Add(await BotChild.StartAsync(settings));
        }

        var over = TimeSpan.FromSeconds((double)scale.Recipients / scale.PerSecond);
        var inFlight = await KillAsync(bots, settings, outbox, scale, over);
        await StormAsync(faults, over);
        var (atCut, duringCut) = scale.Cut > TimeSpan.Zero ? await CutAsync(database, outbox, teams, scale.Cut, over / 5) : ([], []);
        inFlight.UnionWith(atCut);
        await outbox.WaitUntilEmptyAsync(TimeSpan.FromSeconds(180) + (over * 3));
        foreach (var bot in bots)
        {
            await bot.DisposeAsync();
        }

        return await JudgeAsync(teams, outbox, inFlight, duringCut);
    }

    private static ConnectorFaults BadDay(int recipients)
    {
        var blocked = Enumerable.Range(0, recipients).Where(static number => number % BlockedOneIn == 0)
            .Select(static number => TeamsPerson.Numbered(number).ChatId).ToHashSet(StringComparer.Ordinal);
        return new(4711)
        {
            Throttled = 0.01,
            ServerError = 0.03,
            Cut = 0.03,
            CutAfterTaking = 0.02,
            Slow = 0.05,
            Blocks = blocked.Contains,
        };
    }

    // Gives which deliveries the killed had in flight.
    private static async Task<HashSet<string>> KillAsync(
        List<BotChild> bots, IReadOnlyDictionary<string, string?> settings, Outbox outbox, LetterScale scale, TimeSpan over)
    {
        var inFlight = new HashSet<string>(StringComparer.Ordinal);
        for (var kill = 0; kill < scale.Kills; kill++)
        {
            var longest = Math.Max(ShortestLife * 2, (int)(over.TotalMilliseconds / scale.Kills));
            await Task.Delay(TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(ShortestLife, longest)), TimeProvider.System);
            var victim = kill % bots.Count;
            await bots[victim].DisposeAsync();
            inFlight.UnionWith(await outbox.LeftInFlightAsync(ThroughAfter));
            bots[victim] = await BotChild.StartAsync(settings);
        }

        return inFlight;
    }

    private static async Task StormAsync(ConnectorFaults? faults, TimeSpan over)
    {
        if (faults is not null)
        {
            await Task.Delay(over / 5, TimeProvider.System);
            faults.Storms = true;
            await Task.Delay(Storm, TimeProvider.System);
            faults.Storms = false;
        }
    }

    // Gives what was in flight when the database went and when it came back, and what came to Teams in between.
    private static async Task<(HashSet<string> InFlight, HashSet<string> Meanwhile)> CutAsync(
        Database database, Outbox outbox, FakeTeams teams, TimeSpan time, TimeSpan after)
    {
        await Task.Delay(after, TimeProvider.System);
        var seen = teams.Connector.Calls.Count;
        var begun = await outbox.InFlightAsync();
        await database.CutAsync(time);
        return (
            [.. begun.Concat(await outbox.InFlightAsync()).Select(Outbox.IdOf)],
            [.. teams.Connector.Calls.Skip(seen).Select(static call => call.MessageText).OfType<string>()]);
    }

    private static async Task<LetterFigures> JudgeAsync(FakeTeams teams, Outbox outbox, HashSet<string> inFlight, HashSet<string> duringCut)
    {
        var calls = teams.Connector.Calls;
        var arrived = calls.Where(static call => call.IsMessage).GroupBy(static call => call.MessageText ?? "", StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.Count(), StringComparer.Ordinal);
        var doubtful = calls.Where(static call => call.IsAnswerLost || call.Status is 0 or 502 or 504).Select(static call => call.MessageText)
            .OfType<string>().Concat(inFlight).Concat(duringCut).ToHashSet(StringComparer.Ordinal);
        var blocked = calls.Where(static call => call.Status == 403).Select(static call => call.MessageText).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var (fates, outcomes) = (await outbox.FatesAsync(), await outbox.OutcomesAsync());
        return new(
            fates.Count,
            outcomes,
            arrived.Values.Count(static times => times > 1),
            fates.Count(fate => fate.Value == DeliveryOutcome.Sent && !arrived.ContainsKey(fate.Key)),
            fates.Count(fate => fate.Value is not (DeliveryOutcome.Sent or DeliveryOutcome.Unknown) && arrived.ContainsKey(fate.Key)),
            fates.Values.Count(static outcome => outcome == DeliveryOutcome.Unknown),
            fates.Count(fate => fate.Value == DeliveryOutcome.Unknown && !doubtful.Contains(fate.Key)),
            inFlight.Count,
            inFlight.Count(id => fates[id] is not (DeliveryOutcome.Sent or DeliveryOutcome.Unknown) && !blocked.Contains(id)),
            teams.Connector.LostAnswers);
    }
}
