using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Features.Deliveries;
using Bot.Features.Inquiries.Model;
using Bot.Features.Tests.Playing;
using Bot.Testing.Teams;

namespace Bot.Features.Tests.Inquiries;

public sealed class AskingTests : InquiryTests
{
    [Fact]
    public async Task Declined_answer_offers_the_kernteam_and_her_question_reaches_each_of_them()
    {
        await Vera.SayAsync(Asked);
        var suggestions = Bot.Teams.Connector.Messages[^1].Body.GetProperty("suggestedActions").GetProperty("actions");
        Assert.Equal("Vraag het aan het kernteam", suggestions[suggestions.GetArrayLength() - 1].GetProperty("value").GetString());

        await Vera.SayAsync("Vraag het aan het kernteam");
        Assert.Contains("Het kernteam van RSIV leest uw vraag, met uw naam en organisatie erbij", Vera.Text, StringComparison.Ordinal);
        Assert.Equal(Asked, Vera.ValueOf("question"));

        await Vera.TapAsync("ask.send", new { question = Asked + " En 's nachts?" });
        Assert.Contains("Uw vraag is verstuurd", Vera.Text, StringComparison.Ordinal);
        await Bot.DeliverDueAsync();

        var kept = Assert.Single(await InquiriesAsync());
        Assert.Equal(("RSIV", Asked + " En 's nachts?", "Dat weet ik niet.", InquiryState.Open, 1), (kept.NetworkId, kept.Question, kept.Found, kept.State, kept.Version));
        foreach (var chat in new[] { Anna, Bram })
        {
            chat.Look();
            Assert.Contains("Hoe meld ik een hack bij de gemeente? En 's nachts?", chat.Text, StringComparison.Ordinal);
            Assert.Contains("Van: Persoon 7", chat.Text, StringComparison.Ordinal);
            Assert.Contains("Dat weet ik niet.", chat.Text, StringComparison.Ordinal);
            Assert.Equal(["inquiry.take", "inquiry.close", "inquiry.list"], chat.Verbs);
        }

        Assert.DoesNotContain(Bot.Teams.Connector.Messages, call => call.ConversationId == OtherKernteam.ChatId && call.Body.ToString().Contains("hack", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Card_names_who_holds_the_theme_with_source_and_date()
    {
        await SentAsync("Hoe snel bellen jullie terug over cyber?");

        var text = Anna.Look().Text;
        Assert.Contains("Thema: Cybercrime en gedigitaliseerde criminaliteit", text, StringComparison.Ordinal);
        Assert.Contains("was burgemeester Vroom portefeuillehouder cyber", text, StringComparison.Ordinal);
        Assert.Contains("Bron: Jaarplan RSIV 2022, januari 2022", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Holder_that_the_bank_does_not_name_is_not_made_up()
    {
        await SentAsync("Wat doen jullie aan ondermijning op het water?");

        var text = Anna.Look().Text;
        Assert.Contains("Thema: Ondermijning", text, StringComparison.Ordinal);
        Assert.Contains("Dat staat niet in de kennisbank.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bron:", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_that_was_given_and_yet_was_not_hers_can_be_asked_on()
    {
        Bot.Engine.Prepared["Wie heeft cyber?"] = Answers.Holder;
        await Vera.SayAsync("Wie heeft cyber?");
        await Vera.SayAsync("vraag het aan het kernteam!");

        Assert.Equal("Wie heeft cyber?", Vera.ValueOf("question"));
        await Vera.TapAsync("ask.send", new { question = "Wie heeft cyber in 2027?" });
        Assert.StartsWith("Volgens het Jaarplan", Assert.Single(await InquiriesAsync()).Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asked_nothing_before_or_long_ago_gets_an_empty_form()
    {
        await Vera.SayAsync("vraag het aan het kernteam");
        Assert.Null(Vera.ValueOf("question"));

        await Vera.SayAsync(Asked);
        Bot.Clock.Advance(TimeSpan.FromHours(13));
        await Vera.SayAsync("vraag het aan het kernteam");
        Assert.Null(Vera.ValueOf("question"));

        await Vera.TapAsync("ask.send");
        Assert.Contains("Typ uw vraag in woorden.", Vera.Text, StringComparison.Ordinal);
        Assert.Empty(await InquiriesAsync());
    }

    [Fact]
    public async Task In_a_group_she_is_told_where_she_can_do_it()
    {
        var group = new CardChat(Bot, Vera.Person, inChannel: true);

        Assert.Contains("persoonlijke chat", await group.SayAsync("vraag het aan het kernteam"), StringComparison.Ordinal);
        Assert.Contains("personal chat", await group.SayAsync("ask the core team"), StringComparison.Ordinal);
        Assert.Contains("persoonlijke chat", CardChat.Refusal(await group.SendAsync("ask.send", [])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_network_is_not_known_chooses_it_first_and_goes_on_with_her_question()
    {
        var newcomer = new CardChat(Bot, TeamsPerson.Numbered(12));
        await newcomer.SayAsync(Asked);
        await newcomer.SayAsync("vraag het aan het kernteam");
        Assert.Equal(["ask.network", "ask.network"], newcomer.Verbs);

        var data = newcomer.DataOf("ask.network");
        data["network"] = "RSIV";
        await newcomer.SendAsync("ask.network", data);
        Assert.Equal(Asked, newcomer.ValueOf("question"));
        await newcomer.TapAsync("ask.send");

        Assert.Equal(("RSIV", Asked), (await InquiriesAsync()).Select(row => (row.NetworkId, row.Question)).Single());
    }

    [Fact]
    public async Task Double_tap_and_a_second_device_make_one_question()
    {
        await Vera.SayAsync(Asked);
        await Vera.SayAsync("vraag het aan het kernteam");
        var data = Vera.DataOf("ask.send");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => new CardChat(Bot, Vera.Person).SendAsync("ask.send", data)));
        await Vera.SendAsync("ask.send", data);
        await Bot.DeliverDueAsync();

        Assert.Contains("Uw vraag is verstuurd", Vera.Text, StringComparison.Ordinal);
        Assert.Single(await InquiriesAsync());
        Assert.Equal(2, (await DeliveriesAsync(DeliveryKind.Inquiry)).Count);
    }

    [Fact]
    public async Task Five_may_be_open_and_one_that_is_withdrawn_makes_room()
    {
        for (var number = 1; number <= 5; number++)
        {
            await SentAsync($"Vraag nummer {number}?");
        }

        await Vera.SayAsync("Nog iets?");
        await Vera.SayAsync("vraag het aan het kernteam");
        var sixth = Vera.DataOf("ask.send");
        Assert.Contains("al 5 vragen openstaan", CardChat.Refusal(await Vera.SendAsync("ask.send", sixth)), StringComparison.Ordinal);

        var first = (await InquiriesAsync())[0];
        await Vera.SendAsync("ask.withdraw", new JsonObject { ["inquiry"] = first.Id });
        Assert.Contains("Uw vraag is ingetrokken", Vera.Text, StringComparison.Ordinal);
        await Vera.SendAsync("ask.send", sixth);
        await Bot.DeliverDueAsync();

        Assert.Equal(6, (await InquiriesAsync()).Count);
        Assert.Contains(Bot.Teams.Connector.Calls, call => call.Method == "PUT" && call.ConversationId == TeamsPerson.Anna.ChatId && call.Body.ToString().Contains("trok deze vraag in", StringComparison.Ordinal));
        Assert.Empty(await DeliveriesAsync(DeliveryKind.InquiryAnswer));
    }

    [Fact]
    public async Task Question_too_long_comes_back_and_markup_stays_text()
    {
        await Vera.SayAsync("vraag het aan het kernteam");
        await Vera.TapAsync("ask.send", new { question = new string('x', 1_001) });
        Assert.Contains("Uw vraag is te lang. Er passen 1000 tekens in.", Vera.Text, StringComparison.Ordinal);

        await Vera.TapAsync("ask.send", new { question = "# Kop\n[klik](http://x.example)\n- punt" });
        await Bot.DeliverDueAsync();
        Assert.Contains("\u200B# Kop\n[klik]\u200B(http://x.example)\n\u200B- punt", Anna.Look().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forged_cards_are_refused_with_a_sentence_and_change_nothing()
    {
        var other = await SentAsync();
        var mallory = await MemberAsync(13);
        await mallory.SayAsync("Van Mallory?");
        await mallory.SayAsync("vraag het aan het kernteam");
        var good = mallory.DataOf("ask.send");
        var before = JsonSerializer.Serialize(await InquiriesAsync());
        JsonObject With(string name, JsonNode? value)
        {
            var bent = good.DeepClone().AsObject();
            bent[name] = value;
            return bent;
        }

        foreach (var data in new[] { With("inquiry", other.Id), With("inquiry", "x"), With("inquiry", 17), With("inquiry", null), With("network", "VAR"), With("network", new JsonArray()), null })
        {
            CardChat.Refusal(await mallory.SendAsync("ask.send", data));
        }

        foreach (var id in new JsonNode?[] { other.Id, "x", null, true })
        {
            CardChat.Refusal(await mallory.SendAsync("ask.withdraw", new JsonObject { ["inquiry"] = id }));
        }

        CardChat.Refusal(await mallory.SendAsync("ask.network", new JsonObject { ["network"] = "XYZ" }));
        Assert.Equal(before, JsonSerializer.Serialize(await InquiriesAsync()));

        // The answer in somebody else's chat is not hers to send.
        var reply = Bot.Teams.Connector.Messages.First(call => call.ConversationId == Vera.Person.ChatId && call.MessageText == "Dat weet ik niet.").Id;
        await mallory.SendAsync("ask.send", With("reply", reply));
        Assert.Equal(string.Empty, (await InquiriesAsync())[^1].Found);
    }

    [Fact]
    public async Task Kernteam_that_has_not_met_the_bot_cannot_be_asked_and_that_is_said()
    {
        var member = new CardChat(Bot, TeamsPerson.Numbered(14));
        await member.SayAsync("ik ben van VAR");
        await Bot.TakeAsync(Bot.Teams.Activities.Installation("remove", OtherKernteam));

        Assert.Contains("Het kernteam van VAR is nog niet bereikbaar via mij", await member.SayAsync("vraag het aan het kernteam"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asks_in_English_reads_English()
    {
        await Vera.SayAsync("ask the core team");
        Assert.Contains("The core team of RSIV reads your question", Vera.Text, StringComparison.Ordinal);
        await Vera.TapAsync("ask.send", new { question = "How do I report a hack?" });
        await Bot.DeliverDueAsync();

        Assert.Contains("Your question was sent", Vera.Text, StringComparison.Ordinal);
        Assert.Contains("Taal: Engels", Anna.Look().Text, StringComparison.Ordinal);
    }
}
