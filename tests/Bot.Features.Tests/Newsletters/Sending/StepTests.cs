using Bot.Features.Deliveries;
using Bot.Features.Newsletters;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Sending;
using Bot.Features.Tests.Playing;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Tests.Newsletters.Sending;

/// <summary>Four eyes, and what the trail and the colleagues hear of each step.</summary>
public sealed class StepTests
{
    [Fact]
    public async Task Colleague_is_asked_and_author_hears_what_she_decided()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(1);
        await stage.WriteAsync();

        Assert.Equal(NewsletterOutcome.Done, await stage.Steps.SubmitAsync(await stage.TapAsync(SendingStage.Author, "news.submit"), 1, default));
        Assert.Equal(NewsletterOutcome.OwnWork, await stage.Steps.ApproveAsync(await stage.TapAsync(SendingStage.Author, "news.approve"), 2, default));
        Assert.Equal(NewsletterOutcome.ChangedMeanwhile, await stage.Steps.ApproveAsync(await stage.TapAsync(SendingStage.Colleague, "news.approve"), 1, default));
        await bot.DeliverDueAsync();
        Assert.Equal(NewsletterOutcome.Done, await stage.Steps.ApproveAsync(await stage.TapAsync(SendingStage.Colleague, "news.approve"), 2, default));
        await bot.DeliverDueAsync();

        var messages = bot.Teams.Connector.Messages;
        Assert.Equal([SendingStage.Colleague.ChatId, SendingStage.Author.ChatId], messages.Select(call => call.ConversationId));
        Assert.Contains("\\u0022Nieuwsbrief november\\u0022 wacht op uw goedkeuring", messages[0].Body.GetRawText().Replace("\\\"", "\\u0022", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(messages, call => Assert.Contains("news.open", call.Body.ToString(), StringComparison.Ordinal));
        await using var context = bot.Context();
        Assert.Equal(
            [("news.approve", "done", null), ("news.approve", "refused", "ChangedMeanwhile"), ("news.approve", "refused", "OwnWork"), ("news.submit", "done", null)],
            (await context.Audit.AsNoTracking().Where(row => row.Action != "news.new").ToListAsync()).Select(row => (row.Action, row.Outcome, row.Detail)).Order());
    }

    [Fact]
    public async Task Own_approval_that_a_setting_allows_stands_in_the_trail()
    {
        await using var bot = await BotInTeams.StartAsync(builder =>
        {
            SendingStage.Configure(builder);
            builder.Configuration["Newsletters:OwnApproval"] = "true";
        });
        var stage = await new SendingStage(bot).SeatAsync(1);
        await stage.WriteAsync();
        await stage.Steps.SubmitAsync(await stage.TapAsync(SendingStage.Author), 1, default);

        Assert.Equal(NewsletterOutcome.Done, await stage.Steps.ApproveAsync(await stage.TapAsync(SendingStage.Author, "news.approve"), 2, default));

        await using var context = bot.Context();
        Assert.Equal(NewsletterSteps.OwnApproval, (await context.Audit.SingleAsync(row => row.Action == "news.approve")).Detail);
    }

    [Fact]
    public async Task Returned_while_the_notice_waits_nobody_is_asked_in_vain()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(1);
        await stage.WriteAsync();
        await stage.Steps.SubmitAsync(await stage.TapAsync(SendingStage.Author), 1, default);

        Assert.Equal(NewsletterOutcome.Done, await stage.Steps.ReturnAsync(await stage.TapAsync(SendingStage.Author), null, default));
        await bot.DeliverDueAsync();

        Assert.Empty(bot.Teams.Connector.Messages);
        await using var context = bot.Context();
        Assert.Equal(DeliveryOutcome.Superseded, (await context.Deliveries.SingleAsync()).Outcome);
    }

    [Fact]
    public async Task Remark_of_a_return_is_one_step_with_it_and_the_author_hears_that_there_is_one()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(1);
        await stage.WriteAsync();
        await stage.Steps.SubmitAsync(await stage.TapAsync(SendingStage.Author), 1, default);

