using Bot.Knowledge.Bank;
using Bot.Knowledge.Language;
using Bot.Knowledge.Questions;
using Xunit;

namespace Bot.Knowledge.Tests.Questions;

/// <summary>The names of a bank in a question: the longest counts, endings and small words do not.</summary>
public sealed class GazetteerTests
{
    [Fact]
    public void Longest_name_hides_the_one_inside_it()
    {
        var names = Of(("mensenhandel", "theme"), ("meldpunt mensenhandel", "project"), ("landelijk meldpunt mensenhandel", "body"));

        Assert.Equal(["body"], Find(names, "wat doet het landelijk meldpunt mensenhandel"));
        Assert.Equal(["project"], Find(names, "wat doet het meldpunt mensenhandel"));
        Assert.Equal(["theme"], Find(names, "wat doet de var aan mensenhandel"));
    }

    [Fact]
    public void Names_beside_each_other_are_both_found() =>
        Assert.Equal(["cyber", "drugs"], Find(Of(("cyber", "cyber"), ("drugs", "drugs")), "wie heeft cyber en drugs").Order(StringComparer.Ordinal));

    [Fact]
    public void One_name_of_two_things_gives_both() =>
        Assert.Equal(["north", "south"], Find(Of(("cyber", "north"), ("cyber", "south")), "cyber").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("de platforms van de cyberburgemeesters")] // other endings
    [InlineData("platform van cyberburgemeesters")] // small words
    [InlineData("Platform Cyberburgemeester")]
    [InlineData("platformcyberburgemeester")] // written as one
    [InlineData("plátform cyberburgemeester")]
    public void Name_is_found_however_it_is_written(string text) =>
        Assert.Equal(["platform"], Find(Of(("platform cyberburgemeesters", "platform")), text));

    [Theory]
    [InlineData("platform voor burgemeesters")]
    [InlineData("platform met alle cyberburgemeesters")]
    [InlineData("cyberburgemeesters platform")]
    public void Name_is_not_found_in_part_or_in_another_order(string text) =>
        Assert.Empty(Find(Of(("platform cyberburgemeesters", "platform")), text));

    [Fact]
    public void Everyday_word_does_not_hide_a_name_that_is_shorter()
    {
        var names = Of(("cyber", "theme"));
        names.Add("cyber oplichting", "hint", Strength.Words);

        var found = names.Find(Tokenizer.Tokenize("wie gaat over cyber oplichting"));

        Assert.Equal(["hint", "theme"], found.Select(mention => (string)mention.Thing).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Name_of_a_person_is_matched_to_the_letter()
    {
        var names = new Gazetteer();
        names.Add("de Witte", "person", Strength.Name, exact: true);

        Assert.Equal(["person"], Find(names, "wie is De Witte"));
        Assert.Empty(Find(names, "wie is wit"));
        Assert.Empty(Find(names, "de witten"));
    }

    [Fact]
    public void Network_inside_a_longer_name_stays_a_network()
    {
        var network = new Network("VAR", new LocalText("VAR", "VAR"), new LocalText("", ""), [], new Location("test", 1));
        var names = Of(("rotterdam lekker veilig", "project"));
        names.Add("rotterdam", network, Strength.Name);

        Assert.Contains(names.Find(Tokenizer.Tokenize("rotterdam lekker veilig")), mention => ReferenceEquals(mention.Thing, network));
    }

    [Fact]
    public void Mention_covers_the_words_that_it_stands_on()
    {
        var mention = Assert.Single(Of(("meldpunt mensenhandel", "project")).Find(Tokenizer.Tokenize("wat doet het meldpunt voor mensenhandel dan")));

        Assert.Equal((3, 3), (mention.Start, mention.Length));
        Assert.Equal([3, 4, 5], Enumerable.Range(0, 7).Where(mention.Covers));
    }

    [Theory]
    [InlineData("")]
    [InlineData("de van het")]
    [InlineData("&")]
    public void Name_without_a_word_of_weight_matches_nothing(string name) =>
        Assert.Empty(Find(Of((name, "empty")), "de van het & cyber"));

    private static Gazetteer Of(params (string Name, string Thing)[] entries)
    {
        var names = new Gazetteer();
        foreach (var (name, thing) in entries)
        {
            names.Add(name, thing, Strength.Name);
        }

        return names;
    }

    private static IEnumerable<string> Find(Gazetteer names, string text) => names.Find(Tokenizer.Tokenize(text)).Select(mention => (string)mention.Thing).Distinct();
}
