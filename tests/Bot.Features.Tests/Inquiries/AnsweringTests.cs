using System.Text.Json;
using Bot.Features.Deliveries;
using Bot.Features.Inquiries.Model;
using Bot.Features.Inquiries.Telling;
using Bot.Features.Members;
using Bot.Features.Members.Privacy;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Tests.Inquiries;

public sealed class AnsweringTests : InquiryTests
{
    [Fact]
    public async Task Who_takes_it_is_seen_by_her_colleagues_in_the_cards_that_they_have()
    {
        await SentAsync();
        await Anna.Look().TapAsync("inquiry.take");
        await Bot.DeliverDueAsync();

        Assert.Contains("U pakt deze vraag op", Anna.Text, StringComparison.Ordinal);
        Assert.Contains("Anna de Vries pakt deze vraag op", Bram.Look().Text, StringComparison.Ordinal);
        Assert.Equal(["inquiry.take", "inquiry.list"], Bram.Verbs);
        Assert.Contains("U pakt deze vraag op", Anna.Look().Text, StringComparison.Ordinal);
        Assert.Equal(["inquiry.form", "inquiry.back", "inquiry.close", "inquiry.list"], Anna.Verbs);
        Assert.Single(Bram.Came);
    }

    [Fact]
    public async Task Answer_reaches_the_asker_with_the_name_of_the_network_and_not_of_the_officer()
    {
        var inquiry = await SentAsync();
        await Anna.Look().TapAsync("inquiry.take");
        await Anna.TapAsync("inquiry.form");
        Assert.Contains("Kernteam RSIV. Uw naam staat er niet bij.", Anna.Text, StringComparison.Ordinal);
        await Anna.TapAsync("inquiry.answer", new { answer = "Bel 0900-8844.\nDag en nacht." });
        await Bot.DeliverDueAsync();

        Assert.Contains("onderweg naar de vrager", Anna.Text, StringComparison.Ordinal);
        var came = CardChat.TextOf(Vera.Came[^1]);
        Assert.Contains(Asked, came, StringComparison.Ordinal);
        Assert.Contains("Bel 0900-8844.\nDag en nacht.\nKernteam RSIV", came, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna", Vera.Came[^1].ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Beantwoord door Anna de Vries", Bram.Look().Text, StringComparison.Ordinal);
        Assert.Equal((InquiryState.Answered, false), ((await InquiryAsync(inquiry.Id)).State, (await InquiryAsync(inquiry.Id)).WantsPage));

        await Vera.Look().TapAsync("ask.start");
        Assert.Null(Vera.ValueOf("question"));
    }

