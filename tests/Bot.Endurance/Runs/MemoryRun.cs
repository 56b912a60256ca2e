using Bot.Endurance.Playing;
using Bot.Features.Deliveries;
using Bot.Testing.Teams;

namespace Bot.Endurance.Runs;

/// <summary>What a process held while it sent.</summary>
/// <param name="Recipients">To how many.</param>
/// <param name="Heap">The most that was alive in its heap, in MiB.</param>
/// <param name="WorkingSet">The most memory of the machine that it had, in MiB.</param>
internal sealed record MemoryFigures(int Recipients, double Heap, double WorkingSet);

/// <summary>Newsletters with the pace lifted, to more and more people: the process must not grow with them.</summary>
internal static class MemoryRun
{
    private const int LiftedPace = 100_000;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    public static async Task<MemoryFigures> RunAsync(Database database, int recipients)
    {
        await using var teams = await FakeTeams.StartAsync();
        var outbox = new Outbox(database, teams);
        await outbox.FillAsync(recipients, kind: DeliveryKind.Newsletter);
        var settings = Settings.Of(teams, database, LiftedPace);
        settings[Subject.TellsMemory] = "yes";
        await using var bot = await BotChild.StartAsync(settings);
        var (highest, isEmpty) = (0.0, outbox.WaitUntilEmptyAsync(TimeSpan.FromSeconds(120 + (recipients / 100.0))));
        while (!isEmpty.IsCompleted)
        {
            await Task.WhenAny(isEmpty, Task.Delay(BetweenLooks, TimeProvider.System));
            highest = Math.Max(highest, bot.Mebibytes);
        }

        // One more look when it is idle.
        await Task.Delay(BetweenLooks * 2, TimeProvider.System);
        return await isEmpty ? new(recipients, bot.HighestHeap, highest) : throw new InvalidOperationException($"{await outbox.OpenAsync()} deliveries did not end.");
    }
}
