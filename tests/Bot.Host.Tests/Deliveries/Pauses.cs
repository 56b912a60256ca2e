namespace Bot.Host.Tests.Deliveries;

/// <summary>
/// Teams is played by the very process of these tests, on a machine that has other tests to do: when that pauses, what was sent
/// meanwhile arrives at once, and a 429 or two is not the bot's doing. Without a pace most of the messages would meet one. The full
/// runs, on a machine that does nothing else, demand 95 % of the default pace and not one 429.
/// </summary>
internal static class Pauses
{
    public static void AssertPaced(int refusals, int sent) => Assert.InRange(refusals, 0, sent / 20);
}
