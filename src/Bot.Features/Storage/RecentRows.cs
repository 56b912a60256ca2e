using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Bot.Features.Storage;

/// <summary>
/// Rows that were read or written a moment ago, so that a busy member costs one read a minute and not one per message.
/// What another instance changes is seen after that minute.
/// </summary>
internal sealed class RecentRows<TKey, TRow>(TimeProvider clock)
    where TKey : notnull
    where TRow : class
{
    private const int Most = 20_000;
    private static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<TKey, Entry> rows = new();

    /// <summary>The row, or null when it is not known here or was not looked at for a minute.</summary>
    public TRow? Find(TKey key) =>
        rows.TryGetValue(key, out var entry) && entry.Until > clock.GetUtcNow() ? entry.Row : null;

    public void Keep(TKey key, TRow row)
    {
        if (rows.Count >= Most)
        {
            // Rare and cheap: whoever writes next is read again once.
            rows.Clear();
        }

        rows[key] = new Entry(row, clock.GetUtcNow() + FreshFor);
    }

    public void Forget(TKey key) => rows.TryRemove(key, out _);

    public void Clear() => rows.Clear();

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(TRow Row, DateTimeOffset Until);
}
