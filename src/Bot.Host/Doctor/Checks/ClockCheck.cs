using System.Globalization;
using Bot.Connector;
using Bot.Connector.Registration;
using Microsoft.Extensions.Options;

namespace Bot.Host.Doctor.Checks;

/// <summary>Our clock agrees with those of the hosts with which tokens are exchanged.</summary>
internal static class ClockCheck
{
    // What the bot and Microsoft both put up with when they judge a token.
    private static readonly TimeSpan Tolerated = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Exact = TimeSpan.FromSeconds(5);

    public static readonly Check Check = new("clock", Moment.Doctor, [BotOptions.Section], LookAsync) { SlowIs = Outcome.Skipped };

    private static async Task<IReadOnlyList<Finding>> LookAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (!services.GetRequiredService<IOptions<BotOptions>>().Value.IsRegistered)
        {
            return [Finding.Skipped("there is no app registration, so no clock to compare with")];
        }

        var differences = await services.GetRequiredService<CompareClocks>().RunAsync(cancellationToken);
        return differences.Count == 0
            ? [Finding.Skipped("no host told its time; the lines on token and channel keys say why")]
            : [Judge(differences.MaxBy(static difference => difference.Ahead.Duration())!)]; // there is one
    }

    private static Finding Judge(ClockDifference worst)
    {
        var how = worst.Ahead.Duration() < Exact
            ? $"within {Exact.TotalSeconds:0} seconds of that of {worst.Host}"
            : $"{Words(worst.Ahead.Duration())} {(worst.Ahead > TimeSpan.Zero ? "ahead of" : "behind")} that of {worst.Host}";
        return worst.Ahead.Duration() < Tolerated
            ? Finding.Ok($"this machine's clock is {how}")
            : Finding.Fault($"this machine's clock is {how}, so tokens look too old or too new. Let the machine set its clock by the network (NTP), and check its time zone.");
    }

    private static string Words(TimeSpan difference) => difference.TotalMinutes < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{difference.TotalSeconds:0} seconds")
        : string.Create(CultureInfo.InvariantCulture, $"{difference.TotalMinutes:0} minutes");
}
