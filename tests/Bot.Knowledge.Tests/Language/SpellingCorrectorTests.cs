using Bot.Knowledge.Language;
using Xunit;

namespace Bot.Knowledge.Tests.Language;

public sealed class SpellingCorrectorTests
{
    private static readonly Dictionary<string, int> Vocabulary = new()
    {
        ["ondermijning"] = 20, ["radicalisering"] = 9, ["portefeuillehouder"] = 30, ["leerhuis"] = 12, ["carrousel"] = 8,
        ["najaarscarrousel"] = 3, ["leerlingalert"] = 2, ["cyber"] = 15, ["cybercrime"] = 6, ["polarisatie"] = 5, ["hackshield"] = 2,
        ["schoof"] = 2, ["vroom"] = 3, ["veiligheid"] = 40, ["agenda"] = 5, ["leefbaar"] = 1, ["cijfer"] = 4, ["mensenhandel"] = 5,
        ["burgemeester"] = 9, ["kwetsbaar"] = 2, ["waterveiligheid"] = 2,
    };

    private readonly SpellingCorrector corrector = new(Vocabulary);

    [Theory]
    [InlineData("ondermijnig", "ondermijning")]
    [InlineData("ondremijning", "ondermijning")]
    [InlineData("onderminjing", "ondermijning")]
    [InlineData("radicalisring", "radicalisering")]
    [InlineData("portefuillehouder", "portefeuillehouder")]
    [InlineData("portofeuilehouder", "portefeuillehouder")]
    [InlineData("cyebr", "cyber")]
    [InlineData("cyberr", "cyber")]
    [InlineData("carousell", "carrousel")]
    [InlineData("polarisasie", "polarisatie")]
    [InlineData("hackschield", "hackshield")]
    [InlineData("vrroom", "vroom")]
    [InlineData("leehruis", "leerhuis")]
    [InlineData("burgermeester", "burgemeester")]
    public void A_misspelt_word_is_read_as_the_nearest_of_the_bank(string typed, string meant) =>
        Assert.Equal(meant, corrector.Suggest(typed)[0].Word);

    [Theory]
    [InlineData("ondermijning")]
    [InlineData("fiets")]
    [InlineData("school")]
    [InlineData("droom")]
    [InlineData("cijfert")]
    [InlineData("cijfers")]
    [InlineData("safety")]
    [InlineData("rotterdam")]
    [InlineData("pfh")]
    [InlineData("cybr3")]
    [InlineData("xq")]
    [InlineData("bxqzrtwv")]
    public void Known_words_numbers_and_noise_stay_as_they_are(string typed) => Assert.Empty(corrector.Suggest(typed));

    [Theory]
    [InlineData("wieheeft cyber", "wie heeft cyber", "wieheeft=wie heeft")]
    [InlineData("wieheeftcyber", "wie heeft cyber", "wieheeftcyber=wie heeft cyber")]
    [InlineData("leer huis", "leerhuis", "leer huis=leerhuis")]
    [InlineData("wanneer is de najaars carrousel", "wanneer is de najaarscarrousel", "najaars carrousel=najaarscarrousel")]
    [InlineData("leerling alert", "leerlingalert", "leerling alert=leerlingalert")]
    [InlineData("wie heeft ondermijnig?", "wie heeft ondermijning", "ondermijnig=ondermijning")]
    [InlineData("wie heeft cyber in 2021", "wie heeft cyber in 2021", "")]
    [InlineData("hoevel themas", "hoeveel themas", "hoevel=hoeveel")]
    [InlineData("waneer is het leerhuis", "wanneer is het leerhuis", "waneer=wanneer")]
    [InlineData("is Wellke er", "is wellke er", "")]
    [InlineData("leerhuisen en mensenhandels", "leerhuisen en mensenhandels", "")]
    [InlineData("de agenda's van fiets", "de agendas van fiets", "")]
    public void A_text_is_repaired_and_the_asker_can_be_told(string text, string read, string told)
    {
        var repaired = corrector.Repair(Tokenizer.Tokenize(text));
        Assert.Equal(read, string.Join(' ', repaired.Tokens.Select(t => t.Text)));
        Assert.Equal(told, string.Join(';', repaired.Corrections.Select(c => $"{c.Original}={c.Reading}")));
    }

    [Fact]
    public void What_is_understood_already_is_not_touched()
    {
        var repaired = corrector.Repair(Tokenizer.Tokenize("wie is Vrroom"), i => i == 2);
        Assert.Empty(repaired.Corrections);
    }

    [Fact]
    public void A_compound_that_nobody_listed_is_not_read_as_something_else()
    {
        var splitter = new CompoundSplitter(Vocabulary);
        var careful = new SpellingCorrector(Vocabulary, isCompound: splitter.IsCompound);
        Assert.Empty(careful.Suggest("cyberaanpak"));
        Assert.Empty(careful.Suggest("kamerveiligheid"));
        Assert.Equal("waterveiligheid", corrector.Suggest("haterveiligheid")[0].Word);
        Assert.Equal("cybercrime", careful.Suggest("cybercrme")[0].Word);
    }

    [Theory]
    [InlineData("cyber", "cyebr", 1)]
    [InlineData("cyber", "cybr", 1)]
    [InlineData("cyber", "zyberr", 2)]
    [InlineData("abc", "xyz", 3)]
    [InlineData("", "", 0)]
    public void Slips_are_counted(string one, string other, int slips) => Assert.Equal(slips, EditDistance.Between(one, other, 2));

    [Fact]
    public void Nine_in_ten_single_slips_are_mended()
    {
        var random = new Random(11);
        var words = Vocabulary.Keys.Where(w => w.Length >= 5).ToArray();
        var (tried, right) = (0, 0);
        for (var i = 0; i < 2000; i++)
        {
            var word = words[random.Next(words.Length)];
            var typed = Slip(word, random);
            if (Dictionary.Knows(typed) || Vocabulary.ContainsKey(typed)) continue;
            tried++;
            if (corrector.Suggest(typed) is [var best, ..] && best.Word == word) right++;
        }

        Assert.True(right >= tried * .97, $"{right} of {tried}");
    }

    private static string Slip(string word, Random random)
    {
        var at = random.Next(word.Length - 1);
        var letter = (char)('a' + random.Next(26));
        return random.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, letter.ToString()),
            2 => word[..at] + letter + word[(at + 1)..],
            _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
        };
    }
}
