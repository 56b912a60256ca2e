using Bot.Features.Deliveries;
using Bot.Features.Members;
using Bot.Features.Members.Privacy;
using Bot.Features.Members.Retention;
using Bot.Features.Newsletters;
using Bot.Features.Newsletters.Checking;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Sending.Audience;
using Bot.Features.Tests.Playing;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Tests.Newsletters.Sending;

/// <summary>Stopping, mending and taking back; and what of it stays.</summary>
public sealed class AfterwardsTests
{
    [Fact]
    public async Task Stopped_in_the_middle_nobody_else_gets_it_and_the_sum_stays_the_audience()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(40);
        await stage.BeginAsync();
        await stage.PutOffAsync(25);
        await bot.DeliverDueAsync();

        Assert.Equal(NewsletterOutcome.Done, await stage.Steps.StopAsync(await stage.TapAsync(SendingStage.Colleague), default));
        Assert.Equal(NewsletterOutcome.AlreadySo, await stage.Steps.StopAsync(await stage.TapAsync(SendingStage.Colleague), default));
        bot.Clock.Advance(TimeSpan.FromMinutes(15));
        await stage.PassAsync(3);

        Assert.Equal(15, stage.Received().Count);
        var report = await stage.ReportAsync();
        Assert.Equal((15, 25, 0), (report.Sent, report.Of(DeliveryOutcome.Superseded), report.Waiting));
        Assert.Equal(NewsletterState.Stopped, report.Newsletter.State);
        Assert.NotNull(report.Newsletter.FinishedAt);
        Assert.True(report.IsSettled);
    }

    [Fact]
    public async Task Card_that_is_claimed_when_it_is_stopped_does_not_go_out()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(2);
        await stage.BeginAsync();
        await using (var context = bot.Context())
        {
            // As an instance leaves it that was killed between claiming and sending.
            var until = stage.Now.AddSeconds(10);
            await context.Deliveries.Where(row => row.Kind == DeliveryKind.Newsletter).ExecuteUpdateAsync(set => set
                .SetProperty(row => row.State, DeliveryState.Claimed).SetProperty(row => row.LeaseOwner, "gone").SetProperty(row => row.LeaseUntil, until));
        }

        await stage.Steps.StopAsync(await stage.TapAsync(SendingStage.Author), default);
        Assert.Equal(2, (await stage.ReportAsync()).Waiting);
        await stage.PassAsync(5);

        Assert.Empty(stage.Received());
        Assert.Equal(2, (await stage.ReportAsync()).Of(DeliveryOutcome.Superseded));
    }

    [Fact]
    public async Task Recalled_while_it_is_sent_it_is_taken_from_everybody_who_has_it()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(30);
        await stage.BeginAsync();
        await stage.PutOffAsync(10);
        await bot.DeliverDueAsync();
        var stubborn = TeamsPerson.Numbered(30).ChatId;
        bot.Teams.Connector.RefusesDelete = call => call.ConversationId == stubborn ? (403, "MessageDeleteNotAllowed") : null;

        Assert.Equal(NewsletterOutcome.Done, await stage.Steps.RecallAsync(await stage.TapAsync(SendingStage.Colleague), default));
        await stage.PassAsync(5);

        var sent = bot.Teams.Connector.Messages.Where(call => stage.Received().ContainsKey(call.ConversationId!)).ToList();
        Assert.Equal(20, sent.Count);
        Assert.Equal(
            sent.Where(call => call.ConversationId != stubborn).Select(call => (call.ConversationId, call.Id)).Order(),
            bot.Teams.Connector.Deletes.Select(call => (call.ConversationId, call.ActivityId)).Order());
        Assert.Contains(bot.Teams.Connector.Calls, call => call is { Method: "PUT", MessageText: "Dit bericht is ingetrokken." } && call.ConversationId == stubborn);
        var report = await stage.ReportAsync();
        Assert.Equal((30, 20, 10), (report.Audience, report.Sent, report.Of(DeliveryOutcome.Superseded)));
        Assert.Equal((0, 20, 0), (report.Recalls.Waiting, report.Recalls.Done, report.Recalls.Failed));
        Assert.True(report.IsSettled);
        Assert.Equal(NewsletterOutcome.AlreadySo, await stage.Steps.RecallAsync(await stage.TapAsync(SendingStage.Colleague), default));
    }

    [Fact]
    public async Task Card_that_was_composed_just_before_the_recall_is_caught()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(1);
        await stage.BeginAsync();
        await using (var context = bot.Context())
        {
            // Only the cards are to be on the wire.
            await context.Deliveries.Where(row => row.Kind == DeliveryKind.NewsletterNotice).ExecuteDeleteAsync();
        }

        var late = TeamsPerson.Numbered(1).ChatId;
        var held = new TaskCompletionSource();
        var answers = Enumerable.Range(0, 2).Select(_ => new ScriptedAnswer { HoldUntil = held.Task }).ToArray();
        bot.Teams.Connector.Script(answers);

        // The card, and the sender's own, are on the wire when the colleague takes the newsletter back.
        var sending = bot.DeliverDueAsync();
        await Task.WhenAll(answers.Select(answer => answer.Arrived.Task)).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(NewsletterOutcome.Done, await stage.Steps.RecallAsync(await stage.TapAsync(SendingStage.Colleague), default));
        held.SetResult();
        await sending;
        await stage.PassAsync(5);

        Assert.Single(stage.Received());
        Assert.Equal(stage.Received().Keys.Order(), bot.Teams.Connector.Deletes.Select(call => call.ConversationId!).Order());
        Assert.Contains(late, stage.Received().Keys);
        Assert.Equal(1, (await stage.ReportAsync()).Recalls.Done);
    }

    [Fact]
    public async Task Correction_reaches_every_card_also_those_that_are_still_to_come()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(20);
        await stage.BeginAsync();
        await stage.PutOffAsync(8, minutes: 2);
        await bot.DeliverDueAsync();
        var seen = await stage.NewsletterAsync();
        var better = seen.Content with { Title = new("Nieuwsbrief december") };

        Assert.Equal(NewsletterOutcome.Done, await stage.Steps.CorrectAsync(await stage.TapAsync(SendingStage.Author), seen.Version, better, default));
        Assert.Equal(NewsletterOutcome.OwnWork, await stage.Steps.ApproveCorrectionAsync(await stage.TapAsync(SendingStage.Author), seen.Version + 1, default));
        Assert.Equal(NewsletterOutcome.Done, await stage.Steps.ApproveCorrectionAsync(await stage.TapAsync(SendingStage.Colleague), seen.Version + 1, default));
        await stage.PassAsync(30);

        var last = bot.Teams.Connector.Calls.Where(call => stage.Received().ContainsKey(call.ConversationId ?? "") && call.Method is "POST" or "PUT")
            .Where(call => call.ConversationId != SendingStage.Author.ChatId && call.ConversationId != SendingStage.Colleague.ChatId)
            .GroupBy(call => call.ConversationId!).ToDictionary(group => group.Key, group => group.Last().Body.ToString());
        Assert.Equal(20, last.Count);
        Assert.All(last.Values, card => Assert.Contains("Nieuwsbrief december", card, StringComparison.Ordinal));
        Assert.All(stage.Received().Values, times => Assert.Equal(1, times));
        var report = await stage.ReportAsync();
        Assert.Equal((20, 12, 0), (report.Sent, report.Updates.Done, report.Updates.Failed));
    }

    [Fact]
    public async Task Forgotten_member_leaves_a_number_behind_and_nothing_else()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(4);
        var list = new NewsletterAudience { Addresses = [TeamsPerson.Numbered(1).Email, TeamsPerson.Numbered(2).Email] };
        await stage.WriteAsync(list, "later");
        await stage.BeginAsync();
        await stage.PutOffAsync(1, minutes: 5);
        await bot.DeliverDueAsync();

        // The first one waits still, the second one has it.
        await using var context = bot.Context();
        foreach (var reader in new[] { 1, 2 })
        {
            var objectId = TeamsPerson.Numbered(reader).ObjectId;
            Assert.True(await bot.Get<EraseMember>().EraseAsync(await context.Members.AsNoTracking().SingleAsync(row => row.ObjectId == objectId), null, default));
        }

        await stage.PassAsync(3);
        var report = await stage.ReportAsync();
        Assert.Equal((4, 3, 1), (report.Audience, report.Sent, report.Of(DeliveryOutcome.NotWanted)));
        Assert.Empty((await stage.NewsletterAsync("later")).Audience.Addresses);
        var rows = await context.Deliveries.AsNoTracking().ToListAsync();
        var traces = new[] { 1, 2 }.Select(TeamsPerson.Numbered).SelectMany(person => new[] { person.ObjectId, person.ChatId });
        Assert.All(traces, trace => Assert.DoesNotContain(rows, row => row.ToString().Contains(trace, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task List_of_which_the_last_one_is_forgotten_is_for_nobody_and_not_for_everybody()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(3);
        await stage.ScheduleAsync(new NewsletterAudience { Addresses = [TeamsPerson.Numbered(1).Email] });
        await using var context = bot.Context();
        var objectId = TeamsPerson.Numbered(1).ObjectId;
        Assert.True(await bot.Get<EraseMember>().EraseAsync(await context.Members.AsNoTracking().SingleAsync(row => row.ObjectId == objectId), null, default));

        var emptied = await stage.NewsletterAsync();
        Assert.Empty(emptied.Audience.Addresses);
        Assert.True((await bot.Get<NewsletterAudiences>().PlanAsync(emptied, default)).IsEmpty);
        Assert.Contains(new(NewsletterFields.Addresses, NewsletterProblem.NoAddresses), NewsletterCheck.Of(emptied.Content, emptied.Audience));
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await stage.PassAsync(3);

        Assert.Empty(stage.Received());
        var sent = await stage.NewsletterAsync();
        Assert.Equal((NewsletterState.Sent, 0, true), (sent.State, sent.AudienceSize ?? -1, sent.Audience.ByAddress));
    }

    [Fact]
    public async Task Sending_that_ends_meanwhile_does_not_make_a_correction_stale()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(3);
        await stage.BeginAsync();
        var seen = await stage.NewsletterAsync();
        var better = seen.Content with { Title = new("Nieuwsbrief december") };
        Assert.Equal(NewsletterOutcome.Done, await stage.Steps.CorrectAsync(await stage.TapAsync(SendingStage.Author), seen.Version, better, default));
        await stage.PassAsync(3);
        Assert.Equal(NewsletterState.Sent, (await stage.NewsletterAsync()).State);

        Assert.Equal(NewsletterOutcome.Done, await stage.Steps.ApproveCorrectionAsync(await stage.TapAsync(SendingStage.Colleague), seen.Version + 1, default));
        await stage.PassAsync(3);
        Assert.Equal((3, 0), ((await stage.ReportAsync()).Updates.Done, (await stage.ReportAsync()).Updates.Failed));
    }

    [Fact]
    public async Task Colleagues_hear_of_a_correction_when_the_author_asks_and_once()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(1);
        await stage.BeginAsync();
        await stage.PassAsync(3);
        await using var context = bot.Context();
        var before = await NoticesAsync();
        for (var save = 1; save <= 2; save++)
        {
            var seen = await stage.NewsletterAsync();
            Assert.Equal(NewsletterOutcome.Done, await stage.Steps.CorrectAsync(await stage.TapAsync(SendingStage.Author), seen.Version, seen.Content with { Title = new($"Beter {save}") }, default));
        }

        Assert.Equal(before, await NoticesAsync());
        var version = (await stage.NewsletterAsync()).Version;
        Assert.Equal(NewsletterOutcome.Done, await stage.Steps.AskCorrectionAsync(await stage.TapAsync(SendingStage.Author), version, default));
        Assert.Equal(NewsletterOutcome.Done, await stage.Steps.AskCorrectionAsync(await stage.TapAsync(SendingStage.Author), version, default));
        Assert.Equal(NewsletterOutcome.ChangedMeanwhile, await stage.Steps.AskCorrectionAsync(await stage.TapAsync(SendingStage.Author), version - 1, default));
        Assert.Equal(before + 1, await NoticesAsync());
        Assert.Equal(NewsletterOutcome.Done, await stage.Steps.ApproveCorrectionAsync(await stage.TapAsync(SendingStage.Colleague), version, default));

        Task<int> NoticesAsync() => context.Deliveries.CountAsync(row => row.Kind == DeliveryKind.NewsletterNotice);
    }

    [Fact]
    public async Task Old_rows_lose_whom_they_were_for_and_old_newsletters_go_whole()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(3);
        await stage.BeginAsync();
        await stage.PassAsync(3);
        await stage.Steps.RecallAsync(await stage.TapAsync(SendingStage.Author), default);
        await stage.PassAsync(5);
        var (kept, rows) = (new RetentionOptions(), bot.Get<EndRows>());

        await rows.EraseAsync(stage.Now.AddDays(100), kept, default);
        var report = await stage.ReportAsync();
        Assert.Equal((3, 3, 3), (report.Audience, report.Sent, report.Recalls.Done));
        await using var context = bot.Context();
        Assert.All(await context.Deliveries.AsNoTracking().ToListAsync(), row => Assert.Null(row.ObjectId ?? row.ConversationId ?? row.ActivityId ?? row.UpdatesActivityId));

        await rows.EraseAsync(stage.Now.AddDays(800), kept, default);
        Assert.Null(await bot.Get<NewsletterStore>().FindAsync(SendingStage.Id, default));
        Assert.Equal((0, 0), (await context.Deliveries.CountAsync(), await context.NewsletterLinks.CountAsync()));
    }
}
