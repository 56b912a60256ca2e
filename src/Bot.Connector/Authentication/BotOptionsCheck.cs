using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Bot.Connector.Authentication;

// Refuses a start that would leave the bot open or mute. Each message names the key and the mend.
internal sealed class BotOptionsCheck(IHostEnvironment environment) : IValidateOptions<BotOptions>
{
    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(BotOptions options)
    {
        if (options.IsRegistered)
        {
            foreach (var fault in RegistrationFaults(options))
            {
                yield return fault;
            }
        }
        else if (!environment.IsDevelopment())
        {
            yield return "Bot:AppId is empty, so no caller could be told from another. Set Bot__AppId to the client id of the app "
                + "registration, or set ASPNETCORE_ENVIRONMENT=Development to serve callers on this machine alone.";
        }

        foreach (var (key, address) in new[] { ("OpenIdMetadataUrl", options.OpenIdMetadataUrl), ("TokenUrl", options.TokenUrl) })
        {
            if ((address.Length > 0 || key == "OpenIdMetadataUrl") && !WebAddress.TryParse(address, out _))
            {
                yield return $"Bot:{key} is not an https address. Set Bot__{key} to one (plain http only on localhost), or leave it out.";
            }
        }

        if (options.ServiceHosts.FirstOrDefault(static host => host.Contains('/', StringComparison.Ordinal)) is { } entry)
        {
            yield return $"Bot:ServiceHosts holds \"{entry}\", which is more than a host. Write the name alone, such as smba.trafficmanager.net.";
        }

        if (options.PublicUrl.Length == 0 ? !environment.IsDevelopment() : !WebAddress.TryParse(options.PublicUrl, out _))
        {
            yield return "Bot:PublicUrl is not an https address, so the bot's links would lead nowhere. Set Bot__PublicUrl to the address "
                + "under which members reach this bot.";
        }
    }

    private static IEnumerable<string> RegistrationFaults(BotOptions options)
    {
        if (options.TenantId.Length == 0)
        {
            yield return "Bot:TenantId is empty. Set Bot__TenantId to the tenant of the app registration.";
        }

        if (options is { AppType: BotAppType.SingleTenant, AppPassword.Length: 0 })
        {
            yield return "Bot:AppPassword is empty. Set Bot__AppPassword to the client secret, or Bot__AppType to UserAssignedMsi.";
        }
    }
}
