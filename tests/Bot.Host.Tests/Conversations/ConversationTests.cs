using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Host.Tests.Playing;
using Bot.Testing.Teams;

namespace Bot.Host.Tests.Conversations;

/// <summary>What a member lives through, on the real host, the real bank and each real database.</summary>
public abstract class ConversationTests : IAsyncLifetime
{
    private TestDatabase? database;
    private RunningBot? bot;

    private RunningBot Bot => bot ?? throw new InvalidOperationException("The test has not started.");

    public async Task InitializeAsync()
    {
        database = await NewDatabaseAsync();
        bot = await RunningBot.StartAsync(database);
    }

    public async Task DisposeAsync()
    {
        await (bot?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (database?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [SkippableFact]
    public async Task Question_is_answered_with_holder_source_and_citation()
    {
        var reply = await Bot.AskAsync("wie heeft cyber bij de VAR?");

        Assert.Contains("Vroom", reply.MessageText, StringComparison.Ordinal);
        Assert.Contains("jaarplan 2022", reply.MessageText, StringComparison.Ordinal);
        Assert.Contains("[1]", reply.MessageText, StringComparison.Ordinal);
        Assert.Equal($"Bearer {Bot.Teams.Identity.CurrentBotToken}", reply.Authorization);
        var citation = Citations(reply).First();
        Assert.Contains("VAR", citation.GetProperty("appearance").GetProperty("name").GetString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Caller_without_a_token_is_refused_and_hears_nothing()
    {
        using var response = await Bot.Teams.DeliverAsync(Bot.Address, Bot.Teams.Activities.Message("wie heeft cyber?"), token: "");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        await Bot.SettleAsync();
        Assert.Single(Bot.Teams.Connector.Messages);
    }

    [SkippableFact]
    public async Task Redelivered_question_is_acknowledged_and_answered_once()
    {
        var question = Bot.Teams.Activities.Message("wie heeft cyber?");
        await Bot.TakeAsync(question);
        await Bot.TakeAsync(question);
        await Bot.ReplyAsync(question);
        await Bot.TakeAsync(question);
        await Bot.SettleAsync();

        Assert.Single(Bot.Teams.Connector.Messages, call => call.ActivityId == question["id"]!.GetValue<string>());
    }

    [SkippableFact]
    public async Task In_a_channel_only_a_mention_is_answered()
    {
        await Bot.TakeAsync(Bot.Teams.Activities.ChannelMessage("wie heeft ondermijning?", mentionsBot: false));
        var mention = await Bot.ReplyToAsync(Bot.Teams.Activities.ChannelMessage("wie heeft cyber?"));

        Assert.Contains("Vroom", mention.MessageText, StringComparison.Ordinal);
        Assert.Single(Bot.Teams.Connector.Messages);
    }

    [SkippableFact]
    public async Task Whoever_installs_the_bot_is_welcomed_once()
    {
        await Bot.TakeAsync(Bot.Teams.Activities.Installation());
        await Bot.TakeAsync(Bot.Teams.Activities.MembersAdded());
        await Bot.SettleAsync();

        var welcome = Assert.Single(Bot.Teams.Connector.Messages, static call => Text(call).Contains("Welkom", StringComparison.Ordinal) && call.ActivityId is null or { Length: > 13 });
        Assert.Contains("Wie heeft cyber?", Text(welcome), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Verdict_on_an_answer_is_stored_beside_it()
    {
        var reply = await Bot.AskAsync("wie heeft cyber?");
        await Bot.SettleAsync();

        await Bot.TakeAsync(Bot.Teams.Activities.Feedback(reply.Id!, "dislike", "Klopt niet")); // a message that was taken has an id

        Assert.Equal(1, await Bot.NumberAsync($"""SELECT CAST(COUNT(*) AS INT) AS "Value" FROM feedback JOIN answers ON answers.reply_id = feedback.reply_id WHERE feedback.text = {"Klopt niet"}"""));
    }

    [SkippableFact]
    public async Task Follow_up_keeps_the_network_and_the_kind_of_question()
    {
        await Bot.AskAsync("wie heeft cyber bij de VAR?");

        var reply = await Bot.AskAsync("en mensenhandel?");

        Assert.Contains("ensenhandel", reply.MessageText, StringComparison.Ordinal);
        Assert.Contains("VAR", reply.MessageText, StringComparison.Ordinal);
        Assert.DoesNotContain("RSIV", reply.MessageText, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Button_with_a_network_asks_for_it_and_is_remembered()
    {
        var chosen = await Bot.ReplyToAsync(Bot.Teams.Activities.CardSubmit(new JsonObject { ["ask"] = "wie heeft cyber?", ["network"] = "RSIV" }));
        var later = await Bot.AskAsync("wie heeft ondermijning?");

        foreach (var reply in new[] { chosen, later })
        {
            Assert.Contains("RSIV", reply.MessageText, StringComparison.Ordinal);
            Assert.DoesNotContain("VAR", reply.MessageText, StringComparison.Ordinal);
        }
    }

    protected abstract Task<TestDatabase> NewDatabaseAsync();

    private static IEnumerable<JsonElement> Citations(TeamsCall message) => message.Body.GetProperty("entities").EnumerateArray()
        .Where(static entity => entity.TryGetProperty("citation", out _))
        .SelectMany(static entity => entity.GetProperty("citation").EnumerateArray());

    private static string Text(TeamsCall message) => message.Body.GetRawText();
}

public sealed class ConversationOnSqliteTests : ConversationTests
{
    protected override Task<TestDatabase> NewDatabaseAsync() => Task.FromResult<TestDatabase>(new SqliteFile());
}

[Collection("PostgreSQL")]
public sealed class ConversationOnPostgresTests(SharedPostgres server) : ConversationTests
{
    protected override Task<TestDatabase> NewDatabaseAsync() => server.NewDatabaseAsync();
}
