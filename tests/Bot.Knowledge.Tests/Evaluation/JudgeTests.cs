using Xunit;

namespace Bot.Knowledge.Tests.Evaluation;

/// <summary>A judge that lets everything pass would make the regression sets worthless: each rule is shown to pass and to fail.</summary>
public sealed class JudgeTests
{
    [Theory]
    [InlineData("vroom", "Burgemeester Vroom is portefeuillehouder.", true)]
    [InlineData("vroom", "Vroomshoop ligt in Overijssel.", false)] // a short word is matched whole
    [InlineData("vroom", "Zij heet Devroom.", false)]
    [InlineData("jeugdgroep", "Er zijn jeugdgroepen.", true)] // a long one may carry an ending
    [InlineData("jeugdgroep", "Er zijn probleemjeugdgroepen.", false)] // and never a beginning
    [InlineData("191000", "Het was 1910001 euro.", false)] // a number has no ending
    [InlineData("191.000", "Het was € 191.000.", true)]
    [InlineData("16", "Er doen 16 gemeenten mee.", true)]
    [InlineData("16", "Er doen 160 gemeenten mee.", false)]
    [InlineData("de vries", "Burgemeester De Vries.", true)]
    [InlineData("de vries", "Burgemeester De Vriesman.", false)] // the last word counts, and it is short
    [InlineData("van heijningen", "Van Heijningens portefeuille.", true)]
    [InlineData("coordinator", "De coördinator belt.", true)]
    [InlineData("can't", "I can’t do that.", true)]
    [InlineData("a b", "A\n\t B", true)]
    [InlineData("@rotterdam.nl", "naam@rotterdam.nl", true)]
    [InlineData("info@", "info@voorbeeld.nl", true)]
    [InlineData("", "alles", false)]
    public void Alternative_is_found_where_a_reader_would_find_it(string alternative, string answer, bool found) =>
        Assert.Equal(found, Judge.Has(Judge.Fold(answer), alternative));

    [Theory]
    [InlineData("Dat was op 4 april 2022.", true)]
    [InlineData("It was on 4 April 2022.", true)]
    [InlineData("It was on April 4, 2022.", true)]
    [InlineData("op 04-04-2022", true)]
    [InlineData("op 4-4-2022", true)]
    [InlineData("op 2022-04-04", true)]
    [InlineData("op 14 april 2022", false)]
    [InlineData("op 4 mei 2022", false)]
    [InlineData("in april 2022", false)]
    public void Date_is_found_in_every_usual_form_and_no_other_date_is(string answer, bool right) =>
        Assert.Equal(right ? Verdict.Right : Verdict.Wrong, Judge.Of(Asked("session-past", ["@DATE:2022-04-04"]), answer, declined: false));

    [Fact]
    public void Every_group_must_be_met_and_nothing_forbidden_said()
    {
        var question = Asked("holder", ["vroom", "@WHICHNETWORK"], ["cyber"]) with { MustNot = ["visser"] };

        Assert.Equal(Verdict.Right, Judge.Of(question, "Vroom heeft cyber.", declined: false));
        Assert.Equal(Verdict.Right, Judge.Of(question, "Welk netwerk bedoelt u bij cyber: VAR of RSIV?", declined: false));
        Assert.Equal(Verdict.Wrong, Judge.Of(question, "Vroom heeft ondermijning.", declined: false));
        Assert.Equal(Verdict.Wrong, Judge.Of(question, "Vroom heeft cyber, en Visser ook.", declined: false));
    }

    [Fact]
    public void Page_pasted_whole_is_wrong_however_much_it_contains()
    {
        var question = Asked("theme", ["vroom"]);

        Assert.Equal(Verdict.Right, Judge.Of(question, "Vroom" + string.Concat(Enumerable.Repeat(" woord", 119)), declined: false));
        Assert.Equal(Verdict.Wrong, Judge.Of(question, "Vroom" + string.Concat(Enumerable.Repeat(" woord", 120)), declined: false));
    }

    [Theory]
    [InlineData("unanswerable")]
    [InlineData("out-of-scope")]
    public void Question_without_an_answer_is_right_only_when_declined_in_fact_and_in_words(string kind)
    {
        var question = Asked(kind, ["@REFUSAL"]);

        Assert.Equal(Verdict.Right, Judge.Of(question, "Dat staat niet in de kennisbank.", declined: true));
        Assert.Equal(Verdict.Wrong, Judge.Of(question, "Dat staat niet in de kennisbank.", declined: false));
        Assert.Equal(Verdict.Wrong, Judge.Of(question, "Het is burgemeester Vroom.", declined: true));
        Assert.Equal(Verdict.Wrong, Judge.Of(question with { MustNot = ["vroom"] }, "Dat staat niet in de bank, maar Vroom weet het.", declined: true));
    }

    [Fact]
    public void Declining_where_an_answer_was_due_is_told_apart_from_being_wrong()
    {
        var question = Asked("holder", ["vroom"]);

        Assert.Equal(Verdict.Declined, Judge.Of(question, "Dat staat niet in de kennisbank.", declined: true));
        Assert.Equal(Verdict.Wrong, Judge.Of(question, "Dat is burgemeester Visser.", declined: true));
        Assert.Equal(Verdict.Wrong, Judge.Of(question, "Dat staat niet in de kennisbank.", declined: false));
    }

    [Fact]
    public void Line_of_a_set_is_read_with_its_turns_and_an_unknown_network()
    {
        var question = CheckedQuestion.Read("""{"id":"T-1","lang":"nl","network":"any","asof":"2022-03-01","kind":"followup","turns":["wie heeft cyber","en daarvoor?"],"must":[["a","b"],["c"]],"must_not":["d"],"source":{"doc":"","section":""}}""");

        Assert.Equal(("T-1", "followup", null, new DateOnly(2022, 3, 1)), (question.Id, question.Kind, question.NetworkId, question.AsOf));
        Assert.Equal(["wie heeft cyber", "en daarvoor?"], question.Turns);
        Assert.Equal([["a", "b"], ["c"]], question.Must);
        Assert.Equal(["d"], question.MustNot);
    }

    private static CheckedQuestion Asked(string kind, params string[][] must) =>
        new("T", kind, null, new DateOnly(2022, 3, 1), ["?"], must, []);
}
