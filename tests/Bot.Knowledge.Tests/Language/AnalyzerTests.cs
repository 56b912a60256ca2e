using System.Diagnostics;
using Bot.Knowledge.Bank;
using Bot.Knowledge.Language;
using Xunit;
using Xunit.Abstractions;

namespace Bot.Knowledge.Tests.Language;

public sealed class AnalyzerTests(ITestOutputHelper output)
{
    private static readonly DateOnly Today = new(2021, 10, 15);
    private readonly Analyzer analyzer = new();

    [Theory]
    [InlineData("Wie is de portefeuillehouder van de wapens?", "portefeuillehouder wapen")]
    [InlineData("geweld in de wijken", "geweld wijk")]
    [InlineData("re-integratie", "re reintegreer integreer")]
    [InlineData("zorg-en veiligheidshuis", "zorg veiligheidshuis")]
    [InlineData("€ 1.000 en 0,89 op 12-07-2021", "1000 0p89 20210712")]
    [InlineData("thema's", "thema")]
    [InlineData("", "")]
    public void Dutch_text_becomes_stems_without_function_words(string text, string stems) =>
        Assert.Equal(stems, string.Join(' ', analyzer.Analyze(text, AnswerLanguage.Dutch).Select(t => t.Stem)));

    [Fact]
    public void A_word_cut_short_before_a_hyphen_shares_the_head_of_the_next()
    {
        var splitter = new CompoundSplitter(new Dictionary<string, int> { ["veiligheid"] = 3, ["huis"] = 2 });
        var terms = new Analyzer(splitter.Split).Analyze("zorg- en veiligheidshuizen", AnswerLanguage.Dutch);
        Assert.Contains(terms, t => t.Stem == Analyzer.Stem("zorghuis", AnswerLanguage.Dutch) && t.Kind == TermKind.Joined);
    }

    [Fact]
    public void English_text_is_stemmed_as_English() =>
        Assert.Equal(["mayor", "hold", "portfolio"], analyzer.Analyze("which mayors are holding the portfolios", AnswerLanguage.English).Select(t => t.Stem));

    [Fact]
    public void Without_a_language_a_word_is_stemmed_in_both()
    {
        var terms = analyzer.Analyze("policies", null);
        Assert.Contains(terms, t => t.Kind == TermKind.Whole);
        Assert.Contains(terms, t => t is { Kind: TermKind.Alternate, Stem: "polici", Weight: < 1 });
    }

    [Fact]
    public void Every_stem_can_stand_in_a_full_text_query()
    {
        var random = new Random(5);
        for (var i = 0; i < 2_000; i++)
        {
            AnswerLanguage? language = random.Next(3) switch { 0 => AnswerLanguage.Dutch, 1 => AnswerLanguage.English, _ => null };
            var terms = analyzer.Analyze(RandomText(random) + " zo'n 't 's d'r", language);
            Assert.All(terms, t => Assert.NotEmpty(t.Stem));
            Assert.All(terms, t => Assert.All(t.Stem, c => Assert.True(char.IsLetterOrDigit(c), $"{(int)c:x}")));
        }
    }

    [Fact]
    public void Ten_thousand_random_texts_do_no_harm()
    {
        var random = new Random(1);
        var vocabulary = new Dictionary<string, int> { ["ondermijning"] = 3, ["cyber"] = 2 };
        var splitter = new CompoundSplitter(vocabulary);
        var corrector = new SpellingCorrector(vocabulary, isCompound: splitter.IsCompound);
        var whole = new Analyzer(splitter.Split);
        for (var i = 0; i < 10_000; i++)
        {
            var text = RandomText(random);
            var tokens = Tokenizer.Tokenize(text);
            Assert.All(tokens, t => Assert.Equal(t.Original, text[t.Start..t.End]));
            Assert.All(tokens, t => Assert.NotEmpty(t.Text));
            var repaired = corrector.Repair(ChatAbbreviations.Expand(tokens)).Tokens;
            whole.Analyze(repaired, (AnswerLanguage?)random.Next(2));
            LanguageGuess.Of(repaired);
            Assert.All(DatePhrases.Find(repaired, Today), p => Assert.True(p.From is null || p.Until is null || p.From <= p.Until));
        }
    }

    [Fact]
    public void Many_threads_get_what_one_gets()
    {
        var texts = Enumerable.Range(0, 200).Select(i => RandomText(new Random(i)) + " wie heeft de wapens in gemeente").ToArray();
        var alone = texts.Select(Joined).ToArray();
        var together = new string[texts.Length];
        Parallel.For(0, texts.Length, i => together[i] = Joined(texts[i]));
        Assert.Equal(alone, together);
    }

    [Fact]
    public void A_question_of_fifteen_words_is_analysed_in_microseconds()
    {
        const string question = "Welke burgemeester is op dit moment portefeuillehouder radicalisering en polarisatie in de gemeenten rond Rotterdam?";
        for (var i = 0; i < 2_000; i++) analyzer.Analyze(question, AnswerLanguage.Dutch);
        var best = double.MaxValue;
        for (var round = 0; round < 20; round++)
        {
            var clock = Stopwatch.StartNew();
            for (var i = 0; i < 200; i++) analyzer.Analyze(question, AnswerLanguage.Dutch);
            best = Math.Min(best, clock.Elapsed.TotalMicroseconds / 200);
        }

        output.WriteLine($"{best:0.0} µs");
        // the aim is 50; a debug build on a busy machine gets four times that
        Assert.True(best < 200, $"{best} µs");
    }

    private string Joined(string text) => string.Join(' ', analyzer.Analyze(text, null).Select(t => t.Stem));

    private static string RandomText(Random random)
    {
        string[] pieces =
        [
            "wie", "heeft", "\"", "'", "’s", "\0", "\u200B", "😀", "\uD83D", "\uDE00", "مرحبا", "שלום", "\u202E", "ß", "İ", "ﬁ", "ij", "é", "e\u0301",
            "12-07-2021", "€", "1.000", "%", "4/4", "volgende", "maand", "may", "29", "februari", "31", "zorg-", "en", "-", "&", "R&D", "d.m.v.",
            "http://", "a@b.nl", "NEAR(", "*", "OR", "--", ";", "DROP TABLE", "\n", "\t", "begin", "rest van", "tot", "ondermijnig", "'t", "½", "٣", "１２", "Ⅳ", "ﷺ", "9999999999999999999999999999999999", "1,2,3", ".", "..", "/",
        ];
        return string.Concat(Enumerable.Range(0, random.Next(0, 25)).Select(_ => random.Next(6) switch
        {
            0 => ((char)random.Next(0, 0x10000)).ToString(),
            1 => " ",
            _ => pieces[random.Next(pieces.Length)] + (random.Next(2) == 0 ? " " : ""),
        }));
    }
}
