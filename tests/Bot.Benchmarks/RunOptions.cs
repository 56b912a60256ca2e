using System.Globalization;

namespace Bot.Benchmarks;

/// <summary>How much is measured. The defaults are those of the figures in the README.</summary>
internal sealed record RunOptions
{
    /// <summary>Messages before anything is counted: the light peers reach their steady cost only after some 30,000.</summary>
    public int WarmUp { get; private init; } = 30_000;

    /// <summary>Messages per round and process.</summary>
    public int Messages { get; private init; } = 10_000;

    /// <summary>Rounds, in which the processes take turns; what is reported is their median.</summary>
    public int Rounds { get; private init; } = 5;

    public int InFlight { get; private init; } = 16;

    public bool Quick { get; private init; }

    public static RunOptions? Parse(IReadOnlyList<string> args)
    {
        var options = args.Contains("--quick")
            ? new RunOptions { Quick = true, WarmUp = 2_000, Messages = 2_000, Rounds = 3 }
            : new RunOptions();
        for (var index = 0; index < args.Count; index++)
        {
            if (args[index] == "--quick")
            {
                continue;
            }

            if (++index == args.Count || !int.TryParse(args[index], CultureInfo.InvariantCulture, out var number) || number < 1)
            {
                return null;
            }

            switch (args[index - 1])
            {
                case "--warm-up":
                    options = options with { WarmUp = number };
                    break;
                case "--messages":
                    options = options with { Messages = number };
                    break;
                case "--rounds":
                    options = options with { Rounds = number };
                    break;
                case "--in-flight":
                    options = options with { InFlight = number };
                    break;
                default:
                    return null;
            }
        }

        return options;
    }
}
