using Bot.Knowledge.Language;
using Xunit;

namespace Bot.Knowledge.Tests.Language;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Wie heeft Cyber?", "wie|heeft|cyber")]
    [InlineData("zorg- en veiligheidshuis", "zorg|en|veiligheidshuis")]
    [InlineData("kennis-en innovatie", "kennis|en|innovatie")]
    [InlineData("café Crème coördinatie", "cafe|creme|coordinatie")]
    [InlineData("cafe\u0301", "cafe")]
    [InlineData("R&D & meer", "rd|&|meer")]
    [InlineData("d.m.v. overleg o.a. morgen.", "dmv|overleg|oa|morgen")]
    [InlineData("veilig\u00ADheid\u200B \u202Eabc", "veiligheid|abc")]
    [InlineData("a\0b 😀 c\uD83D", "ab|c")]
    [InlineData("'t is zo'n dag", "'t|is|zo'n|dag")]
    [InlineData("drugs/wapens (13b)", "drugs|wapens|13b")]
    [InlineData("2021-2022", "2021|2022")]
    [InlineData("hoofdstuk 1.2.3", "hoofdstuk|1|2|3")]
    [InlineData("mail jan.jansen@politie.nl, of www.rsiv.nl/agenda.", "mail|jan.jansen@politie.nl|of|www.rsiv.nl/agenda")]
    [InlineData("zie https://a.nl/x?y=1) nu", "zie|https://a.nl/x?y=1|nu")]
    public void A_text_is_cut_into_folded_words(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Tokenizer.Tokenize(text).Select(t => t.Text)));

    [Theory]
    [InlineData("thema's", "thema")]
    [InlineData("CISO’s", "ciso")]
    [InlineData("FG's", "fg")]
    [InlineData("foto'tje", "foto")]
    public void Apostrophe_s_shows_the_singular(string text, string singular) =>
        Assert.Equal(singular, Assert.Single(Tokenizer.Tokenize(text)).Singular);

    [Theory]
    [InlineData("€ 1.000", "1000", '€')]
    [InlineData("€1.000,50", "1000.50", '€')]
    [InlineData("193.670", "193670", '\0')]
    [InlineData("193,670", "193670", '\0')]
    [InlineData("1.250.000", "1250000", '\0')]
    [InlineData("0,89", "0.89", '\0')]
    [InlineData("0.890", "0.890", '\0')]
    [InlineData("10%", "10", '%')]
    [InlineData("10 %", "10", '%')]
    public void Numbers_lose_their_separators_and_keep_their_unit(string text, string expected, char unit)
    {
        var token = Assert.Single(Tokenizer.Tokenize(text));
        Assert.Equal((TokenKind.Number, expected, unit), (token.Kind, token.Text, token.Unit));
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), token.Number);
    }

    [Theory]
    [InlineData("12-07-2021", 12, 7, 2021)]
    [InlineData("2021-07-12", 12, 7, 2021)]
    [InlineData("12/7/2021", 12, 7, 2021)]
    [InlineData("12.07.2021", 12, 7, 2021)]
    [InlineData("12-7-21", 12, 7, 2021)]
    [InlineData("4/4", 4, 4, null)]
    public void Dates_in_digits_are_one_token(string text, int day, int month, int? year)
    {
        var token = Assert.Single(Tokenizer.Tokenize($"op {text}."), t => t.Kind == TokenKind.Date);
        Assert.Equal(new DateParts(day, month, year), token.Date);
    }

    [Theory]
    [InlineData("31-02-2021")]
    [InlineData("24/7")]
    [InlineData("1-2")]
    [InlineData("2021/2022")]
    [InlineData("99/99/9999")]
    public void What_is_no_date_stays_numbers(string text) =>
        Assert.DoesNotContain(Tokenizer.Tokenize(text), t => t.Kind == TokenKind.Date);

    [Theory]
    [InlineData("2e", "2e")]
    [InlineData("3de", "3e")]
    [InlineData("1st", "1e")]
    [InlineData("22nd", "22e")]
    public void Ordinals_meet_in_one_form(string text, string expected)
    {
        var token = Assert.Single(Tokenizer.Tokenize(text));
        Assert.Equal((TokenKind.Ordinal, expected), (token.Kind, token.Text));
    }

    [Fact]
    public void Offsets_point_into_the_text_as_it_was_written()
    {
        const string text = "De thema’s  van 're-integratie', € 1.000 op 12-07-2021 (zorg- en Crème).";
        Assert.All(Tokenizer.Tokenize(text), t => Assert.Equal(t.Original, text[t.Start..t.End]));
    }

    [Fact]
    public void Hyphens_are_remembered_on_both_sides()
    {
        var tokens = Tokenizer.Tokenize("re-integratie en zorg- en");
        Assert.True(tokens[0].HyphenAfter);
        Assert.True(tokens[1].JoinedToPrevious);
        Assert.True(tokens[3].HyphenAfter);
        Assert.False(tokens[4].JoinedToPrevious);
    }

    [Fact]
    public void Long_input_is_bounded()
    {
        Assert.Equal(Tokenizer.MostTokens, Tokenizer.Tokenize(string.Concat(Enumerable.Repeat("a ", 8000)), 100_000).Count);
        Assert.Equal(10_000, Assert.Single(Tokenizer.Tokenize(new string('x', 20_000))).Text.Length);
    }
}
