using Bot.Knowledge.Answers;
using Xunit;

namespace Bot.Knowledge.Tests.Answers;

/// <summary>Who holds a theme: the answer follows the periods of the bank and the day of asking.</summary>
public sealed class HolderAnswerTests : IDisposable
{
    private readonly AnswerEngine _engine = new SmallBank()
        .Person("NOORD/kuipers", "Kuipers", "Zandbergen").Person("NOORD/dekker", "Dekker").Person("NOORD/molenaar", "Molenaar").Person("NOORD/brouwer", "Brouwer")
        .Person("ZUID/timmermans", "Timmermans").Person("ZUID/schipper", "Schipper")
        .Theme("NOORD/cyber", "Cybercriminaliteit", "Cybercrime", [SmallBank.Holder("NOORD/dekker", "2020-01-01", "2021-07-01"), SmallBank.Holder("NOORD/kuipers", "2021-07-01")])
        .Theme("NOORD/ondermijning", "Ondermijning", "Organised crime", [SmallBank.Holder("NOORD/molenaar", "2020-01-01", "2021-05-01"), SmallBank.Holder("NOORD/brouwer", "2021-09-01")])
        .Theme("NOORD/mensenhandel", "Mensenhandel", "Human trafficking", [SmallBank.Vacant()])
        .Theme("NOORD/jeugd", "Jeugd", "Youth", [])
        .Theme("ZUID/cyber", "Cybercriminaliteit", "Cybercrime", [SmallBank.Holder("ZUID/timmermans")])
        .Theme("ZUID/wapenbezit", "Wapenbezit", "Weapon possession", [SmallBank.Holder("ZUID/schipper")])
        .Engine();

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData("wie heeft cybercriminaliteit?", "Burgemeester Kuipers (Zandbergen) is portefeuillehouder Cybercriminaliteit")]
    [InlineData("wie is portefeuillehouder cybercriminaliteit", "Burgemeester Kuipers (Zandbergen) is portefeuillehouder Cybercriminaliteit")]
    [InlineData("who holds cybercrime?", "Mayor Kuipers (Zandbergen) is portfolio holder for Cybercrime")]
    public void Holder_of_today_is_told_with_source_and_first_day(string question, string told)
    {
        var answer = Talk.Once(_engine, "NOORD", "2022-04-01", question);

        Assert.StartsWith(told, answer.Text, StringComparison.Ordinal);
        Assert.Contains("2021", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Dekker", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Timmermans", answer.Text, StringComparison.Ordinal);
        Assert.Equal((AnswerKind.Holder, false), (answer.Kind, answer.Declined));
        Assert.Equal("NOORD-PLAN", Assert.Single(answer.Citations).Document);
        Assert.Equal([0], answer.Lines[0].Citations);
    }

    [Theory]
    [InlineData("wie had cybercriminaliteit in 2020?", "Dekker")]
    [InlineData("wie was portefeuillehouder cybercriminaliteit op 30 juni 2021?", "Dekker")]
    [InlineData("who held cybercrime in 2020?", "Dekker")]
    public void Holder_on_a_date_is_the_one_of_that_day_and_told_in_the_past(string question, string holder)
    {
        var answer = Talk.Once(_engine, "NOORD", "2022-04-01", question);

        Assert.Contains($" {holder} was ", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kuipers is", answer.Text, StringComparison.Ordinal);
        Assert.False(answer.Declined);
    }

    [Fact]
    public void First_day_belongs_to_the_new_holder_and_not_to_the_old_one()
    {
        var answer = Talk.Once(_engine, "NOORD", "2022-04-01", "wie was op 1 juli 2021 portefeuillehouder cybercriminaliteit?");

        Assert.Contains("Kuipers", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Dekker", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wie had cybercriminaliteit daarvoor?")]
    [InlineData("wie was de vorige portefeuillehouder cybercriminaliteit?")]
    [InlineData("wie was voor Kuipers portefeuillehouder cybercriminaliteit?")]
    [InlineData("who held cybercrime before Kuipers?")]
    public void Holder_before_is_told_in_the_past_and_never_as_todays(string question)
    {
        var answer = Talk.Once(_engine, "NOORD", "2022-04-01", question);

        Assert.Contains("Dekker was ", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Dekker is", answer.Text, StringComparison.Ordinal);
        Assert.False(answer.Declined);
    }

    [Fact]
    public void In_a_gap_between_two_holders_nobody_is_named_for_that_day_and_both_neighbours_are_told()
    {
        var answer = Talk.Once(_engine, "NOORD", "2022-04-01", "wie was portefeuillehouder ondermijning op 15 juni 2021?");

        Assert.True(answer.Declined);
        Assert.Contains("noemt geen portefeuillehouder Ondermijning voor die periode", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Molenaar was portefeuillehouder Ondermijning bij het NOORD vanaf 1 januari 2020 tot 1 mei 2021", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Brouwer is portefeuillehouder Ondermijning bij het NOORD, sinds 1 september 2021", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Vacancy_that_the_source_states_is_an_answer()
    {
        var dutch = Talk.Once(_engine, "NOORD", "2022-04-01", "wie heeft mensenhandel?");
        var english = Talk.Once(_engine, "NOORD", "2022-04-01", "who holds human trafficking?");

        Assert.Contains("vacant", dutch.Text, StringComparison.Ordinal);
        Assert.Contains("is vacant: nobody holds it", english.Text, StringComparison.Ordinal);
        Assert.False(dutch.Declined || english.Declined);
        Assert.NotEmpty(dutch.Citations);
    }

    [Fact]
    public void Theme_without_a_named_holder_is_declined_with_its_source()
    {
        var answer = Talk.Once(_engine, "NOORD", "2022-04-01", "wie heeft jeugd?");

        Assert.True(answer.Declined);
        Assert.StartsWith("Dat staat niet in de kennisbank.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("noemt geen portefeuillehouder voor Jeugd", answer.Text, StringComparison.Ordinal);
        Assert.NotEmpty(answer.Citations);
    }

    [Theory]
    [InlineData("wie heeft wapenbezit?", "geen thema")]
    [InlineData("who holds weapon possession?", "not a theme")]
    public void Theme_of_the_other_network_alone_gives_away_no_name_as_ours(string question, string told)
    {
        var answer = Talk.Once(_engine, "NOORD", "2022-04-01", question);

        Assert.True(answer.Declined);
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Schipper", answer.Text, StringComparison.Ordinal);
        Assert.Contains("ZUID", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_network_is_unknown_both_are_told_and_named()
    {
        var answer = Talk.Once(_engine, null, "2022-04-01", "wie heeft cybercriminaliteit?");

        Assert.Contains("Kuipers (Zandbergen) is portefeuillehouder Cybercriminaliteit bij het NOORD", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Timmermans is portefeuillehouder Cybercriminaliteit bij het ZUID", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["NOORD-PLAN", "ZUID-PLAN"], answer.Citations.Select(citation => citation.Document).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Network_that_the_question_names_goes_before_the_askers_own()
    {
        var answer = Talk.Once(_engine, "NOORD", "2022-04-01", "wie heeft cybercriminaliteit bij zuid?");

        Assert.Contains("Timmermans", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kuipers", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023-09-01", "is portefeuillehouder")] // the source is of 1 March 2022: eighteen months later to the day it may still be told
    [InlineData("2023-09-02", "was burgemeester Kuipers (Zandbergen) portefeuillehouder Cybercriminaliteit bij het NOORD; sindsdien niet bevestigd.")]
    public void Source_older_than_eighteen_months_is_told_in_the_past(string on, string told)
    {
        var answer = Talk.Once(_engine, "NOORD", on, "wie heeft cybercriminaliteit?");

        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_person_holds_is_told_from_the_name()
    {
        var answer = Talk.Once(_engine, "NOORD", "2022-04-01", "wat heeft Brouwer in portefeuille?");

        Assert.Contains("Brouwer is portefeuillehouder Ondermijning", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Molenaar", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Person_whom_the_bank_does_not_know_is_declined()
    {
        var answer = Talk.Once(_engine, "NOORD", "2022-04-01", "wat heeft burgemeester Zwartendijk in portefeuille?");

        Assert.True(answer.Declined);
        Assert.Empty(answer.Citations);
    }

    [Fact]
    public void List_of_holders_names_each_theme_and_no_former_holder()
    {
        var answer = Talk.Once(_engine, "NOORD", "2022-04-01", "alle portefeuillehouders op een rij");

        Assert.All(["Kuipers", "Brouwer", "Cybercriminaliteit", "Ondermijning"], name => Assert.Contains(name, answer.Text, StringComparison.Ordinal));
        Assert.All(["Dekker", "Molenaar", "Timmermans", "Schipper"], name => Assert.DoesNotContain(name, answer.Text, StringComparison.Ordinal));
    }
}
