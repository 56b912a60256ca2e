using System.Text.Json;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Bank;
using Bot.Knowledge.Tests.Evaluation;
using Xunit;

namespace Bot.Knowledge.Tests.Answers;

/// <summary>What holds for every answer, shown on all questions of the regression sets.</summary>
public sealed class AnswerShapeTests
{
    private static readonly Lazy<List<(CheckedQuestion Question, Answer Answer)>> All = new(() =>
        [.. RegressionSetTests.Names.SelectMany(set => CheckedQuestion.ReadAll($"questions-{set}.jsonl")).Select(question => (question, question.AskOf(RepositoryBank.Engine)))]);

    [Fact]
    public void Answer_has_120_words_at_most() => Every(answer => Judge.WordsIn(answer.Text) is > 0 and <= Judge.MostWords);

    [Fact]
    public void Answer_suggests_three_questions_at_most_and_none_twice() =>
        Every(answer => answer.Suggestions.Count <= 3 && answer.Suggestions.Distinct(StringComparer.Ordinal).Count() == answer.Suggestions.Count && answer.Suggestions.All(suggestion => suggestion.Length > 0));

    [Fact]
    public void Citations_name_documents_of_the_bank_once_each()
    {
        var known = RepositoryBank.Engine.Bank.Documents.Select(document => document.Id).ToHashSet(StringComparer.Ordinal);

        Every(answer => answer.Citations.All(citation => known.Contains(citation.Document) && citation.Title.Length > 0 && citation.DateText.Length > 0 && citation.Excerpt.Length is > 0 and <= 160)
            && answer.Citations.DistinctBy(citation => (citation.Document, citation.Section)).Count() == answer.Citations.Count);
    }

    [Fact]
    public void Lines_point_at_citations_that_are_there_and_every_citation_is_used() =>
        Every(answer => answer.Lines.SelectMany(line => line.Citations).All(number => number >= 0 && number < answer.Citations.Count)
            && Enumerable.Range(0, answer.Citations.Count).All(number => answer.Lines.Any(line => line.Citations.Contains(number))));

    [Fact]
    public void No_line_is_empty_or_told_twice() =>
        Every(answer => answer.Lines.All(line => line.Text.Trim().Length > 0) && answer.Lines.Select(line => line.Text).Distinct(StringComparer.Ordinal).Count() == answer.Lines.Count);

    [Fact]
    public void Table_has_a_cell_for_every_column() =>
        Every(answer => answer.Table is not { } table || (table.Rows.Count > 0 && table.Rows.All(row => row.Count == table.Columns.Count)));

    [Fact]
    public void Topic_survives_being_stored_as_json()
    {
        Assert.Contains(All.Value, one => one.Answer.Topic is not null);
        Every(answer => answer.Topic is not { } topic || SameTopic(topic, JsonSerializer.Deserialize<Topic>(JsonSerializer.Serialize(topic))));
    }

    [Theory]
    [InlineData("who holds cyber?", AnswerLanguage.English, "is portfolio holder")]
    [InlineData("what does the VAR do about human trafficking?", AnswerLanguage.English, "the")]
    [InlineData("when is the next leerhuis?", AnswerLanguage.English, "is planned")]
    [InlineData("who holds fireworks?", AnswerLanguage.English, "I did not find that")]
    [InlineData("how much did communication cost in 2021?", AnswerLanguage.English, "expenditure")]
    [InlineData("wie heeft cyber?", AnswerLanguage.Dutch, "is portefeuillehouder")]
    [InlineData("wanneer is het volgende leerhuis?", AnswerLanguage.Dutch, "is gepland")]
    [InlineData("cyber", AnswerLanguage.Dutch, "de")] // one word of both languages: Dutch first
    public void Answer_is_in_the_language_of_the_question(string question, AnswerLanguage language, string told)
    {
        var answer = Talk.Once(RepositoryBank.Engine, "VAR", "2022-03-01", question);

        Assert.Equal(language, answer.Language);
        Assert.Matches($@"\b{told}\b", answer.Text);
    }

    [Fact]
    public void English_talk_stays_English_when_a_follow_up_is_one_word()
    {
        var talk = new Talk(RepositoryBank.Engine, "VAR", "2022-03-01");
        talk.Ask("who is the portfolio holder for cybercrime?");

        Assert.Equal(AnswerLanguage.English, talk.Ask("HackShield?").Language);
    }

    [Theory]
    [InlineData("wie heeft cybr?", "Ik las 'cybr' als 'cyber'.")]
    [InlineData("wie heeft mensenhadel?", "Ik las 'mensenhadel' als 'mensenhandel'.")]
    [InlineData("who holds human trafiking?", "I read 'trafiking' as 'trafficking'.")]
    public void Spelling_that_was_read_otherwise_is_named(string question, string named)
    {
        var answer = Talk.Once(RepositoryBank.Engine, "VAR", "2022-03-01", question);

        Assert.False(answer.Declined);
        Assert.EndsWith(named, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Spelling_that_is_right_is_not_named() =>
        Assert.DoesNotContain("Ik las", Talk.Once(RepositoryBank.Engine, "VAR", "2022-03-01", "wie heeft cyber?").Text, StringComparison.Ordinal);

    [Fact]
    public void Long_list_for_an_unknown_network_asks_which_and_offers_each_as_a_button()
    {
        var answer = Talk.Once(RepositoryBank.Engine, null, "2022-03-01", "alle portefeuillehouders op een rij");

        Assert.Equal(AnswerKind.Clarification, answer.Kind);
        Assert.Equal(["RSIV", "VAR"], answer.Choices.Select(choice => choice.NetworkId).Order(StringComparer.Ordinal));
        Assert.All(answer.Choices, choice => Assert.Equal(AnswerKind.List, Talk.Once(RepositoryBank.Engine, choice.NetworkId, "2022-03-01", choice.Question).Kind));
    }

    private static bool SameTopic(Topic one, Topic? other) =>
        other is not null && one with { PageIds = [], Terms = [] } == other with { PageIds = [], Terms = [] } && one.PageIds.SequenceEqual(other.PageIds) && one.Terms.SequenceEqual(other.Terms);

    private static void Every(Func<Answer, bool> isSo) =>
        Assert.Equal("", string.Join('\n', All.Value.Where(one => !isSo(one.Answer)).Select(one => $"{one.Question.Id} {string.Join(" | ", one.Question.Turns)} -> {one.Answer.Text}")));
}
