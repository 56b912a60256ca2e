using System.Text.Json.Nodes;
using Bot.Features.Newsletters.Model;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Tests.Newsletters.Writing;

/// <summary>Writing: nothing is lost, two who write at once, and what is wrong is said at its place.</summary>
public sealed class WritingTests : DeskTests
{
    [Fact]
    public async Task What_is_wrong_is_kept_and_said_at_its_field()
    {
        await DraftAsync();
        await Anna.TapAsync("news.item", title: "Wijzigen");
        await Anna.TapAsync("news.item.save", new { url = "geen link", text = new string('x', 900) }, "Opslaan");

        var kept = Assert.Single((await NewestAsync()).Content.Highlights);
        Assert.Equal(("geen link", 900), (kept.Url, kept.Text.Dutch.Length));
        Assert.Equal("geen link", Anna.ValueOf("url"));
        Assert.Equal(900, Anna.ValueOf("text")!.Length);
        Assert.Contains("https://", Anna.Text, StringComparison.Ordinal);

        await Anna.TapAsync("news.open");
        await Anna.TapAsync("news.submit");
        Assert.Equal(NewsletterState.Draft, (await NewestAsync()).State);
        Assert.Equal("geen link", Anna.ValueOf("url"));
    }

    [Fact]
    public async Task Second_of_two_who_write_at_once_is_told_and_keeps_her_text()
    {
        var draft = await DraftAsync();
        await Carla.SendAsync("news.text", About(draft));
        await Anna.TapAsync("news.text");
        await Anna.TapAsync("news.text.save", new { title = "Van Anna" });

        await Carla.TapAsync("news.text.save", new { title = "Van Carla" });

        Assert.Equal("Van Anna", (await NewestAsync()).Content.Title.Dutch);
        Assert.Contains("terwijl u schreef", Carla.Text, StringComparison.Ordinal);
        Assert.Equal("Van Carla", Carla.ValueOf("title"));
        await Carla.TapAsync("news.text.save");
        Assert.Equal("Van Carla", (await NewestAsync()).Content.Title.Dutch);
    }

    [Fact]
    public async Task Form_that_Teams_delivers_twice_is_saved_once()
    {
        var draft = await DraftAsync();
        await Anna.TapAsync("news.text");
        var form = Anna.Card;
        var data = new JsonObject { ["newsletter"] = draft.Id, ["version"] = draft.Version, ["title"] = "Eens", ["introduction"] = "", ["titleEnglish"] = "", ["introductionEnglish"] = "" };
        await Anna.SendAsync("news.text.save", data.DeepClone().AsObject());
        await Anna.SendAsync("news.text.save", data.DeepClone().AsObject());

        Assert.NotSame(form, Anna.Card);
        Assert.DoesNotContain("terwijl u schreef", Anna.Text, StringComparison.Ordinal);
        Assert.Equal(draft.Version + 1, (await NewestAsync()).Version);
    }

    [Fact]
    public async Task Double_tap_on_copy_makes_one_copy()
    {
        var draft = await DraftAsync();
        var data = About(draft);
        data["draft"] = "abcdefghjkmnpqrs";
        await Anna.SendAsync("news.copy", data.DeepClone().AsObject());
        await Anna.SendAsync("news.copy", data.DeepClone().AsObject());

        Assert.Equal(2, (await NewslettersAsync()).Count);
        Assert.Equal("Kopie van Nieuws van november", (await NewsletterAsync("abcdefghjkmnpqrs")).Content.Title.Dutch);
        Assert.Equal("unchanged", await LastOutcomeAsync("news.copy"));
    }

    [Fact]
    public async Task Id_of_another_networks_newsletter_is_never_shown_by_creating_it()
    {
        var draft = await DraftAsync();
        var bram = new Events.Organising.KernteamChat(Bot, TeamsPerson.Bram);
        var answer = await bram.SendAsync("news.create", new JsonObject { ["network"] = "VAR", ["draft"] = draft.Id, ["title"] = "Gekaapt" });

        Assert.Equal(400, (int)answer["statusCode"]!);
        Assert.Equal("Nieuws van november", Assert.Single(await NewslettersAsync()).Content.Title.Dutch);
    }

