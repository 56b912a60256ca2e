using System.Globalization;
using Bot.Testing.Teams;

namespace Bot.Endurance.Playing;

/// <summary>The configuration of the bot that is put to the test.</summary>
internal static class Settings
{
    public static Dictionary<string, string?> Of(FakeTeams teams, Database database, int perSecond) => new(teams.Settings.Concat(database.Settings))
    {
        ["Deliveries:TenantRequestsPerSecond"] = perSecond.ToString(CultureInfo.InvariantCulture),
        ["Deliveries:QuietHours"] = "",
        ["Deliveries:Lease"] = "00:00:15",
    };
}
