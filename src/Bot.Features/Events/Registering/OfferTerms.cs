namespace Bot.Features.Events.Registering;

/// <summary>How long an offered seat is held.</summary>
/// <param name="Longest">The setting: 24 hours.</param>
/// <param name="ShareOfTimeLeft">Or this share of the time until the start, when that is less: a quarter.</param>
/// <param name="FreeForAll">In these last hours a seat is not held: it is for the first in line who taps.</param>
internal sealed record OfferTerms(TimeSpan Longest, double ShareOfTimeLeft, TimeSpan FreeForAll)
{
    public static OfferTerms Default { get; } = new(TimeSpan.FromHours(24), 0.25, TimeSpan.FromHours(6));

    /// <summary>When an offer ends that reached her at this moment; never after the start. Lengths of real time: a clock change does not stretch them.</summary>
    public DateTimeOffset EndOf(DateTimeOffset deliveredAt, DateTimeOffset startsAt)
    {
        if (deliveredAt >= startsAt)
        {
            return startsAt;
        }

        var share = (startsAt - deliveredAt) * ShareOfTimeLeft;
        return deliveredAt + (share < Longest ? share : Longest);
    }

    /// <summary>Whether the last hours have begun, in which a seat is not held.</summary>
    public bool AreLastHours(DateTimeOffset now, DateTimeOffset startsAt) => now >= startsAt - FreeForAll;
}
