namespace Bot.Benchmarks.Knowledge;

/// <summary>The questions that are asked in every run, with the network of the asker or none.</summary>
internal sealed record FixedQuestion(string? NetworkId, string Text)
{
    public static IReadOnlyList<FixedQuestion> All { get; } = Read();

    private static List<FixedQuestion> Read()
    {
        using var stream = typeof(FixedQuestion).Assembly.GetManifestResourceStream("questions.txt")
            ?? throw new InvalidOperationException("The questions are not in the program.");
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(static line => line.Split('|', 2))
                .Select(static parts => new FixedQuestion(parts[0] == "-" ? null : parts[0], parts[1])),
        ];
    }
}
