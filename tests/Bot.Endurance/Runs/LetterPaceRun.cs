using System.Globalization;
using Bot.Endurance.Playing;
using Bot.Features.Deliveries;
using Bot.Testing.Teams;

namespace Bot.Endurance.Runs;

/// <summary>What newsletters at the pace showed.</summary>
/// <param name="Audience">To how many.</param>
/// <param name="Sent">How many ended as sent.</param>
/// <param name="PerSecond">From the first arrival to the last, of all tenants together.</param>
/// <param name="Refusals">How often Teams answered 429.</param>
/// <param name="Busiest">The most that arrived within one second in one tenant.</param>
/// <param name="Twice">How many arrived more than once.</param>
/// <param name="LeastEarly">How many of the first arrivals, as many as one tenant has recipients, were of the tenant that had fewest of them.</param>
internal sealed record LetterPaceFigures(int Audience, int Sent, double PerSecond, int Refusals, int Busiest, int Twice, int LeastEarly);

/// <summary>A newsletter for many, in one tenant or in several side by side, at a Teams that keeps its limits for each.</summary>
internal static class LetterPaceRun
{
    private const int NumberLength = 12;

    public static async Task<LetterPaceFigures> RunAsync(Database database, int recipients, int tenants, int perSecond, int instances)
    {
        await using var teams = await FakeTeams.StartAsync();
        var limits = new PublishedLimits(TimeProvider.System) { TenantOf = chat => Tenant(NumberOf(chat) / recipients) };
        teams.Connector.Limits = limits;
        var outbox = new Outbox(database, teams);
        for (var tenant = 0; tenant < tenants; tenant++)
        {
            await outbox.FillAsync(recipients, Tenant(tenant), tenant * recipients, DeliveryKind.Newsletter);
        }

        var bots = new List<BotChild>();
        for (var number = 0; number < instances; number++)
        {
            bots.Add(await BotChild.StartAsync(Settings.Of(teams, database, perSecond)));
        }

        await outbox.WaitUntilEmptyAsync(TimeSpan.FromSeconds(60 + (recipients * 3.0 / perSecond)));
        foreach (var bot in bots)
        {
            await bot.DisposeAsync();
        }

        var (messages, fates) = (teams.Connector.Messages, await outbox.FatesAsync());
        return new(
            fates.Count,
            fates.Values.Count(static outcome => outcome == DeliveryOutcome.Sent),
            (messages.Count - 1) / limits.Span.TotalSeconds,
            limits.Refusals,
            limits.Busiest,
            messages.GroupBy(static call => call.MessageText, StringComparer.Ordinal).Count(static group => group.Count() > 1),
            Enumerable.Range(0, tenants).Min(tenant => messages.Take(recipients).Count(call => NumberOf(call.ConversationId) / recipients == tenant)));
    }

    private static string Tenant(int number) =>
        number == 0 ? FakeIdentity.TenantId : string.Create(CultureInfo.InvariantCulture, $"6f1d2c3b-4a59-4868-9776-{number:000000000000}");

    // The fake's people have their number at the end of their chat.
    private static int NumberOf(string? chat) =>
        chat?.Length > NumberLength && int.TryParse(chat.AsSpan(chat.Length - NumberLength), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
