using Bot.Features.Deliveries;
using Bot.Features.Inquiries.Listing;
using Bot.Features.Inquiries.Model;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Tests.Inquiries;

public sealed class PlaceTests : InquiryTests
{
    private CardChat Channel => field ??= new(Bot, TeamsPerson.Anna, inChannel: true);

    [Fact]
    public async Task Questions_come_where_the_kernteam_wants_them_and_the_shared_card_comes_out_right()
    {
        Assert.Contains("komen vragen aan het kernteam van RSIV hier", await Channel.SayAsync("kernteamvragen hier"), StringComparison.Ordinal);
        await SentAsync();
        Assert.Empty(Anna.Came);
        Assert.Equal(["inquiry.take", "inquiry.close"], Channel.Look().Verbs);

        // Her reply is hers alone; what stands in the channel is everybody's.
        await Channel.TapAsync("inquiry.take");
        Assert.Contains("U pakt deze vraag op", Channel.Text, StringComparison.Ordinal);
        await Bot.DeliverDueAsync();
        Assert.Contains("Anna de Vries pakt deze vraag op", Channel.Look().Text, StringComparison.Ordinal);
        Assert.Equal(["inquiry.form", "inquiry.open"], Channel.Verbs);

        var colleague = new CardChat(Bot, TeamsPerson.Bram, inChannel: true).Look();
        await colleague.TapAsync("inquiry.form");
        Assert.Contains("Anna de Vries heeft deze vraag al opgepakt", colleague.Text, StringComparison.Ordinal);
        Assert.Contains("inquiry.take", colleague.Verbs);

        await Channel.TapAsync("inquiry.form");
        await Channel.TapAsync("inquiry.answer", new { answer = "Bel 0900-8844." });
        await Bot.DeliverDueAsync();
        Assert.Contains("Beantwoord door Anna de Vries", Channel.Look().Text, StringComparison.Ordinal);
        Assert.Empty(Channel.Verbs);
        Assert.Contains("Bel 0900-8844.", CardChat.TextOf(Vera.Came[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Old_client_that_taps_in_the_channel_posts_no_card_for_everybody()
    {
        await Channel.SayAsync("kernteamvragen hier");
        var inquiry = await SentAsync();
        var before = Bot.Teams.Connector.Messages.Count;
        foreach (var verb in new[] { "inquiry.take", "inquiry.list", "inquiry.form" })
        {
            var submit = Bot.Teams.Activities.CardSubmit(new() { ["verb"] = verb, ["inquiry"] = inquiry.Id, ["network"] = "RSIV", ["version"] = 1 }, TeamsPerson.Anna);
            submit["conversation"] = Bot.Teams.Activities.ChannelMessage("x")["conversation"]!.DeepClone(); // every channel message has one
            await Bot.TakeAsync(submit);
        }

        var said = Bot.Teams.Connector.Messages.Skip(before).ToList();
        Assert.Equal(3, said.Count);
        Assert.All(said, call => Assert.Equal("Open dit in uw eigen chat met mij.", call.MessageText));
        Assert.All(said, call => Assert.DoesNotContain("hack", call.Body.GetRawText(), StringComparison.Ordinal));
        Assert.Equal(InquiryState.Taken, (await InquiriesAsync())[0].State);
    }

    [Fact]
    public async Task Asker_is_told_that_others_read_along_and_can_leave_it()
    {
        await Vera.SayAsync("vraag het aan het kernteam");
        Assert.DoesNotContain("wie meeleest", Vera.Text, StringComparison.Ordinal);

        await Channel.SayAsync("kernteamvragen hier");
        await Vera.SayAsync("vraag het aan het kernteam");
        Assert.Contains("en wie meeleest in de groep of het kanaal van het kernteam", Vera.Text, StringComparison.Ordinal);
        await Vera.TapAsync("ask.send");
        Assert.Contains("en wie meeleest in de groep of het kanaal van het kernteam", Vera.Text, StringComparison.Ordinal);

        await Vera.TapAsync("ask.leave");
        Assert.Contains("Uw vraag is niet verstuurd", Vera.Text, StringComparison.Ordinal);
        Assert.Empty(await InquiriesAsync());
    }

    [Fact]
    public async Task Who_reads_along_there_but_is_not_of_the_kernteam_can_do_nothing()
    {
        await Channel.SayAsync("kernteamvragen hier");
        await SentAsync();
        var outsider = new CardChat(Bot, OtherKernteam, inChannel: true).Look();

        CardChat.Refusal(await outsider.TapAsync("inquiry.take"));
        Assert.Equal(InquiryState.Open, (await InquiriesAsync())[0].State);
        Assert.Equal("NotKernteam", (await TrailAsync())[^1].Outcome);
    }

    [Fact]
    public async Task No_longer_here_they_come_in_the_own_chats_again_and_both_are_in_the_trail()
    {
        Assert.Contains("kwamen hier niet", await Channel.SayAsync("kernteamvragen niet meer hier"), StringComparison.Ordinal);
        await Channel.SayAsync("kernteamvragen RSIV hier");
        Assert.Contains("no longer come here", await Channel.SayAsync("core team questions no longer here"), StringComparison.Ordinal);
        await SentAsync();

        Assert.Single(Anna.Came);
        Assert.Equal(["unchanged", "done", "done"], (await TrailAsync()).Where(entry => entry.Action == "inquiry.typed.place").Select(entry => entry.Outcome));
    }

    [Fact]
    public async Task Plain_member_and_the_other_kernteam_choose_no_place_and_the_own_chat_is_none()
    {
        var plain = new CardChat(Bot, Vera.Person, inChannel: true);
        var other = new CardChat(Bot, OtherKernteam, inChannel: true);
        Assert.Contains("alleen het kernteam", await plain.SayAsync("kernteamvragen hier"), StringComparison.Ordinal);
        Assert.Contains("alleen het kernteam", await other.SayAsync("kernteamvragen RSIV hier"), StringComparison.Ordinal);
        Assert.Contains("Typ dit in de groep", await Anna.SayAsync("kernteamvragen hier"), StringComparison.Ordinal);

        await using var context = Bot.Context();
        Assert.Empty(await context.InquiryPlaces.ToListAsync());
        Assert.Equal(["NotKernteam", "NotKernteam", "refused"], (await TrailAsync()).Select(entry => entry.Outcome));
    }

    [Fact]
    public async Task Place_that_does_not_take_it_gives_way_to_the_own_chats()
    {
        await Channel.SayAsync("kernteamvragen hier");
        await Vera.SayAsync(Asked);
        await Vera.SayAsync("vraag het aan het kernteam");
        await Vera.TapAsync("ask.send");
        Bot.Teams.Connector.Script(ScriptedAnswer.Error(403, "BotNotInConversationRoster"));
        await Bot.DeliverDueAsync();

        Assert.Single(Anna.Came);
        Assert.Single(Bram.Came);
        Assert.Equal([DeliveryOutcome.NotInstalled, DeliveryOutcome.Sent, DeliveryOutcome.Sent], (await DeliveriesAsync(DeliveryKind.Inquiry)).Select(row => row.Outcome ?? default).Order().Reverse());
    }

    [Fact]
    public async Task List_in_a_group_only_where_the_questions_come_anyway()
    {
        await SentAsync();
        Assert.Contains("persoonlijke chat", await Channel.SayAsync("kernteamvragen"), StringComparison.Ordinal);

        await Channel.SayAsync("kernteamvragen hier");
        await Channel.SayAsync("kernteamvragen");
        Assert.Contains(Asked, Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_tells_what_is_open_who_has_it_and_what_was_answered_and_pages()
    {
        for (var number = 20; number < 29; number++)
        {
            await SentAsync($"Eigen vraag {(char)('a' + number - 20)}{number}?", await MemberAsync(number));
            Bot.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await Anna.SendAsync("inquiry.take", new() { ["inquiry"] = (await InquiriesAsync())[0].Id, ["version"] = 1 });
        await Anna.SendAsync("inquiry.close.yes", new() { ["inquiry"] = (await InquiriesAsync())[1].Id });
        await Anna.SayAsync("kernteamvragen");

        Assert.Contains("8 vragen wachten op antwoord", Anna.Text, StringComparison.Ordinal);
        Assert.Contains("bij Anna de Vries", Anna.Text, StringComparison.Ordinal);
        await Anna.TapAsync("inquiry.list");
        Assert.Contains("Gesloten op", Anna.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kernteamvragen", "List", null, "Dutch")]
    [InlineData("Kernteam-vragen!", "List", null, "Dutch")]
    [InlineData("core team questions", "List", null, "English")]
    [InlineData("kernteamvragen van RSIV", "List", "RSIV", "Dutch")]
    [InlineData("kernteamvragen hier", "Here", null, "Dutch")]
    [InlineData("kernteamvragen voor VAR hier", "Here", "VAR", "Dutch")]
    [InlineData("kernteamvragen niet meer hier", "NoLongerHere", null, "Dutch")]
    [InlineData("kernteamvragen rsiv niet meer hier.", "NoLongerHere", "rsiv", "Dutch")]
    [InlineData("core team questions VAR no longer here", "NoLongerHere", "VAR", "English")]
    public void Words_are_understood(string text, string wish, string? network, string language)
    {
        var words = KernteamWords.Of(text);

        Assert.NotNull(words);
        Assert.Equal((wish, network, language), (words.Wish.ToString(), words.Network, words.Language.ToString()));
    }

    [Theory]
    [InlineData("welke kernteamvragen zijn er over cyber gesteld?")]
    [InlineData("kernteam")]
    [InlineData("vragen")]
    public void Other_words_are_a_question(string text) => Assert.Null(KernteamWords.Of(text));
}
