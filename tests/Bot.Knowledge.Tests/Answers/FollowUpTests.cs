using Bot.Knowledge.Answers;
using Bot.Knowledge.Tests.Evaluation;
using Xunit;

namespace Bot.Knowledge.Tests.Answers;

/// <summary>Talks on the shipped bank in which a question leans on the one before it.</summary>
public sealed class FollowUpTests
{
    [Theory]
    [InlineData("wie heeft cyber?", "en mensenhandel?", "Oskam")]
    [InlineData("wie is pfh mensenhandel", "en cyber dan?", "Vroom")]
    [InlineData("who holds cyber?", "and human trafficking?", "Oskam")]
    public void Another_theme_is_asked_with_the_question_before(string first, string next, string told) => Told("VAR", told, first, next);

    [Theory]
    [InlineData("wie heeft cyber?", "en bij rsiv?", "Cornelis Visser")]
    [InlineData("wie heeft cyber?", "en in Den Haag?", "Cornelis Visser")]
    [InlineData("who holds cyber?", "and in The Hague?", "Cornelis Visser")]
    public void Another_network_is_asked_with_the_question_before(string first, string next, string told) => Told("VAR", told, first, next);

    [Theory]
    [InlineData("wie heeft jeugd en veiligheid?", "en daarvoor?")]
    [InlineData("wie heeft jeugd en veiligheid?", "wie was de voorganger?")]
    [InlineData("who holds youth and safety?", "and before that?")]
    public void Former_holder_is_asked_with_one_word_and_told_in_the_past(string first, string next)
    {
        var answer = Told("VAR", "Moerkerke was ", first, next);

        Assert.DoesNotContain("Moerkerke is", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("De Vries", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wie heeft cyber?", "van welke gemeente is hij?", "Katwijk")]
    [InlineData("who holds cyber?", "which municipality is he from?", "Katwijk")]
    [InlineData("wie heeft mensenhandel?", "welke gemeente?", "Westland")]
    public void Municipality_is_asked_of_the_person_who_was_told(string first, string next, string told) => Told("RSIV", told, first, next);

    // The negative control: what these follow-ups ask comes from the talk and not from their own words.
    [Theory]
    [InlineData("en mensenhandel?", "Oskam")]
    [InlineData("en bij rsiv?", "Cornelis Visser")]
    [InlineData("en in 2021?", "191.000")]
    [InlineData("hoeveel deelnemers?", "60 deelnemers")]
    [InlineData("en daarvoor?", "Moerkerke")]
    public void Without_the_talk_before_it_a_follow_up_says_something_else(string question, string told) =>
        Assert.DoesNotContain(told, Talk.Once(RepositoryBank.Engine, "VAR", "2022-03-01", question).Text, StringComparison.Ordinal);

    [Fact]
    public void Municipality_that_the_source_does_not_give_is_declined_in_a_follow_up_too()
    {
        var talk = new Talk(RepositoryBank.Engine, "VAR", "2022-03-01");
        talk.Ask("wie heeft cyber?");

        Assert.True(talk.Ask("van welke gemeente is hij?").Declined);
    }

    [Theory]
    [InlineData("wanneer was het leerhuis cyber?", "hoeveel deelnemers?", "60 deelnemers")]
    [InlineData("when was the leerhuis cyber?", "how many participants?", "60 participants")]
    public void Participants_are_asked_of_the_session_that_was_told(string first, string next, string told) => Told("VAR", told, first, next);

    [Theory]
    [InlineData("wat is de inwonerbijdrage?", "en in 2021?", "191.000", "192.000")]
    [InlineData("wat is de inwonerbijdrage in 2021?", "en in 2022?", "192.000", "191.000")]
    public void Another_year_is_asked_of_the_figure_that_was_told(string first, string next, string told, string other)
    {
        var answer = Told("VAR", told, first, next);

        Assert.DoesNotContain(other, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Session_after_the_one_that_was_told_is_the_next_of_its_kind() =>
        Told("VAR", "20 juni 2022", "wanneer is het volgende leerhuis?", "en die daarna?");

    [Fact]
    public void Talk_of_four_questions_keeps_its_thread()
    {
        var talk = new Talk(RepositoryBank.Engine, "VAR", "2022-03-01");

        Assert.Contains("Vroom", talk.Ask("wie heeft cyber?").Text, StringComparison.Ordinal);
        Assert.Contains("Oskam", talk.Ask("en mensenhandel?").Text, StringComparison.Ordinal);
        Assert.Contains("Bouke Arends", talk.Ask("en bij rsiv?").Text, StringComparison.Ordinal);
        Assert.Contains("Westland", talk.Ask("van welke gemeente is hij?").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en daarvoor?")]
    [InlineData("hoeveel deelnemers?")]
    [InlineData("van welke gemeente is hij?")]
    public void What_leans_on_nothing_is_not_answered_from_thin_air(string question) =>
        Assert.True(Talk.Once(RepositoryBank.Engine, "VAR", "2022-03-01", question).Declined);

    [Fact]
    public void Question_that_stands_on_its_own_does_not_lean_on_the_one_before()
    {
        var talk = new Talk(RepositoryBank.Engine, "VAR", "2022-03-01");
        talk.Ask("wie heeft jeugd en veiligheid?");

        Assert.Equal(
            Talk.Once(RepositoryBank.Engine, "VAR", "2022-03-01", "hoeveel deelnemers had het leerhuis cyber?").Text,
            talk.Ask("hoeveel deelnemers had het leerhuis cyber?").Text);
    }

    [Fact]
    public void Topic_of_a_bank_that_has_changed_since_does_no_harm()
    {
        var gone = new Topic("Who", "WEST", ["WEST/weg"], "WEST/weg", "WEST/weg", "weg", "Weg", "1999", ["weg"], Knowledge.Bank.AnswerLanguage.Dutch);

        var answer = RepositoryBank.Engine.Answer(new AskedQuestion("en daarvoor?", "VAR", new DateOnly(2022, 3, 1), gone));

        Assert.True(answer.Declined);
    }

    private static Answer Told(string network, string told, params string[] turns)
    {
        var talk = new Talk(RepositoryBank.Engine, network, "2022-03-01");
        // Last() alone would ask only the last question.
        var answer = turns.Select(talk.Ask).ToList()[^1];
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
        Assert.False(answer.Declined);
        Assert.NotEmpty(answer.Citations);
        return answer;
    }
}
