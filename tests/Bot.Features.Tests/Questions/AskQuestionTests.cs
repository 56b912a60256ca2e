using System.Text.Json.Nodes;
using Bot.Features.Tests.Playing;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Tests.Questions;

public sealed class AskQuestionTests : FeatureTests
{
    private const string Question = "wie heeft cyber?";


    [Fact]
    public async Task Question_is_answered_with_its_source()
    {
        Bot.Engine.Prepared[Question] = Answers.Holder;

        var reply = Assert.Single(await Bot.AskAsync(Question));

        Assert.StartsWith("Volgens het Jaarplan RSIV 2022", reply.MessageText, StringComparison.Ordinal);
        Assert.Contains("[1]", reply.MessageText, StringComparison.Ordinal);
        Assert.Equal("Jaarplan RSIV 2022, Cyber", reply.Body.GetProperty("entities")[0].GetProperty("citation")[0]
            .GetProperty("appearance").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Question_in_a_channel_is_answered_in_its_thread_when_the_bot_is_mentioned()
    {
        Bot.Engine.Prepared[Question] = Answers.Holder;
        var question = Bot.Teams.Activities.ChannelMessage(Question);

        await Bot.TakeAsync(question);

        var reply = Assert.Single(Bot.Teams.Connector.Messages);
        Assert.Equal((string?)question["conversation"]!["id"], reply.ConversationId);
        Assert.False(reply.Body.TryGetProperty("suggestedActions", out _));
        Assert.Equal(Question, Assert.Single(Bot.Engine.Asked).Text);
    }

    [Fact]
    public async Task Follow_up_leans_on_the_topic_for_half_an_hour_even_after_a_restart()
    {
        Bot.Engine.Prepared[Question] = Answers.Holder;
        await Bot.AskAsync(Question);

        Bot.Clock.Advance(TimeSpan.FromMinutes(29));
        await Bot.RestartAsync();
        await Bot.AskAsync("en ondermijning?");

        Assert.Null(Bot.Engine.Asked[0].Topic);
        var topic = Bot.Engine.Asked[1].Topic;
        Assert.Equivalent(Answers.Cyber, topic, strict: true);
    }

    [Fact]
    public async Task Topic_of_half_an_hour_ago_is_forgotten()
    {
        Bot.Engine.Prepared[Question] = Answers.Holder;
        await Bot.AskAsync(Question);

        Bot.Clock.Advance(TimeSpan.FromMinutes(30));
        await Bot.AskAsync("en ondermijning?");

        Assert.Null(Bot.Engine.Asked[1].Topic);
    }

    [Fact]
    public async Task Topic_is_one_persons_own()
    {
        Bot.Engine.Prepared[Question] = Answers.Holder;
        await Bot.TakeAsync(Bot.Teams.Activities.ChannelMessage(Question));
        await Bot.TakeAsync(Bot.Teams.Activities.ChannelMessage("en ondermijning?", from: TeamsPerson.Bram));

        Assert.Null(Bot.Engine.Asked[1].Topic);
    }

    [Fact]
    public async Task Question_without_an_answer_of_its_own_leaves_the_topic_standing()
    {
        Bot.Engine.Prepared[Question] = Answers.Holder;
        await Bot.AskAsync(Question);
        await Bot.AskAsync("wat is de zin van het leven?");
        await Bot.AskAsync("en ondermijning?");

        Assert.NotNull(Bot.Engine.Asked[2].Topic);
    }

    [Fact]
    public async Task Day_of_the_question_is_the_day_in_Amsterdam()
    {
        await Bot.AskAsync(Question);

        Bot.Clock.Advance(new DateTimeOffset(2026, 11, 21, 23, 30, 0, TimeSpan.Zero) - Bot.Clock.GetUtcNow());
        await Bot.AskAsync(Question);

        Assert.Equal([new(2026, 11, 21), new(2026, 11, 22)], Bot.Engine.Asked.Select(asked => asked.On));
    }

    [Fact]
    public async Task Button_of_a_card_asks_its_question()
    {
        Bot.Engine.Prepared[Question] = Answers.Holder;

        await Bot.TakeAsync(Bot.Teams.Activities.CardSubmit(new JsonObject { ["ask"] = Question }));

        Assert.Equal(Question, Assert.Single(Bot.Engine.Asked).Text);
        Assert.Single(Bot.Teams.Connector.Messages);
    }

    [Fact]
    public async Task Choice_of_network_is_kept_for_the_questions_after_it()
    {
        Bot.Engine.Prepared[Question] = Answers.WhichNetwork;
        await Bot.AskAsync(Question);

        await Bot.TakeAsync(Bot.Teams.Activities.CardSubmit(new JsonObject { ["ask"] = Question, ["network"] = "RSIV" }));
        await Bot.RestartAsync();
        await Bot.AskAsync("hoeveel deelnemers?");

        Assert.Equal([null, "RSIV", "RSIV"], Bot.Engine.Asked.Select(asked => asked.NetworkId));
    }

    [Fact]
    public async Task Network_that_the_bank_does_not_know_is_not_kept()
    {
        await Bot.AskAsync(Question);

        await Bot.TakeAsync(Bot.Teams.Activities.CardSubmit(new JsonObject { ["ask"] = Question, ["network"] = "ELSEWHERE" }));

        Assert.Equal([null, null], Bot.Engine.Asked.Select(asked => asked.NetworkId));
        await using var context = Bot.Context();
        Assert.Null((await context.Members.SingleAsync()).NetworkId);
    }

    [Theory]
    [InlineData("👍")]
    [InlineData("...")]
    public async Task Message_without_a_word_gets_a_short_reply(string text)
    {
        var reply = Assert.Single(await Bot.AskAsync(text));

        Assert.StartsWith("Ik kan alleen een vraag in woorden beantwoorden.", reply.MessageText, StringComparison.Ordinal);
        Assert.Empty(Bot.Engine.Asked);
    }

    [Fact]
    public async Task Picture_alone_gets_a_short_reply()
    {
        var picture = Bot.Teams.Activities.Message("");
        picture.Remove("text");
        picture["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = "https://example.org/a.png" });

        await Bot.TakeAsync(picture);

        Assert.StartsWith("Ik kan alleen", Assert.Single(Bot.Teams.Connector.Messages).MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Button_of_another_feature_is_left_alone()
    {
        await Bot.TakeAsync(Bot.Teams.Activities.CardSubmit(new JsonObject { ["verb"] = "something" }));

        Assert.Empty(Bot.Teams.Connector.Messages);
    }

    [Fact]
    public async Task Answer_is_kept_with_its_question_and_without_who_asked()
    {
        Bot.Engine.Prepared[Question] = Answers.Holder;
        var reply = Assert.Single(await Bot.AskAsync(Question));

        await using var context = Bot.Context();
        var kept = await context.Answers.SingleAsync();

        Assert.Equal((TeamsPerson.Anna.ChatId, reply.Id, Question), (kept.ConversationId, kept.ReplyId, kept.Question));
        Assert.Equal(Answers.Holder.Text, kept.Text);
    }

    [Fact]
    public async Task Answer_that_Teams_refuses_is_not_kept_and_not_told_twice()
    {
        Bot.Engine.Prepared[Question] = Answers.List;
        Bot.Teams.Connector.Script(ScriptedAnswer.Error(403, "ForbiddenOperationException"));

        await Bot.AskAsync(Question);

        await using var context = Bot.Context();
        Assert.Empty(await context.Answers.ToListAsync());
        Assert.Empty(Bot.Teams.Connector.Messages);
    }

    [Fact]
    public async Task Question_is_erased_after_ninety_days_and_not_before()
    {
        await Bot.AskAsync(Question);
        await Bot.Get<Bot.Features.Storage.EraseOldRows>().RunOnceAsync(default);
        await using var context = Bot.Context();
        Assert.Single(await context.Answers.AsNoTracking().ToListAsync());

        Bot.Clock.Advance(TimeSpan.FromDays(90) + TimeSpan.FromMinutes(1));
        await Bot.Get<Bot.Features.Storage.EraseOldRows>().RunOnceAsync(default);

        Assert.Empty(await context.Answers.ToListAsync());
        Assert.Empty(await context.Topics.ToListAsync());
    }
}
