using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Connector.Turns;
using Bot.Testing;
using Bot.Testing.Teams;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Connector.Tests.Turns;

public sealed class MessageTests : IAsyncLifetime
{
    private readonly MemoryInbox inbox = new();
    private FakeTeams teams = null!; // set before any test runs

    public async Task InitializeAsync() => teams = await FakeTeams.StartAsync();

    public async Task DisposeAsync() => await teams.DisposeAsync();

    [Fact]
    public async Task Message_is_acknowledged_and_answered_with_the_bots_token()
    {
        await using var bot = await TestBot.StartAsync(teams, EchoHandler.Add);

        using var answer = await teams.DeliverAsync(bot.Address, teams.Activities.Message("wie heeft cyber?"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync());
        var reply = await teams.Connector.WaitForTextAsync("echo: wie heeft cyber?");
        Assert.Equal("Bearer " + teams.Identity.CurrentBotToken, reply.Authorization);
        Assert.Equal(TeamsPerson.Anna.ChatId, reply.ConversationId);
    }

    [Fact]
    public async Task Redelivered_message_is_acknowledged_and_answered_once()
    {
        await using var bot = await TestBot.StartAsync(teams, EchoHandler.Add, inbox);
        var message = teams.Activities.Message("een keer");
        await DeliverAsync(bot, message);
        await DeliverAsync(bot, message);

        // The turn is over and gone from memory: from here on the inbox alone knows it.
        await teams.Connector.WaitForTextAsync("echo: een keer");
        await DeliverAsync(bot, teams.Activities.Message("tussendoor"));
        await teams.Connector.WaitForTextAsync("echo: tussendoor");
        await DeliverAsync(bot, message);

        // The next turn of the same conversation comes after all of them.
        await DeliverAsync(bot, teams.Activities.Message("klaar"));
        await teams.Connector.WaitForTextAsync("echo: klaar");
        Assert.Equal(["echo: een keer", "echo: tussendoor", "echo: klaar"], teams.Connector.Messages.Select(static call => call.MessageText));
    }

    [Fact]
    public async Task Turns_of_one_conversation_keep_their_order_while_others_go_on()
    {
        var slow = new TaskCompletionSource();
        await using var bot = await StartAsync(async (turn, cancellationToken) =>
        {
            if (turn.Text == "1")
            {
                await slow.Task.WaitAsync(cancellationToken);
            }

            await turn.SendAsync(turn.Text, cancellationToken);
        });

        foreach (var text in new[] { "1", "2", "3" })
        {
            await DeliverAsync(bot, teams.Activities.Message(text));
        }

        await DeliverAsync(bot, teams.Activities.Message("ander gesprek", TeamsPerson.Bram));
        await teams.Connector.WaitForTextAsync("ander gesprek");
        slow.SetResult();
        await teams.Connector.WaitForTextAsync("3");

        Assert.Equal(["ander gesprek", "1", "2", "3"], teams.Connector.Messages.Select(static call => call.MessageText));
    }

    [Fact]
    public async Task Turn_that_a_crash_cut_off_is_run_after_the_restart()
    {
        var begun = new TaskCompletionSource();
        var crashed = await StartAsync(async (_, cancellationToken) =>
        {
            begun.SetResult();
            await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
        });
        await DeliverAsync(crashed, teams.Activities.Message("onaf"));
        await begun.Task;
        await crashed.DisposeAsync();
        Assert.Equal(1, inbox.Open);

        inbox.ExpireLeases();
        await using var bot = await TestBot.StartAsync(teams, EchoHandler.Add, inbox);

        await teams.Connector.WaitForTextAsync("echo: onaf");
    }

    [Fact]
    public async Task Turn_under_way_may_finish_at_an_orderly_stop()
    {
        var begun = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        await using var bot = await StartAsync(async (turn, cancellationToken) =>
        {
            begun.SetResult();
            await goOn.Task;
            await turn.SendAsync("af", cancellationToken);
        });
        await DeliverAsync(bot, teams.Activities.Message("bezig"));
        await begun.Task;

        var stop = bot.StopAsync();
        goOn.SetResult();
        await stop;

        Assert.Equal("af", Assert.Single(teams.Connector.Messages).MessageText);
        Assert.Equal(0, inbox.Open);
    }

    [Fact]
    public async Task Handler_that_fails_is_excused_once_in_the_persons_language()
    {
        await using var bot = await StartAsync(static (_, _) => throw new InvalidOperationException("secret of the inside"));
        var english = teams.Activities.Message("hello", TeamsPerson.Bram);
        english["locale"] = "en-GB";
        await DeliverAsync(bot, teams.Activities.Message("hallo"));
        await DeliverAsync(bot, english);

        var dutch = await teams.Connector.WaitForAsync(static call => call.ConversationId == TeamsPerson.Anna.ChatId);
        var other = await teams.Connector.WaitForAsync(static call => call.ConversationId == TeamsPerson.Bram.ChatId);

        Assert.Contains("ging bij mij iets mis", dutch.MessageText, StringComparison.Ordinal);
        Assert.Contains("something went wrong", other.MessageText, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", dutch.Body.GetRawText() + other.Body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_whose_answer_is_lost_is_sent_once_more()
    {
        await using var bot = await TestBot.StartAsync(teams, EchoHandler.Add);
        teams.Connector.Script(ScriptedAnswer.Error(502));

        await DeliverAsync(bot, teams.Activities.Message("hallo"));
        await teams.Connector.WaitForTextAsync("echo: hallo");

        Assert.Equal([502, 201], teams.Connector.Calls.Select(static call => call.Status));
    }

    [Fact]
    public async Task Inbox_that_is_down_means_try_later_and_nothing_is_run()
    {
        inbox.IsUnavailable = true;
        await using var bot = await TestBot.StartAsync(teams, EchoHandler.Add, inbox);
        var message = teams.Activities.Message("hallo");

        using var refused = await teams.DeliverAsync(bot.Address, message);
        inbox.IsUnavailable = false;
        using var taken = await teams.DeliverAsync(bot.Address, message);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        await teams.Connector.WaitForTextAsync("echo: hallo");
        Assert.Single(teams.Connector.Messages);
    }

    [Fact]
    public async Task In_a_channel_the_bot_hears_what_mentions_it_and_not_its_own_name()
    {
        await using var bot = await TestBot.StartAsync(teams, EchoHandler.Add);
        await DeliverAsync(bot, teams.Activities.ChannelMessage("niet voor de bot", mentionsBot: false));
        await DeliverAsync(bot, teams.Activities.ChannelMessage("wie heeft cyber?"));

        var reply = await teams.Connector.WaitForTextAsync("echo: wie heeft cyber?");

        Assert.StartsWith(TeamsActivities.ChannelId + ";messageid=", reply.ConversationId, StringComparison.Ordinal);
        Assert.Single(teams.Connector.Messages);
    }

    [Fact]
    public async Task Activity_over_the_limit_is_too_large_announced_or_not()
    {
        await using var bot = await TestBot.StartAsync(teams, EchoHandler.Add);
        var message = teams.Activities.Message(new string('x', 256 * 1024));

        using var announced = await teams.DeliverAsync(bot.Address, message);
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot.Address, "/api/messages"));
        request.Headers.Authorization = new("Bearer", teams.Token());
        request.Headers.TransferEncodingChunked = true;
        request.Content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(message.ToJsonString())));
        using var chunked = await http.SendAsync(request);
        using var justFits = await teams.DeliverAsync(bot.Address, teams.Activities.Message(new string('x', 250 * 1024)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, announced.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, chunked.StatusCode);
        Assert.Equal(HttpStatusCode.OK, justFits.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"message","text":{}}""")]
    [InlineData("""{"type":"message","from":"anna"}""")]
    [InlineData("""{"type":"message","text":"\ud800"}""")]
    [InlineData("""{"type":"message"}{"type":"message"}""")]
    [InlineData("DEEP")]
    public async Task What_is_no_activity_is_a_bad_request(string body)
    {
        await using var bot = await TestBot.StartAsync(teams, EchoHandler.Add);
        var sent = body == "DEEP" ? $$"""{"type":"message","value":{{new string('[', 5000)}}{{new string(']', 5000)}}}""" : body;

        using var answer = await teams.DeliverAsync(bot.Address, sent);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("""{"type":"about:blank","title":"This is not an activity.","status":400}""", await answer.Content.ReadAsStringAsync());
    }

    private Task<TestBot> StartAsync(Func<TurnContext, CancellationToken, Task> act) => TestBot.StartAsync(
        teams,
        services => services.AddSingleton(new Scripted(act)).AddTurnHandler<Scripted>(TurnKind.Message, lifetime: ServiceLifetime.Singleton),
        inbox);

    private async Task DeliverAsync(TestBot bot, JsonObject activity)
    {
        using var answer = await teams.DeliverAsync(bot.Address, activity);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
