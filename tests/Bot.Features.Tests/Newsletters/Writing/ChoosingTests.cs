using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Features.Newsletters.Checking;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Writing.Choosing;
using Bot.Features.Tests.Events.Organising;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Tests.Newsletters.Writing;

/// <summary>For whom: long lists of addresses, channels that come and go, and what the colleague who approves sees of it.</summary>
public sealed class ChoosingTests : DeskTests
{
    [Fact]
    public async Task Thousand_addresses_fit_in_one_paste()
    {
        await AddressesAsync();
        var list = Addresses(1, 1_000);
        Assert.InRange(list.Length, 1, (int)Field()["maxLength"]!);
        Assert.Contains("ongeveer 1500", Anna.Text, StringComparison.Ordinal);

        await Anna.TapAsync("news.addresses.add", new { addresses = list });

        Assert.Equal(1_000, (await NewestAsync()).Audience.Addresses.Count);
        Assert.Contains("1000 adressen gelezen.", Anna.Text, StringComparison.Ordinal);
        Assert.Null(Anna.ValueOf("addresses"));
    }

    [Fact]
    public async Task List_that_Teams_cut_is_read_up_to_the_cut_and_said_to_be_cut()
    {
        await AddressesAsync();
        var longest = (int)Field()["maxLength"]!;
        var cut = Addresses(1, 2_500)[..longest];
        await Anna.TapAsync("news.addresses.add", new { addresses = cut });

        var tail = cut[(cut.LastIndexOf('\n') + 1)..];
        Assert.Contains("afgekapt", Anna.Text, StringComparison.Ordinal);
        Assert.Equal(tail, Anna.ValueOf("addresses") ?? string.Empty);
        Assert.DoesNotContain(tail, (await NewestAsync()).Audience.Addresses);
        Assert.Equal(cut.Count(static letter => letter == '\n'), (await NewestAsync()).Audience.Addresses.Count);
    }

    [Fact]
    public async Task Of_twenty_five_lines_that_are_no_address_ten_come_back_all_are_counted_and_none_is_kept()
    {
        await AddressesAsync();
        var lines = Enumerable.Range(1, 25).Select(static number => $"Persoon {number}, 06-0000").ToList();
        await Anna.TapAsync("news.addresses.add", new { addresses = "jan@example.org\n" + string.Join('\n', lines) });

        Assert.Equal(string.Join('\n', lines.Take(10)), Anna.ValueOf("addresses"));
        Assert.Contains("25 regels zijn geen e-mailadres. De eerste 10 staan hieronder, en 15 andere niet.", Anna.Text, StringComparison.Ordinal);
        Assert.Equal(["jan@example.org"], (await NewestAsync()).Audience.Addresses);
        await Anna.TapAsync("news.audience");
        await Anna.TapAsync("news.addresses");
        Assert.DoesNotContain("Persoon", Anna.Card.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_of_several_pastes_stop_at_the_most_that_a_newsletter_may_have()
    {
        await AddressesAsync();
        foreach (var begin in new[] { 1, 1_401, 2_801, 4_201 })
        {
            await Anna.TapAsync("news.addresses.add", new { addresses = Addresses(begin, 1_400) });
        }

        Assert.Equal(AddressList.Most, (await NewestAsync()).Audience.Addresses.Count);
        Assert.Contains("Er pasten er 600 niet bij", Anna.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Newsletter_for_a_channel_alone_stays_so_when_the_form_has_no_channels()
    {
        await MembersAsync(1);
        await Bot.TakeAsync(Bot.Teams.Activities.ChannelMessage("hallo"));
        await DraftAsync();
        await Anna.TapAsync("news.audience");
        Assert.Contains("Noem mij daar één keer", Anna.Text, StringComparison.Ordinal);
        await Anna.TapAsync("news.audience.save", new { channels = TeamsActivities.ChannelId, channelsOnly = "true" });

        // A form from before the bot knew a channel.
        var draft = await NewestAsync();
        await Anna.SendAsync("news.audience.save", new JsonObject { ["newsletter"] = draft.Id, ["version"] = draft.Version, ["audienceOrganisations"] = "", ["audienceRoles"] = "", ["audienceThemes"] = "", ["audienceEvent"] = "" });
        AssertOnlyThere(await NewestAsync());

        // The bot left the team: the channel is still there to be taken out.
        await using (var context = Bot.Context())
        {
            await context.Conversations.Where(row => row.ConversationId == TeamsActivities.ChannelId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Installed, false));
        }

        await Anna.TapAsync("news.audience");
        Assert.Equal(TeamsActivities.ChannelId, Anna.ValueOf("channels"));
        await Anna.TapAsync("news.audience.save");
        AssertOnlyThere(await NewestAsync());
    }

    [Fact]
    public async Task Who_approves_reads_what_was_chosen()
    {
        await MembersAsync(1);
        var draft = await DraftAsync();
        await using (var context = Bot.Context())
        {
            await context.Newsletters.ExecuteUpdateAsync(set => set
                .SetProperty(row => row.State, NewsletterState.AwaitingApproval)
                .SetProperty(row => row.Audience, new NewsletterAudience { Roles = ["politie", "om", "burgemeester", "oov", "zorg"] }));
        }

        const string Chosen = "5 functies: Politie, Openbaar Ministerie, Burgemeester of portefeuillehouder en 2 andere";
        await Carla.SendAsync("news.open", About(draft));
        Assert.Contains(Chosen, Carla.Text, StringComparison.Ordinal);
        await Carla.TapAsync("news.review");
        Assert.Contains(Chosen, Carla.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_take_over_anything_goes_back_to_the_list()
    {
        await Anna.SayAsync("nieuwsbrieven");
        await Anna.TapAsync("news.import", title: "Begin met een link of tekst");
        Assert.Contains("Begin met een link of tekst", Anna.Text, StringComparison.Ordinal);
        await Anna.TapAsync("news.list", title: "Terug zonder opslaan");
        Assert.Contains("Nieuwsbrieven van RSIV", Anna.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_paste_that_met_a_change_of_a_colleague_is_said_not_to_be_added()
    {
        var draft = await DraftAsync();
        await Carla.SendAsync("news.addresses", About(draft));
        await Anna.TapAsync("news.text");
        await Anna.TapAsync("news.text.save", new { title = "Van Anna" });
        await Carla.TapAsync("news.addresses.add", new { addresses = Addresses(1, 1_000) });

        Assert.Contains("Er is niets toegevoegd", Carla.Text, StringComparison.Ordinal);
        Assert.Empty((await NewestAsync()).Audience.Addresses);
        await Carla.TapAsync("news.addresses.add", new { addresses = Addresses(1, 1_000) });
        Assert.Equal(1_000, (await NewestAsync()).Audience.Addresses.Count);
    }

    private async Task AddressesAsync()
    {
        await DraftAsync();
        await Anna.TapAsync("news.audience");
        await Anna.TapAsync("news.addresses");
    }

    private JsonObject Field() => KernteamChat.Everything(Anna.Card).First(static node => KernteamChat.IsInput(node) && (string?)node["id"] == NewsletterFields.Addresses);

    private static string Addresses(int from, int count) =>
        string.Join('\n', Enumerable.Range(from, count).Select(static number => string.Create(CultureInfo.InvariantCulture, $"voornaam.naam{number:0000}@example.org")));

    private static void AssertOnlyThere(Newsletter newsletter)
    {
        Assert.True(newsletter.Audience.ChannelsOnly);
        Assert.Equal([TeamsActivities.ChannelId], newsletter.Audience.Channels);
    }
}
