using Bot.Features.Members;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Features.Deliveries.Sending;

/// <summary>Finds who knows what a delivery says. A feature's fault stays its own: it never stops the outbox.</summary>
internal sealed class Contents(IServiceProvider services, TimeProvider clock, ILogger<Contents> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private readonly Lazy<Dictionary<DeliveryKind, IDeliveryContent>> byKind = new(() => services.GetServices<IDeliveryContent>()
        .SelectMany(content => content.Kinds.Select(kind => (kind, content))).ToDictionary(pair => pair.kind, pair => pair.content));

    /// <summary>What is asked of Teams, or why nothing is.</summary>
    public async Task<Composed> ComposeAsync(Delivery row, Member? recipient, CancellationToken cancellationToken)
    {
        if (!byKind.Value.TryGetValue(row.Kind, out var content))
        {
            return new Composed.Skipped(DeliveryOutcome.Refused, "no content");
        }

        try
        {
            using var limit = new CancellationTokenSource(Patience, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            return await content.ComposeAsync(row, recipient, either.Token) switch
            {
                DeliveryContent.Message message => new Composed.Message(message.Content.ToActivity()),
                DeliveryContent.Removal when row.UpdatesActivityId is null => new Composed.Skipped(DeliveryOutcome.Superseded, "nothing to remove"),
                DeliveryContent.Removal removal => new Composed.Removal(removal.Instead.ToActivity()),
                DeliveryContent.Skip skip => new Composed.Skipped(skip.Outcome, skip.Reason),
                _ => throw new InvalidOperationException("A delivery's content is a message, a removal or a skip."),
            };
        }
#pragma warning disable CA1031 // whatever a feature does wrong with one message, the others must go on
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            logger.ContentFailed(exception, row.Kind, row.Id);
            return new Composed.Failed();
        }
    }

    /// <summary>Tells the feature how it ended.</summary>
    public async Task EndedAsync(Delivery row, CancellationToken cancellationToken)
    {
        if (!byKind.Value.TryGetValue(row.Kind, out var content))
        {
            return;
        }

        try
        {
            await content.EndedAsync(row, cancellationToken);
        }
#pragma warning disable CA1031 // as above
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            logger.EndNotHeard(exception, row.Kind, row.Id);
        }
    }
}