    [Fact]
    public async Task Ninth_highlight_is_refused_and_its_text_stays_on_the_card()
    {
        var draft = await DraftAsync();
        for (var number = 2; number <= 8; number++)
        {
            await Anna.TapAsync("news.item", title: "Onderwerp toevoegen");
            await Anna.TapAsync("news.item.save", new { title = $"Onderwerp {number}", text = "Tekst." }, "Opslaan");
        }

        var full = await NewestAsync();
        Assert.Equal(8, full.Content.Highlights.Count);
        var data = About(draft);
        (data["item"], data["version"], data["title"], data["text"]) = ("abcdefghjkmnpqrs", full.Version, "Negende", "Te veel.");
        await Anna.SendAsync("news.item.save", data);

        Assert.Equal(8, (await NewestAsync()).Content.Highlights.Count);
        Assert.Contains("Er staan al 8 onderwerpen in", Anna.Text, StringComparison.Ordinal);
        Assert.Equal("Negende", Anna.ValueOf("title"));
    }

    [Fact]
    public async Task Highlights_are_moved_and_removed_after_asking()
    {
        await DraftAsync();
        await Anna.TapAsync("news.item", title: "Onderwerp toevoegen");
        await Anna.TapAsync("news.item.save", new { title = "Tweede", text = "Tekst." }, "Opslaan");
        await Anna.TapAsync("news.order");
        await Anna.TapAsync("news.item.move", title: "Omlaag");
        Assert.Equal(["Tweede", "Hulp na een hack"], (await NewestAsync()).Content.Highlights.Select(highlight => highlight.Title.Dutch));

        await Anna.TapAsync("news.item.remove");
        Assert.Equal(2, (await NewestAsync()).Content.Highlights.Count);
        await Anna.TapAsync("news.item.remove.yes");
        Assert.Equal("Hulp na een hack", Assert.Single((await NewestAsync()).Content.Highlights).Title.Dutch);
    }

