using Bot.Knowledge.Language;
using Xunit;

namespace Bot.Knowledge.Tests.Language;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("wie heeft cyber?")]
    [InlineData("wat is human trafficking")]
    [InlineData("wanneer is het volgende Leerhuis")]
    [InlineData("en ondermijning?")]
    [InlineData("wnr carrousel")]
    [InlineData("welke gemeente is hij van?")]
    [InlineData("burgemeester Vroom")]
    [InlineData("wie is Kim la Fontaine")]
    [InlineData("Kim?")]
    [InlineData("portefeuillehouder safe schools?")]
    [InlineData("hoeveel budget is er voor Hackshield")]
    [InlineData("agenda komende maand graag")]
    [InlineData("hoi, wie gaat er over sociale veiligheid in Den Haag")]
    public void Dutch_is_recognised(string text) => Assert.Equal(GuessedLanguage.Dutch, Guess(text));

    [Theory]
    [InlineData("who is pfh cyber")]
    [InlineData("who holds the portfolio ondermijning?")]
    [InlineData("what does the veiligheidshuis do")]
    [InlineData("when is the next Leerhuis session")]
    [InlineData("next session?")]
    [InlineData("mayor responsible for zorg en veiligheid")]
    [InlineData("and in The Hague?")]
    [InlineData("is there a Carrousel this autumn")]
    [InlineData("list all themes of VAR")]
    public void English_is_recognised(string text) => Assert.Equal(GuessedLanguage.English, Guess(text));

    [Theory]
    [InlineData("hackshield?")]
    [InlineData("VAR")]
    [InlineData("2021")]
    [InlineData("")]
    [InlineData("😀")]
    [InlineData("agenda")]
    public void Too_little_to_go_by_is_unknown(string text) => Assert.Equal(GuessedLanguage.Unknown, Guess(text));

    [Theory]
    [InlineData("wer ist verantwortlich für Cyber und Sicherheit?")]
    [InlineData("wann ist die nächste Sitzung der Burgermeister")]
    [InlineData("qui est responsable de la cybersécurité dans la région?")]
    [InlineData("quand est la prochaine réunion")]
    [InlineData("siber güvenlik için sorumlu kim?")]
    [InlineData("¿quién es el responsable de seguridad?")]
    [InlineData("kto jest odpowiedzialny za bezpieczeństwo")]
    [InlineData("belediye başkanı kim?")]
    [InlineData("bonjour")]
    [InlineData("من هو المسؤول عن الأمن")]
    [InlineData("кто отвечает за безопасность")]
    public void Other_languages_are_told_apart(string text) => Assert.Equal(GuessedLanguage.Other, Guess(text));

    private static GuessedLanguage Guess(string text) => LanguageGuess.Of(Tokenizer.Tokenize(text));
}
