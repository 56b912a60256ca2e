using System.Globalization;
using Bot.Features.Deliveries;
using Bot.Features.Newsletters.Model;

namespace Bot.Features.Newsletters.Sending.Contents;

/// <summary>
/// The version of the newsletter for which a row was written, as the row's payload. Another instance may compose it a moment
/// later, and must not do so from what it remembers of the moment before.
/// </summary>
internal static class SeenVersion
{
    public static string Payload(Newsletter newsletter)
    {
        ArgumentNullException.ThrowIfNull(newsletter);
        return newsletter.Version.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Zero when the row says nothing.</summary>
    public static int Of(Delivery row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return int.TryParse(row.Payload, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
    }
}
