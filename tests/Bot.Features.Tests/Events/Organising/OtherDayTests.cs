using Bot.Features.Events.Model;

namespace Bot.Features.Tests.Events.Organising;

/// <summary>The form has one date; the rounds of a Carrousel go along when it changes.</summary>
public sealed class OtherDayTests : OrganisingTests
{
    [Fact]
    public async Task Published_Carrousel_is_moved_to_another_day_with_its_rounds()
    {
        var carrousel = await CarrouselAsync();
        await Anna.TapAsync("org.publish");

        await Anna.TapAsync("org.edit");
        await Anna.TapAsync("org.save", new { date = "2026-12-17" });

        Assert.Contains("Opgeslagen", Anna.Text, StringComparison.Ordinal);
        AssertMoved(carrousel, await EventAsync(carrousel.Id), 17, "13:00-14:00", "14:10-15:00");

        await Anna.TapAsync("org.round");
        await Anna.TapAsync("org.round.save", new { session1_room = "Zaal 3" }, "Klaar");
        AssertMoved(carrousel, await EventAsync(carrousel.Id), 17, "13:00-14:00", "14:10-15:00");
    }

    [Theory]
    [InlineData("2026-12-17", 17)]
    [InlineData("2026-12-03", 3)]
    public async Task Draft_of_a_Carrousel_keeps_its_rounds_in_their_order_on_another_day(string date, int day)
    {
        var carrousel = await CarrouselAsync();

        await Anna.TapAsync("org.edit");
        await Anna.TapAsync("org.save", new { date });
        await Anna.TapAsync("org.round");
        await Anna.TapAsync("org.round.save", new { end = "13:50" }, "Klaar");

        AssertMoved(carrousel, await EventAsync(carrousel.Id), day, "13:00-13:50", "14:10-15:00");
        await Anna.TapAsync("org.publish");
        Assert.Equal(EventStatus.Published, (await EventAsync(carrousel.Id)).Status);
    }

    [Fact]
    public async Task Copy_of_a_Carrousel_gets_its_day_in_summer_with_the_same_times_on_the_clock()
    {
        var carrousel = await CarrouselAsync();
        await Anna.TapAsync("org.copy");
        await Anna.TapAsync("org.save", new { date = "2027-04-08" });

        var copy = (await EventsAsync()).Single(row => row.Id != carrousel.Id);
        Assert.Equal(new DateOnly(2027, 4, 8), Amsterdam.Day(copy.StartsAt));
        Assert.Equal(["13:00-14:00", "14:10-15:00"], copy.Rounds.Select(Times));
        Assert.All(copy.Rounds, round => Assert.Equal(new DateOnly(2027, 4, 8), Amsterdam.Day(round.StartsAt)));
    }

    private async Task<NetworkEvent> CarrouselAsync()
    {
        await Anna.SayAsync("nieuwe carrousel");
        await Anna.TapAsync("org.create", new { title = "Carrousel Zorg", date = "2026-12-10", start = "13:00", end = "17:00", address = "Spui 70", roomCapacity = "60", walkingMinutes = "10" });
        await Anna.TapAsync("org.round.save", new { end = "14:00", session1_title = "Jeugd", session1_capacity = "20" }, "Nog een ronde");
        await Anna.TapAsync("org.round.save", new { end = "15:00", session1_title = "Zorg", session1_capacity = "20" }, "Klaar");
        return Assert.Single(await EventsAsync());
    }

    private static void AssertMoved(NetworkEvent before, NetworkEvent after, int day, params string[] times)
    {
        Assert.Equal(new DateOnly(2026, 12, day), Amsterdam.Day(after.StartsAt));
        Assert.All(after.Rounds, round => Assert.Equal(new DateOnly(2026, 12, day), Amsterdam.Day(round.StartsAt)));
        Assert.Equal(times, after.Rounds.Select(Times));
        Assert.Equal(before.Rounds.SelectMany(round => round.Sessions).Select(session => session.Id), after.Rounds.SelectMany(round => round.Sessions).Select(session => session.Id));
    }

    private static string Times(Round round) => $"{Amsterdam.Local(round.StartsAt):HH:mm}-{Amsterdam.Local(round.EndsAt):HH:mm}";
}
