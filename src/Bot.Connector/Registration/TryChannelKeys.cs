using Bot.Connector.Authentication;
using Bot.Connector.Conversations;

namespace Bot.Connector.Registration;

/// <summary>Fetches the channel's signing keys once, as the bot itself does, and says what is odd about them.</summary>
public sealed class TryChannelKeys
{
    private const string Channel = "msteams";

    private readonly ConnectorHttp http;
    private readonly BotOptions options;

    internal TryChannelKeys(ConnectorHttp http, BotOptions options) => (this.http, this.options) = (http, options);

    /// <summary>Fetches anew each time; the keys that the bot uses stay as they are.</summary>
    public async Task<ChannelKeysTrial> RunAsync(CancellationToken cancellationToken)
    {
        var fetched = await SigningKeyFetch.RunAsync(http, options, cancellationToken);
        return new(Judge(fetched), fetched.Address, fetched.Keys.Count, fetched.Status);
    }

    // The bot needs no issuer to take keys over; a person who mistyped the address wants to hear of it.
    private ChannelKeysOutcome Judge(FetchedKeys fetched) =>
        fetched.Outcome != ChannelKeysOutcome.Read ? fetched.Outcome
        : fetched.Issuer != Cloud.Of(options).Issuer ? ChannelKeysOutcome.WrongIssuer
        : fetched.Keys.SpeakFor(Channel) ? ChannelKeysOutcome.Read
        : ChannelKeysOutcome.NotForTeams;
}
