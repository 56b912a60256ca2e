using Bot.Features.Inquiries;
using Bot.Features.Inquiries.Model;
using Bot.Features.Members;
using Bot.Features.Members.Privacy;
using Bot.Testing.Teams;

namespace Bot.Features.Tests.Inquiries;

public sealed class InquiryPrivacyTests : InquiryTests
{
    [Fact]
    public async Task Whoever_asks_what_is_kept_about_her_sees_her_questions_counted()
    {
        await SentAsync();
        await Vera.SayAsync("wat weet je van mij?");

        Assert.Contains("Vragen die u aan het kernteam stuurde, met het antwoord", Vera.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_question_past_its_time_is_closed_and_its_asker_told_and_then_it_leaves_the_cards_too()
    {
        await SentAsync();
        await PassAsync(89);
        Assert.True(Assert.Single(await InquiriesAsync()).IsOpen);

        await PassAsync(2);
        Assert.True(Assert.Single(await InquiriesAsync()).HasLapsed);
        Assert.Contains("heeft uw vraag niet beantwoord", CardChat.TextOf(Vera.Came[^1]), StringComparison.Ordinal);
        Assert.Contains(Bot.Teams.Connector.Calls, call => call.Body.ToString().Contains("Niet op tijd beantwoord", StringComparison.Ordinal));

        await PassAsync(89);
        Assert.Single(await InquiriesAsync());
        await PassAsync(2);
        await EverythingIsGoneAsync();
    }

    [Fact]
    public async Task Answered_question_is_kept_from_its_answer_on_and_then_leaves_the_cards_too()
    {
        await SentAsync();
        await PassAsync(30);
        var data = new System.Text.Json.Nodes.JsonObject { ["inquiry"] = (await InquiriesAsync())[0].Id, ["version"] = 1, ["answer"] = "Bel 0900-8844." };
        await Anna.SendAsync("inquiry.take", data);
        await Anna.SendAsync("inquiry.answer", data);
        await PassAsync(70);
        Assert.Equal(InquiryState.Answered, Assert.Single(await InquiriesAsync()).State);

        await PassAsync(22);
        await EverythingIsGoneAsync();
    }

    [Fact]
    public async Task Question_of_somebody_who_was_erased_meanwhile_is_not_kept()
    {
        var sent = await SentAsync();
        await Bot.Get<EraseMember>().EraseAsync((await Bot.Get<KnownMembers>().FindAsync(FakeIdentity.TenantId, Vera.Person.ObjectId, default))!, null, default); // she asked

        Assert.Equal(AskOutcome.NotKnown, await Bot.Get<InquiryStore>().AddAsync(sent with { Id = "abcdefghjkmnpqrs" }, 5, [], default));
        Assert.Empty(await InquiriesAsync());
    }

    // What stands in Teams at last is the last that was sent to each card.
    private async Task EverythingIsGoneAsync()
    {
        Assert.Empty(await InquiriesAsync());
        foreach (var chat in new[] { Anna, Bram })
        {
            var last = Bot.Teams.Connector.Calls.Last(call => call.Method == "PUT" && call.ConversationId == chat.Person.ChatId).Body.ToString();
            Assert.Contains("Deze vraag is gewist.", last, StringComparison.Ordinal);
            Assert.DoesNotContain("hack", last, StringComparison.Ordinal);
        }
    }

    private async Task PassAsync(int days)
    {
        Bot.Clock.Advance(TimeSpan.FromDays(days));
        await Bot.DeliverDueAsync();
        await Bot.DeliverDueAsync();
    }
}
