using System.Text.Json;
using Bot.Host.Tests.Playing;

namespace Bot.Host.Tests.Commands;

public sealed class EvaluateTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("bot-evaluate-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Every_question_gives_a_line_in_the_order_of_the_file()
    {
        var file = Write(
            """{"id":"b","network":"var","asof":"2022-06-01","question":"wie heeft cyber?"}""",
            """{"id":"a","network":"any","asof":"2022-06-01","turns":["wie heeft cyber bij het RSIV?","en ondermijning?"]}""",
            """{"id":"c","network":"rsiv","asof":"2022-06-01","question":"wat eten we vanavond?"}""");
        var target = Path.Combine(folder, "answers.jsonl");

        var typed = await Terminal.TypeAsync("evaluate", file, "--out", target);

        Assert.Equal((0, ""), (typed.Exit, typed.Output));
        Assert.Contains("3/3 questions answered", typed.Error, StringComparison.Ordinal);
        var lines = File.ReadLines(target).Select(static line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
        Assert.Equal(["b", "a", "c"], lines.Select(static line => line.GetProperty("id").GetString()!));
        Assert.Equal(["id", "answer", "kind", "declined", "citations", "ms"], lines[0].EnumerateObject().Select(static property => property.Name));
        Assert.Equal([false, false, true], lines.Select(static line => line.GetProperty("declined").GetBoolean()));
        Assert.Contains("RSIV", lines[1].GetProperty("answer").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_that_is_no_question_is_named()
    {
        var file = Write("""{"id":"a","network":"var","asof":"2022-06-01","question":"wie heeft cyber?"}""", """{"id":"b"}""");

        var typed = await Terminal.TypeAsync("evaluate", file);

        Assert.Equal(1, typed.Exit);
        Assert.Contains("line 2", typed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_that_is_not_there_is_told_in_a_line()
    {
        var file = Write("""{"id":"a","network":"var","asof":"2022-06-01","question":"wie heeft cyber?"}""");

        var typed = await Terminal.TypeAsync("evaluate", file, "--out", Path.Combine(folder, "nowhere", "answers.jsonl"));

        Assert.Equal(1, typed.Exit);
        Assert.Single(typed.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private string Write(params string[] lines)
    {
        var file = Path.Combine(folder, "questions.jsonl");
        File.WriteAllLines(file, lines);
        return file;
    }
}
