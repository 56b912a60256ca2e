using Bot.Connector.Authentication;
using Bot.Connector.Conversations;

namespace Bot.Connector.Registration;

/// <summary>How far our clock is from that of a host which judges our tokens or signs its own.</summary>
/// <param name="Host">The host.</param>
/// <param name="Ahead">How far our clock is ahead of it; negative when it is behind. Right to about a second, since a host gives whole seconds.</param>
public sealed record ClockDifference(string Host, TimeSpan Ahead);

/// <summary>Asks the hosts with which the bot exchanges tokens what time it is there. Sends nothing of its own.</summary>
public sealed class CompareClocks
{
    // A host cuts its time off to the second.
    private static readonly TimeSpan HalfASecond = TimeSpan.FromSeconds(0.5);

    private readonly ConnectorHttp http;
    private readonly BotOptions options;
    private readonly TimeProvider clock;

    internal CompareClocks(ConnectorHttp http, BotOptions options, TimeProvider clock) => (this.http, this.options, this.clock) = (http, options, clock);

    /// <summary>One difference for each host that told its time, whatever else it answered; hosts that were not reached are left out.</summary>
    public async Task<IReadOnlyList<ClockDifference>> RunAsync(CancellationToken cancellationToken)
    {
        var looks = new[] { options.OpenIdMetadataUrl, Cloud.Of(options).TokenUrl(options) }
            .Select(static text => WebAddress.TryParse(text, out var address) ? address : null)
            .OfType<Uri>()
            .DistinctBy(static address => address.Authority)
            .Select(address => LookAsync(address, cancellationToken));
        return [.. (await Task.WhenAll(looks)).OfType<ClockDifference>()];
    }

    private async Task<ClockDifference?> LookAsync(Uri address, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        try
        {
            using var response = await http.Client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            var half = clock.GetElapsedTime(started) / 2;

            // What a cache gives has the time at which the host made it, and how long that is ago.
            var since = HalfASecond + (response.Headers.Age ?? TimeSpan.Zero);
            return response.Headers.Date is { } theirs ? new(address.Authority, clock.GetUtcNow() - half - theirs - since) : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
