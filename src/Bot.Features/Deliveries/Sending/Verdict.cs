using Bot.Features.Members;

namespace Bot.Features.Deliveries.Sending;

/// <summary>What is to be done with a delivery that is due.</summary>
internal abstract record Verdict
{
    private Verdict()
    {
    }

    public sealed record Send : Verdict;

    public sealed record End(DeliveryOutcome Outcome, string Reason) : Verdict;

    public sealed record Later(DateTimeOffset At) : Verdict;

    /// <summary>
    /// Judges before anything is asked of Teams. Whoever cannot be reached is spared also what is urgent: what she asks for
    /// herself comes with a sign of life, and an offer that cannot arrive passes on at once.
    /// </summary>
    public static Verdict Of(Delivery row, Member? recipient, Place place, QuietHours? quiet, DateTimeOffset now) => place switch
    {
        _ when now >= row.PointlessAt => new End(DeliveryOutcome.Expired, row.Reason ?? "too late"),
        Place.Nowhere nowhere => new End(nowhere.Outcome, nowhere.Reason),
        _ when recipient?.UnreachableSince is not null => new End(DeliveryOutcome.Blocked, "unreachable"),
        _ when recipient is not null && !DeliveryKinds.IsWanted(row.Kind, recipient, now) => new End(DeliveryOutcome.NotWanted, "preference"),

        // What would be pointless after the quiet hours is still worth hearing in them.
        _ when !row.PassesQuietHours && quiet?.EndAfter(now) is { } end && end < row.PointlessAt => new Later(end),
        _ => new Send(),
    };
}
