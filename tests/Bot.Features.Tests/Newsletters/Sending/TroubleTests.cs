using Bot.Features.Deliveries;
using Bot.Features.Newsletters;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Reading;
using Bot.Features.Newsletters.Sending.Ending;
using Bot.Features.Newsletters.Sending.Reports;
using Bot.Features.Newsletters.Sending.Watching;
using Bot.Features.Storage;
using Bot.Features.Tests.Playing;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Tests.Newsletters.Sending;

/// <summary>What goes wrong around a sending, and what is said of it.</summary>
public sealed class TroubleTests
{
    [Fact]
    public async Task Sending_that_cannot_be_begun_is_told_once_and_begins_when_it_can()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(3);
        await stage.ScheduleAsync();
        await using var context = bot.Context();
        await context.Database.ExecuteSqlRawAsync("ALTER TABLE newsletter_links RENAME TO links_away");

        for (var minute = 0; minute < 60; minute++)
        {
            bot.Clock.Advance(TimeSpan.FromMinutes(1));
            await bot.DeliverDueAsync();
        }

        var told = Assert.Single(bot.Teams.Connector.Messages, call => call.Body.ToString().Contains("niet begonnen", StringComparison.Ordinal));
        Assert.Equal(SendingStage.Author.ChatId, told.ConversationId);
        Assert.Equal(NewsletterState.Scheduled, (await stage.NewsletterAsync()).State);
        Assert.Empty(stage.Received());

        await context.Database.ExecuteSqlRawAsync("ALTER TABLE links_away RENAME TO newsletter_links");
        bot.Clock.Advance(TimeSpan.FromHours(1));
        await stage.PassAsync(3);
        Assert.Equal(3, stage.Received().Count);
    }

    [Fact]
    public async Task Card_of_which_nobody_knows_whether_it_changed_is_left_after_three_times()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(2);
        await stage.BeginAsync();
        await stage.PassAsync(3);
        var stand = await bot.Get<CountNewsletter>().OfAsync(SendingStage.Id, default);
        await using var context = bot.Context();
        var card = await context.Deliveries.AsNoTracking().FirstAsync(row => row.Kind == DeliveryKind.NewsletterProgress && row.UpdatesActivityId == null);

        var tries = 0;
        for (; tries < 10; tries++)
        {
            bot.Clock.Advance(TimeSpan.FromSeconds(5));
            var (written, isFinal) = await bot.Get<GroupCommit>().InTransactionAsync(
                session =>
                {
                    var next = bot.Get<ProgressCards>().Next(session, stand! with { Waiting = 7 }, stage.Now); // it is there
                    var rows = next.Card.ToList();
                    session.ExecuteAll(rows);
                    return (rows.Count, next.IsFinal);
                },
                default);
            if (written == 0)
            {
                Assert.True(isFinal);
                break;
            }

            var now = stage.Now;
            await context.Deliveries.Where(row => row.Kind == DeliveryKind.NewsletterProgress && row.EndedAt == null).ExecuteUpdateAsync(set => set
                .SetProperty(row => row.State, DeliveryState.Done).SetProperty(row => row.Outcome, DeliveryOutcome.Unknown).SetProperty(row => row.EndedAt, now));
        }

        Assert.Equal(3, tries);
        var updates = await context.Deliveries.AsNoTracking().Where(row => row.Kind == DeliveryKind.NewsletterProgress && row.UpdatesActivityId != null).ToListAsync();
        Assert.All(updates, row => Assert.Equal((card.ActivityId, card.ConversationId), (row.UpdatesActivityId, row.ConversationId)));
    }

    [Fact]
    public async Task Newsletter_that_somebody_takes_up_while_it_is_ended_keeps_its_rows()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(3);
        await stage.BeginAsync();
        await stage.PassAsync(3);
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        var before = stage.Now;
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await stage.Steps.RecallAsync(await stage.TapAsync(SendingStage.Author), default);
        var recalled = await stage.NewsletterAsync();
        await using var context = bot.Context();
        var rows = await context.Deliveries.CountAsync();

        Assert.False(await bot.Get<EndNewsletters>().EraseAsync(SendingStage.Id, recalled.Version, before, default));
        Assert.False(await bot.Get<EndNewsletters>().EraseAsync(SendingStage.Id, recalled.Version - 1, stage.Now.AddDays(1), default));
        Assert.Equal(rows, await context.Deliveries.CountAsync());
    }

    [Fact]
    public async Task Rows_of_an_end_that_was_broken_off_go_the_next_time()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(3);
        await stage.BeginAsync();
        await stage.PassAsync(3);
        await using var context = bot.Context();
        await context.Newsletters.ExecuteDeleteAsync();

        Assert.Equal(0, await bot.Get<EndNewsletters>().EraseAsync(stage.Now, default));
        Assert.Equal(0, await context.Deliveries.CountAsync());
    }

    [Fact]
    public async Task Of_a_newsletter_that_is_gone_nothing_is_counted()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        await new SendingStage(bot).WriteAsync();
        var tallies = bot.Get<NewsletterTallies>();

        await bot.Get<GroupCommit>().CommitAsync([tallies.Count("gone", "een", ReaderAct.Click), tallies.Count(SendingStage.Id, "een", ReaderAct.Click, 2)], default);

        Assert.Empty(await tallies.OfAsync("gone", default));
        Assert.Equal(2, Assert.Single(await tallies.OfAsync(SendingStage.Id, default)).Times);
    }
}