    [Fact]
    public async Task Form_in_which_she_types_is_not_taken_away_when_the_card_of_the_question_is_brought_up_to_date()
    {
        await SentAsync();
        await Anna.Look().TapAsync("inquiry.take");
        await Anna.TapAsync("inquiry.form");
        Assert.NotNull(Anna.DataOf("inquiry.answer")["answer"]);
        Assert.Equal(2, Anna.Came.Count);
        await Bot.DeliverDueAsync();

        // What was brought up to date is the card that came before, and it still says whose question it is.
        Assert.Contains("U pakt deze vraag op", Anna.Look().Text, StringComparison.Ordinal);
        Assert.Equal(2, Anna.Came.Count);
        var own = Bot.Teams.Connector.Calls.Where(call => call.Method == "PUT" && (call.ConversationId ?? "").StartsWith(TeamsPerson.Anna.ChatId, StringComparison.Ordinal)).ToArray();
        var came = Bot.Teams.Connector.Messages.Where(call => (call.ConversationId ?? "").StartsWith(TeamsPerson.Anna.ChatId, StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(own);
        Assert.All(own, call => Assert.NotEqual(came[^1].Id, call.ActivityId));
    }

    [Fact]
    public async Task Of_two_who_take_it_at_once_one_has_it_and_the_other_reads_who()
    {
        await SentAsync();
        var (anna, bram) = (Anna.Look().DataOf("inquiry.take"), Bram.Look().DataOf("inquiry.take"));
        await Task.WhenAll(Anna.SendAsync("inquiry.take", anna), Bram.SendAsync("inquiry.take", bram));

        var keeper = (await InquiriesAsync())[0].TakenBy;
        var (has, reads) = keeper == TeamsPerson.Anna.ObjectId ? (Anna, Bram) : (Bram, Anna);
        Assert.Contains("U pakt deze vraag op", has.Text, StringComparison.Ordinal);
        Assert.Contains($"{has.Person.Name} heeft deze vraag al opgepakt", reads.Text, StringComparison.Ordinal);

        // Having seen that, she may take it over: the colleague may be ill.
        await reads.TapAsync("inquiry.take");
        Assert.Equal(reads.Person.ObjectId, (await InquiriesAsync())[0].TakenBy);
        await has.TapAsync("inquiry.form");
        Assert.Contains($"{reads.Person.Name} heeft deze vraag al opgepakt", has.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_back_it_is_free_for_everybody()
    {
        await SentAsync();
        await Anna.Look().TapAsync("inquiry.take");
        await Anna.TapAsync("inquiry.back");
        await Bot.DeliverDueAsync();

        Assert.Contains("weer vrij voor collega's", Anna.Text, StringComparison.Ordinal);
        Assert.Contains("Nog niemand pakt deze vraag op", Bram.Look().Text, StringComparison.Ordinal);
        await Bram.TapAsync("inquiry.take");
        Assert.Equal(TeamsPerson.Bram.ObjectId, (await InquiriesAsync())[0].TakenBy);
    }

    [Fact]
    public async Task Closed_without_an_answer_the_asker_is_told()
    {
        await SentAsync();
        await Anna.Look().TapAsync("inquiry.close");
        Assert.Contains("De vrager krijgt bericht", Anna.Text, StringComparison.Ordinal);
        Assert.Equal(InquiryState.Open, (await InquiriesAsync())[0].State);
        await Anna.TapAsync("inquiry.close.yes");
        await Bot.DeliverDueAsync();

        Assert.Contains("heeft uw vraag gesloten zonder antwoord", CardChat.TextOf(Vera.Came[^1]), StringComparison.Ordinal);
        Assert.Contains("Gesloten zonder antwoord door Anna de Vries", Bram.Look().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_that_Teams_delivers_again_or_somebody_gives_late_changes_nothing()
    {
        await SentAsync();
        await Anna.Look().TapAsync("inquiry.take");
        await Anna.TapAsync("inquiry.form");
        var answer = Anna.DataOf("inquiry.answer", new { answer = "Bel 0900-8844." });
        await Anna.SendAsync("inquiry.answer", answer);
        await Anna.SendAsync("inquiry.answer", answer);
        var late = answer.DeepClone().AsObject();
        late["answer"] = "Iets anders.";
        await Bram.SendAsync("inquiry.answer", late);
        await Bot.DeliverDueAsync();

        Assert.Contains("Anna de Vries heeft deze vraag al beantwoord", Bram.Text, StringComparison.Ordinal);
        Assert.Equal("Bel 0900-8844.", (await InquiriesAsync())[0].Answer);
        Assert.Single(await DeliveriesAsync(DeliveryKind.InquiryAnswer));
        Assert.Equal(["done", "unchanged", "refused"], (await TrailAsync()).Where(entry => entry.Action == "inquiry.answer").Select(entry => entry.Outcome));
    }

    [Theory]
    [InlineData("", "Vul een antwoord in.")]
    [InlineData("?!", "Vul een antwoord in.")]
    [InlineData("long", "Dit is te lang. Er passen 3000 tekens in.")]
    public async Task Answer_that_is_none_comes_back_with_a_sentence(string typed, string sentence)
    {
        await SentAsync();
        await Anna.Look().TapAsync("inquiry.take");
        await Anna.TapAsync("inquiry.form");
        await Anna.TapAsync("inquiry.answer", new { answer = typed == "long" ? new string('x', 3_001) : typed, draft = "true" });

        Assert.Contains(sentence, Anna.Text, StringComparison.Ordinal);
        Assert.Equal("true", Anna.ValueOf("draft"));
        Assert.Equal(InquiryState.Taken, (await InquiriesAsync())[0].State);
        Assert.Equal("faulty", (await TrailAsync())[^1].Outcome);
    }

    [Fact]
    public async Task Whoever_has_not_taken_it_is_sent_back_to_taking_it()
    {
        var inquiry = await SentAsync();
        await Anna.SendAsync("inquiry.answer", new() { ["inquiry"] = inquiry.Id, ["answer"] = "Zomaar." });

        Assert.Contains("Pak de vraag eerst op", Anna.Text, StringComparison.Ordinal);
        Assert.Null((await InquiryAsync(inquiry.Id)).Answer);
    }

    [Fact]
    public async Task Question_that_changes_while_its_card_is_on_its_way_still_ends_up_right()
    {
        await Vera.SayAsync(Asked);
        await Vera.SayAsync("vraag het aan het kernteam");
        await Vera.TapAsync("ask.send");
        var hold = new TaskCompletionSource();
        var held = new ScriptedAnswer { HoldUntil = hold.Task };
        Bot.Teams.Connector.Script(held);
        var sending = Bot.DeliverDueAsync();
        await held.Arrived.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await Anna.SendAsync("inquiry.take", new() { ["inquiry"] = (await InquiriesAsync())[0].Id, ["version"] = 1 });

        // The cards are looked after while one is still on its way: it will be looked at again.
        var cards = Bot.Get<IEnumerable<IScheduledWorker>>().OfType<InquiryCardsWork>().Single();
        var plan = new ScheduledWork { Key = "x", Kind = cards.Kind, SubjectId = (await InquiriesAsync())[0].Id, DueAt = Bot.Clock.GetUtcNow() };
        Assert.Equal(Bot.Clock.GetUtcNow().AddSeconds(30), await cards.RunAsync(plan, default));
        hold.SetResult();
        await sending;
        Bot.Clock.Advance(TimeSpan.FromSeconds(31));
        await Bot.DeliverDueAsync();

        Assert.Contains("U pakt deze vraag op", Anna.Look().Text, StringComparison.Ordinal);
        Assert.Contains("Anna de Vries pakt deze vraag op", Bram.Look().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asker_who_is_erased_takes_her_question_with_her_also_from_the_cards()
    {
        await SentAsync("Wat doe ik na een inbraak?");
        await SentAsync();
        await Anna.Look().TapAsync("inquiry.take");
        await Anna.TapAsync("inquiry.form");
        await Anna.TapAsync("inquiry.answer", new { answer = "Bel 0900-8844." });
        await Bot.Get<EraseMember>().EraseAsync((await Bot.Get<KnownMembers>().FindAsync(FakeIdentity.TenantId, Vera.Person.ObjectId, default))!, null, default);
        await Bot.DeliverDueAsync();

        Assert.Empty(await InquiriesAsync());
        Assert.Empty(await DeliveriesAsync(DeliveryKind.InquiryAnswer));
        var emptied = Bot.Teams.Connector.Calls.Where(call => call.Method == "PUT" && call.ConversationId == TeamsPerson.Bram.ChatId && call.Body.ToString().Contains("Deze vraag is gewist", StringComparison.Ordinal));
        Assert.Equal(2, emptied.Select(call => call.ActivityId).Distinct().Count());
        Assert.DoesNotContain("hack", Anna.Look().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outbox_plan_and_trail_hold_no_names_and_no_texts()
    {
        await SentAsync();
        await Anna.Look().TapAsync("inquiry.take");
        await Anna.TapAsync("inquiry.form");
        await Anna.TapAsync("inquiry.answer", new { answer = "Bel 0900-8844." });
        await Bot.DeliverDueAsync();

        await using var context = Bot.Context();
        var all = JsonSerializer.Serialize(new { Deliveries = await context.Deliveries.ToListAsync(), Plans = await context.ScheduledWork.ToListAsync(), Trail = await context.Audit.ToListAsync() });
        Assert.All(new[] { "Persoon 7", "Anna", "hack", "0900" }, word => Assert.DoesNotContain(word, all, StringComparison.OrdinalIgnoreCase));
    }
}
