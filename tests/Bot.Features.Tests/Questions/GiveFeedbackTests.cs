using System.Net;
using Bot.Features.Questions;
using Bot.Features.Tests.Playing;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Tests.Questions;

public sealed class GiveFeedbackTests : FeatureTests
{
    [Fact]
    public async Task Verdict_is_kept_beside_the_answer_without_a_name()
    {
        var reply = Assert.Single(await Bot.AskAsync("wie heeft cyber?"));

        await JudgeAsync(reply.Id!, "dislike", " Dit klopt niet ");

        var kept = Assert.Single(await FeedbackAsync());
        Assert.Equal((reply.Id, Verdict.Dislike, "Dit klopt niet"), (kept.ReplyId, kept.Verdict, kept.Text));
        Assert.DoesNotContain(TeamsPerson.Anna.Id, kept.Rater, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verdict_that_is_delivered_twice_or_changed_counts_once()
    {
        var reply = Assert.Single(await Bot.AskAsync("wie heeft cyber?"));

        await JudgeAsync(reply.Id!, "like");
        await JudgeAsync(reply.Id!, "like");
        await JudgeAsync(reply.Id!, "dislike");

        Assert.Equal(Verdict.Dislike, Assert.Single(await FeedbackAsync()).Verdict);
    }

    [Fact]
    public async Task Two_people_may_judge_one_answer_differently()
    {
        Bot.Engine.Prepared["wie heeft cyber?"] = Answers.Holder;
        var question = Bot.Teams.Activities.ChannelMessage("wie heeft cyber?");
        await Bot.TakeAsync(question);
        var reply = Assert.Single(Bot.Teams.Connector.Messages);

        foreach (var (person, reaction) in new[] { (TeamsPerson.Anna, "like"), (TeamsPerson.Bram, "dislike") })
        {
            var verdict = Bot.Teams.Activities.Feedback(reply.Id!, reaction, from: person);
            verdict["conversation"] = question["conversation"]!.DeepClone();
            using var response = await Bot.InvokeAsync(verdict);
        }

        Assert.Equal(2, (await FeedbackAsync()).Count);
    }

    [Fact]
    public async Task Verdict_on_a_message_that_is_no_answer_is_taken_and_not_kept()
    {
        await JudgeAsync("1:unknown", "like");

        Assert.Empty(await FeedbackAsync());
    }

    [Fact]
    public async Task Verdict_that_makes_no_sense_is_refused()
    {
        var reply = Assert.Single(await Bot.AskAsync("wie heeft cyber?"));

        using var response = await Bot.InvokeAsync(Bot.Teams.Activities.Feedback(reply.Id!, "meh"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(await FeedbackAsync());
    }

    // Teams shows an error unless the answer is 200 and empty.
    private async Task JudgeAsync(string replyId, string reaction, string text = "")
    {
        using var response = await Bot.InvokeAsync(Bot.Teams.Activities.Feedback(replyId, reaction, text));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    private async Task<List<Feedback>> FeedbackAsync()
    {
        await using var context = Bot.Context();
        return await context.Feedback.AsNoTracking().ToListAsync();
    }
}
