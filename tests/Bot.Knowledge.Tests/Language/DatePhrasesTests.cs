using System.Globalization;
using Bot.Knowledge.Language;
using Xunit;

namespace Bot.Knowledge.Tests.Language;

public sealed class DatePhrasesTests
{
    // a Friday
    private static readonly DateOnly Today = new(2021, 10, 15);

    [Theory]
    [InlineData("wat is er vandaag", "2021-10-15..2021-10-15 Day y [vandaag]")]
    [InlineData("morgen", "2021-10-16..2021-10-16 Day y [morgen]")]
    [InlineData("gisteren", "2021-10-14..2021-10-14 Day y [gisteren]")]
    [InlineData("deze week", "2021-10-11..2021-10-17 Week y [deze week]")]
    [InlineData("volgende week", "2021-10-18..2021-10-24 Week y [volgende week]")]
    [InlineData("vorige maand", "2021-09-01..2021-09-30 Month y [vorige maand]")]
    [InlineData("komende maand", "2021-11-01..2021-11-30 Month y [komende maand]")]
    [InlineData("afgelopen kwartaal", "2021-07-01..2021-09-30 Quarter y [afgelopen kwartaal]")]
    [InlineData("volgend kwartaal", "2022-01-01..2022-03-31 Quarter y [volgend kwartaal]")]
    [InlineData("wie had cyber vorig jaar", "2020-01-01..2020-12-31 Year y [vorig jaar]")]
    [InlineData("dit jaar", "2021-01-01..2021-12-31 Year y [dit jaar]")]
    [InlineData("volgend voorjaar", "2022-03-01..2022-06-20 Season y [volgend voorjaar]")]
    [InlineData("dit najaar", "2021-09-01..2021-12-20 Season y [dit najaar]")]
    [InlineData("afgelopen zomer", "2021-06-01..2021-08-31 Season y [afgelopen zomer]")]
    [InlineData("na de zomer", "2021-09-01.. Season n [na de zomer]")]
    [InlineData("voor de zomer", "..2021-05-31 Season n [voor de zomer]")]
    [InlineData("begin april", "2021-04-01..2021-04-11 Month n [begin april]")]
    [InlineData("medio april 2022", "2022-04-10..2022-04-21 Month y [medio april 2022]")]
    [InlineData("eind april", "2021-04-20..2021-04-30 Month n [eind april]")]
    [InlineData("eind van het jaar", "2021-09-01..2021-12-31 Year y [eind van het jaar]")]
    [InlineData("welke sessie is in mei", "2021-05-01..2021-05-31 Month n [mei]")]
    [InlineData("in januari", "2022-01-01..2022-01-31 Month n [januari]")]
    [InlineData("mei 2021", "2021-05-01..2021-05-31 Month y [mei 2021]")]
    [InlineData("mei vorig jaar", "2020-05-01..2020-05-31 Month y [mei vorig jaar]")]
    [InlineData("12 juli", "2021-07-12..2021-07-12 Day n [12 juli]")]
    [InlineData("12 jul 2021", "2021-07-12..2021-07-12 Day y [12 jul 2021]")]
    [InlineData("4 april", "2022-04-04..2022-04-04 Day n [4 april]")]
    [InlineData("maandag 12 juli", "2021-07-12..2021-07-12 Day n [maandag 12 juli]")]
    [InlineData("12, 13 en 14 mrt", "2022-03-13..2022-03-14 Day n [13 en 14 mrt]")]
    [InlineData("12-14 okt 2021", "2021-10-12..2021-10-14 Day y [12 14 okt 2021]")]
    [InlineData("12-07-2021", "2021-07-12..2021-07-12 Day y [2021-07-12]")]
    [InlineData("op 4/4", "2022-04-04..2022-04-04 Day n [04-04]")]
    [InlineData("Q2 2021", "2021-04-01..2021-06-30 Quarter y [q2 2021]")]
    [InlineData("tweede kwartaal", "2021-04-01..2021-06-30 Quarter n [tweede kwartaal]")]
    [InlineData("het 4e kwartaal van 2022", "2022-10-01..2022-12-31 Quarter y [het 4e kwartaal van 2022]")]
    [InlineData("eerste helft van 2022", "2022-01-01..2022-06-30 Quarter y [eerste helft van 2022]")]
    [InlineData("in 2024", "2024-01-01..2024-12-31 Year y [2024]")]
    [InlineData("jaarplan 2021-2022", "2021-01-01..2022-12-31 Year y [2021 2022]")]
    [InlineData("sinds 2021", "2021-01-01.. Year y [sinds 2021]")]
    [InlineData("tot juni", "..2021-05-31 Month n [tot juni]")]
    [InlineData("tot en met juni 2022", "..2022-06-30 Month y [tot en met juni 2022]")]
    [InlineData("voor 22 november 2021", "..2021-11-21 Day y [voor 22 november 2021]")]
    [InlineData("na 1 juni", "2021-06-02.. Day n [na 1 juni]")]
    [InlineData("tussen 1 maart en 1 juni", "2022-03-01..2022-06-01 Day n [tussen 1 maart en 1 juni]")]
    [InlineData("tussen 1 maart en 1 juni 2021", "2021-03-01..2021-06-01 Day y [tussen 1 maart en 1 juni 2021]")]
    [InlineData("van november tot en met februari", "2021-11-01..2022-02-28 Month n [van november tot en met februari]")]
    [InlineData("binnenkort", "2021-10-15..2022-01-15 Open y [binnenkort]")]
    [InlineData("rest van het jaar", "2021-10-15..2021-12-31 Year y [rest van het jaar]")]
    [InlineData("later dit jaar", "2021-10-15..2021-12-31 Year y [later dit jaar]")]
    [InlineData("maandag", "2021-10-18..2021-10-18 Day y [maandag]")]
    [InlineData("afgelopen vrijdag", "2021-10-08..2021-10-08 Day y [afgelopen vrijdag]")]
    [InlineData("dinsdag volgende week", "2021-10-19..2021-10-19 Day y [dinsdag volgende week]")]
    [InlineData("de komende twee weken", "2021-10-15..2021-10-29 Week y [de komende twee weken]")]
    [InlineData("drie jaar geleden", "2018-01-01..2018-12-31 Year y [drie jaar geleden]")]
    [InlineData("over een maand", "2021-11-01..2021-11-30 Month y [over een maand]")]
    [InlineData("de begroting voor 2022", "2022-01-01..2022-12-31 Year y [2022]")]
    [InlineData("de agenda voor mei", "2021-05-01..2021-05-31 Month n [mei]")]
    [InlineData("volgend jaar mei", "2022-01-01..2022-12-31 Year y [volgend jaar]; 2022-05-01..2022-05-31 Month y [mei]")]
    [InlineData("tot nu toe", "..2021-10-15 Day y [tot nu toe]")]
    public void Dutch_phrases(string text, string expected) => Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("next month", "2021-11-01..2021-11-30 Month y [next month]")]
    [InlineData("last year", "2020-01-01..2020-12-31 Year y [last year]")]
    [InlineData("May 2021", "2021-05-01..2021-05-31 Month y [may 2021]")]
    [InlineData("in May", "2021-05-01..2021-05-31 Month n [may]")]
    [InlineData("19 May", "2021-05-19..2021-05-19 Day n [19 may]")]
    [InlineData("the 19th of May 2022", "2022-05-19..2022-05-19 Day y [the 19e of may 2022]")]
    [InlineData("May 19, 2021", "2021-05-19..2021-05-19 Day y [may 19 2021]")]
    [InlineData("this autumn", "2021-09-01..2021-12-20 Season y [this autumn]")]
    [InlineData("after the summer", "2021-09-01.. Season n [after the summer]")]
    [InlineData("before June 2022", "..2022-05-31 Month y [before june 2022]")]
    [InlineData("the second quarter of 2021", "2021-04-01..2021-06-30 Quarter y [the second quarter of 2021]")]
    [InlineData("the end of the year", "2021-09-01..2021-12-31 Year y [the end of the year]")]
    [InlineData("tomorrow", "2021-10-16..2021-10-16 Day y [tomorrow]")]
    [InlineData("mid-June", "2021-06-10..2021-06-21 Month n [mid june]")]
    [InlineData("two years ago", "2019-01-01..2019-12-31 Year y [two years ago]")]
    [InlineData("the autumn carousel of 2020", "2020-09-01..2020-12-20 Season y [the autumn]; 2020-01-01..2020-12-31 Year y [2020]")]
    [InlineData("in May and who in 2020", "2021-05-01..2021-05-31 Month n [may]; 2020-01-01..2020-12-31 Year y [2020]")]
    [InlineData("from March to May", "2022-03-01..2022-05-31 Month n [from march to may]")]
    public void English_phrases(string text, string expected) => Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("may I know who has cyber")]
    [InlineData("who may attend")]
    [InlineData("this may take long")]
    [InlineData("march on")]
    [InlineData("welke portefeuille is van Jan")]
    [InlineData("goede morgen")]
    [InlineData("over twee wijken")]
    [InlineData("last van overlast")]
    [InlineData("prijzen fall quickly")]
    [InlineData("€ 2021 subsidie")]
    [InlineData("193.670 euro")]
    [InlineData("the second speaker")]
    [InlineData("wie is voor cyber")]
    [InlineData("half werk")]
    public void Ordinary_words_are_left_alone(string text) => Assert.Empty(DatePhrases.Find(Tokenizer.Tokenize(text), Today));

    [Fact]
    public void A_day_that_does_not_exist_is_no_date() =>
        Assert.DoesNotContain(DatePhrases.Find(Tokenizer.Tokenize("31 april of 29 februari 2021"), Today), p => p.Granularity == DateGranularity.Day);

    [Fact]
    public void A_month_without_year_has_a_past_and_a_future_reading()
    {
        var phrase = Assert.Single(DatePhrases.Find(Tokenizer.Tokenize("in mei"), Today));
        var (past, future) = phrase.Readings(Today);
        Assert.Equal((2021, 2022), (past.From!.Value.Year, future.From!.Value.Year));
        Assert.Equal(new DateOnly(2020, 5, 1), phrase.Shifted(-1).From);
    }

    [Fact]
    public void A_given_year_has_one_reading()
    {
        var phrase = Assert.Single(DatePhrases.Find(Tokenizer.Tokenize("mei 2024"), Today));
        Assert.Equal((phrase, phrase), phrase.Readings(Today));
    }

    [Fact]
    public void The_end_of_February_stays_its_end()
    {
        var phrase = Assert.Single(DatePhrases.Find(Tokenizer.Tokenize("februari"), Today));
        Assert.Equal(new DateOnly(2024, 2, 29), phrase.Shifted(2).Until);
    }

    [Fact]
    public void Two_dates_in_one_text_are_two_phrases()
    {
        Assert.Equal(2, DatePhrases.Find(Tokenizer.Tokenize("wie had cyber in 2020 en wie in 2021?"), Today).Count);
    }

    [Fact]
    public void Nested_words_of_time_do_not_exhaust_the_stack()
    {
        foreach (var word in new[] { "de ", "begin ", "rest van ", "begin rest van de ", "voor ", "tot ", "eind van het " })
        {
            DatePhrases.Find(Tokenizer.Tokenize(string.Concat(Enumerable.Repeat(word, 4000))), Today);
        }
    }

    private static string Show(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        return string.Join("; ", DatePhrases.Find(tokens, Today).Select(p =>
            $"{Iso(p.From)}..{Iso(p.Until)} {p.Granularity} {(p.YearGiven ? "y" : "n")} [{string.Join(' ', tokens.Skip(p.FirstToken).Take(p.TokenCount).Select(t => t.Text))}]"));
    }

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
