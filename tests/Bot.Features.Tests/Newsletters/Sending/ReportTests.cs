using System.Text;
using Bot.Features.Deliveries;
using Bot.Features.Members.Retention;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Reading;
using Bot.Features.Newsletters.Sending.Reports;
using Bot.Features.Newsletters.Sending.Watching;
using Bot.Features.Newsletters.Writing.Reporting;
using Bot.Features.Storage;
using Bot.Features.Tests.Playing;

namespace Bot.Features.Tests.Newsletters.Sending;

/// <summary>What the report says where it would be easy to say too much or too little.</summary>
public sealed class ReportTests
{
    [Fact]
    public async Task Recall_after_months_says_how_many_cards_nobody_can_take_away()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(4);
        await stage.BeginAsync();
        await stage.PassAsync(3);
        Assert.Equal(0, (await stage.ReportAsync()).OutOfReach);
        await bot.Get<EndRows>().EraseAsync(stage.Now.AddDays(100), new RetentionOptions(), default);
        Assert.Equal(4, (await stage.ReportAsync()).OutOfReach);

        Assert.Equal(NewsletterOutcome.Done, await stage.Steps.RecallAsync(await stage.TapAsync(SendingStage.Author), default));
        await stage.PassAsync(5);

        var report = await stage.ReportAsync();
        Assert.Equal((4, 0, 4), (report.Sent, report.Recalls.Total, report.OutOfReach));
        Assert.Contains("Kaart niet meer te wijzigen;;4", Encoding.UTF8.GetString(ReportCsv.Of(report)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cards_that_were_taken_away_in_time_stay_so_when_their_rows_are_stripped()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(4);
        await stage.BeginAsync();
        await stage.PassAsync(3);
        await stage.Steps.RecallAsync(await stage.TapAsync(SendingStage.Author), default);
        await stage.PassAsync(5);
        await bot.Get<EndRows>().EraseAsync(stage.Now.AddDays(100), new RetentionOptions(), default);

        var report = await stage.ReportAsync();
        Assert.Equal((4, 0), (report.Recalls.Done, report.OutOfReach));
    }

    [Fact]
    public async Task Correction_in_time_leaves_nobody_out_of_reach_also_when_rows_are_stripped()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(6);
        await stage.BeginAsync();
        await stage.PutOffAsync(2, minutes: 5);
        await bot.DeliverDueAsync();
        var seen = await stage.NewsletterAsync();
        await CorrectAsync(stage, seen.Content with { Highlights = [SendingStage.Highlight("twee", "RSIV/ondermijning")] });
        bot.Clock.Advance(TimeSpan.FromMinutes(6));
        await stage.PassAsync(5);
        await bot.Get<EndRows>().EraseAsync(stage.Now.AddDays(100), new RetentionOptions(), default);

        var report = await stage.ReportAsync();
        Assert.Equal((6, 4, 0), (report.Sent, report.Updates.Done, report.OutOfReach));
    }

    [Fact]
    public async Task What_readers_did_with_a_topic_that_was_taken_out_has_a_line_of_its_own()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(2);
        await stage.BeginAsync();
        await stage.PassAsync(3);
        var tallies = bot.Get<NewsletterTallies>();
        await bot.Get<GroupCommit>().CommitAsync(
            [
                tallies.Count(SendingStage.Id, "een", ReaderAct.Click, 5), tallies.Count(SendingStage.Id, "twee", ReaderAct.Click, 2),
                tallies.Count(SendingStage.Id, NewsletterTallies.Whole, ReaderAct.OptOut),
            ],
            default);
        Assert.Null((await stage.ReportAsync()).Removed);

        await CorrectAsync(stage, (await stage.NewsletterAsync()).Content with { Highlights = [SendingStage.Highlight("twee", "RSIV/ondermijning")] });

        var report = await stage.ReportAsync();
        Assert.Equal((5, 0, 0), (report.Removed?.Clicks, report.Removed?.Questions, report.Removed?.OptOuts));
        Assert.Equal(2, Assert.Single(report.Highlights).Clicks);
        Assert.Contains("Verwijderd onderwerp;;;;;;;5;0;0", Encoding.UTF8.GetString(ReportCsv.Of(report)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expected_end_counts_what_waits_of_other_newsletters()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(200);
        await stage.BeginAsync();
        var alone = (await stage.ReportAsync()).ExpectedEnd;
        await using (var context = bot.Context())
        {
            var other = context.Deliveries.Where(row => row.Kind == DeliveryKind.Newsletter).ToList()
                .ConvertAll(row => row with { Id = NewId.Next(), DedupeKey = $"other/{row.Id}", SubjectId = "other" });
            context.Deliveries.AddRange(other);
            await context.SaveChangesAsync();
        }

        var together = (await stage.ReportAsync()).ExpectedEnd;
        Assert.Equal((alone!.Value - stage.Now).TotalSeconds * 2, (together!.Value - stage.Now).TotalSeconds, 3); // both wait
    }

    [Fact]
    public void Standstill_until_another_day_names_the_day()
    {
        var until = new DateTimeOffset(2026, 12, 3, 7, 0, 0, TimeSpan.Zero);

        Assert.Equal("Het versturen staat stil: het zijn stille uren. Om 08:00 uur gaat het verder.", ProgressTexts.Of(new(StandstillCause.QuietHours, until)).Dutch);
        Assert.Equal(
            "Het versturen staat stil: het zijn stille uren. Op do 3 dec 2026 08:00 uur gaat het verder.",
            ProgressTexts.Of(new(StandstillCause.QuietHours, until, IsAnotherDay: true)).Dutch);
    }

    private static async Task CorrectAsync(SendingStage stage, NewsletterContent content)
    {
        var seen = await stage.NewsletterAsync();
        Assert.Equal(NewsletterOutcome.Done, await stage.Steps.CorrectAsync(await stage.TapAsync(SendingStage.Author), seen.Version, content, default));
        Assert.Equal(NewsletterOutcome.Done, await stage.Steps.ApproveCorrectionAsync(await stage.TapAsync(SendingStage.Colleague), seen.Version + 1, default));
    }
}
