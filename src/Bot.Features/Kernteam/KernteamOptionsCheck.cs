using Bot.Connector.Registration;
using Bot.Features.Members;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Bot.Features.Kernteam;

/// <summary>Refuses a start with a kernteam that nobody could belong to: a slip here would otherwise show as "you may not".</summary>
internal sealed class KernteamOptionsCheck : IValidateOptions<KernteamOptions>
{
    public ValidateOptionsResult Validate(string? name, KernteamOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var faults = options.Networks
            .SelectMany(static network => network.Value.Select((id, index) => (network.Key, Index: index, Id: id)))
            .Where(static entry => !EntraId.IsOne(entry.Id))
            .Select(static entry => $"Kernteam:{entry.Key}:{entry.Index} is not an Entra object id. Set Kernteam__{entry.Key}__{entry.Index} to the id as Entra shows it, such as 5c6a1f0e-0000-4000-8000-0000000000a1.")
            .Concat(options.WithoutList.Select(static key => $"Kernteam:{key} is a list. Set Kernteam__{key}__0 to the first Entra object id, Kernteam__{key}__1 to the next, and leave Kernteam__{key} out."))
            .ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}

/// <summary>The networks of the configuration must be those of the bank, which is loaded by the time that this starts.</summary>
internal sealed class KernteamNetworksCheck(KernteamCoverage kernteams, CurrentNetworks networks) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var strangers = kernteams.Strangers([.. networks().Select(static network => network.Id)]);
        return strangers.Count == 0
            ? Task.CompletedTask
            : throw new OptionsValidationException(KernteamOptions.Section, typeof(KernteamOptions), strangers);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
