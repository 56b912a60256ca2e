using Bot.Features.Members;
using Bot.Features.Tests.Playing;
using Bot.Knowledge.Bank;

namespace Bot.Features.Tests.Members;

public sealed class WelcomeCardTests
{
    [Fact]
    public void Welcome_shows_what_one_can_ask_with_buttons_that_ask_it() =>
        Golden.Matches("welcome", [WelcomeCard.For(AnswerLanguage.Dutch, BotInTeams.Networks)]);

    [Fact]
    public void Welcome_in_English() =>
        Golden.Matches("welcome-english", [WelcomeCard.For(AnswerLanguage.English, BotInTeams.Networks)]);
}
