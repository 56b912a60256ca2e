using Bot.Features.Members.Welcoming;
using Bot.Features.Tests.Playing;
using Bot.Knowledge.Bank;
using Bot.Testing.Teams;

namespace Bot.Features.Tests.Members;

public sealed class WelcomeCardTests
{
    [Fact]
    public void Welcome_shows_what_one_can_ask_with_buttons_that_ask_it() =>
        Golden.Matches("welcome", [WelcomeCard.For(AnswerLanguage.Dutch, BotInTeams.Networks, isKernteam: false)]);

    [Fact]
    public async Task Help_tells_the_kernteam_in_her_own_chat_what_it_can_do()
    {
        await using var bot = await BotInTeams.StartAsync(builder => builder.Configuration["Kernteam:RSIV:0"] = TeamsPerson.Anna.ObjectId);

        var anna = Assert.Single(await bot.AskAsync("hulp")).Body.GetRawText();
        var bram = Assert.Single(await bot.AskAsync("hulp", TeamsPerson.Bram)).Body.GetRawText();
        await bot.TakeAsync(bot.Teams.Activities.ChannelMessage("hulp"));

        Assert.Contains("U hoort bij een kernteam", anna, StringComparison.Ordinal);
        Assert.Contains("mijn voorkeuren", bram, StringComparison.Ordinal);
        Assert.DoesNotContain("U hoort bij een kernteam", bram, StringComparison.Ordinal);
        Assert.DoesNotContain("U hoort bij een kernteam", bot.Teams.Connector.Messages[^1].Body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Welcome_in_English() =>
        Golden.Matches("welcome-english", [WelcomeCard.For(AnswerLanguage.English, BotInTeams.Networks, isKernteam: true)]);
}
