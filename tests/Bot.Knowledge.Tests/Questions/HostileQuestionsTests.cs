using System.Collections.Concurrent;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Questions;
using Bot.Knowledge.Search;
using Bot.Knowledge.Tests.Evaluation;
using Xunit;

namespace Bot.Knowledge.Tests.Questions;

/// <summary>Whatever is typed, an answer comes, of bounded size, and the work for it is bounded by how much of the text is read.</summary>
public sealed class HostileQuestionsTests
{
    private const int Many = 10_000;
    private const int MostWordsRead = 64;

    private static readonly Lazy<BankIndex> Index = new(() => new BankIndex(RepositoryBank.Engine.Bank));

    [Fact]
    public void Ten_thousand_damaged_questions_are_all_answered_or_declined()
    {
        var known = RepositoryBank.Engine.Bank.Documents.Select(document => document.Id).ToHashSet(StringComparer.Ordinal);
        var faults = new ConcurrentBag<string>();
        Parallel.For(0, Many, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed =>
        {
            try
            {
                var asked = Asked(seed);
                var answer = RepositoryBank.Engine.Answer(asked);
                // Every tenth is followed up, so that topics of damaged questions are read too.
                answer = seed % 10 == 0 ? RepositoryBank.Engine.Answer(Asked(seed + Many) with { Topic = answer.Topic }) : answer;
                if (Judge.WordsIn(WithoutReading(answer)) is 0 or > Judge.MostWords || answer.Suggestions.Count > 3 || !answer.Citations.All(citation => known.Contains(citation.Document)))
                {
                    faults.Add($"seed {seed}: {asked.Text} -> {answer.Text}");
                }
            }
            catch (Exception fault)
            {
                faults.Add($"seed {seed}: {fault.GetType().Name} {fault.Message} at {fault.StackTrace?.Split('\n')[0].Trim()}");
            }
        });

        Assert.True(faults.IsEmpty, $"{faults.Count} faults:\n" + string.Join('\n', faults.Take(20)));
    }

    [Theory]
    [InlineData("VAR", "2026-11-21", "wat is er in 2021 uegeven aan het project mensehandel?")]
    [InlineData("RSIV", "2022-03-01", "voor he tjaar begroot? voor he tjaar begroot?")]
    [InlineData("RSIV", "2026-11-21", "is*er*een*erwkgroep*zorg*en*veeiligheid?")]
    public void Answer_keeps_to_its_words_with_the_note_on_spelling_too(string network, string on, string question)
    {
        var answer = RepositoryBank.Engine.Answer(new AskedQuestion(question, network, DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), null));

        Assert.InRange(Judge.WordsIn(answer.Text), 1, Judge.MostWords);
        var readings = answer.Lines[^1].Text.Split(", ");
        Assert.Equal(readings.Distinct(StringComparer.Ordinal), readings);
    }

    [Fact]
    public void Damage_is_real_and_the_same_for_the_same_seed()
    {
        var all = Enumerable.Range(0, 2000).Select(Mutations.Of).ToList();

        Assert.Equal(all, Enumerable.Range(0, 2000).Select(Mutations.Of));
        Assert.Contains(all, text => text.Contains('\0', StringComparison.Ordinal));
        Assert.Contains(all, text => text.Length > 10_000);
        Assert.Contains(all, text => text.Where((c, i) => char.IsHighSurrogate(c) && (i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))).Any());
        Assert.Contains(all, text => text.Contains("DROP TABLE", StringComparison.Ordinal));
        Assert.Contains(all, text => text.Contains("😀", StringComparison.Ordinal));
    }

    public static TheoryData<string> Longest => new()
    {
        new string('a', 10_000),
        new string('1', 10_000),
        new string('"', 10_000),
        new string('\ud83d', 10_000),
        new string('.', 10_000),
        new string('\'', 10_000),
        string.Concat(Enumerable.Repeat("a.", 5_000)),
        string.Concat(Enumerable.Repeat("a-", 5_000)),
        string.Concat(Enumerable.Repeat("wie ", 2_500)),
        string.Concat(Enumerable.Repeat("waar gaat ", 1_000)),
        string.Concat(Enumerable.Repeat("cyber ", 2_000)),
        string.Concat(Enumerable.Repeat("collega ", 1_250)),
        string.Concat(Enumerable.Repeat("1 januari 2022 ", 700)),
        string.Concat(Enumerable.Repeat("x@y.nl ", 1_400)),
        string.Concat(Enumerable.Repeat("http://", 1_400)),
        string.Concat(Enumerable.Repeat("(\"cyber\" AND NOT vroom) OR ", 360)),
        string.Concat(Enumerable.Repeat("portefeuillehouderscybercriminaliteitsmensenhandel", 200)),
        string.Join(' ', Enumerable.Repeat("portefeuillehoudrscybrcriminaliteitsmnsen", 64)),
        new string('ö', 1_000_000),
        string.Concat(Enumerable.Repeat("wie heeft cyber? ", 60_000)),
    };

    [Theory]
    [MemberData(nameof(Longest))]
    public void Of_the_longest_question_no_more_is_read_than_of_a_long_one(string text)
    {
        var read = new QuestionReader(Index.Value).Read(new AskedQuestion(text, "VAR", new DateOnly(2022, 3, 1), null));

        // Everything after reading works on these words, and each word that is looked up is short: that bounds the work.
        Assert.InRange(read.Tokens.Count, 0, MostWordsRead);
        Assert.InRange(read.Content.Count, 0, MostWordsRead);
        Assert.All(read.Tokens, token => Assert.InRange(token.End, 0, 10_000));
        Assert.InRange(Judge.WordsIn(RepositoryBank.Engine.Answer(new AskedQuestion(text, "VAR", new DateOnly(2022, 3, 1), null)).Text), 1, Judge.MostWords);
    }

    [Fact]
    public void Search_never_sees_anything_of_a_question_but_letters_and_digits()
    {
        var reader = new QuestionReader(Index.Value);
        var terms = Enumerable.Range(0, 3000).SelectMany(seed => reader.Read(Asked(seed)).Content)
            .SelectMany(term => term.Alternatives).SelectMany(alternative => alternative).SelectMany(word => word).ToHashSet(StringComparer.Ordinal);

        Assert.True(terms.Count > 1000, "The damaged questions hold hardly a word.");
        Assert.Equal("", string.Join(' ', terms.Where(term => term.Length == 0 || !term.All(char.IsLetterOrDigit)).Take(20)));
    }

    // The note on spelling comes on top of the words that an answer is held to: see the test above that waits for it.
    private static string WithoutReading(Answer answer) =>
        string.Join('\n', answer.Lines.Select(line => line.Text).Where(text => !text.StartsWith("Ik las '", StringComparison.Ordinal) && !text.StartsWith("I read '", StringComparison.Ordinal)));

    private static AskedQuestion Asked(int seed) =>
        new(Mutations.Of(seed), (seed % 4) switch { 0 => null, 1 => "RSIV", _ => "VAR" }, new DateOnly(2022, 3, 1).AddDays(seed % 2000), null);
}
