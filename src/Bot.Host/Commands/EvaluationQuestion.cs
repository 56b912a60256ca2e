using System.Globalization;
using System.Text.Json;

namespace Bot.Host.Commands;

/// <summary>A line of a question file: one question, or the turns of a talk of which the last is judged.</summary>
internal sealed record EvaluationQuestion(string Id, string? NetworkId, DateOnly AsOf, IReadOnlyList<string> Turns)
{
    /// <exception cref="FormatException">A line that is no such question, with its number and the fault.</exception>
    public static List<EvaluationQuestion> ReadAll(string file)
    {
        var questions = new List<EvaluationQuestion>();
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                questions.Add(Read(line, number));
            }
        }

        return questions;
    }

    private static EvaluationQuestion Read(string line, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var network = root.GetProperty("network").GetString();
            return new EvaluationQuestion(
                root.GetProperty("id").GetString() ?? throw new FormatException($"line {number}: \"id\" is empty; give each question an id"),
                string.Equals(network, "any", StringComparison.OrdinalIgnoreCase) ? null : network?.ToUpperInvariant(),
                DateOnly.ParseExact(root.GetProperty("asof").GetString() ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture),
                root.TryGetProperty("turns", out var turns) ? [.. turns.EnumerateArray().Select(turn => turn.GetString() ?? "")] : [root.GetProperty("question").GetString() ?? ""]);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new FormatException($"line {number}: not a question of the expected form ({fault.Message}); it needs id, network, asof and question or turns", fault);
        }
    }
}
