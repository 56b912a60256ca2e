using Bot.Connector.Authentication;

namespace Bot.Connector.Registration;

/// <summary>Asks once for the bot's token, as the bot itself does, and says why there is none.</summary>
public sealed class TryToken
{
    private readonly IBotTokenSource source;
    private readonly BotOptions options;

    internal TryToken(IBotTokenSource source, BotOptions options) => (this.source, this.options) = (source, options);

    /// <summary>Asks anew each time; the token is thrown away.</summary>
    public async Task<TokenTrial> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            _ = await source.RequestAsync(cancellationToken);
            return new(TokenOutcome.Granted, Host, Code: null);
        }
        catch (BotTokenException refusal)
        {
            return new(refusal.Outcome, Host, refusal.Reason);
        }
    }

    private string? Host => options.AppType switch
    {
        BotAppType.SingleTenant => Uri.TryCreate(Cloud.Of(options).TokenUrl(options), UriKind.Absolute, out var address) ? address.Authority : null,
        BotAppType.UserAssignedMsi => null,
    };
}
