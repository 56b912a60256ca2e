using System.Text.Json.Nodes;
using Bot.Features.Deliveries;
using Bot.Features.Members;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Reading;
using Bot.Features.Storage;
using Bot.Features.Tests.Events.Invitations;
using Bot.Features.Tests.Members;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Tests.Newsletters.Reading;

/// <summary>"Minder hiervan" and back again, on the card and in the preferences.</summary>
public class HearingTests : ReadingAtWork
{
    [SkippableFact]
    public async Task Theme_that_she_turns_down_is_gone_at_once_and_comes_back_with_toch_wel()
    {
        var newsletter = await SendAsync();
        var choices = await Bot.TapAsync(Tap("highlight.less", About()));
        Assert.True(choices.Says("Niets meer hierover"));
        Assert.True(choices.Says("RSIV/cyber"));

        var muted = await Bot.TapAsync(Tap("highlight.hear", About(change: "mute", theme: "RSIV/cyber")));

        Assert.True(muted.Says("Dat geldt vanaf nu"));
        Assert.True(muted.Says("Toch wel"));
        Assert.Equal(["RSIV/cyber"], (await MemberAsync(Anna)).MutedThemes);
        Assert.DoesNotContain("Nieuwe aanpak", await CardOfAsync(newsletter, Anna), StringComparison.Ordinal);
        Assert.False((await Bot.TapAsync(Tap("highlight.show", About()))).Says("Nieuwe aanpak"));
        Assert.Equal(1, await TimesAsync(ReaderAct.OptOut, "h1cyber"));

        var again = await Bot.TapAsync(Tap("highlight.hear", About(change: "unmute", theme: "RSIV/cyber")));
        Assert.True(again.Says("U leest in nieuwsbrieven weer over Cybercrime"));
        Assert.Empty((await MemberAsync(Anna)).MutedThemes);
        Assert.True((await Bot.TapAsync(Tap("highlight.show", About()))).Says("Nieuwe aanpak"));
        Assert.Equal(0, await TimesAsync(ReaderAct.OptOut, "h1cyber"));
    }

    [SkippableFact]
    public async Task Taps_at_once_on_two_devices_both_hold_and_count_once_each()
    {
        await SendAsync();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(number =>
            Bot.TapAsync(Tap("highlight.hear", About(change: "mute", theme: number % 2 == 0 ? "RSIV/cyber" : "RSIV/ondermijning")))));

