namespace Bot.Connector.Turns;

/// <summary>What became of recording an activity.</summary>
public enum InboxReceipt
{
    /// <summary>It was not there before; the caller holds it and runs it.</summary>
    Recorded,

    /// <summary>It was recorded before: acknowledge it and do nothing.</summary>
    Duplicate,
}

/// <summary>An activity that was acknowledged, or is about to be.</summary>
/// <param name="Key">Conversation id and activity id; Teams may deliver one activity several times under this key.</param>
/// <param name="ActivityJson">The activity as it came, UTF-8.</param>
/// <param name="ReceivedAt">When it was first received, UTC.</param>
public sealed record InboxItem(string Key, ReadOnlyMemory<byte> ActivityJson, DateTimeOffset ReceivedAt);

/// <summary>
/// The durable inbox: what is recorded here before Teams gets its 200 survives the process.
/// A real seam: the connector knows no database, the storage knows no protocol.
/// </summary>
public interface IInbox
{
    /// <summary>Records the activity and claims it for this instance for the length of a lease. Durable when the task ends.</summary>
    /// <exception cref="InboxUnavailableException">The store cannot take it; the caller answers 503 and Teams delivers again.</exception>
    Task<InboxReceipt> RecordAsync(InboxItem item, CancellationToken cancellationToken);

    /// <summary>Lengthens the lease of an activity whose turn begins late, to a whole lease from now.</summary>
    /// <returns>False when it is not this instance's any more: another took it over, or it was closed. It must not be run here.</returns>
    /// <exception cref="InboxUnavailableException">The store cannot tell; the lease stays as it was.</exception>
    Task<bool> RenewAsync(string key, CancellationToken cancellationToken);

    /// <summary>The turn ended: the row stays as proof against redelivery, its text is erased.</summary>
    Task CompleteAsync(string key, CancellationToken cancellationToken);

    /// <summary>
    /// Claims activities whose turn was cut off (their lease ran out) and that are younger than five minutes.
    /// Older ones are closed and their text erased: an answer that comes so late confuses more than it helps.
    /// </summary>
    Task<IReadOnlyList<InboxItem>> ReclaimAsync(int most, CancellationToken cancellationToken);
}

/// <summary>The inbox's store is locked, full, read-only or gone.</summary>
public sealed class InboxUnavailableException(string message, Exception inner) : Exception(message, inner);
