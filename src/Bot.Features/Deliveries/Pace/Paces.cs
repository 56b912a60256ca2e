namespace Bot.Features.Deliveries.Pace;

/// <summary>The two paces that hold at once, a tenant's and a conversation's, and the clock that they go by.</summary>
internal sealed record Paces(TenantGates Gates, ConversationPace Conversations, TimeProvider Clock)
{
    /// <summary>Waits until then; not at all when that is nearer than a timer can tell.</summary>
    public async Task WaitUntilAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        var wait = at - Clock.GetUtcNow();
        if (wait > TenantGates.Near)
        {
            await Task.Delay(wait, Clock, cancellationToken);
        }
    }
}
