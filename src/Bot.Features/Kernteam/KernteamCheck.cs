using Bot.Features.Members;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Bot.Features.Kernteam;

/// <summary>Refuses a start with a kernteam that nobody could belong to: a slip here would otherwise show as "you may not".</summary>
internal sealed class KernteamCheck : IValidateOptions<KernteamOptions>
{
    public ValidateOptionsResult Validate(string? name, KernteamOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var faults = options.Networks
            .SelectMany(static network => network.Value.Select((id, index) => (network.Key, Index: index, Id: id)))
            .Where(static entry => !Guid.TryParseExact(entry.Id, "D", out _))
            .Select(static entry => $"Kernteam:{entry.Key}:{entry.Index} is not an Entra object id. Set Kernteam__{entry.Key}__{entry.Index} to the id as Entra shows it, such as 5c6a1f0e-0000-4000-8000-0000000000a1.")
            .ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}

/// <summary>The networks of the configuration must be those of the bank, which is loaded by the time that this starts.</summary>
internal sealed class KernteamNetworksCheck(IOptions<KernteamOptions> options, CurrentNetworks networks) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var known = networks().Select(static network => network.Id).ToList();
        var strangers = options.Value.Networks.Keys.Where(key => !known.Contains(key, StringComparer.OrdinalIgnoreCase)).ToList();
        return strangers.Count == 0
            ? Task.CompletedTask
            : throw new OptionsValidationException(KernteamOptions.Section, typeof(KernteamOptions), strangers.Select(stranger =>
                $"Kernteam:{stranger} names a network that the knowledge bank does not have. Use one of: {string.Join(", ", known)}."));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
