using Bot.Knowledge.Answers;
using Bot.Knowledge.Bank;
using Bot.Knowledge.Tests.Evaluation;
using Xunit;

namespace Bot.Knowledge.Tests.Answers;

/// <summary>Figures: the row and the year that are asked, and what is doubtful about them.</summary>
public sealed class FigureAnswerTests : IDisposable
{
    private readonly AnswerEngine _engine = new SmallBank()
        .Table(SmallBank.Budget("NOORD", ["2021", "2022"],
            SmallBank.Row("Drukwerk", "Printing", RowKind.Expenditure, ("2021", "7100"), ("2022", "8300")),
            SmallBank.Row("Zaalhuur", "Venue hire", RowKind.Expenditure, ("2021", "4400")),
            SmallBank.Row("Totale uitgaven", "Total expenditure", RowKind.Total, ("2021", "11500"), ("2022", "9300")) with { Doubt = SmallBank.Text("De regels tellen op tot 8.300 euro.", "The rows add up to 8,300 euros.") }))
        .Engine();

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData("hoeveel kostte drukwerk in 2021?", "€ 7.100", "8.300")]
    [InlineData("hoeveel kost drukwerk in 2022?", "€ 8.300", "7.100")]
    [InlineData("how much was printing in 2021?", "€ 7,100", "8,300")]
    public void Figure_of_a_year_is_that_years_alone(string question, string amount, string otherYear)
    {
        var answer = Ask(question);

        Assert.Contains(amount, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(otherYear, answer.Text, StringComparison.Ordinal);
        Assert.Equal((AnswerKind.Figure, false), (answer.Kind, answer.Declined));
        Assert.Equal("NOORD-PLAN", Assert.Single(answer.Citations).Document);
    }

    [Fact]
    public void Without_a_year_every_year_is_told_with_its_name()
    {
        var answer = Ask("hoeveel kost drukwerk?");

        Assert.Contains("2021: € 7.100", answer.Text, StringComparison.Ordinal);
        Assert.Contains("2022: € 8.300", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hoeveel kostte drukwerk in 2019?")]
    [InlineData("how much was printing in 2019?")]
    public void Year_that_the_table_does_not_have_is_declined_with_the_years_it_has(string question)
    {
        var answer = Ask(question);

        Assert.True(answer.Declined);
        Assert.DoesNotContain("€", answer.Text, StringComparison.Ordinal);
        Assert.Contains("2021, 2022", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Year_that_the_row_lacks_is_declined_though_another_row_has_it()
    {
        var answer = Ask("hoeveel kostte zaalhuur in 2022?");

        Assert.True(answer.Declined);
        Assert.DoesNotContain("€", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("8.300", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wat zijn de totale uitgaven in 2022?", "De regels tellen op tot 8.300 euro.")]
    [InlineData("what is the total expenditure in 2022?", "The rows add up to 8,300 euros.")]
    public void Doubt_about_a_total_is_told_beside_it(string question, string doubt) =>
        Assert.Contains(doubt, Ask(question).Text, StringComparison.Ordinal);

    [Fact]
    public void Cost_of_what_no_row_names_is_declined()
    {
        var answer = Ask("hoeveel kosten de helikopters?");

        Assert.True(answer.Declined);
        Assert.DoesNotContain("€", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wat is de totale begroting van het rsiv?", "€ 317.750", "5.000 euro")]
    [InlineData("wat zijn de totale uitgaven?", "€ 317.750", "5.000 euro")]
    [InlineData("begroting 2022", "€ 317.750", "5.000 euro")]
    [InlineData("what is the total budget of the RSIV?", "€ 317,750", "5,000 euros")]
    public void Totals_of_the_shipped_bank_that_are_5000_too_low_are_told_with_that_doubt(string question, string total, string doubt)
    {
        var answer = Talk.Once(RepositoryBank.Engine, "RSIV", "2022-03-01", question);

        Assert.Contains(total, answer.Text, StringComparison.Ordinal);
        Assert.Contains(doubt, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Budget_that_both_networks_have_is_not_answered_for_one_of_them_when_the_network_is_unknown()
    {
        var answer = Talk.Once(RepositoryBank.Engine, null, "2022-03-01", "begroting 2022");

        Assert.True(answer.Kind == AnswerKind.Clarification || (answer.Text.Contains("VAR", StringComparison.Ordinal) && answer.Text.Contains("RSIV", StringComparison.Ordinal)), answer.Text);
    }

    private Answer Ask(string question) => Talk.Once(_engine, "NOORD", "2022-04-01", question);
}