    [Fact]
    public async Task English_version_is_written_on_a_second_page()
    {
        await DraftAsync();
        await Anna.TapAsync("news.item", title: "Wijzigen");
        await Anna.TapAsync("news.item.save", title: "Opslaan en naar Engels");
        await Anna.TapAsync("news.item.save", new { titleEnglish = "Help after a hack", textEnglish = "There is a new desk." }, "Opslaan");

        var highlight = Assert.Single((await NewestAsync()).Content.Highlights);
        Assert.Equal(("Hulp na een hack", "Help after a hack"), (highlight.Title.Dutch, highlight.Title.English));
        await Anna.TapAsync("news.preview");
        await Anna.TapAsync("news.preview", title: "In het Engels");
        Assert.Contains("Help after a hack", Anna.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_is_deleted_after_asking_and_what_was_submitted_is_not()
    {
        await MembersAsync(1);
        var submitted = await DraftAsync();
        await Anna.TapAsync("news.submit");
        Assert.Equal(400, (int)(await Anna.SendAsync("news.delete.yes", About(submitted)))["statusCode"]!);
        await DraftAsync("Nog een");
        await Anna.TapAsync("news.delete");
        await Anna.TapAsync("news.delete.yes");

        Assert.Equal(submitted.Id, Assert.Single(await NewslettersAsync()).Id);
    }

    [Fact]
    public async Task Who_changes_what_was_approved_makes_it_a_draft_again_and_a_planned_one_cannot_be_changed()
    {
        var approved = await ApprovedAsync();
        await Anna.SendAsync("news.text", About(approved));
        await Anna.TapAsync("news.text.save", new { title = "Anders" });
        Assert.Equal(NewsletterState.Draft, (await NewestAsync()).State);

        await using (var context = Bot.Context())
        {
            await context.Newsletters.ExecuteUpdateAsync(set => set.SetProperty(row => row.State, NewsletterState.Scheduled));
        }

        var answer = await Anna.SendAsync("news.text", About(approved));
        Assert.Equal(400, (int)answer["statusCode"]!);
        Assert.Contains("Wijzigen kan nu niet", (string)answer["value"]!["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pasted_addresses_are_read_and_what_is_none_comes_back()
    {
        await DraftAsync();
        await Anna.TapAsync("news.audience");
        await Anna.TapAsync("news.addresses");
        await Anna.TapAsync("news.addresses.add", new { addresses = "\uFEFFnaam;e-mail\nJan;Jan@Example.org\nPiet;piet@example.org\nPiet;piet@example.org\nKees;geen adres" });

        Assert.Equal("Kees;geen adres", Anna.ValueOf("addresses"));
        Assert.Equal(["jan@example.org", "piet@example.org"], (await NewestAsync()).Audience.Addresses);
        await Anna.TapAsync("news.addresses.add", new { addresses = "kees@example.org" });
        Assert.Equal(["jan@example.org", "piet@example.org", "kees@example.org"], (await NewestAsync()).Audience.Addresses);

        await Anna.TapAsync("news.addresses.clear");
        await Anna.TapAsync("news.addresses.clear.yes");
        Assert.Empty((await NewestAsync()).Audience.Addresses);
    }

    [Fact]
    public async Task Empty_audience_is_named_before_anything_is_submitted()
    {
        await DraftAsync();
        await Anna.TapAsync("news.audience");
        await Anna.TapAsync("news.addresses");
        await Anna.TapAsync("news.addresses.add", new { addresses = "niemand@example.org" });
        await Anna.TapAsync("news.audience");
        await Anna.TapAsync("news.open");
        await Anna.TapAsync("news.submit");

        Assert.Contains("Niemand zou deze nieuwsbrief krijgen", Anna.Text, StringComparison.Ordinal);
        Assert.Equal(NewsletterState.Draft, (await NewestAsync()).State);
        await Anna.TapAsync("news.count");
        Assert.Contains("adres niet bekend bij de bot: 1", Anna.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copy_of_what_was_sent_to_a_list_is_for_nobody_until_its_list_is_filled_or_removed()
    {
        await MembersAsync(2);
        await DraftAsync();
        await Anna.TapAsync("news.audience");
        await Anna.TapAsync("news.addresses");
        await Anna.TapAsync("news.addresses.add", new { addresses = TeamsPerson.Numbered(1).Email });
        var source = await NewestAsync();
        await using (var context = Bot.Context())
        {
            // As sending leaves it: the list has served.
            var served = source.Audience with { Addresses = [] };
            await context.Newsletters.ExecuteUpdateAsync(set => set
                .SetProperty(row => row.State, NewsletterState.Sent).SetProperty(row => row.StartedAt, Bot.Clock.GetUtcNow()).SetProperty(row => row.Audience, served));
        }

        await Anna.SendAsync("news.copy", About(source));
        var copy = (await NewslettersAsync()).Single(row => row.Id != source.Id);
        await Anna.SendAsync("news.open", About(copy));
        Assert.Contains("niemand: de lijst met e-mailadressen is leeg", Anna.Text, StringComparison.Ordinal);
        await Anna.TapAsync("news.submit");
        Assert.Contains("De lijst met e-mailadressen is leeg", Anna.Text, StringComparison.Ordinal);
        Assert.Equal(NewsletterState.Draft, (await NewsletterAsync(copy.Id)).State);

        await Anna.TapAsync("news.addresses.clear");
        Assert.Contains("De lege lijst met adressen weghalen?", Anna.Text, StringComparison.Ordinal);
        await Anna.TapAsync("news.addresses.clear.yes");
        Assert.Contains("het hele netwerk", Anna.Text, StringComparison.Ordinal);
        Assert.False((await NewsletterAsync(copy.Id)).Audience.ByAddress);
    }

    [Fact]
    public void Audience_that_was_kept_before_there_was_a_mark_is_by_address_when_it_has_addresses()
    {
        static NewsletterAudience Of(string json) => System.Text.Json.JsonSerializer.Deserialize<NewsletterAudience>(json, System.Text.Json.JsonSerializerOptions.Web)!; // no JSON null

        Assert.True((Of("""{"addresses":["jan@example.org"]}""") with { Addresses = [] }).ByAddress);
        Assert.True(Of("""{"addresses":[],"byAddress":true}""").ByAddress);
        Assert.False(Of("""{"roles":["politie"],"addresses":[]}""").ByAddress);
    }

    [Fact]
    public async Task Whoever_asks_for_approval_hears_when_nobody_can_give_it()
    {
        await MembersAsync(1);
        var draft = await DraftAsync();
        await Anna.TapAsync("news.submit");
        Assert.Contains("Er is nu geen collega die kan goedkeuren", Anna.Text, StringComparison.Ordinal);

        await Bot.TakeAsync(Bot.Teams.Activities.Message("hallo", CarlaHerself));
        await Anna.SendAsync("news.return.yes", About(draft));
        await Anna.TapAsync("news.submit");
        Assert.Contains("krijgen bericht", Anna.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Newsletter_for_a_channel_alone_needs_a_channel()
    {
        await MembersAsync(1);
        await Bot.TakeAsync(Bot.Teams.Activities.ChannelMessage("hallo"));
        await DraftAsync();
        await Anna.TapAsync("news.audience");
        await Anna.TapAsync("news.audience.save", new { channelsOnly = "true" });
        await Anna.TapAsync("news.submit");
        Assert.Equal(NewsletterState.Draft, (await NewestAsync()).State);

        await Anna.TapAsync("news.audience.save", new { channels = TeamsActivities.ChannelId, channelsOnly = "true" });
        Assert.Contains("alleen in 1 kanaal", Anna.Text, StringComparison.Ordinal);
        await Anna.TapAsync("news.submit");
        Assert.Equal(NewsletterState.AwaitingApproval, (await NewestAsync()).State);
    }
}
