using Bot.Features.Deliveries;
using Bot.Features.Newsletters;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Sending;
using Bot.Features.Newsletters.Sending.Freezing;
using Bot.Features.Newsletters.Sending.Reports;
using Bot.Features.Newsletters.Sending.Watching;
using Bot.Features.Tests.Events.Racing;
using Bot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Tests.Newsletters.Sending.Racing;

/// <summary>Two things at the same moment, on two instances of the bot: each pair ends in one defined state, on both databases.</summary>
public sealed class NewsletterRaceTests
{
    private const int Rounds = 12;
    private const int Readers = 40;

    [Fact]
    public async Task On_sqlite_every_race_ends_in_one_defined_state()
    {
        await using var database = new RaceOnSqlite();
        await RaceAsync(database);
    }

    [SkippableFact]
    public async Task On_postgresql_every_race_ends_in_one_defined_state()
    {
        await using var server = await PostgresServer.StartAsync();
        await using var database = await RaceOnPostgres.CreateAsync(server);
        await RaceAsync(database);
    }

    private static async Task RaceAsync(RaceDatabase database)
    {
        await using var race = await Race.StartAsync(database, Readers);
        for (var round = 0; round < Rounds; round++)
        {
            await ApproveAndEditAsync(race, $"edit{round}");
            await ApproveTwiceAsync(race, $"approve{round}");
            await ScheduleTwiceAsync(race, $"schedule{round}");
            await UndoWhileBeginningAsync(race, $"undo{round}");
            await BeginTwiceAsync(race, $"begin{round}");
            await StopWhileFinishingAsync(race, $"finish{round}");
        }

        await WithoutTheLockBothBeginAsync(race);
        await RecallWhileSendingAsync(race);
        await CorrectWhileSendingAsync(race);
    }

    private static async Task ApproveAndEditAsync(Race race, string id)
    {
        var newsletter = await race.WriteAsync(id, NewsletterState.AwaitingApproval);
        var other = newsletter.Content with { Title = new("Anders") };
        var approving = Race.Do(race.First, newsletter, (steps, tap) => steps.ApproveAsync(tap, newsletter.Version, default));
        var editing = Task.Run(() => race.Second.Get<NewsletterStore>().DecideAsync(
            id, now => now.Edit(other, now.Audience, SendingStage.Author.ObjectId, newsletter.Version, race.Stage.Now), (_, _) => [], default));
        var (approved, edited) = (await approving, (await editing)!.Outcome); // it is there

        var now = await race.FindAsync(id);
        Assert.Equal(newsletter.Version + 1, now.Version);
        if (approved == NewsletterOutcome.Done)
        {
            Assert.Equal((NewsletterOutcome.ChangedMeanwhile, NewsletterState.Approved, newsletter.Content.Title), (edited, now.State, now.Content.Title));
        }
        else
        {
            Assert.Equal((NewsletterOutcome.NotNow, NewsletterOutcome.Done, NewsletterState.Draft), (approved, edited, now.State));
            Assert.Null(now.ApprovedBy);
        }
    }

    private static async Task ApproveTwiceAsync(Race race, string id)
    {
        var newsletter = await race.WriteAsync(id, NewsletterState.AwaitingApproval);
        var outcomes = await Task.WhenAll(new[] { race.First, race.Second, race.First, race.Second }
            .Select(bot => Race.Do(bot, newsletter, (steps, tap) => steps.ApproveAsync(tap, newsletter.Version, default))));

        Assert.Single(outcomes, NewsletterOutcome.Done);
        Assert.Equal(3, outcomes.Count(outcome => outcome == NewsletterOutcome.AlreadySo));
        Assert.Equal(newsletter.Version + 1, (await race.FindAsync(id)).Version);
        await using var context = race.First.Context();
        Assert.Equal((1, 3), (await context.Audit.CountAsync(row => row.SubjectId == id && row.Action == "news.race" && row.Outcome == "done"), await context.Audit.CountAsync(row => row.SubjectId == id && row.Outcome == "unchanged")));
    }

