using Bot.Connector.Registration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Bot.Connector.Authentication;

// Refuses a start that would leave the bot open or mute. Each message names the key and the mend, and repeats nothing of
// what was given: it may be a secret under the wrong key.
internal sealed class BotOptionsCheck(IHostEnvironment environment, IConfiguration settings) : IValidateOptions<BotOptions>
{
    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        var faults = (options.IsRegistered ? RegistrationFaults(options) : Unregistered()).Concat(AddressFaults(options)).Concat(ListFaults(options)).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Unregistered() => environment.IsDevelopment()
        ? []
        :
        [
            "Bot:AppId is empty, so no caller could be told from another. Set Bot__AppId to the client id of the app "
            + "registration, or set ASPNETCORE_ENVIRONMENT=Development to serve callers on this machine alone.",
        ];

    private static IEnumerable<string> RegistrationFaults(BotOptions options)
    {
        if (!EntraId.IsOne(options.AppId))
        {
            yield return "Bot:AppId is not a client id. Set Bot__AppId to the id of the app registration as Entra shows it, such as 0b4c3a52-1d2e-4f60-8a71-92b3c4d5e6f7.";
        }

        if (options.TenantId.Length == 0)
        {
            yield return "Bot:TenantId is empty. Set Bot__TenantId to the tenant of the app registration.";
        }
        else if (!EntraId.IsOne(options.TenantId))
        {
            yield return "Bot:TenantId is not a tenant's id. Set Bot__TenantId to the id of the tenant as Entra shows it (a GUID, not its domain).";
        }

        if (!Enum.IsDefined(options.AppType))
        {
            yield return "Bot:AppType is unknown. Set Bot__AppType to SingleTenant or UserAssignedMsi.";
        }
        else if (options.AppType == BotAppType.SingleTenant && SecretFault(options.AppPassword) is { } fault)
        {
            yield return fault;
        }

        // Without a registration nobody's tenant is asked for, and the Playground blanks the list.
        foreach (var (index, _) in options.Tenants.Index().Where(static tenant => !EntraId.IsOne(tenant.Item)))
        {
            yield return $"Bot:Tenants:{index} is not a tenant's id. Set Bot__Tenants__{index} to the id of a tenant as Entra shows it (a GUID, not its domain), or leave it out.";
        }
    }

    // App Service hands the reference itself over when it cannot read what it refers to.
    private static string? SecretFault(string secret) =>
        string.IsNullOrWhiteSpace(secret)
            ? "Bot:AppPassword is empty. Set Bot__AppPassword to the client secret, or Bot__AppType to UserAssignedMsi."
        : secret.TrimStart().StartsWith("@Microsoft.KeyVault(", StringComparison.OrdinalIgnoreCase)
            ? "Bot:AppPassword is still a reference: the vault's secret could not be read. Put the secret into the vault as bot-app-password, "
                + "give the web app's identity the right to read it, and restart the web app; or set Bot__AppPassword to the client secret itself."
        : null;

    private IEnumerable<string> AddressFaults(BotOptions options)
    {
        foreach (var (key, address) in new[] { ("OpenIdMetadataUrl", options.OpenIdMetadataUrl), ("TokenUrl", options.TokenUrl) })
        {
            if ((address.Length > 0 || key == "OpenIdMetadataUrl") && !IsAddress(address))
            {
                yield return $"Bot:{key} is not an https address. Set Bot__{key} to one (plain http only on localhost), or leave it out.";
            }
        }

        if (options.PublicUrl.Length == 0 ? !environment.IsDevelopment() : !IsAddress(options.PublicUrl) || options.PublicUrl.Contains('?', StringComparison.Ordinal))
        {
            yield return "Bot:PublicUrl is not an https address, so the bot's links would lead nowhere. Set Bot__PublicUrl to the address "
                + "under which members reach this bot.";
        }
    }

    private IEnumerable<string> ListFaults(BotOptions options)
    {
        foreach (var (index, _) in options.ServiceHosts.Index().Where(static host => !ServiceHostEntry.IsSound(host.Item)))
        {
            yield return $"Bot:ServiceHosts:{index} is not a host. Set Bot__ServiceHosts__{index} to a name alone, such as smba.trafficmanager.net, "
                + "to host:port, or to a suffix of your own such as .bots.example.org.";
        }

        foreach (var fault in ServiceHostList.Faults(options, environment.IsDevelopment()))
        {
            yield return fault;
        }

        foreach (var key in new[] { nameof(BotOptions.ServiceHosts), nameof(BotOptions.Tenants) })
        {
            // It would be passed over in silence.
            if (!string.IsNullOrWhiteSpace(settings[$"{BotOptions.Section}:{key}"]))
            {
                yield return $"Bot:{key} is a list. Set Bot__{key}__0 to its first entry, Bot__{key}__1 to the next, and leave Bot__{key} out.";
            }
        }
    }

    private static bool IsAddress(string text) => WebAddress.TryParse(text, out var address) && address.Fragment.Length == 0;
}
