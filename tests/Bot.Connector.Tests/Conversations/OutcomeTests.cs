using Bot.Connector.Conversations;
using Bot.Testing.Teams;
using Xunit;

namespace Bot.Connector.Tests.Conversations;

public sealed class OutcomeTests
{
    [Theory]
    [InlineData(400, "BadArgument", SendOutcome.Refused, "BadArgument")]
    [InlineData(400, null, SendOutcome.Refused, "http 400")]
    [InlineData(403, "ConversationBlockedByUser", SendOutcome.Blocked, "ConversationBlockedByUser")]
    [InlineData(403, "BotDisabledByAdmin", SendOutcome.Blocked, "BotDisabledByAdmin")]
    [InlineData(403, "BotNotInConversationRoster", SendOutcome.Blocked, "BotNotInConversationRoster")]
    [InlineData(403, "ForbiddenOperationException", SendOutcome.Blocked, "ForbiddenOperationException")]
    [InlineData(403, null, SendOutcome.Blocked, "http 403")]
    [InlineData(403, "InvalidBotApiHost", SendOutcome.Refused, "InvalidBotApiHost")]
    [InlineData(403, "NotEnoughPermissions", SendOutcome.Refused, "NotEnoughPermissions")]
    [InlineData(404, "ConversationNotFound", SendOutcome.Gone, "ConversationNotFound")]
    [InlineData(404, "ActivityNotFoundInConversation", SendOutcome.Gone, "ActivityNotFoundInConversation")]
    [InlineData(410, null, SendOutcome.Gone, "http 410")]
    [InlineData(413, "MessageSizeTooBig", SendOutcome.Refused, "MessageSizeTooBig")]
    [InlineData(500, "ServiceError", SendOutcome.Refused, "ServiceError")]
    [InlineData(501, null, SendOutcome.Refused, "http 501")]
    [InlineData(302, null, SendOutcome.Refused, "http 302")]
    [InlineData(502, null, SendOutcome.Unknown, "http 502")]
    [InlineData(504, null, SendOutcome.Unknown, "http 504")]
    public async Task Answer_that_is_final_is_told_and_not_tried_again(int status, string? code, SendOutcome outcome, string told)
    {
        await using var connector = await ConnectorFixture.StartAsync();
        connector.Teams.Connector.Script(ScriptedAnswer.Error(status, code));

        var result = await connector.SendAsync();

        Assert.Equal(outcome, result.Outcome);
        Assert.Equal(told, result.Code);
        Assert.Single(connector.Teams.Connector.Calls);
    }

    [Theory]
    [InlineData("""{"error":{"code":209,"message":"x"}}""")]
    [InlineData("""{"error":{"code":"ServiceError","message":"{\"subCode\":\"MessageWritesBlocked\"}"}}""")]
    public async Task Person_who_blocked_the_bot_is_recognised_in_odd_answers(string body)
    {
        await using var connector = await ConnectorFixture.StartAsync();
        connector.Teams.Connector.Script(new ScriptedAnswer { Status = 403, Body = body });

        var result = await connector.SendAsync();

        Assert.Equal((SendOutcome.Blocked, "MessageWritesBlocked"), (result.Outcome, result.Code));
    }

    [Theory]
    [InlineData("""{"error":{"code":"line\nbreak","message":"x"}}""")]
    [InlineData("""{"error":"text"}""")]
    [InlineData("<html>")]
    [InlineData("[]")]
    public async Task Error_that_is_no_word_is_not_repeated_to_the_log(string body)
    {
        await using var connector = await ConnectorFixture.StartAsync();
        connector.Teams.Connector.Script(new ScriptedAnswer { Status = 400, Body = body });

        Assert.Equal("http 400", (await connector.SendAsync()).Code);
    }

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task What_surely_did_not_happen_is_tried_again_after_growing_pauses(int status)
    {
        await using var connector = await ConnectorFixture.StartAsync();
        connector.Teams.Connector.Script(ScriptedAnswer.Error(status), ScriptedAnswer.Error(status));

        var call = connector.SendAsync();
        var pauses = await connector.PausesOfAsync(call);

        Assert.Equal(SendOutcome.Sent, (await call).Outcome);
        Assert.Equal(2, pauses.Count);
        Assert.Equal(3, connector.Teams.Connector.Calls.Count);
    }

    [Fact]
    public async Task After_four_more_tries_it_is_left_to_the_caller()
    {
        await using var connector = await ConnectorFixture.StartAsync();
        connector.Teams.Connector.Script([.. Enumerable.Repeat(ScriptedAnswer.Error(503), 5)]);

        var call = connector.SendAsync();
        await connector.PausesOfAsync(call);

        var result = await call;
        Assert.Equal(SendOutcome.Throttled, result.Outcome);
        Assert.True(result.RetryAfter > TimeSpan.Zero);
        Assert.InRange(connector.Teams.Connector.Calls.Count, 3, 5);
    }

