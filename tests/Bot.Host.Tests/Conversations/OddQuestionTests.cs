using Bot.Host.Tests.Playing;

namespace Bot.Host.Tests.Conversations;

/// <summary>One bot for all odd questions: none of them may leave it in disorder for the next, in whatever order they come.</summary>
public sealed class OddQuestionTests(OddQuestionTests.SharedBot shared) : IClassFixture<OddQuestionTests.SharedBot>
{
    private RunningBot Bot => shared.Bot;

    public static TheoryData<string, string> Questions => new()
    {
        { "ten thousand letters", new string('x', 10_000) },
        { "ten thousand letters in words", string.Concat(Enumerable.Repeat("cyber wie ", 1_000)) },
        { "one emoji", "🙂" },
        { "SQL", "'; DROP TABLE inbox; --" },
        { "operators of full-text search", "\"cyber\" NEAR(a b) AND * OR NOT col:x ^ (" },
        { "another language", "Wer ist für die Bekämpfung der Cyberkriminalität zuständig?" },
        { "a script that is not ours", "من المسؤول عن هذا؟" },
        { "nothing but marks", "???" },
        { "control characters", "wie\u0000heeft\u0007cyber" },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Odd_question_gets_a_short_reply_and_leaves_the_bot_in_order(string kind, string question)
    {
        var reply = await Bot.AskAsync(question);
        var words = (reply.MessageText ?? reply.Body.GetProperty("attachments")[0].GetProperty("content").GetProperty("fallbackText").GetString()!).Split(' ');

        Assert.InRange(words.Length, 3, 130);
        Assert.Contains("Vroom", (await Bot.AskAsync("wie heeft cyber bij de VAR?")).MessageText, StringComparison.Ordinal);
        Assert.DoesNotContain(Bot.Log.All, static line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal));
        Assert.NotEmpty(kind);
    }

    [Fact]
    public async Task Log_holds_nothing_of_what_was_said_or_by_whom()
    {
        await Bot.AskAsync("wie heeft zwartepietenpost?");
        await Bot.SettleAsync();

        Assert.DoesNotContain(Bot.Log.All, static line => line.Contains("zwartepiet", StringComparison.OrdinalIgnoreCase) || line.Contains("Anna", StringComparison.Ordinal));
    }

    public sealed class SharedBot : IAsyncLifetime, IDisposable
    {
        private readonly SqliteFile database = new();
        private RunningBot? bot;

        internal RunningBot Bot => bot ?? throw new InvalidOperationException("The bot has not started.");

        public async Task InitializeAsync() => bot = await RunningBot.StartAsync(database);

        public async Task DisposeAsync() => await Bot.DisposeAsync();

        public void Dispose() => database.Dispose();
    }
}
