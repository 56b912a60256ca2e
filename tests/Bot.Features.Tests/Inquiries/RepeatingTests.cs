using Bot.Features.Deliveries;
using Bot.Features.Inquiries.Repeating;
using Bot.Features.Tests.Playing;
using Bot.Testing.Teams;
using Microsoft.Extensions.Options;

namespace Bot.Features.Tests.Inquiries;

public sealed class RepeatingTests : InquiryTests
{
    [Theory]
    [InlineData("2026-11-24T10:00:00Z", 2, "2026-11-26T08:00:00Z")] // Tuesday to Thursday
    [InlineData("2026-11-26T23:30:00Z", 2, "2026-12-01T08:00:00Z")] // already Friday in Amsterdam
    [InlineData("2026-11-21T10:00:00Z", 1, "2026-11-23T08:00:00Z")] // Saturday to Monday
    [InlineData("2026-03-27T10:00:00Z", 1, "2026-03-30T07:00:00Z")] // over the night in which the clock skips an hour
    public void Term_is_counted_in_working_days_and_ends_in_the_morning(string from, int days, string until) =>
        Assert.Equal(DateTimeOffset.Parse(until, null), WorkingDays.After(DateTimeOffset.Parse(from, null), days));

    [Fact]
    public async Task Open_questions_are_told_of_in_one_message_once_per_term_until_they_end()
    {
        await SentAsync("Eerste vraag over parkeren?");
        Bot.Clock.Advance(TimeSpan.FromHours(3));
        await SentAsync("Tweede kwestie met drones?", await MemberAsync(31));
        await DaysAsync(1);
        Assert.Empty(await DeliveriesAsync(DeliveryKind.InquiryReminder));

        await DaysAsync(1);
        Assert.Equal(2, (await DeliveriesAsync(DeliveryKind.InquiryReminder)).Count);
        Assert.Contains("2 vragen wachten op antwoord", Anna.Look().Text, StringComparison.Ordinal);
        Assert.Contains("Eerste vraag over parkeren?", Anna.Text, StringComparison.Ordinal);
        Assert.Contains("Tweede kwestie met drones?", Bram.Look().Text, StringComparison.Ordinal);

        // Saturday and Sunday do not count.
        await DaysAsync(3);
        Assert.Equal(2, (await DeliveriesAsync(DeliveryKind.InquiryReminder)).Count);
        await DaysAsync(1);
        Assert.Equal(4, (await DeliveriesAsync(DeliveryKind.InquiryReminder)).Count);

        foreach (var inquiry in await InquiriesAsync())
        {
            await Anna.SendAsync("inquiry.close.yes", new() { ["inquiry"] = inquiry.Id });
        }

        await DaysAsync(10);
        Assert.Equal(4, (await DeliveriesAsync(DeliveryKind.InquiryReminder)).Count);
    }

    [Fact]
    public async Task Reminder_survives_a_restart_and_comes_in_the_chosen_place()
    {
        await new CardChat(Bot, TeamsPerson.Anna, inChannel: true).SayAsync("kernteamvragen hier");
        await SentAsync();
        await Bot.RestartAsync();
        await DaysAsync(2);

        var reminder = Assert.Single(await DeliveriesAsync(DeliveryKind.InquiryReminder));
        Assert.Equal((TeamsActivities.ChannelId, (string?)null, DeliveryOutcome.Sent), (reminder.ConversationId, reminder.ObjectId, reminder.Outcome));
    }

