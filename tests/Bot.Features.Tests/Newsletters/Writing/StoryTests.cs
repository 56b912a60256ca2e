using System.Text;
using Bot.Features.Newsletters.Model;
using Bot.Features.Tests.Events.Organising;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Tests.Newsletters.Writing;

/// <summary>The whole road of a newsletter, tap by tap.</summary>
public sealed class StoryTests : DeskTests
{
    [Fact]
    public async Task Newsletter_is_written_checked_approved_by_a_colleague_planned_undone_sent_and_reported()
    {
        await MembersAsync(3);
        await Anna.SayAsync("nieuwe nieuwsbrief");
        await Anna.TapAsync("news.create", new { title = "Nieuws van november", introduction = "Kort." });
        Assert.Equal(NewsletterState.Draft, (await NewestAsync()).State);

        // Without a highlight nothing is submitted.
        await Anna.TapAsync("news.submit");
        Assert.Equal(NewsletterState.Draft, (await NewestAsync()).State);
        Assert.Equal("faulty", await LastOutcomeAsync("news.submit"));

        await Anna.TapAsync("news.item", title: "Onderwerp toevoegen");
        await Anna.TapAsync("news.item.save", Highlight, "Opslaan");
        await Anna.TapAsync("news.count");
        Assert.Contains("3 mensen krijgen de nieuwsbrief", Anna.Text, StringComparison.Ordinal);
        await Anna.TapAsync("news.names");
        Assert.Contains(TeamsPerson.Numbered(1).Name, Anna.Text, StringComparison.Ordinal);
        await Anna.TapAsync("news.count");
        await Anna.TapAsync("news.open");
        await Anna.TapAsync("news.submit");
        var submitted = await NewestAsync();
        Assert.Equal(NewsletterState.AwaitingApproval, submitted.State);

        await AuthorCannotApproveAsync(submitted);
        await Carla.SendAsync("news.open", About(submitted));
        await Carla.TapAsync("news.review");
        Assert.Contains(TeamsPerson.Anna.Name, Carla.Text, StringComparison.Ordinal);
        Assert.Contains("3 mensen krijgen de nieuwsbrief", Carla.Text, StringComparison.Ordinal);
        Assert.Contains("Hulp na een hack", Carla.Text, StringComparison.Ordinal);
        await Carla.TapAsync("news.approve");
        Assert.Equal((NewsletterState.Approved, CarlaHerself.ObjectId), ((await NewestAsync()).State, (await NewestAsync()).ApprovedBy));

        await PlannedAndUndoneAsync();
        await SentAndReportedAsync();
    }

    [Fact]
    public async Task Colleague_gives_it_back_with_a_remark_that_the_author_reads()
    {
        var draft = await DraftAsync();
        await MembersAsync(1);
        await Anna.TapAsync("news.submit");
        await Carla.SendAsync("news.review", About(draft));
        await Carla.TapAsync("news.return");
        await Carla.TapAsync("news.return.yes", new { remark = "De link klopt niet." });

        Assert.Equal((NewsletterState.Draft, "De link klopt niet."), ((await NewestAsync()).State, (await NewestAsync()).Remark));
        await Anna.SendAsync("news.open", About(draft));
        Assert.Contains("De link klopt niet.", Anna.Text, StringComparison.Ordinal);
        await Anna.TapAsync("news.submit");
        Assert.Equal((NewsletterState.AwaitingApproval, null), ((await NewestAsync()).State, (await NewestAsync()).Remark));
    }

    [Fact]
    public async Task Mistake_is_corrected_after_sending_and_a_colleague_approves_it()
    {
        var sent = await SentAsync();
        await Anna.SendAsync("news.correct", About(sent));
        await Anna.TapAsync("news.item", title: "Wijzigen");
        await Anna.TapAsync("news.item.save", new { title = "Hulp na een hack, verbeterd" }, "Opslaan");
        var corrected = await NewsletterAsync(sent.Id);
        Assert.Equal(("Hulp na een hack", "Hulp na een hack, verbeterd"), (corrected.Content.Highlights[0].Title.Dutch, corrected.Correction!.Highlights[0].Title.Dutch));

        await Anna.TapAsync("news.correct.review");
        await Anna.TapAsync("news.correct.approve");
        Assert.Contains("vier ogen", Anna.Text, StringComparison.Ordinal);
        Assert.NotNull((await NewsletterAsync(sent.Id)).Correction);

        await Carla.SendAsync("news.correct.review", About(sent));
        Assert.Contains("verbeterd", Carla.Text, StringComparison.Ordinal);
        await Carla.TapAsync("news.correct.approve");
        Assert.Equal("Hulp na een hack, verbeterd", (await NewsletterAsync(sent.Id)).Content.Highlights[0].Title.Dutch);
    }