    [Fact]
    public async Task Retry_after_in_seconds_is_obeyed()
    {
        await using var connector = await ConnectorFixture.StartAsync();
        connector.Teams.Connector.Script(ScriptedAnswer.Throttled("3"));

        var call = connector.SendAsync();
        var pauses = await connector.PausesOfAsync(call);

        Assert.True((await call).IsSent);
        Assert.InRange(Assert.Single(pauses), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3.25));
    }

    [Fact]
    public async Task Retry_after_as_a_date_is_obeyed()
    {
        await using var connector = await ConnectorFixture.StartAsync();
        connector.Teams.Connector.Script(ScriptedAnswer.Throttled(connector.Clock.GetUtcNow().AddSeconds(5).ToString("R", null)));

        var call = connector.SendAsync();
        var pauses = await connector.PausesOfAsync(call);

        Assert.True((await call).IsSent);
        Assert.InRange(Assert.Single(pauses), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5.25));
    }

    [Fact]
    public async Task Longer_pause_is_the_callers_to_plan()
    {
        await using var connector = await ConnectorFixture.StartAsync();
        connector.Teams.Connector.Script(ScriptedAnswer.Throttled("120"));

        var result = await connector.SendAsync();

        Assert.Equal((SendOutcome.Throttled, TimeSpan.FromSeconds(120)), (result.Outcome, result.RetryAfter));
        Assert.Single(connector.Teams.Connector.Calls);
    }

    [Fact]
    public async Task Connection_that_breaks_leaves_a_message_unknown()
    {
        await using var connector = await ConnectorFixture.StartAsync();
        connector.Teams.Connector.Script(ScriptedAnswer.Cut());

        Assert.Equal(SendOutcome.Unknown, (await connector.SendAsync()).Outcome);
        Assert.Single(connector.Teams.Connector.Calls);
    }

    [Fact]
    public async Task Answer_that_does_not_come_leaves_a_message_unknown()
    {
        await using var connector = await ConnectorFixture.StartAsync();
        var never = new TaskCompletionSource();
        var held = new ScriptedAnswer { HoldUntil = never.Task };
        connector.Teams.Connector.Script(held);

        var call = connector.SendAsync();
        await held.Arrived.Task.WaitAsync(TimeSpan.FromSeconds(20));
        connector.Clock.Advance(TimeSpan.FromSeconds(8));

        Assert.Equal((SendOutcome.Unknown, "time-out"), ((await call).Outcome, (await call).Code));
        never.SetResult();
    }

    [Fact]
    public async Task Refused_connection_is_tried_again_and_then_left_to_the_caller()
    {
        await using var connector = await ConnectorFixture.StartAsync();
        var nobody = connector.Chat with { ServiceUrl = "http://127.0.0.1:9/" };

        var call = connector.Client.SendAsync(nobody, ConnectorFixture.Text(), CancellationToken.None);
        var pauses = await connector.PausesOfAsync(call);

        Assert.NotEmpty(pauses);
        Assert.Equal((SendOutcome.Throttled, "no connection"), ((await call).Outcome, (await call).Code));
    }

    [Fact]
    public async Task Update_is_safe_to_repeat_and_is_repeated()
    {
        await using var connector = await ConnectorFixture.StartAsync();
        connector.Teams.Connector.Script(ScriptedAnswer.Error(502), ScriptedAnswer.Cut());

        var call = connector.Client.UpdateAsync(connector.Chat, "1:7", ConnectorFixture.Text(), CancellationToken.None);
        await connector.PausesOfAsync(call);

        Assert.Equal(SendOutcome.Sent, (await call).Outcome);
        Assert.Equal(3, connector.Teams.Connector.Calls.Count);
    }

    [Fact]
    public async Task Typing_is_tried_once()
    {
        await using var connector = await ConnectorFixture.StartAsync();
        connector.Teams.Connector.Script(ScriptedAnswer.Error(503));

        var result = await connector.Client.SendAsync(connector.Chat, new() { Type = "typing" }, CancellationToken.None);

        Assert.Equal(SendOutcome.Throttled, result.Outcome);
        Assert.Single(connector.Teams.Connector.Calls);
    }

    [Fact]
    public async Task Caller_who_gives_up_while_it_is_under_way_hears_that_it_may_have_happened()
    {
        await using var connector = await ConnectorFixture.StartAsync();
        var never = new TaskCompletionSource();
        using var patience = new CancellationTokenSource();
        var held = new ScriptedAnswer { HoldUntil = never.Task };
        connector.Teams.Connector.Script(held);

        var call = connector.Client.SendAsync(connector.Chat, ConnectorFixture.Text(), patience.Token);
        await held.Arrived.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await patience.CancelAsync();

        Assert.Equal(SendOutcome.Unknown, (await call).Outcome);
        never.SetResult();
    }

    [Fact]
    public async Task Caller_who_gave_up_before_sends_nothing()
    {
        await using var connector = await ConnectorFixture.StartAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => connector.Client.SendAsync(connector.Chat, ConnectorFixture.Text(), new CancellationToken(canceled: true)));

        Assert.Empty(connector.Teams.Connector.Calls);
    }
}