    private static async Task ScheduleTwiceAsync(Race race, string id)
    {
        var newsletter = await race.WriteAsync(id, NewsletterState.Approved);
        var outcomes = await Task.WhenAll(new[] { race.First, race.Second }
            .Select((bot, index) => Race.Do(bot, newsletter, (steps, tap) => steps.ScheduleAsync(tap, newsletter.Version, race.Stage.Now.AddDays(1 + index), default))));

        Assert.Single(outcomes, NewsletterOutcome.Done);
        Assert.Single(outcomes, NewsletterOutcome.AlreadySo);
        await using var context = race.First.Context();
        var work = await context.ScheduledWork.AsNoTracking().SingleAsync(row => row.SubjectId == id);
        Assert.Equal((await race.FindAsync(id)).SendAt, work.DueAt);
    }

    private static async Task UndoWhileBeginningAsync(Race race, string id)
    {
        var newsletter = await race.WriteAsync(id, NewsletterState.Scheduled, race.Stage.Now);
        var beginning = race.WorkAsync(race.First, SendNewsletter.WorkKind, id);
        var undone = await Race.Do(race.Second, newsletter, (steps, tap) => steps.UndoAsync(tap, default));
        await beginning;

        var now = await race.FindAsync(id);
        await using var context = race.First.Context();
        var rows = await context.Deliveries.CountAsync(row => row.SubjectId == id);
        Assert.Equal(undone == NewsletterOutcome.Done ? (NewsletterState.Approved, 0) : (NewsletterState.Sending, Readers), (now.State, rows));
        Assert.Contains(undone, new[] { NewsletterOutcome.Done, NewsletterOutcome.NotNow });
        await context.Deliveries.Where(row => row.SubjectId == id).ExecuteDeleteAsync();
    }

    private static async Task BeginTwiceAsync(Race race, string id)
    {
        await race.WriteAsync(id, NewsletterState.Scheduled, race.Stage.Now);
        await Task.WhenAll(new[] { race.First, race.Second, race.First, race.Second }.Select(bot => race.WorkAsync(bot, SendNewsletter.WorkKind, id)));

        var now = await race.FindAsync(id);
        await using var context = race.First.Context();
        Assert.Equal((NewsletterState.Sending, 3, Readers), (now.State, now.Version, now.AudienceSize));
        Assert.Equal(Readers, await context.Deliveries.CountAsync(row => row.SubjectId == id));
        await context.Deliveries.Where(row => row.SubjectId == id).ExecuteDeleteAsync();
    }

    private static async Task StopWhileFinishingAsync(Race race, string id)
    {
        var newsletter = await race.WriteAsync(id, NewsletterState.Scheduled, race.Stage.Now);
        await race.WorkAsync(race.First, SendNewsletter.WorkKind, id);
        await using var context = race.First.Context();
        var at = race.Stage.Now;
        await context.Deliveries.Where(row => row.SubjectId == id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.State, DeliveryState.Done).SetProperty(row => row.Outcome, DeliveryOutcome.Sent).SetProperty(row => row.EndedAt, at));

        var watching = race.WorkAsync(race.First, WatchNewsletter.WorkKind, id);
        var stopped = await Race.Do(race.Second, newsletter, (steps, tap) => steps.StopAsync(tap, default));
        await watching;
        await race.WorkAsync(race.First, WatchNewsletter.WorkKind, id);

