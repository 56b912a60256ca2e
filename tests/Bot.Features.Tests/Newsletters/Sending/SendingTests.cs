using Bot.Features.Deliveries;
using Bot.Features.Members;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Sending;
using Bot.Features.Newsletters.Sending.Reports;
using Bot.Features.Tests.Playing;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Tests.Newsletters.Sending;

/// <summary>From the moment on which it goes out until the last recipient has an outcome.</summary>
public sealed class SendingTests
{
    [Fact]
    public async Task Two_hundred_recipients_have_it_once_and_whoever_does_not_is_in_the_report_by_reason()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(200);
        var blocked = Enumerable.Range(1, 3).Select(reader => TeamsPerson.Numbered(reader).ChatId).ToHashSet();
        bot.Teams.Connector.Faults = new ConnectorFaults(7) { Blocks = blocked.Contains };
        await stage.BeginAsync();

        // Between the freezing and the sending somebody removes the bot, and others change their minds.
        await stage.UninstallAsync(4);
        await stage.ChangeMemberAsync(5, member => member with { WantsNewsletters = false });
        await stage.ChangeMemberAsync(6, member => member with { MutedThemes = ["RSIV/cyber", "RSIV/ondermijning"] });
        await stage.PassAsync(4);

        var received = stage.Received();
        Assert.Equal(194, received.Count);
        Assert.All(received.Values, times => Assert.Equal(1, times));
        var report = await stage.ReportAsync();
        Assert.Equal(NewsletterState.Sent, report.Newsletter.State);
        Assert.Equal((200, 194, 6, 0), (report.Audience, report.Sent, report.NotReached, report.Waiting));
        Assert.Equal(
            [
                new(DeliveryOutcome.Blocked, "MessageWritesBlocked", 3), new(DeliveryOutcome.NotInstalled, "uninstalled", 1),
                new(DeliveryOutcome.NotWanted, "nothing left", 1), new(DeliveryOutcome.NotWanted, "preference", 1),
            ],
            report.Reasons);
        Assert.Equal(["Gemeente", "Politie"], report.Organisations.Select(organisation => organisation.Name).Order());
        Assert.True(report.IsSettled);
    }

    [Fact]
    public async Task Sender_follows_one_card_that_ends_true_and_then_is_left_alone()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(20);
        await stage.BeginAsync();
        await stage.PutOffAsync(10, minutes: 1);

        await stage.PassAsync(30);

        var calls = bot.Teams.Connector.Calls.Where(call => call.ConversationId == SendingStage.Author.ChatId && call.Body.ToString().Contains("news.report", StringComparison.Ordinal)).ToList();
        Assert.Equal("POST", calls[0].Method);
        Assert.All(calls.Skip(1), call => Assert.Equal(("PUT", calls[0].Id), (call.Method, call.ActivityId)));
        Assert.InRange(calls.Count, 3, 6);
        Assert.Contains("is verstuurd", calls[^1].Body.ToString(), StringComparison.Ordinal);
        await using var context = bot.Context();
        Assert.All(await context.ScheduledWork.Where(work => work.SubjectId == SendingStage.Id).ToListAsync(), work => Assert.NotNull(work.DoneAt));
    }

    [Fact]
    public async Task Author_follows_a_card_of_her_own_when_a_colleague_sends()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(5);
        var draft = await stage.WriteAsync();
        await stage.Steps.SubmitAsync(await stage.TapAsync(SendingStage.Author), draft.Version, default);
        await stage.Steps.ApproveAsync(await stage.TapAsync(SendingStage.Colleague), draft.Version + 1, default);
        await stage.Steps.ScheduleAsync(await stage.TapAsync(SendingStage.Colleague), draft.Version + 2, null, default);
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await stage.PassAsync(10);

        foreach (var person in new[] { SendingStage.Author, SendingStage.Colleague })
        {
            var calls = bot.Teams.Connector.Calls.Where(call => call.ConversationId == person.ChatId && call.Body.ToString().Contains("news.report", StringComparison.Ordinal)).ToList();
            Assert.Equal(1, calls.Count(call => call.Method == "POST"));
            Assert.Contains("is verstuurd", calls[^1].Body.ToString(), StringComparison.Ordinal);
        }

        await using var context = bot.Context();
        Assert.All(await context.ScheduledWork.Where(work => work.SubjectId == SendingStage.Id).ToListAsync(), work => Assert.NotNull(work.DoneAt));
    }

    [Fact]
    public async Task Undone_within_the_term_of_grace_nobody_gets_it()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(3);
        await stage.ScheduleAsync();
        await stage.PassAsync(2);
        Assert.Empty(stage.Received());

        Assert.Equal(NewsletterOutcome.Done, await stage.Steps.UndoAsync(await stage.TapAsync(SendingStage.Author), default));
        Assert.Equal(NewsletterOutcome.AlreadySo, await stage.Steps.UndoAsync(await stage.TapAsync(SendingStage.Author), default));
        bot.Clock.Advance(TimeSpan.FromMinutes(2));
        await stage.PassAsync(1);

        Assert.Empty(stage.Received());
        Assert.Equal(NewsletterState.Approved, (await stage.NewsletterAsync()).State);
    }

    [Fact]
    public async Task Restart_in_the_middle_shifts_and_doubles_nothing()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(60);
        await stage.ScheduleAsync();
        await bot.RestartAsync();
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await stage.BeginOnceAsync();
        await stage.PutOffAsync(30, minutes: 1);
        await bot.DeliverDueAsync();
        Assert.Equal(30, stage.Received().Count);

        await bot.RestartAsync();

        // As after a crash before the work was noted as done: it is run once more.
        await using (var context = bot.Context())
        {
            await context.ScheduledWork.Where(work => work.Kind == "newsletter-send").ExecuteUpdateAsync(set => set.SetProperty(work => work.DoneAt, (DateTimeOffset?)null));
        }

        await stage.PassAsync(20);
        Assert.Equal(60, stage.Received().Count);
        Assert.All(stage.Received().Values, times => Assert.Equal(1, times));
        Assert.Equal((60, NewsletterState.Sent), ((await stage.ReportAsync()).Sent, (await stage.NewsletterAsync()).State));
    }

    [Fact]
    public async Task In_quiet_hours_it_waits_until_the_morning_and_the_card_says_so()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(5);
        bot.Clock.Advance(TimeSpan.FromHours(10));
        await stage.BeginAsync();

        await stage.PassAsync(3);

        Assert.Empty(stage.Received());
        var report = await stage.ReportAsync();
        Assert.Equal(StandstillCause.QuietHours, report.Standstill?.Cause);
        Assert.Equal((5, new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero)), (report.Waiting, report.Standstill?.Until));
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero), report.ExpectedEnd!.Value, TimeSpan.FromSeconds(1));
        Assert.Contains(bot.Teams.Connector.Calls, call => call.ConversationId == SendingStage.Author.ChatId && call.Body.ToString().Contains("stille uren", StringComparison.Ordinal));

        bot.Clock.Advance(TimeSpan.FromHours(11));
        await stage.PassAsync(3);
        Assert.Equal((5, 5), (stage.Received().Count, (await stage.ReportAsync()).Sent));
    }

    [Fact]
    public async Task What_nobody_would_get_is_not_sent_and_says_so()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(3, member => member with { WantsNewsletters = false });
        var draft = await stage.WriteAsync();
        await stage.Steps.SubmitAsync(await stage.TapAsync(SendingStage.Author), draft.Version, default);
        await stage.Steps.ApproveAsync(await stage.TapAsync(SendingStage.Colleague), draft.Version + 1, default);

        Assert.Equal(NewsletterOutcome.NobodyToSendTo, await stage.Steps.ScheduleAsync(await stage.TapAsync(SendingStage.Author), draft.Version + 2, null, default));
        Assert.Equal(NewsletterState.Approved, (await stage.NewsletterAsync()).State);
    }

    [Fact]
    public async Task Audience_that_everybody_has_left_by_then_ends_by_itself()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(1);
        await stage.ScheduleAsync();
        await stage.ChangeMemberAsync(1, member => member with { WantsNewsletters = false });
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await stage.PassAsync(3);

        var report = await stage.ReportAsync();
        Assert.Equal((NewsletterState.Sent, 0), (report.Newsletter.State, report.Audience));
        Assert.Equal(1, report.Newsletter.LeftOut["OptedOut"]);
    }

    [Fact]
    public async Task Channel_gets_it_beside_the_members_or_alone()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(2);
        await using (var context = bot.Context())
        {
            context.Conversations.Add(new KnownConversation
            {
                ConversationId = TeamsActivities.ChannelId, TenantId = FakeIdentity.TenantId, Kind = ConversationKind.Channel, ServiceUrl = bot.Teams.ServiceUrl,
                BotId = FakeTeams.BotId, Installed = true, FirstSeenAt = stage.Now, ChangedAt = stage.Now,
            });
            await context.SaveChangesAsync();
        }

        await stage.BeginAsync(new NewsletterAudience { Channels = [TeamsActivities.ChannelId, "19:gone@thread.tacv2"], ChannelsOnly = true });
        await stage.PassAsync(2);

        Assert.Equal([TeamsActivities.ChannelId], stage.Received().Keys.Where(key => key != "19:gone@thread.tacv2"));
        var report = await stage.ReportAsync();
        Assert.Equal((2, 2), (report.Audience, report.Channels));
    }
}
