using Bot.Connector.Conversations;
using Bot.Connector.Registration;

namespace Bot.Connector.Authentication;

// What came of it: keys, or why not. Address is the one that was looked at last.
internal sealed record FetchedKeys(ChannelKeysOutcome Outcome, string Address)
{
    public SigningKeySet Keys { get; init; } = new([]);

    public string? Issuer { get; init; }

    public int? Status { get; init; }

    public Exception? Fault { get; init; }
}

// Fetches the metadata, and the keys from where it says that they are.
internal static class SigningKeyFetch
{
    public static async Task<FetchedKeys> RunAsync(ConnectorHttp http, BotOptions options, CancellationToken cancellationToken)
    {
        var address = options.OpenIdMetadataUrl;
        try
        {
            var metadata = await http.Client.GetByteArrayAsync(address, cancellationToken);
            if (SigningKeyDocument.KeysAddress(metadata) is not { } keysAddress)
            {
                return new(ChannelKeysOutcome.NoMetadata, address) { Fault = new InvalidDataException("The metadata names no jwks_uri that may be used.") };
            }

            address = keysAddress.ToString();
            var keys = SigningKeyDocument.Keys(await http.Client.GetByteArrayAsync(keysAddress, cancellationToken));
            return keys is { IsEmpty: false }
                ? new(ChannelKeysOutcome.Read, address) { Keys = keys, Issuer = SigningKeyDocument.Issuer(metadata) }
                : new(ChannelKeysOutcome.NoKeys, address) { Fault = new InvalidDataException("The key document holds no usable keys.") };
        }
        catch (HttpRequestException exception)
        {
            return exception.StatusCode is { } status
                ? new(ChannelKeysOutcome.Refused, address) { Status = (int)status, Fault = exception }
                : new(ChannelKeysOutcome.Unreachable, address) { Fault = exception };
        }
    }
}