        var now = await race.FindAsync(id);
        Assert.Equal(stopped == NewsletterOutcome.Done ? NewsletterState.Stopped : NewsletterState.Sent, now.State);
        Assert.Contains(stopped, new[] { NewsletterOutcome.Done, NewsletterOutcome.NotNow });
        Assert.NotNull(now.FinishedAt);
        Assert.Equal(Readers, (await race.First.Get<NewsletterReports>().OfAsync(id, default))!.Sent); // it is there
        await context.Deliveries.Where(row => row.SubjectId == id).ExecuteDeleteAsync();
    }

    // The negative control: the rule alone, on what was read before, lets both begin.
    private static async Task WithoutTheLockBothBeginAsync(Race race)
    {
        var newsletter = await race.WriteAsync("unguarded", NewsletterState.Scheduled, race.Stage.Now);
        var seen = await Task.WhenAll(new[] { race.First, race.Second }.Select(bot => bot.Get<NewsletterStore>().FindAsync(newsletter.Id, default)));
        var steps = seen.Select(row => row!.Begin(1, new Dictionary<string, int>(), race.Stage.Now)); // it is there
        Assert.All(steps, step => Assert.Equal(NewsletterOutcome.Done, step.Outcome));
        await using var context = race.First.Context();
        await context.Newsletters.Where(row => row.Id == newsletter.Id).ExecuteDeleteAsync();
    }

    private static async Task RecallWhileSendingAsync(Race race)
    {
        var newsletter = await race.WriteAsync("recall", NewsletterState.Scheduled, race.Stage.Now);
        await race.WorkAsync(race.First, SendNewsletter.WorkKind, newsletter.Id);
        var sending = Task.WhenAll(race.First.DeliverDueAsync(), race.Second.DeliverDueAsync());
        await race.First.Teams.Connector.WaitForAsync(call => call.IsMessage && call.ConversationId != SendingStage.Author.ChatId && call.ConversationId != SendingStage.Colleague.ChatId);
        Assert.Equal(NewsletterOutcome.Done, await Race.Do(race.Second, newsletter, (steps, tap) => steps.RecallAsync(tap, default)));
        await sending;
        await race.DeliverAsync(6);

        var report = (await race.First.Get<NewsletterReports>().OfAsync(newsletter.Id, default))!; // it is there
        Assert.Equal((NewsletterState.Recalled, Readers, 0), (report.Newsletter.State, report.Waiting + report.Ended.Values.Sum(), report.Waiting));
        Assert.Equal((report.Sent, 0, 0), (report.Recalls.Done, report.Recalls.Failed, report.Recalls.Waiting));
        Assert.True(report.Sent > 0);
        Assert.Equal(report.Sent, race.First.Teams.Connector.Deletes.Select(call => call.ActivityId).Distinct().Count());
        Assert.True(report.IsSettled);
    }

    private static async Task CorrectWhileSendingAsync(Race race)
    {
        race.First.Teams.Connector.Clear();
        var newsletter = await race.WriteAsync("correct", NewsletterState.Scheduled, race.Stage.Now);
        await race.WorkAsync(race.First, SendNewsletter.WorkKind, newsletter.Id);
        var better = newsletter.Content with { Title = new("Beter") };
        var seen = await race.FindAsync(newsletter.Id);
        var sending = Task.WhenAll(race.First.DeliverDueAsync(), race.Second.DeliverDueAsync());
        Assert.Equal(NewsletterOutcome.Done, await Race.Do(race.First, newsletter, (steps, tap) => steps.CorrectAsync(tap, seen.Version, better, default), SendingStage.Author));
        var corrected = await race.FindAsync(newsletter.Id);
        Assert.Equal(NewsletterOutcome.Done, await Race.Do(race.Second, newsletter, (steps, tap) => steps.ApproveCorrectionAsync(tap, corrected.Version, default)));
        await sending;
        await race.DeliverAsync(6);

        await using var context = race.First.Context();
        var sent = await context.Deliveries.AsNoTracking().Where(row => row.SubjectId == newsletter.Id && row.Kind == DeliveryKind.Newsletter).ToListAsync();
        Assert.All(sent, row => Assert.Equal(DeliveryOutcome.Sent, row.Outcome));
        var last = race.First.Teams.Connector.Calls.Where(call => call.Method is "POST" or "PUT" && call.ConversationId is not null)
            .GroupBy(call => call.ActivityId ?? call.Id ?? "").ToDictionary(group => group.Key, group => group.Last().Body.ToString());
        Assert.All(sent, row => Assert.Contains("Beter", last[row.ActivityId!], StringComparison.Ordinal)); // sent, so it has one
        Assert.Equal(Readers, sent.Select(row => row.ActivityId).Distinct().Count());
    }
}
