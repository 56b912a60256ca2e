using System.Globalization;
using System.Text.Json;
using Bot.Knowledge.Answers;

namespace Bot.Knowledge.Tests.Evaluation;

/// <summary>A question with what a right answer must and must not contain; of a talk only the last turn is judged.</summary>
internal sealed record CheckedQuestion(
    string Id, string Kind, string? NetworkId, DateOnly AsOf, IReadOnlyList<string> Turns, IReadOnlyList<IReadOnlyList<string>> Must, IReadOnlyList<string> MustNot)
{
    public static List<CheckedQuestion> ReadAll(string file) =>
        [.. RepositoryBank.Lines(file).Where(line => !string.IsNullOrWhiteSpace(line)).Select(Read)];

    public static CheckedQuestion Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var network = Text(root, "network");
        return new CheckedQuestion(
            Text(root, "id"),
            Text(root, "kind"),
            network == "any" ? null : network,
            DateOnly.ParseExact(Text(root, "asof"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            root.TryGetProperty("turns", out var turns) ? Texts(turns) : [Text(root, "question")],
            [.. root.GetProperty("must").EnumerateArray().Select(Texts)],
            Texts(root.GetProperty("must_not")));
    }

    /// <summary>Asks every turn with the topic of the one before it.</summary>
    public Answer AskOf(IAnswerEngine engine)
    {
        Answer? answer = null;
        foreach (var turn in Turns)
        {
            answer = engine.Answer(new AskedQuestion(turn, NetworkId, AsOf, answer?.Topic));
        }

        return answer ?? throw new InvalidOperationException($"{Id} asks nothing.");
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new FormatException($"\"{name}\" is null.");

    private static List<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(one => one.GetString() ?? throw new FormatException("A text is null."))];
}
