using Bot.Knowledge.Bank;
using Bot.Knowledge.Language;
using Xunit;

namespace Bot.Knowledge.Tests.Language;

public sealed class CompoundSplitterTests
{
    private static readonly Dictionary<string, int> Vocabulary =
        "wapen bezit huis jeugd groep drugs handel arbeid uitbuiting zorg woning inbraak cyber steek incident straat roof wijk agent persoon gegevens jaar plan overheid bestand informatie bericht camera toezicht"
            .Split(' ').ToDictionary(w => w, w => 5);

    private readonly CompoundSplitter splitter = new(Vocabulary, new HashSet<string> { "straatroof" });

    [Theory]
    [InlineData("wapenbezit", "wapen bezit")]
    [InlineData("jeugdgroepen", "jeugd groepen")]
    [InlineData("drugshandel", "drugs handel")]
    [InlineData("arbeidsuitbuiting", "arbeid uitbuiting")]
    [InlineData("woninginbraken", "woning inbraken")]
    [InlineData("steekincidenten", "steek incidenten")]
    [InlineData("persoonsgegevens", "persoon gegevens")]
    [InlineData("jaarplannen", "jaar plannen")]
    [InlineData("jeugdzorgplan", "jeugd zorg plan")]
    [InlineData("cameratoezicht", "camera toezicht")]
    [InlineData("cyberaanval", "cyber aanval")]
    public void A_compound_falls_into_its_words(string word, string parts)
    {
        Assert.Equal(parts, string.Join(' ', splitter.Split(word)));
    }

    [Theory]
    [InlineData("portefeuille")]
    [InlineData("burgemeester")]
    [InlineData("handreiking")]
    [InlineData("criminaliteit")]
    [InlineData("straatroof")]
    [InlineData("overvallen")]
    [InlineData("wijken")]
    [InlineData("persoonlijk")]
    [InlineData("tafelkleed")]
    [InlineData("xyzxyzxyz")]
    public void Other_words_and_names_of_themes_stay_whole(string word) => Assert.Empty(splitter.Split(word));

    [Fact]
    public void Parts_weigh_less_than_the_whole_word()
    {
        var terms = new Analyzer(splitter.Split).Analyze("drugshandel", AnswerLanguage.Dutch);
        Assert.Equal([("drugshandel", 1f), ("drugs", .5f), ("handel", .5f)], terms.Select(t => (t.Stem, t.Weight)));
    }

    [Fact]
    public void A_crafted_word_does_not_keep_the_splitter_busy()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < 20; i++) splitter.Split(string.Concat(Enumerable.Repeat("dagdag", 8)));
        Assert.True(clock.ElapsedMilliseconds < 10_000);
    }
}
