using Bot.Connector;
using Bot.Connector.Registration;
using Microsoft.Extensions.Options;

namespace Bot.Host.Doctor.Checks;

/// <summary>The keys with which Teams signs can be fetched and read.</summary>
internal static class ChannelKeysCheck
{
    private const string Default = "leave Bot__OpenIdMetadataUrl out for the public cloud's own.";

    public static readonly Check Check = new("channel keys", Moment.Doctor, [BotOptions.Section], LookAsync)
    {
        MendWhenSlow = "Let this machine make https calls to the host of Bot:OpenIdMetadataUrl (login.botframework.com).",
    };

    private static async Task<IReadOnlyList<Finding>> LookAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        !services.GetRequiredService<IOptions<BotOptions>>().Value.IsRegistered
            ? [Finding.Skipped("there is no app registration, so nobody has to sign")]
            : [Judge(await services.GetRequiredService<TryChannelKeys>().RunAsync(cancellationToken))];

    private static Finding Judge(ChannelKeysTrial trial) => trial.Outcome switch
    {
        ChannelKeysOutcome.Read => Finding.Ok($"{trial.Keys} read from {trial.Address}"),
        ChannelKeysOutcome.WrongIssuer => Finding.Fault($"the metadata is that of somebody else, not of the Bot Framework, so everything from Teams would be refused. Mend Bot__OpenIdMetadataUrl, or {Default}"),
        ChannelKeysOutcome.NotForTeams => Finding.Fault($"none of the {trial.Keys} keys may speak for Teams. Mend Bot__OpenIdMetadataUrl, or {Default}"),
        ChannelKeysOutcome.NoMetadata => Finding.Fault($"{trial.Address} is no OpenID metadata. Mend Bot__OpenIdMetadataUrl, or {Default}"),
        ChannelKeysOutcome.NoKeys => Finding.Fault($"{trial.Address} holds no key that can be used. Mend Bot__OpenIdMetadataUrl, or {Default}"),
        ChannelKeysOutcome.Refused => Finding.Fault($"{trial.Address} answers with status {trial.Status}. Mend Bot__OpenIdMetadataUrl, or {Default}"),
        ChannelKeysOutcome.Unreachable => Finding.Fault($"{trial.Address} was not reached. Let this machine make https calls to it (firewall, proxy), or {Default}"),
    };
}