        Assert.Equal(["RSIV/cyber", "RSIV/ondermijning"], (await MemberAsync(Anna)).MutedThemes.Order());
        Assert.Equal(1, await TimesAsync(ReaderAct.OptOut, "h1cyber"));
        Assert.Equal(1, await TimesAsync(ReaderAct.OptOut, "h2ondermijning"));
    }

    [SkippableFact]
    public async Task Highlight_stays_while_one_of_its_themes_is_wanted()
    {
        var newsletter = await SendAsync();
        await Bot.TapAsync(Tap("highlight.hear", About(change: "mute", theme: "RSIV/ondermijning")));
        Assert.Contains("buitengebied", await CardOfAsync(newsletter, Anna), StringComparison.Ordinal);

        await Bot.TapAsync(Tap("highlight.hear", About(change: "mute", theme: "RSIV/zorg-en-veiligheid")));

        Assert.DoesNotContain("buitengebied", await CardOfAsync(newsletter, Anna), StringComparison.Ordinal);
        Assert.Contains("Nieuwe collega", await CardOfAsync(newsletter, Anna), StringComparison.Ordinal);
        Assert.Contains("buitengebied", await CardOfAsync(newsletter, reader: null), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Nothing_is_left_of_a_newsletter_about_what_she_turned_down()
    {
        var newsletter = await SendAsync(highlights: SampleNewsletters.Cyber);

        await Bot.TapAsync(Tap("highlight.hear", About(change: "mute", theme: "RSIV/cyber")));

        Assert.Null(await CardOfAsync(newsletter, Anna));
        Assert.True((await Bot.TapAsync(Tap("highlight.show", About()))).Says("verder niets voor u"));
    }

    [SkippableFact]
    public async Task Pause_lasts_a_month_and_stopping_lasts_until_she_wants_them_again()
    {
        await SendAsync();

        Assert.True((await Bot.TapAsync(Tap("highlight.hear", About(change: "pause")))).Says("tot maandag 21 december 2026"));
        Assert.Equal(Now.AddMonths(1), (await MemberAsync(Anna)).NewslettersPausedUntil);
        Assert.True((await Bot.TapAsync(Tap("highlight.less", About()))).Says("Toch wel"));
        await Bot.TapAsync(Tap("highlight.hear", About(change: "resume")));
        Assert.Null((await MemberAsync(Anna)).NewslettersPausedUntil);

        Assert.True((await Bot.TapAsync(Tap("highlight.hear", About(change: "stop")))).Says("U krijgt geen nieuwsbrieven meer"));
        await Bot.TapAsync(Tap("highlight.hear", About(change: "stop")));
        Assert.False((await MemberAsync(Anna)).WantsNewsletters);
        Assert.True((await MemberAsync(Anna)).WantsInvitations);
        Assert.Equal(1, await TimesAsync(ReaderAct.OptOut, NewsletterTallies.Whole));
        await Bot.TapAsync(Tap("highlight.hear", About(change: "start")));
        Assert.True((await MemberAsync(Anna)).WantsNewsletters);
    }

    [SkippableTheory]
    [InlineData("stop", null, DeliveryOutcome.NotWanted)]
    [InlineData("pause", null, DeliveryOutcome.NotWanted)]
    [InlineData("mute", "RSIV/cyber", DeliveryOutcome.NotWanted)]
    [InlineData("resume", null, DeliveryOutcome.Sent)]
    internal async Task Newsletter_that_waits_for_her_is_not_sent_any_more(string change, string? theme, DeliveryOutcome outcome)
    {
        var newsletter = await SendAsync(highlights: SampleNewsletters.Cyber);
        await using (var context = Bot.Context())
        {
            context.Add(new Delivery
            {
                Id = NewId.Next(),
                DedupeKey = "newsletter/test",
                Kind = DeliveryKind.Newsletter,
                TenantId = (await MemberAsync(Anna)).TenantId,
                ObjectId = Anna.ObjectId,
                SubjectId = newsletter.Id,
                NetworkId = "RSIV",
                Priority = DeliveryPriority.Bulk,
                DueAt = Now,
                PointlessAt = Now.AddDays(3),
                CreatedAt = Now,
            });
            await context.SaveChangesAsync();
        }

        await Bot.TapAsync(Tap("highlight.hear", About(change: change, theme: theme)));
        await Bot.DeliverDueAsync();

        Assert.Equal(outcome, (await RowsAsync<Delivery>()).Single(row => row.Kind == DeliveryKind.Newsletter).Outcome);
    }

    [SkippableTheory]
    [InlineData("mute", "VAR/cyber")]
    [InlineData("mute", null)]
    [InlineData("unmute", "")]
    [InlineData("vergeet", "RSIV/cyber")]
    [InlineData(null, null)]
    public async Task Strange_choice_is_refused_in_words(string? change, string? theme)
    {
        await SendAsync();

        var shown = await Bot.TapAsync(Tap("highlight.hear", About(change: change, theme: theme)));

        Assert.Equal(400, shown.Status);
        Assert.True(shown.Says("Deze keuze ken ik niet"));
        Assert.Empty((await MemberAsync(Anna)).MutedThemes);
    }

    [SkippableFact]
    public async Task She_hears_less_also_from_a_newsletter_that_is_no_more()
    {
        await SendAsync();
        await using (var context = Bot.Context())
        {
            await context.Newsletters.ExecuteDeleteAsync();
        }

        Assert.True((await Bot.TapAsync(Tap("highlight.less", About()))).Says("Nooit meer nieuwsbrieven"));
        await Bot.TapAsync(Tap("highlight.hear", About(change: "stop")));

        Assert.False((await MemberAsync(Anna)).WantsNewsletters);
    }

    [SkippableFact]
    public async Task In_a_channel_nothing_is_said_or_changed_about_anybody()
    {
        await SendAsync();

        foreach (var verb in new[] { "highlight.less", "highlight.hear", "highlight.show", "highlight.event" })
        {
            var shown = await Bot.TapAsync(InChannel(Tap(verb, About("h1cyber", "stop"))));
            Assert.True(shown.Says("in uw eigen chat"));
        }

        Assert.True((await MemberAsync(Anna)).WantsNewsletters);
    }

    [SkippableFact]
    public async Task Preferences_show_what_she_turned_down_and_take_it_back()
    {
        await SendAsync();
        foreach (var theme in new[] { "RSIV/cyber", "RSIV/ondermijning" })
        {
            await Bot.TapAsync(Tap("highlight.hear", About(change: "mute", theme: theme)));
        }

        await Bot.TapAsync(Tap("highlight.hear", About(change: "pause")));
        Assert.Contains("Waarover wilt u weer lezen?", await CardAsync("mijn voorkeuren"), StringComparison.Ordinal);
        Assert.Contains("gepauzeerd tot maandag 21 december 2026", await CardAsync("wat weet je van mij?"), StringComparison.Ordinal);

        await TapAsync("profile.save", new JsonObject { ["network"] = "RSIV" });
        Assert.Equal(2, (await MemberAsync(Anna)).MutedThemes.Count);
        Assert.NotNull((await MemberAsync(Anna)).NewslettersPausedUntil);

        var (_, saved) = await TapAsync("profile.save", new JsonObject { ["network"] = "RSIV", ["unmute"] = "RSIV/cyber", ["resume"] = "true" });
        Assert.Equal(["RSIV/ondermijning"], (await MemberAsync(Anna)).MutedThemes);
        Assert.Null((await MemberAsync(Anna)).NewslettersPausedUntil);
        Assert.Contains("Niet in nieuwsbrieven", saved, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Other_network_has_no_muted_themes_yet(bool byCard)
    {
        await SendAsync();
        await Bot.TapAsync(Tap("highlight.hear", About(change: "mute", theme: "RSIV/cyber")));

        if (byCard)
        {
            await TapAsync("profile.save", new JsonObject { ["network"] = "VAR" });
        }
        else
        {
            await Bot.Get<KnownMembers>().ChooseNetworkAsync(await MemberAsync(Anna), "VAR", CancellationToken.None);
        }

        Assert.Equal("VAR", (await MemberAsync(Anna)).NetworkId);
        Assert.Empty((await MemberAsync(Anna)).MutedThemes);
    }
}

public sealed class HearingOnPostgresTests(MembersServer server) : HearingTests, IClassFixture<MembersServer>
{
    private IReadOnlyDictionary<string, string?>? settings;

    private protected override IReadOnlyDictionary<string, string?> Settings => settings ??= server.NewDatabase();

    private protected override void Prepare() => Skip.If(server.WhyNot is not null, server.WhyNot);
}
