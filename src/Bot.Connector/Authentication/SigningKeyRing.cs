using Bot.Connector.Conversations;
using Microsoft.Extensions.Logging;

namespace Bot.Connector.Authentication;

// The channel's keys as last seen. One fetch at a time whoever asks; the last good keys stay when a fetch fails.
internal sealed class SigningKeyRing(ConnectorHttp http, BotOptions options, TimeProvider clock, ILogger<SigningKeyRing> log)
{
    // Microsoft asks for a look at least once a day.
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(12);

    // Unknown key ids cost an attacker nothing; they must not become a flood of ours.
    private static readonly TimeSpan PauseAfterSuccess = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan FetchLimit = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private SigningKeySet current = new([]);
    private Task fetch = Task.CompletedTask;
    private DateTimeOffset nextFetchAt = DateTimeOffset.MinValue;
    private DateTimeOffset staleAt = DateTimeOffset.MinValue;

    public SigningKeySet Current
    {
        get
        {
            var keys = Volatile.Read(ref current);
            if (!keys.IsEmpty && clock.GetUtcNow() >= staleAt)
            {
                // Nobody waits for it: the old keys serve until the new ones are there.
                _ = Refresh();
            }

            return keys;
        }
    }

    public async ValueTask<(SigningKeySet Set, SigningKey Key)?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var keys = Current;
        if (keys.Find(keyId) is { } known)
        {
            return (keys, known);
        }

        await Refresh().WaitAsync(cancellationToken);
        keys = Volatile.Read(ref current);
        return keys.Find(keyId) is { } found ? (keys, found) : null;
    }

    // The fetch under way, or a new one when it is time for one, or the one that just ended.
    public Task Refresh()
    {
        lock (gate)
        {
            if (fetch.IsCompleted && clock.GetUtcNow() >= nextFetchAt)
            {
                nextFetchAt = clock.GetUtcNow() + PauseAfterSuccess;
                fetch = Task.Run(FetchAsync);
            }

            return fetch;
        }
    }

    private async Task FetchAsync()
    {
        using var limit = new CancellationTokenSource(FetchLimit, clock);
        try
        {
            var fetched = await SigningKeyFetch.RunAsync(http, options, limit.Token);
            if (fetched.Fault is { } fault)
            {
                PauseAfter(fault);
            }
            else
            {
                Take(fetched.Keys);
            }
        }
        catch (OperationCanceledException exception)
        {
            PauseAfter(exception);
        }
    }

    private void PauseAfter(Exception fault)
    {
        log.KeysNotFetched(fault);
        lock (gate)
        {
            nextFetchAt = clock.GetUtcNow() + PauseAfterFailure;
        }
    }

    private void Take(SigningKeySet fetched)
    {
        staleAt = clock.GetUtcNow() + Fresh;
        if (!fetched.HasSameKeysAs(current))
        {
            Volatile.Write(ref current, fetched);
            log.KeysChanged();
        }
    }
}