    [Fact]
    public async Task Correction_is_dropped_after_asking()
    {
        var sent = await SentAsync();
        await Anna.SendAsync("news.correct", About(sent));
        await Anna.TapAsync("news.text");
        await Anna.TapAsync("news.text.save", new { title = "Anders" });
        await Anna.TapAsync("news.correct.drop");
        await Anna.TapAsync("news.correct.drop.yes");

        Assert.Null((await NewsletterAsync(sent.Id)).Correction);
        Assert.Equal("Nieuws van november", (await NewsletterAsync(sent.Id)).Content.Title.Dutch);
    }

    [Fact]
    public async Task Newsletter_is_taken_back_after_asking()
    {
        var sent = await SentAsync();
        await Carla.TapAsync("news.recall.ask");
        Assert.Contains("3 ontvangers hebben de nieuwsbrief", Carla.Text, StringComparison.Ordinal);
        await Carla.TapAsync("news.recall");

        Assert.Equal(NewsletterState.Recalled, (await NewsletterAsync(sent.Id)).State);
        Assert.Contains("ingetrokken", Carla.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Newsletter_that_is_under_way_is_stopped_after_asking()
    {
        var approved = await ApprovedAsync();
        await using (var context = Bot.Context())
        {
            await context.Newsletters.Where(row => row.Id == approved.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, NewsletterState.Sending).SetProperty(row => row.StartedAt, Bot.Clock.GetUtcNow()).SetProperty(row => row.AudienceSize, 3));
        }

        await Carla.SendAsync("news.open", About(approved));
        await Carla.TapAsync("news.stop.ask");
        await Carla.TapAsync("news.stop");

        Assert.Equal(NewsletterState.Stopped, (await NewsletterAsync(approved.Id)).State);
        Assert.Contains("Het versturen is gestopt.", Carla.Text, StringComparison.Ordinal);
    }

    private async Task AuthorCannotApproveAsync(Newsletter submitted)
    {
        await Anna.SendAsync("news.review", About(submitted));
        await Anna.TapAsync("news.approve");
        Assert.Contains("vier ogen", Anna.Text, StringComparison.Ordinal);
        Assert.Equal(NewsletterState.AwaitingApproval, (await NewestAsync()).State);
        Assert.Equal("refused", await LastOutcomeAsync("news.approve"));
    }

    private async Task PlannedAndUndoneAsync()
    {
        await Carla.TapAsync("news.plan");
        await Carla.TapAsync("news.plan.save", new { date = "2020-01-01", time = "09:00" });
        Assert.Contains("al voorbij", Carla.Text, StringComparison.Ordinal);
        await Carla.TapAsync("news.plan.save", new { date = "2027-03-28", time = "02:30" });
        Assert.Contains("gaat de klok om", Carla.Text, StringComparison.Ordinal);
        await Carla.TapAsync("news.plan.save", new { date = "31-02-2027", time = "" });
        Assert.Contains("U typte: 31-02-2027", Carla.Text, StringComparison.Ordinal);
        var day = Bot.Clock.GetUtcNow().AddDays(2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await Carla.TapAsync("news.plan.save", new { date = day, time = "09:00" });
        Assert.Equal(NewsletterState.Scheduled, (await NewestAsync()).State);
        await Carla.TapAsync("news.undo");
        Assert.Equal(NewsletterState.Approved, (await NewestAsync()).State);
        Assert.Contains("gaat niet uit", Carla.Text, StringComparison.Ordinal);
    }

    private async Task SentAndReportedAsync()
    {
        await Carla.TapAsync("news.send");
        Assert.Contains("3 mensen krijgen de nieuwsbrief", Carla.Text, StringComparison.Ordinal);
        await Carla.TapAsync("news.send.yes");
        Assert.Contains("Tot dan kunt u dit ongedaan maken", Carla.Text, StringComparison.Ordinal);
        Bot.Clock.Advance(TimeSpan.FromSeconds(61));
        await Bot.DeliverDueAsync();
        Bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await Bot.DeliverDueAsync();
        Assert.Equal((NewsletterState.Sent, 3), ((await NewestAsync()).State, (await NewestAsync()).AudienceSize));

        await Carla.SendAsync("news.report", About(await NewestAsync()));
        Assert.Contains("Bereikt: 3", Carla.Text, StringComparison.Ordinal);
        await Carla.TapAsync("news.report.organisations");
        Assert.Contains("3 van 3 bereikt", Carla.Text, StringComparison.Ordinal);
        await Carla.TapAsync("news.report");
        await Carla.TapAsync("news.export");
        var link = KernteamChat.Everything(Carla.Card).Select(node => (string?)node["url"]).OfType<string>().Single();
        using var response = await Bot.GetAsync(new Uri(link).PathAndQuery);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var csv = Encoding.UTF8.GetString(bytes);
        Assert.Contains("Totaal;Nieuws van november;3;3;0;0;0", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(TeamsPerson.Numbered(1).Name, csv, StringComparison.Ordinal);
    }
}
