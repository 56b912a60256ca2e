using Bot.Knowledge.Language;
using Xunit;

namespace Bot.Knowledge.Tests.Language;

public sealed class StemmerTests
{
    // One pair for each kind of rule; chosen from our own vocabulary.
    [Theory]
    [InlineData("wijken", "wijk")]
    [InlineData("straten", "straat")]
    [InlineData("mensen", "mens")]
    [InlineData("veiligheden", "veil")]
    [InlineData("samenwerking", "samenwerk")]
    [InlineData("organisaties", "organiseer")]
    [InlineData("huisje", "huis")]
    [InlineData("woninkje", "woon")]
    [InlineData("bestuurlijke", "bestuurlijk")]
    [InlineData("activiteit", "actif")]
    [InlineData("kwetsbaar", "kwets")]
    [InlineData("gewerkt", "werk")]
    [InlineData("ondermijnende", "ondermijn")]
    [InlineData("ondermijning", "ondermijn")]
    [InlineData("schilderij", "schilder")]
    [InlineData("geval", "geval")]
    [InlineData("gevaar", "gevaar")]
    [InlineData("innig", "innig")]
    [InlineData("brieven", "brief")]
    public void Dutch_words_lose_their_endings(string word, string stem) => Assert.Equal(stem, DutchStemmer.Stem(word));

    [Theory]
    [InlineData("networks", "network")]
    [InlineData("policies", "polici")]
    [InlineData("policy", "polici")]
    [InlineData("organised", "organis")]
    [InlineData("planning", "plan")]
    [InlineData("planned", "plan")]
    [InlineData("agreed", "agre")]
    [InlineData("general", "general")]
    [InlineData("generous", "generous")]
    [InlineData("national", "nation")]
    [InlineData("relational", "relat")]
    [InlineData("communities", "communiti")]
    [InlineData("happy", "happi")]
    [InlineData("dying", "die")]
    [InlineData("news", "news")]
    [InlineData("say", "say")]
    [InlineData("hopping", "hop")]
    [InlineData("hoping", "hope")]
    [InlineData("people", "person")]
    public void English_words_lose_their_endings(string word, string stem) => Assert.Equal(stem, EnglishStemmer.Stem(word));

    [Fact]
    public void Any_letters_are_stemmed_without_a_fault()
    {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var word = string.Create(random.Next(0, 70), random, static (letters, r) =>
            {
                foreach (ref var letter in letters) letter = "aeiouyjngdtsëéïbvz'"[r.Next(19)];
            });
            Assert.NotNull(DutchStemmer.Stem(word));
            Assert.NotNull(EnglishStemmer.Stem(word));
        }
    }
}
