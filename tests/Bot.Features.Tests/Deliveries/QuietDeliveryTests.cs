using Bot.Features.Deliveries;
using Bot.Testing.Teams;

namespace Bot.Features.Tests.Deliveries;

public sealed class QuietDeliveryTests : DeliveryTests
{
    [Fact]
    public async Task Evening_message_waits_for_the_morning_and_what_cannot_wait_passes()
    {
        await MeetAsync(TeamsPerson.Anna);

        // 20:01 in Amsterdam.
        Bot.Clock.Advance(TimeSpan.FromHours(9));
        var invitation = To(TeamsPerson.Anna, "uitnodiging", DeliveryKind.Invitation);
        var answer = To(TeamsPerson.Anna, "bevestiging") with { PassesQuietHours = true };
        var reminder = To(TeamsPerson.Anna, "morgen om half zeven", DeliveryKind.Reminder) with { PointlessAt = Now.AddHours(10) };
        await EnqueueAsync(invitation, answer, reminder);

        await Bot.DeliverDueAsync();
        Assert.Equal(["bevestiging", "morgen om half zeven"], Said());
        Assert.Null((await RowAsync(invitation)).Outcome);

        Bot.Clock.Advance(TimeSpan.FromHours(11));
        await Bot.DeliverDueAsync();
        Assert.Equal("uitnodiging", Said().Last());
    }
}
