using Bot.Features.Deliveries;
using Bot.Features.Storage;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Tests.Deliveries;

public sealed class ReachabilityTests : DeliveryTests
{
    [Theory]
    [InlineData(403, "MessageWritesBlocked", "Blocked")]
    [InlineData(403, "BotDisabledByAdmin", "Blocked")]
    [InlineData(403, "BotNotInConversationRoster", "NotInstalled")]
    [InlineData(404, "ConversationNotFound", "Gone")]
    public async Task Refusal_for_good_marks_her_unreachable_until_she_gives_a_sign_of_life(int status, string code, string outcome)
    {
        await MeetAsync(TeamsPerson.Anna);
        var (first, second) = (To(TeamsPerson.Anna, "een"), To(TeamsPerson.Anna, "twee"));
        Bot.Teams.Connector.Script(ScriptedAnswer.Error(status, code));
        await EnqueueAsync(first);
        await Bot.DeliverDueAsync();
        var ended = await RowAsync(first);
        Assert.Equal((outcome, code), (ended.Outcome.ToString(), ended.Reason));

        // Teams is not asked again.
        var calls = Bot.Teams.Connector.Calls.Count;
        await EnqueueAsync(second);
        await Bot.DeliverDueAsync();
        Assert.Equal(calls, Bot.Teams.Connector.Calls.Count);
        Assert.Equal((DeliveryOutcome.Blocked, "unreachable"), ((await RowAsync(second)).Outcome, (await RowAsync(second)).Reason));

        await MeetAsync(TeamsPerson.Anna);
        var third = To(TeamsPerson.Anna, "drie");
        await EnqueueAsync(third);
        await Bot.DeliverDueAsync();
        Assert.Equal(["drie"], Said());
    }

    [Fact]
    public async Task Card_that_is_gone_says_nothing_about_her()
    {
        await MeetAsync(TeamsPerson.Anna);
        var update = To(TeamsPerson.Anna, "bijgewerkt", DeliveryKind.CardUpdate) with { UpdatesActivityId = "1:77" };
        Bot.Teams.Connector.Script(ScriptedAnswer.Error(404, "ActivityNotFoundInConversation"));
        await EnqueueAsync(update, To(TeamsPerson.Anna, "bericht"));

        await Bot.DeliverDueAsync();

        Assert.Equal(DeliveryOutcome.Gone, (await RowAsync(update)).Outcome);
        Assert.Equal(["bericht"], Said());
    }

    [Fact]
    public async Task Who_took_the_app_away_is_not_installed_and_not_asked_for()
    {
        await MeetAsync(TeamsPerson.Anna);
        await Bot.TakeAsync(Bot.Teams.Activities.Installation("remove"));
        var calls = Bot.Teams.Connector.Calls.Count;
        var row = To(TeamsPerson.Anna, "bericht");
        await EnqueueAsync(row);

        await Bot.DeliverDueAsync();

        Assert.Equal(calls, Bot.Teams.Connector.Calls.Count);
        Assert.Equal((DeliveryOutcome.NotInstalled, "uninstalled"), ((await RowAsync(row)).Outcome, (await RowAsync(row)).Reason));
    }

    [Fact]
    public async Task Preferences_are_asked_when_it_is_sent_and_what_concerns_her_seat_is_no_matter_of_taste()
    {
        await MeetAsync(TeamsPerson.Anna);
        var rows = Enum.GetValues<DeliveryKind>().Select(kind => To(TeamsPerson.Anna, kind.ToString(), kind)).ToArray();
        await EnqueueAsync(rows);
        await Bot.Get<GroupCommit>().RunAsync(
            context => context.Members.ExecuteUpdate(member => member.SetProperty(row => row.WantsInvitations, false).SetProperty(row => row.WantsReminders, false)), default);

        for (var waits = 0; waits < 3; waits++)
        {
            await Bot.DeliverDueAsync();
            Bot.Clock.Advance(TimeSpan.FromSeconds(3));
        }

        var unwanted = new[] { DeliveryKind.Invitation, DeliveryKind.Reminder, DeliveryKind.Evaluation };
        foreach (var row in rows)
        {
            Assert.Equal(unwanted.Contains(row.Kind) ? DeliveryOutcome.NotWanted : DeliveryOutcome.Sent, (await RowAsync(row)).Outcome);
        }
    }
}
