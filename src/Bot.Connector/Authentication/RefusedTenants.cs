using Microsoft.Extensions.Logging;

namespace Bot.Connector.Authentication;

// Tells which tenant is refused, so that an administrator can add it: each once an hour, however much its members write.
internal sealed class RefusedTenants(TimeProvider clock, ILogger<RefusedTenants> log)
{
    // Beyond this many in one hour the rest goes untold.
    public const int Most = 256;

    private const string None = "(none stated)";

    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, DateTimeOffset> told = new(StringComparer.Ordinal);

    public void Tell(string? tenant)
    {
        // Only what has the form of an id: anything else could be text.
        var name = Guid.TryParse(tenant, out var id) ? id.ToString("D") : None;
        if (IsDue(name, clock.GetUtcNow()))
        {
            log.TenantRefused(name);
        }
    }

    private bool IsDue(string name, DateTimeOffset now)
    {
        lock (gate)
        {
            if (told.TryGetValue(name, out var last) && now - last < Pause)
            {
                return false;
            }

            if (told.Count >= Most)
            {
                foreach (var old in told.Where(entry => now - entry.Value >= Pause).Select(static entry => entry.Key).ToList())
                {
                    told.Remove(old);
                }
            }

            if (told.Count >= Most)
            {
                return false;
            }

            told[name] = now;
            return true;
        }
    }
}
