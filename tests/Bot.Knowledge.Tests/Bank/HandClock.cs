using System.Threading.Channels;

namespace Bot.Knowledge.Tests.Bank;

/// <summary>A clock that stands still until a test moves it. Its waits end when they are passed.</summary>
internal sealed class HandClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Wait> _waits = [];
    private readonly Channel<DateTimeOffset> _begun = Channel.CreateUnbounded<DateTimeOffset>();
    private DateTimeOffset _now = new(2022, 4, 1, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Ends when somebody has begun the next wait on this clock, and so has done what came before it.</summary>
    public Task NextWaitAsync() => _begun.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    public void Move(TimeSpan by)
    {
        Wait[] over;
        lock (_lock)
        {
            _now += by;
            over = [.. _waits.Where(wait => wait.Ends <= _now)];
            _waits.RemoveAll(wait => wait.Ends <= _now);
        }

        foreach (var wait in over)
        {
            wait.End();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var wait = new Wait(callback, state, _now + dueTime);
        lock (_lock)
        {
            _waits.Add(wait);
        }

        _begun.Writer.TryWrite(wait.Ends);
        return wait;
    }

    private sealed class Wait(TimerCallback callback, object? state, DateTimeOffset ends) : ITimer
    {
        private bool _isStopped;

        public DateTimeOffset Ends => ends;

        public void End()
        {
            if (!_isStopped)
            {
                callback(state);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => !_isStopped;

        public void Dispose() => _isStopped = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
