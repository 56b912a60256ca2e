using Bot.Knowledge.Bank;
using Bot.Knowledge.Questions;
using Xunit;

namespace Bot.Knowledge.Tests.Questions;

/// <summary>What the wording of a question asks for.</summary>
public sealed class CuePatternsTests
{
    [Theory]
    [InlineData("wie heeft cyber", "Who, Holder")]
    [InlineData("wnr is het volgende leerhuis", "When, Next")]
    [InlineData("hoe laat begint het", "TimeOfDay")]
    [InlineData("hoeveel deelnemers waren er", "HowMany, Participants")]
    [InlineData("van welke gemeente is hij", "Municipality")]
    [InlineData("waar staat pver voor", "WhatIs")]
    [InlineData("wie was de voorganger", "Who, Former")]
    [InlineData("hoeveel krijgt het netwerk", "HowMany, Income")]
    [InlineData("met wie wordt het georganiseerd", "Organisers")]
    public void Dutch_wording_asks_for(string text, string cues) => Assert.Equal(Named(cues), CuesOf(text, AnswerLanguage.Dutch) & Named(cues));

    [Theory]
    [InlineData("who holds cyber", "Who")]
    [InlineData("when is the next carousel", "When, Next")]
    [InlineData("what time does it start", "TimeOfDay")]
    [InlineData("how many participants came", "HowMany, Participants")]
    [InlineData("which municipality is he from", "Municipality")]
    [InlineData("what does pver stand for", "WhatIs")]
    [InlineData("who held it before", "Who, Former")]
    public void English_wording_asks_for(string text, string cues) => Assert.Equal(Named(cues), CuesOf(text, AnswerLanguage.English) & Named(cues));

    [Theory]
    [InlineData("wieringen heeft een haven", "Who")] // a word is matched whole
    [InlineData("de wanneerlijst", "When")]
    [InlineData("hoe gaat dat veel", "HowMany")] // and a wording in its order, without gaps
    [InlineData("van de gemeente welke", "Municipality")]
    [InlineData("staat dat voor", "WhatIs")] // half a wording is none
    public void Wording_is_not_found_in_part(string text, string cues) => Assert.Equal(Cue.None, CuesOf(text, AnswerLanguage.Dutch) & Named(cues));

    [Theory]
    [InlineData("portefeuillehouderschap", "HolderTitle")]
    [InlineData("aanmeldformulier", "Registration")]
    [InlineData("begrotingspost", "Budget")]
    public void Word_with_an_open_end_may_go_on(string text, string cues) => Assert.Equal(Named(cues), CuesOf(text, AnswerLanguage.Dutch) & Named(cues));

    [Fact]
    public void Longer_wording_takes_the_place_out_of_a_question_about_a_subject()
    {
        Assert.Equal(Cue.Where, CuesOf("waar is de carrousel", AnswerLanguage.Dutch) & Cue.Where);
        Assert.Equal(Cue.None, CuesOf("waar gaat de carrousel over", AnswerLanguage.Dutch) & Cue.Where);
        Assert.Equal(Cue.Subject, CuesOf("waar gaat de carrousel over", AnswerLanguage.Dutch) & Cue.Subject);
    }

    [Fact]
    public void Hit_names_the_words_that_it_is_made_of()
    {
        var hit = Assert.Single(CuePatterns.Dutch.Find(["zeg", "eens", "hoe", "laat"]), one => one.Cue == Cue.TimeOfDay);

        Assert.Equal(0b1100UL, hit.Words);
    }

    [Fact]
    public void Gap_is_no_wider_than_eight_words()
    {
        Assert.NotEqual(Cue.None, CuesOf("waar gaat a b c d e f g over", AnswerLanguage.Dutch) & Cue.Subject);
        Assert.Equal(Cue.None, CuesOf("waar gaat a b c d e f g h i over", AnswerLanguage.Dutch) & Cue.Subject);
    }

    [Fact]
    public void Word_beyond_the_sixty_fourth_is_not_read_and_does_no_harm()
    {
        var words = Enumerable.Repeat("x", 100).ToArray();
        words[63] = "wanneer";
        words[64] = "wie";

        var hits = CuePatterns.Dutch.Find(words);

        Assert.Equal(1UL << 63, Assert.Single(hits, hit => hit.Cue == Cue.When).Words);
        Assert.DoesNotContain(hits, hit => hit.Cue == Cue.Who);
    }

    [Fact]
    public void Every_cue_is_asked_for_by_some_wording_in_both_languages()
    {
        // Without a wording a cue is dead. These two are, and nothing reads them: they may go.
        var all = Enum.GetValues<Cue>().Where(cue => cue.ToString() is not ("None" or "Negation" or "Source")).ToList();

        Assert.Empty(all.Except(CueLexicon.Dutch.Keys));
        Assert.Empty(all.Except(CueLexicon.English.Keys));
    }

    private static Cue Named(string cues) => Enum.Parse<Cue>(cues);

    private static Cue CuesOf(string text, AnswerLanguage language) =>
        CuePatterns.Of(language).Find(text.Split(' ')).Aggregate(Cue.None, (all, hit) => all | hit.Cue);
}