    [Fact]
    public async Task What_three_members_ask_is_shown_once_with_a_proposal_for_a_Leerhuis()
    {
        await SentAsync("Hoe vraag ik een vergunning voor cameratoezicht aan?");
        await SentAsync("Cameratoezicht: waar vraag je de vergunning aan?", await MemberAsync(41));
        await SentAsync("Hoe vraag ik een vergunning voor cameratoezicht aan?");
        Assert.Empty(await DeliveriesAsync(DeliveryKind.InquiryReminder));

        await SentAsync("Vergunning cameratoezicht aanvragen, hoe?", await MemberAsync(42));
        Assert.Contains("Deze vraag komt vaak terug", Anna.Look().Text, StringComparison.Ordinal);
        Assert.Contains("In 60 dagen vroegen 3 verschillende leden hiernaar.", Anna.Text, StringComparison.Ordinal);
        await Anna.TapAsync("org.new");
        Assert.StartsWith("Leerhuis Vergunning cameratoezicht aanvragen", Anna.ValueOf("title"), StringComparison.Ordinal);

        await SentAsync("Vergunning voor cameratoezicht?", await MemberAsync(43));
        Assert.Equal(2, (await DeliveriesAsync(DeliveryKind.InquiryReminder)).Count);
        await Anna.SayAsync("kernteamvragen");
        Assert.Contains("4 leden in 60 dagen", Anna.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_declined_and_not_sent_counts_but_is_never_shown()
    {
        await (await MemberAsync(51)).SayAsync("Geheim: wie doet ondermijning in de haven?");
        await (await MemberAsync(52)).SayAsync("Vertrouwelijk, ondermijning op school?");
        var elsewhere = new CardChat(Bot, TeamsPerson.Numbered(53));
        await elsewhere.SayAsync("ik ben van VAR");
        await elsewhere.SayAsync("Iets over ondermijning?");
        Assert.Empty(await DeliveriesAsync(DeliveryKind.InquiryReminder));

        await SentAsync("Wat kan ik doen tegen ondermijning?");

        Assert.Contains("Ondermijning", Anna.Look().Text, StringComparison.Ordinal);
        Assert.Contains("vroegen 3 verschillende leden", Anna.Text, StringComparison.Ordinal);
        Assert.Contains("Wat kan ik doen tegen ondermijning?", Anna.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Geheim", Anna.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Vertrouwelijk", Anna.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_word_in_common_is_no_question_that_returns()
    {
        await SentAsync("Welke gemeente regelt de afvalpas?");
        await SentAsync("Heeft mijn gemeente een hondenlosloopveld?", await MemberAsync(61));
        await SentAsync("Wanneer krijgt de gemeente nieuwe fietspaden?", await MemberAsync(62));

        Assert.Empty(await DeliveriesAsync(DeliveryKind.InquiryReminder));
    }

    [Theory]
    [InlineData("Inquiries:RemindAfter", "0", "Inquiries:RemindAfter must be a number of working days from 1 to 20; set Inquiries__RemindAfter so, or leave it out for the default of 2.")]
    [InlineData("Inquiries:MostOpen", "51", "Inquiries:MostOpen must lie between 1 and 50; set Inquiries__MostOpen so, or leave it out for the default of 5.")]
    [InlineData("Inquiries:OftenBy", "1", "Inquiries:OftenBy must lie between 2 and 100; set Inquiries__OftenBy so, or leave it out for the default of 3.")]
    [InlineData("Inquiries:OftenDays", "365", "Inquiries:OftenDays must be a number of days from 7 to 90; set Inquiries__OftenDays so, or leave it out for the default of 60.")]
    public async Task Setting_out_of_bounds_is_refused_at_the_start(string key, string value, string message)
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => BotInTeams.StartAsync(builder => builder.Configuration[key] = value));

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    // To nine o'clock and a little, so many days later; what is due on the way is done each morning.
    private async Task DaysAsync(int days)
    {
        for (var day = 0; day < days; day++)
        {
            var morning = new DateTimeOffset(DateOnly.FromDateTime(Bot.Clock.GetUtcNow().UtcDateTime).AddDays(1), new TimeOnly(8, 1), TimeSpan.Zero);
            Bot.Clock.Advance(morning - Bot.Clock.GetUtcNow());
            await Bot.DeliverDueAsync();
        }
    }
}
