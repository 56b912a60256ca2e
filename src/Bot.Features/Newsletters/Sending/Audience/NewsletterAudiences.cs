using Bot.Features.Newsletters.Model;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Newsletters.Sending.Audience;

/// <summary>The dry run: whom a newsletter would reach now, and who is left out and why.</summary>
internal sealed class NewsletterAudiences(IDbContextFactory<BotDbContext> contexts, TimeProvider clock)
{
    public async Task<AudiencePlan> PlanAsync(Newsletter newsletter, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (included, leftOut) = (0, new Dictionary<LeftOutReason, int>());
        foreach (var entry in ReadAudience.Of(context, newsletter, clock.GetUtcNow()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (entry.LeftOut is { } reason)
            {
                leftOut[reason] = leftOut.GetValueOrDefault(reason) + 1;
            }
            else
            {
                included++;
            }
        }

        return new(included, leftOut) { Channels = newsletter.Audience.Channels.Distinct(StringComparer.Ordinal).Count() };
    }

    /// <param name="newsletter">Which.</param>
    /// <param name="page">From zero.</param>
    /// <param name="size">How many names a page has.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<AudienceNames> NamesAsync(Newsletter newsletter, int page, int size, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var names = new List<AudienceName>();
        foreach (var entry in ReadAudience.Of(context, newsletter, clock.GetUtcNow()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            names.Add(new(entry.Member?.Name ?? entry.Address ?? string.Empty, entry.Member?.OrganisationId, entry.LeftOut));
        }

        var shown = names.OrderBy(static name => name.LeftOut is not null).ThenBy(static name => name.Name, StringComparer.CurrentCultureIgnoreCase)
            .Skip(Math.Max(0, page) * size).Take(size).ToList();
        return new(shown, names.Count);
    }
}
