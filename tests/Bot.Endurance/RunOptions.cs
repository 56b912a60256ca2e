using System.Globalization;

namespace Bot.Endurance;

/// <summary>How large a run is; the defaults are the full scale.</summary>
internal sealed record RunOptions
{
    public const string Usage =
        """
        Usage: dotnet run -c Release --project tests/Bot.Endurance -- WHAT [--recipients N] [--pace N] [--registrations N] [--kills N] [--instances N] [--database sqlite|postgres]
          deliveries   recipients in one tenant of a Teams that keeps its limits: pace reached, 429s
          engine       the same with the pace lifted: rows a second
          faults       throttling, server errors, cut connections, slow answers, blocked people
          kill         the process killed at random moments while it sends and registers
          all          each of these, on both databases, with one and two instances
        """;

    public int Recipients { get; init; } = 5_000;

    public int Pace { get; init; } = 45;

    public int Registrations { get; init; } = 1_000;

    public int Kills { get; init; } = 20;

    public int? Instances { get; init; }

    public string? Database { get; init; }

    /// <summary>Null when they are not understood.</summary>
    public static RunOptions? Parse(IReadOnlyList<string> words)
    {
        var options = new RunOptions();
        for (var index = 0; index + 1 < words.Count; index += 2)
        {
            var (name, value) = (words[index], words[index + 1]);
            var number = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) && parsed > 0 ? parsed : 0;
            var next = name switch
            {
                "--recipients" when number > 0 => options with { Recipients = number },
                "--pace" when number > 0 => options with { Pace = number },
                "--registrations" when number > 0 => options with { Registrations = number },
                "--kills" when number > 0 => options with { Kills = number },
                "--instances" when number > 0 => options with { Instances = number },
                "--database" when value is "sqlite" or "postgres" => options with { Database = value },
                _ => null,
            };
            if (next is null)
            {
                return null;
            }

            options = next;
        }

        return words.Count % 2 == 0 ? options : null;
    }
}
