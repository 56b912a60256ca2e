using Bot.Features.Deliveries;

namespace Bot.Features.Tests.Deliveries;

public sealed class QuietHoursTests
{
    [Theory]
    [InlineData("20:00-07:00")]
    [InlineData("20:00 - 07:00")]
    [InlineData("00:30-06:15")]
    public void Hours_are_read(string text)
    {
        Assert.True(QuietHours.TryParse(text, out var hours));
        Assert.NotNull(hours);
    }

    [Theory]
    [InlineData("20:00")]
    [InlineData("20-7")]
    [InlineData("25:00-07:00")]
    [InlineData("20:00-20:00")]
    [InlineData("'s nachts")]
    public void Nonsense_is_refused(string text) => Assert.False(QuietHours.TryParse(text, out _));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void Nothing_means_never_quiet(string? text)
    {
        Assert.True(QuietHours.TryParse(text, out var hours));
        Assert.Null(hours);
    }

    // Winter: Amsterdam is an hour ahead; summer: two. On 29 March 2026 02:00 becomes 03:00, on 25 October 03:00 becomes 02:00.
    [Theory]
    [InlineData("2026-11-21T18:59:59Z", null)]
    [InlineData("2026-11-21T19:00:00Z", "2026-11-22T06:00:00Z")]
    [InlineData("2026-11-22T05:59:59Z", "2026-11-22T06:00:00Z")]
    [InlineData("2026-11-22T06:00:00Z", null)]
    [InlineData("2026-07-01T18:00:00Z", "2026-07-02T05:00:00Z")]
    [InlineData("2026-03-28T20:00:00Z", "2026-03-29T05:00:00Z")]
    [InlineData("2026-10-24T19:00:00Z", "2026-10-25T06:00:00Z")]
    public void Night_ends_at_seven_by_the_clock_on_the_wall(string now, string? end) =>
        Assert.Equal(end is null ? null : At(end), Night("20:00-07:00").EndAfter(At(now)));

    // The hour from two to three comes twice; the night may end in either.
    [Theory]
    [InlineData("2026-10-25T00:10:00Z", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25T01:10:00Z", "2026-10-25T01:30:00Z")]
    [InlineData("2026-10-25T01:30:00Z", null)]
    public void Night_that_ends_in_an_hour_that_comes_twice_never_ends_in_the_past(string now, string? end) =>
        Assert.Equal(end is null ? null : At(end), Night("20:00-02:30").EndAfter(At(now)));

    [Fact]
    public void Night_that_ends_in_an_hour_that_is_skipped_ends_at_the_skip() =>
        Assert.Equal(At("2026-03-29T01:00:00Z"), Night("20:00-02:30").EndAfter(At("2026-03-28T23:00:00Z")));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static QuietHours Night(string text) => QuietHours.TryParse(text, out var hours) && hours is not null ? hours : throw new ArgumentException(text, nameof(text));
}