        Assert.Equal(NewsletterOutcome.Done, await stage.Steps.ReturnAsync(await stage.TapAsync(SendingStage.Colleague, "news.return.yes"), "De link klopt niet.", default));
        Assert.Equal(NewsletterOutcome.AlreadySo, await stage.Steps.ReturnAsync(await stage.TapAsync(SendingStage.Author, "news.return.yes"), "Iets anders.", default));
        await bot.DeliverDueAsync();

        Assert.Equal("De link klopt niet.", (await stage.NewsletterAsync()).Remark);
        var message = Assert.Single(bot.Teams.Connector.Messages, call => call.ConversationId == SendingStage.Author.ChatId).Body.ToString();
        Assert.Contains("daar staat wat er anders moet", message, StringComparison.Ordinal);
        Assert.DoesNotContain("De link klopt niet", message, StringComparison.Ordinal);
        await using var context = bot.Context();
        Assert.Equal(
            [("done", null), ("unchanged", null)],
            (await context.Audit.AsNoTracking().Where(row => row.Action == "news.return.yes").ToListAsync()).Select(row => (row.Outcome, row.Detail)).Order());
    }

    [Fact]
    public async Task Whoever_wrote_at_it_is_not_asked_and_cannot_approve_also_when_somebody_else_wrote_last()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(1);
        var draft = await stage.WriteAsync();
        foreach (var person in new[] { SendingStage.Colleague, SendingStage.Author })
        {
            await bot.Get<NewsletterStore>().DecideAsync(
                draft.Id, now => now.Edit(now.Content, now.Audience with { Roles = [person.ObjectId] }, person.ObjectId, now.Version, stage.Now), (_, _) => [], default);
        }

        Assert.Equal(NewsletterOutcome.Done, await stage.Steps.SubmitAsync(await stage.TapAsync(SendingStage.Author), 3, default));
        Assert.Equal(NewsletterOutcome.OwnWork, await stage.Steps.ApproveAsync(await stage.TapAsync(SendingStage.Colleague), 4, default));
        await bot.DeliverDueAsync();
        Assert.Empty(bot.Teams.Connector.Messages);
    }

    [Fact]
    public async Task Author_hears_of_the_approval_also_when_it_was_scheduled_before_the_notice_went_out()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(1);
        await stage.ScheduleAsync();
        await bot.DeliverDueAsync();

        Assert.Contains("ook al ingepland of verstuurd", Assert.Single(bot.Teams.Connector.Messages, call => call.ConversationId == SendingStage.Author.ChatId).Body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moment_that_has_passed_or_lies_beyond_reason_is_refused_and_newsletter_that_is_gone_is_unknown()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(1);
        await stage.WriteAsync();
        await stage.Steps.SubmitAsync(await stage.TapAsync(SendingStage.Author), 1, default);
        await stage.Steps.ApproveAsync(await stage.TapAsync(SendingStage.Colleague), 2, default);
        var tap = await stage.TapAsync(SendingStage.Author);

        Assert.Equal(NewsletterOutcome.InThePast, await stage.Steps.ScheduleAsync(tap, 3, stage.Now.AddMinutes(-1), default));
        Assert.Equal(NewsletterOutcome.TooFarAhead, await stage.Steps.ScheduleAsync(tap, 3, stage.Now.AddDays(400), default));
        Assert.Equal(NewsletterOutcome.Done, await stage.Steps.ScheduleAsync(tap, 3, stage.Now.AddHours(2), default));
        await stage.PassAsync(1);
        Assert.Equal(NewsletterState.Scheduled, (await stage.NewsletterAsync()).State);
        bot.Clock.Advance(TimeSpan.FromHours(2));
        await stage.PassAsync(1);
        Assert.Equal(TeamsPerson.Numbered(1).ChatId, Assert.Single(stage.Received()).Key);

        await using var context = bot.Context();
        await context.Newsletters.ExecuteDeleteAsync();
        Assert.Equal(NewsletterOutcome.Unknown, await stage.Steps.StopAsync(tap, default));
    }
}
