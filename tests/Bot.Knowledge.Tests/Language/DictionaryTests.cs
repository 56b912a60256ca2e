using Bot.Knowledge.Language;
using Xunit;

namespace Bot.Knowledge.Tests.Language;

public sealed class DictionaryTests
{
    [Theory]
    [InlineData("veiligheid")]
    [InlineData("gemeenten")]
    [InlineData("cafe")]
    [InlineData("themas")]
    [InlineData("reintegratie")]
    public void Dutch_words_are_known(string word) => Assert.True(Dictionary.IsDutch(word));

    [Theory]
    [InlineData("safety")]
    [InlineData("organised")]
    [InlineData("neighbourhoods")]
    public void English_words_are_known_in_both_spellings(string word) => Assert.True(Dictionary.IsEnglish(word));

    [Theory]
    [InlineData("rotterdam")]
    [InlineData("marieke")]
    public void Names_are_known_apart_from_words(string name)
    {
        Assert.True(Dictionary.IsName(name));
        Assert.False(Dictionary.IsDutch(name));
    }

    [Theory]
    [InlineData("veiligheit")]
    [InlineData("xqzt")]
    [InlineData("")]
    [InlineData("wieheeft")]
    public void Nonsense_is_not_known(string word) => Assert.False(Dictionary.Knows(word));

    [Fact]
    public void Random_letters_are_hardly_ever_a_word()
    {
        var random = new Random(3);
        var hits = Enumerable.Range(0, 10_000)
            .Count(_ => Dictionary.IsDutch(string.Create(12, random, static (s, r) => { foreach (ref var c in s) c = (char)('a' + r.Next(26)); })));
        Assert.Equal(0, hits);
    }

    [Fact]
    public void A_list_is_read_whole_and_small()
    {
        using var stream = typeof(Dictionary).Assembly.GetManifestResourceStream("Bot.Knowledge.Language.dutch.words.gz")!;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var set = WordSet.Read(stream);
        Assert.True(set.Contains("aardappel"));
        Assert.True(set.Contains("zwemvest"));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 16_000_000);
    }
}
