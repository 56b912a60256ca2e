using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Deliveries;

/// <summary>How the deliveries about one subject stand; their sum is the audience, always.</summary>
/// <param name="Waiting">Not ended yet.</param>
/// <param name="Ended">How many ended in each way.</param>
internal sealed record DeliveryStand(int Waiting, IReadOnlyDictionary<DeliveryOutcome, int> Ended)
{
    public int Total => Waiting + Ended.Values.Sum();

    public int Of(DeliveryOutcome outcome) => Ended.GetValueOrDefault(outcome);
}

/// <summary>Tells how the deliveries about a subject stand.</summary>
internal sealed class DeliveryCounts(IDbContextFactory<BotDbContext> contexts)
{
    /// <param name="subjectId">What they are about, such as an event's id.</param>
    /// <param name="kind">Which of them.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<DeliveryStand> OfAsync(string subjectId, DeliveryKind kind, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var groups = await context.Deliveries.AsNoTracking()
            .Where(row => row.SubjectId == subjectId && row.Kind == kind)
            .GroupBy(row => row.Outcome)
            .Select(group => new { Outcome = group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return new(
            groups.Where(group => group.Outcome is null).Sum(group => group.Count),
            groups.Where(group => group.Outcome is not null).ToDictionary(group => group.Outcome ?? default, group => group.Count));
    }
}
