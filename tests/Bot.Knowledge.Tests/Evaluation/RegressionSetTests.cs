using Bot.Knowledge.Answers;
using Xunit;
using Xunit.Abstractions;

namespace Bot.Knowledge.Tests.Evaluation;

/// <summary>The project's own sets of checked questions, asked of the bank that this repository ships.</summary>
public sealed class RegressionSetTests(ITestOutputHelper output)
{
    // Per set: at least this share right, at most this share wrong, in percents. Raise the floor when answering gets better; never lower it to make a change pass.
    public static TheoryData<string, double, double> Bounds => new()
    {
        { "a", 94.7, 4.5 },
        { "b", 81.3, 10.3 },
        { "c", 95.5, 3.7 },
        { "d", 87.2, 4.5 },
        { "e", 92.2, 4.5 },
        { "f", 94.6, 4.5 },
        { "g", 93.0, 5.0 },
    };

    public static IEnumerable<string> Names => Bounds.Select(row => (string)row[0]);

    public static TheoryData<string> Sets => [.. Names];

    [Theory]
    [MemberData(nameof(Bounds))]
    public void Set_is_answered_as_well_as_it_was(string set, double leastRight, double mostWrong)
    {
        var judged = AskAll(set);
        var right = Share(judged, Verdict.Right);
        var wrong = Share(judged, Verdict.Wrong);
        var summary = FormattableString.Invariant($"set {set}: {right:0.0} % right (at least {leastRight}), {wrong:0.0} % wrong (at most {mostWrong}), {Share(judged, Verdict.Declined):0.0} % declined");
        output.WriteLine(summary);

        Assert.True(right >= leastRight && wrong <= mostWrong, summary + "\n" + string.Join('\n', judged.Where(one => one.Verdict != Verdict.Right).Select(Told)));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_right_answer_names_its_source(string set)
    {
        // Talk, a question back and a refusal state no fact; a question without an answer has no source.
        var uncited = AskAll(set).Where(one => one.Verdict == Verdict.Right && one.Question.Kind is not ("unanswerable" or "out-of-scope" or "smalltalk")
            && one.Answer.Kind is not (AnswerKind.Clarification or AnswerKind.Greeting or AnswerKind.None) && one.Answer.Citations.Count == 0);

        Assert.Equal("", string.Join('\n', uncited.Select(Told)));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Set_is_whole(string set)
    {
        var questions = CheckedQuestion.ReadAll($"questions-{set}.jsonl");

        Assert.Equal(120, questions.Count);
        Assert.Equal(questions.Count, questions.DistinctBy(question => question.Id).Count());
        Assert.All(questions, question => Assert.NotEmpty(question.Must));
        Assert.All(questions, question => Assert.True(question.NetworkId is null or "VAR" or "RSIV", question.Id));
    }

    private static List<Judged> AskAll(string set) =>
        [.. CheckedQuestion.ReadAll($"questions-{set}.jsonl").Select(question =>
        {
            var answer = question.AskOf(RepositoryBank.Engine);
            return new Judged(question, answer, Judge.Of(question, answer.Text, answer.Declined));
        })];

    private static double Share(List<Judged> judged, Verdict verdict) => 100.0 * judged.Count(one => one.Verdict == verdict) / judged.Count;

    private static string Told(Judged one) =>
        $"{one.Verdict} {one.Question.Id} {one.Question.Kind} [{one.Question.NetworkId ?? "any"} {one.Question.AsOf:yyyy-MM-dd}] {string.Join(" | ", one.Question.Turns)}\n"
        + $"    -> {one.Answer.Text.ReplaceLineEndings(" / ")}\n"
        + $"    must {string.Join(" and ", one.Question.Must.Select(group => string.Join('|', group)))}; must not {string.Join('|', one.Question.MustNot)}";

    private sealed record Judged(CheckedQuestion Question, Answer Answer, Verdict Verdict);
}
