using Bot.Connector;
using Bot.Connector.Registration;
using Microsoft.Extensions.Options;

namespace Bot.Host.Doctor.Checks;

/// <summary>The bot gets a token for its calls to Teams.</summary>
internal static class TokenCheck
{
    public static readonly Check Check = new("token", Moment.Doctor, [BotOptions.Section], LookAsync)
    {
        MendWhenSlow = "Let this machine reach the token endpoint (login.microsoftonline.com), or with a managed identity check that the identity is assigned to it.",
    };

    private static async Task<IReadOnlyList<Finding>> LookAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var bot = services.GetRequiredService<IOptions<BotOptions>>().Value;
        return !bot.IsRegistered
            ? [Finding.Skipped("there is no app registration; Bot__AppId names one")]
            : [Judge(await services.GetRequiredService<TryToken>().RunAsync(cancellationToken), bot)];
    }

    private static Finding Judge(TokenTrial trial, BotOptions bot) => trial.Outcome switch
    {
        TokenOutcome.Granted => Finding.Ok(trial.Host is { } host ? $"{host} gave one" : "the managed identity gave one"),
        TokenOutcome.WrongSecret => Finding.Fault(
            $"Bot:AppPassword is not the secret of this app registration ({trial.Code}). Make a new client secret in Entra and set Bot__AppPassword to its value, not to its id."),
        TokenOutcome.ExpiredSecret => Finding.Fault(
            $"the client secret in Bot:AppPassword is past its date ({trial.Code}). Make a new one in Entra and set Bot__AppPassword to its value."),
        TokenOutcome.UnknownApp => Finding.Fault(
            $"tenant {bot.TenantId} has no app registration {bot.AppId} ({trial.Code}). Set Bot__AppId to the client id, and Bot__TenantId to the tenant in which it was registered."),
        TokenOutcome.UnknownTenant => Finding.Fault(
            $"there is no tenant {bot.TenantId} ({trial.Code}). Set Bot__TenantId to the tenant's id as Entra shows it."),
        TokenOutcome.DisabledApp => Finding.Fault(
            $"app registration {bot.AppId} is switched off in its tenant ({trial.Code}). Switch it on under Enterprise applications in Entra."),
        TokenOutcome.Refused => Finding.Fault(
            $"{trial.Host} refused the bot ({trial.Code}). Look that code up at https://login.microsoftonline.com/error, or check Bot__TokenUrl if it is set."),
        TokenOutcome.IdentityUnavailable => Finding.Fault(
            "this machine has no managed identity. Assign the bot's identity to it, or set Bot__AppType to SingleTenant and Bot__AppPassword to a client secret."),
        TokenOutcome.IdentityRefused => Finding.Fault(
            $"this machine's managed identity is not {bot.AppId}. Assign the identity with that client id to it, or set Bot__AppId to the client id of the one it has."),
        TokenOutcome.HostUnknown => Finding.Fault($"the host {trial.Host} has no address. Check Bot__TokenUrl if it is set, or the name service of this machine."),
        TokenOutcome.Unreachable => Finding.Fault($"{trial.Host} was not reached. Let this machine make https calls to it: firewall, proxy, certificates."),
        TokenOutcome.ServerFault => Finding.Fault($"{trial.Host} has a fault of its own ({trial.Code}). Wait some minutes and try again."),
        TokenOutcome.Unreadable => Finding.Fault($"{trial.Host} answered with something that is no token. Check Bot__TokenUrl, or leave it out."),
        TokenOutcome.TimedOut => Finding.Fault($"{trial.Host} did not answer in time. Let this machine make https calls to it: firewall, proxy."),
    };
}
