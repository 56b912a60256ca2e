using Bot.Features.Events.Model;

namespace Bot.Features.Events.Organising.Forms;

/// <summary>Puts a programme on another day, at the same times on Amsterdam's clock, also when summer time lies in between.</summary>
internal static class OtherDay
{
    /// <summary>The same time on the clock, so many days later; earlier when <paramref name="days"/> is negative.</summary>
    public static DateTimeOffset Later(DateTimeOffset instant, int days) =>
        days == 0 ? instant : Amsterdam.Instant(Amsterdam.Day(instant).AddDays(days), TimeOnly.FromDateTime(Amsterdam.Local(instant)));

    /// <summary>The rounds with the times of their own that some of their sessions have.</summary>
    public static IReadOnlyList<Round> Later(IReadOnlyList<Round> rounds, int days) =>
    [
        .. rounds.Select(round => new Round(
            Later(round.StartsAt, days),
            Later(round.EndsAt, days),
            [.. round.Sessions.Select(session => session with { StartsAt = Later(session.StartsAt, days), EndsAt = Later(session.EndsAt, days) })])),
    ];

    private static DateTimeOffset? Later(DateTimeOffset? instant, int days) => instant is { } known ? Later(known, days) : null;
}
