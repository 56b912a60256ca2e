using System.Text.Json.Nodes;
using Bot.Connector.Cards;
using Bot.Connector.Turns;
using Bot.Features.Kernteam;
using Bot.Knowledge.Bank;

namespace Bot.Features.Members.Welcoming;

/// <summary>What one can ask, with buttons that ask it: the welcome, and the answer to "help".</summary>
internal static class WelcomeCard
{
    public static OutgoingMessage For(AnswerLanguage language, IReadOnlyList<Network> networks, bool isKernteam)
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
                    new TextBlock(MemberTexts.Events.In(language)) { IsSubtle = true },
                    new TextBlock(MemberTexts.Inquiries.In(language)) { IsSubtle = true },
                    new TextBlock(MemberTexts.Yourself.In(language)) { IsSubtle = true },
                    .. isKernteam ? [new TextBlock(MemberTexts.Kernteam.In(language)) { IsSubtle = true }] : Array.Empty<CardElement>(),
                    new TextBlock(MemberTexts.Try.In(language)) { Weight = TextWeight.Bolder },
                ],
                Actions = [.. MemberTexts.Examples(networks).Select(example => Ask(example.In(language)))],
            },
        };
    }

    private static SubmitAction Ask(string question) =>
        new() { Title = question, Data = new JsonObject { [Questions.AskedText.Property] = question } };
}

/// <summary>The card for whoever is in this turn. Who organises reads that too, in her own chat: it is nobody else's.</summary>
internal sealed class WelcomeCards(CurrentNetworks networks, KernteamMembers kernteam)
{
    public OutgoingMessage For(TurnContext turn, AnswerLanguage language) =>
        WelcomeCard.For(language, networks(), turn.IsPersonal && kernteam.NetworksOf(turn.UserObjectId).Count > 0);
}
