using System.Text.Json.Nodes;
using Bot.Connector.Cards;
using Bot.Knowledge.Bank;

namespace Bot.Features.Members;

/// <summary>What one can ask, with buttons that ask it: the welcome, and the answer to "help".</summary>
internal static class WelcomeCard
{
    public static OutgoingMessage For(AnswerLanguage language, IReadOnlyList<Network> networks)
    {
        var intro = MemberTexts.Intro(networks).In(language);
        return new OutgoingMessage
        {
            Summary = MemberTexts.Summary.In(language),
            Card = new AdaptiveCard
            {
                Lang = language == AnswerLanguage.English ? "en" : "nl",
                FallbackText = intro,
                Speak = intro,
                Body =
                [
                    new TextBlock(MemberTexts.Title.In(language)) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading },
                    new TextBlock(intro),
                    new TextBlock(MemberTexts.HowTo(networks).In(language)) { IsSubtle = true },
                    new TextBlock(MemberTexts.Try.In(language)) { Weight = TextWeight.Bolder },
                ],
                Actions = [.. MemberTexts.Examples(networks).Select(example => Ask(example.In(language)))],
            },
        };
    }

    private static SubmitAction Ask(string question) =>
        new() { Title = question, Data = new JsonObject { [Questions.AskedText.Property] = question } };
}
