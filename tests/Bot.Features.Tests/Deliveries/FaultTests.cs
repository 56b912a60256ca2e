using Bot.Connector.Cards;
using Bot.Features.Deliveries;
using Bot.Testing.Teams;

namespace Bot.Features.Tests.Deliveries;

public sealed class FaultTests : DeliveryTests
{
    [Fact]
    public async Task Passing_fault_is_tried_again_later_and_holds_back_her_next_message_but_nobody_elses()
    {
        await MeetAsync(TeamsPerson.Anna, TeamsPerson.Bram);
        Bot.Teams.Connector.Script(ScriptedAnswer.Error(503));
        var first = To(TeamsPerson.Anna, "een") with { Priority = DeliveryPriority.Urgent };
        await EnqueueAsync(first);
        await Bot.DeliverDueAsync();
        await EnqueueAsync(To(TeamsPerson.Anna, "twee"), To(TeamsPerson.Bram, "voor Bram"));

        await Bot.DeliverDueAsync();
        Assert.Equal(["voor Bram"], Said());
        Assert.Equal((DeliveryState.Waiting, 1), ((await RowAsync(first)).State, (await RowAsync(first)).Attempts));

        Bot.Clock.Advance(TimeSpan.FromSeconds(10));
        await Bot.DeliverDueAsync();
        Assert.Equal(["voor Bram", "een", "twee"], Said());
    }

    [Fact]
    public async Task Retry_after_holds_the_whole_tenant_for_as_long_as_teams_says()
    {
        await MeetAsync(TeamsPerson.Anna, TeamsPerson.Bram);
        Bot.Teams.Connector.Script(ScriptedAnswer.Throttled("30"));
        await EnqueueAsync(To(TeamsPerson.Anna, "een"));
        await Bot.DeliverDueAsync();
        await EnqueueAsync(To(TeamsPerson.Bram, "twee"));

        var calls = Bot.Teams.Connector.Calls.Count;
        Bot.Clock.Advance(TimeSpan.FromSeconds(29));
        await Bot.DeliverDueAsync();
        Assert.Equal(calls, Bot.Teams.Connector.Calls.Count);

        Bot.Clock.Advance(TimeSpan.FromSeconds(2));
        await Bot.DeliverDueAsync();
        Assert.Equal(["een", "twee"], Said().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Lost_answer_is_sent_once_more_and_then_the_fate_stays_unknown()
    {
        await MeetAsync(TeamsPerson.Anna);
        var row = To(TeamsPerson.Anna, "een");
        Bot.Teams.Connector.Script(ScriptedAnswer.Cut(), ScriptedAnswer.Cut());
        await EnqueueAsync(row);

        await DeliverForAsync(TimeSpan.FromMinutes(1));

        var ended = await RowAsync(row);
        Assert.Equal((DeliveryOutcome.Unknown, 2), (ended.Outcome, ended.Attempts));
        Assert.Equal(2, Bot.Teams.Connector.Calls.Count(call => call.MessageText == "een"));
    }

    [Fact]
    public async Task Fault_that_does_not_pass_ends_after_an_hour_with_its_reason()
    {
        await MeetAsync(TeamsPerson.Anna);
        Bot.Teams.Connector.Script([.. Enumerable.Range(0, 200).Select(_ => ScriptedAnswer.Error(503))]);
        var row = To(TeamsPerson.Anna, "een");
        await EnqueueAsync(row);

        await DeliverForAsync(TimeSpan.FromMinutes(70));

        var ended = await RowAsync(row);
        Assert.Equal((DeliveryOutcome.Expired, "http 503"), (ended.Outcome, ended.Reason));
        Assert.InRange(ended.Attempts, 10, 40);
    }

    [Fact]
    public async Task Message_that_teams_will_never_take_is_refused_with_teams_own_word()
    {
        await MeetAsync(TeamsPerson.Anna);
        Bot.Teams.Connector.Script(ScriptedAnswer.Error(400, "BadSyntax"));
        var row = To(TeamsPerson.Anna, "een");
        await EnqueueAsync(row, To(TeamsPerson.Anna, "twee"));

        await Bot.DeliverDueAsync();

        Assert.Equal((DeliveryOutcome.Refused, "BadSyntax"), ((await RowAsync(row)).Outcome, (await RowAsync(row)).Reason));
        Assert.Equal(["twee"], Said());
    }

    [Fact]
    public async Task Poisonous_content_is_given_up_and_stops_nobody()
    {
        await MeetAsync(TeamsPerson.Anna, TeamsPerson.Bram);
        Content.Compose = row => row.SubjectId switch
        {
            "gif" => throw new InvalidOperationException("poison"),
            "leeg" => new DeliveryContent.Message(new OutgoingMessage()),
            "voorbij" => new DeliveryContent.Skip(DeliveryOutcome.Superseded, "withdrawn"),
            _ => new DeliveryContent.Message(new OutgoingMessage { Text = row.SubjectId }),
        };
        var (poison, empty, skipped) = (To(TeamsPerson.Anna, "gif"), To(TeamsPerson.Anna, "leeg"), To(TeamsPerson.Anna, "voorbij"));
        await EnqueueAsync(poison, empty, skipped, To(TeamsPerson.Bram, "voor Bram"));

        await Bot.DeliverDueAsync();
        Assert.Equal(["voor Bram"], Said());
        await DeliverForAsync(TimeSpan.FromMinutes(10));

        Assert.Equal((DeliveryOutcome.Refused, "content"), ((await RowAsync(poison)).Outcome, (await RowAsync(poison)).Reason));
        Assert.Equal((DeliveryOutcome.Refused, "content"), ((await RowAsync(empty)).Outcome, (await RowAsync(empty)).Reason));
        Assert.Equal((DeliveryOutcome.Superseded, "withdrawn"), ((await RowAsync(skipped)).Outcome, (await RowAsync(skipped)).Reason));
    }

    [Fact]
    public async Task Bot_without_a_token_keeps_its_outbox_until_it_has_one()
    {
        await MeetAsync(TeamsPerson.Anna);
        Bot.Teams.Connector.Script(ScriptedAnswer.Error(401), ScriptedAnswer.Error(401));
        var row = To(TeamsPerson.Anna, "een");
        await EnqueueAsync(row);

        await DeliverForAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(DeliveryOutcome.Sent, (await RowAsync(row)).Outcome);
    }

    private async Task DeliverForAsync(TimeSpan time)
    {
        for (var end = Now + time; Now < end; Bot.Clock.Advance(TimeSpan.FromSeconds(15)))
        {
            await Bot.DeliverDueAsync();
        }

        await Bot.DeliverDueAsync();
    }
}
