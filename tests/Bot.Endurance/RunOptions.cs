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
          newsletters  recipients in one tenant, then as many in each of three side by side: pace reached, 429s
          memory       newsletters with the pace lifted, to 1,000 and then to more and more: what the process holds
          letter-faults   newsletters on the day of "faults", with a storm of 429s and the database away for ten seconds
          letter-kill     newsletters while the process is killed: each arrives once at most
          broadcast       a real newsletter from the tap on "send" to its report: freezing, cards, watch; above 50 a second without limits
          broadcast-memory   the same with the pace lifted, to 1,000 and to 50,000: what the process holds
          all          each of these, on both databases, with one and two instances
        """;

    /// <summary>Null for the scale of the run.</summary>
    public int? Recipients { get; init; }

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
