using Azure.Core;
using Azure.Identity;
using Bot.Connector.Registration;

namespace Bot.Connector.Authentication;

// A user-assigned managed identity whose client id is the app id: Azure knows the bot, no secret is kept.
internal sealed class ManagedIdentityTokens(TokenCredential credential, Cloud cloud) : IBotTokenSource
{
    public static ManagedIdentityTokens Of(BotOptions options) =>
        new(new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(options.AppId)), Cloud.Of(options));

    public async Task<BotToken> RequestAsync(CancellationToken cancellationToken)
    {
        try
        {
            var token = await credential.GetTokenAsync(new TokenRequestContext([cloud.Scope]), cancellationToken);
            return new(token.Token, token.ExpiresOn);
        }
        catch (CredentialUnavailableException exception)
        {
            throw new BotTokenException("managed identity unavailable", TokenOutcome.IdentityUnavailable, isPermanent: false, exception);
        }
        catch (AuthenticationFailedException exception)
        {
            throw new BotTokenException("managed identity refused", TokenOutcome.IdentityRefused, isPermanent: true, exception);
        }
    }
}
