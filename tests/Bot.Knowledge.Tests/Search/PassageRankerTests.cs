using Bot.Knowledge.Answers;
using Bot.Knowledge.Questions;
using Bot.Knowledge.Search;
using Bot.Knowledge.Tests.Answers;
using Xunit;

namespace Bot.Knowledge.Tests.Search;

/// <summary>Which sentence of the bank comes first, and when none is near enough.</summary>
public sealed class PassageRankerTests : IDisposable
{
    private readonly AnswerEngine _engine = new SmallBank()
        .Theme("NOORD/cyber", "Cybercriminaliteit", "Cybercrime", [], "De brandweer oefent met gijzelsoftware in de haven.", "De brandweer koopt een blusboot voor de haven.", "Scholen krijgen lesmateriaal over wachtwoorden.")
        .Theme("NOORD/jeugd", "Jeugd", "Youth", [], "Jongerenwerkers bezoeken elke maand het winkelcentrum.")
        .Theme("ZUID/haven", "Havens", "Ports", [], "De brandweer van zuid bewaakt de containers.")
        .Engine();

    private readonly BankIndex _index;

    public PassageRankerTests() => _index = new BankIndex(_engine.Bank);

    public void Dispose()
    {
        _index.Dispose();
        _engine.Dispose();
    }

    [Fact]
    public void Passage_that_explains_more_of_the_question_comes_first()
    {
        var ranked = Rank("waarom koopt de brandweer een blusboot");

        Assert.Contains("blusboot", ranked[0].Passage.Text, StringComparison.OrdinalIgnoreCase);
        Assert.True(ranked[0].Coverage > ranked.First(one => one.Passage.Text.Contains("gijzelsoftware", StringComparison.OrdinalIgnoreCase)).Coverage);
    }

    [Fact]
    public void Passage_is_found_by_other_endings_of_its_words() =>
        Assert.Contains("winkelcentrum", Rank("welke jongerenwerker bezoekt winkelcentra")[0].Passage.Text, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Word_that_the_passage_lacks_lowers_its_coverage_and_is_named()
    {
        var best = Rank("oefent de brandweer met helikopters")[0];

        Assert.True(best.Coverage < 1);
        Assert.Contains(best.Missing, term => term.Text == "helikopters");
    }

    [Fact]
    public void Number_that_nothing_explains_vetoes_a_passage()
    {
        Assert.True(Rank("oefent de brandweer met gijzelsoftware in haven 8412")[0].IsVetoed);
        Assert.False(Rank("oefent de brandweer met gijzelsoftware in de haven")[0].IsVetoed);
    }

    [Fact]
    public void Ranking_keeps_to_the_passages_that_it_is_given()
    {
        Assert.All(Rank("brandweer"), ranked => Assert.Equal("NOORD", ranked.Passage.NetworkId));
        Assert.NotEmpty(Rank("brandweer"));
    }

    [Fact]
    public void Scores_fall_from_the_first_to_the_last()
    {
        var scores = Rank("brandweer haven scholen").Select(ranked => ranked.Score).ToList();

        Assert.True(scores.Count > 1);
        Assert.Equal(scores.OrderDescending(), scores);
    }

    [Fact]
    public void Sentence_that_covers_the_question_is_quoted_with_its_source_and_one_that_does_not_is_not()
    {
        var told = Talk.Once(_engine, "NOORD", "2022-04-01", "waarmee oefent de brandweer in de haven?");
        var declined = Talk.Once(_engine, "NOORD", "2022-04-01", "hoe hoog springt de kangoeroe van de dierentuin?");

        Assert.Contains("gijzelsoftware", told.Text, StringComparison.Ordinal);
        Assert.Equal("NOORD-PLAN", Assert.Single(told.Citations).Document);
        Assert.True(declined.Declined);
        Assert.DoesNotContain("brandweer", declined.Text, StringComparison.Ordinal);
    }

    private IReadOnlyList<RankedPassage> Rank(string question) =>
        new PassageRanker(_index).Rank(new QuestionReader(_index).Read(new AskedQuestion(question, "NOORD", new DateOnly(2022, 4, 1), null)), passage => passage.NetworkId == "NOORD");
}
