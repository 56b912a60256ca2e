using Bot.EndToEnd.Tests.Playing;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace Bot.EndToEnd.Tests;

/// <summary>A person at the Playground's page: what she clicks and types, and what she then reads.</summary>
public sealed class PlaygroundTests(Browser browser) : IClassFixture<Browser>
{
    [SkippableFact]
    public async Task Newcomer_is_welcomed_asks_three_questions_follows_up_and_gives_her_verdict()
    {
        Installed.NeedChromium();
        await using var bot = await BotInPlayground.StartAsync(Installed.NeedNpm("@microsoft/m365agentsplayground"));
        var chat = await ChatPage.OpenAsync(await browser.OpenAsync(1280, 900), bot.Page);

        await chat.TapOnWelcomeAsync();
        await chat.ReadAsync("Vroom");

        await chat.AskAsync("ik ben van RSIV");
        await chat.ReadAsync("Goed, ik onthoud dat u bij RSIV hoort.");

        await chat.AskAsync("Wie heeft mensenhandel?");
        await chat.ReadAsync("Bouke Arends");
        await chat.AskAsync("Wie is bij VAR portefeuillehouder verward gedrag?");
        await chat.ReadAsync("De Witte");
        await chat.AskAsync("wie heeft cyber bij RSIV?");
        await chat.ReadAsync("Cornelis Visser");
        await chat.AskAsync("en ondermijning?");
        await chat.ReadAsync("Lies Spruit");
        await chat.PhotographAsync("playground");

        await chat.JudgeLastAnswerAsync("Dislike", "Graag met telefoonnummer.");
        await chat.PhotographAsync("playground-thanks");
        Assert.Equal(("en ondermijning?", "Dislike"), await JudgedAsync(bot.Database));
    }

    // The page tells nobody that the verdict has been taken; the database does.
    private static async Task<(string Question, string Verdict)> JudgedAsync(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        for (var tries = 0; tries < 100; tries++)
        {
            using var command = connection.CreateCommand();
            command.CommandText =
                "SELECT answers.question, feedback.verdict FROM feedback JOIN answers USING (conversation_id, reply_id)";
            using var row = await command.ExecuteReaderAsync();
            if (await row.ReadAsync())
            {
                return (row.GetString(0), row.GetString(1));
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        throw new InvalidOperationException("No verdict was stored.");
    }
}
