using System.Net;
using Bot.Host.Tests.Playing;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Bank;

namespace Bot.Host.Tests.Health;

public sealed class ChangedBankTests : IDisposable
{
    private readonly SqliteFile database = new();
    private readonly BankCopy bank = new();

    public void Dispose()
    {
        database.Dispose();
        bank.Dispose();
    }

    [Fact]
    public async Task Change_is_in_use_within_a_minute()
    {
        await using var bot = await StartAsync();
        Assert.Contains("Vroom", await HolderAsync(bot), StringComparison.Ordinal);

        bank.RenameHolderOfCyber("Testerman");
        await PassAMinuteAsync(bot);

        Assert.Contains("Testerman", await HolderAsync(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faulty_change_is_refused_with_file_and_line_and_the_old_bank_answers()
    {
        await using var bot = await StartAsync();
        Assert.Contains("Vroom", await HolderAsync(bot), StringComparison.Ordinal);

        bank.RenameHolderOfCyber("Testerman");
        bank.Break();
        await PassAMinuteAsync(bot);

        Assert.Contains("Vroom", await HolderAsync(bot), StringComparison.Ordinal);
        Assert.Contains(bot.Log.All, static line => line.Contains("VAR/personen.yaml:1", StringComparison.Ordinal));
        var (status, body) = await bot.GetAsync("/health/ready");
        Assert.Equal((HttpStatusCode.OK, "ready"), (status, body.GetProperty("status").GetString()));
        Assert.Contains("VAR/personen.yaml:1 ", body.GetProperty("knowledge").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(bank.Folder, body.GetRawText(), StringComparison.Ordinal);

        bank.Mend();
        await PassAMinuteAsync(bot);

        Assert.Contains("Testerman", await HolderAsync(bot), StringComparison.Ordinal);
        Assert.Equal("ok", (await bot.GetAsync("/health/ready")).Body.GetProperty("knowledge").GetString());
    }

    // Each test asks before it moves the clock: what is fetched on the way (keys, a token) has a time limit of its own on that clock.
    private Task<RunningBot> StartAsync() => RunningBot.StartAsync(database, ("Knowledge:Path", bank.Folder));

    private static async Task<string> HolderAsync(RunningBot bot) => (await bot.AskAsync("wie heeft cyber bij de VAR?")).MessageText!; // an answer to this has a text

    private static async Task PassAMinuteAsync(RunningBot bot)
    {
        var between = KnowledgeSource<AnswerEngine>.BetweenLooks;
        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromMinutes(1); passed += between)
        {
            // The next wait begins when the look before it has ended.
            await bot.Clock.WaitForTimerAsync(wait => wait == between);
            bot.Clock.Advance(between);
        }

        await bot.Clock.WaitForTimerAsync(wait => wait == between);
    }
}
