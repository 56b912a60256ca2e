using Bot.Features.Questions;
using Bot.Features.Tests.Playing;
using Bot.Knowledge.Answers;

namespace Bot.Features.Tests.Questions;

public sealed class AnswerCardTests
{
    [Fact]
    public void Answer_carries_marks_sources_thumbs_and_next_questions() =>
        Golden.Matches("holder", AnswerCard.For(Answers.Holder, isPersonal: true));

    [Fact]
    public void Answer_in_a_channel_has_no_buttons_that_speak_for_the_member() =>
        Golden.Matches("holder-in-channel", AnswerCard.For(Answers.Holder, isPersonal: false));

    [Fact]
    public void Table_follows_the_text_as_a_card_with_words_for_clients_without_tables() =>
        Golden.Matches("list", AnswerCard.For(Answers.List, isPersonal: true));

    [Fact]
    public void Choice_of_network_is_a_card_with_a_button_each() =>
        Golden.Matches("which-network", AnswerCard.For(Answers.WhichNetwork, isPersonal: true));

    [Fact]
    public void Decline_can_be_judged_but_a_greeting_cannot()
    {
        Assert.Equal(Connector.Cards.Feedback.TeamsForm, Assert.Single(AnswerCard.For(Answers.Nothing, true)).Feedback);
        var greeting = Answers.Nothing with { Kind = AnswerKind.Greeting };
        Assert.Equal(Connector.Cards.Feedback.None, Assert.Single(AnswerCard.For(greeting, true)).Feedback);
    }

    [Fact]
    public void More_than_three_suggestions_are_cut_and_more_than_twenty_sources_never_reach_Teams()
    {
        var answer = Answers.Holder with
        {
            Suggestions = ["a?", "b?", "c?", "d?"],
            Citations = [.. Enumerable.Range(0, 25).Select(number => Answers.Plan with { Section = $"{number}" })],
            Lines = [.. Enumerable.Range(0, 25).Select(number => new AnswerLine($"Regel {number}.", [number]))],
        };

        var message = Assert.Single(AnswerCard.For(answer, isPersonal: true));

        Assert.Equal(3, message.Suggestions.Count);
        Assert.Equal(20, message.Citations.Count);
        Assert.Contains("[20]", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("[21]", message.Text, StringComparison.Ordinal);
        message.ToActivity();
    }
}
