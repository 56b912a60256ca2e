namespace Bot.Testing;

/// <summary>A clock that stands still until the test moves it. Timers fire inside <see cref="Advance"/>.</summary>
public sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<ManualTimer> timers = [];
    private readonly List<(Func<TimeSpan, bool> Fits, TaskCompletionSource<TimeSpan> Found)> waiters = [];
    private DateTimeOffset now = start;

    public ManualClock()
        : this(new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero))
    {
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock and fires what falls due, in order.</summary>
    public void Advance(TimeSpan by)
    {
        var end = GetUtcNow() + by;
        while (true)
        {
            ManualTimer? due;
            lock (gate)
            {
                due = timers.Where(timer => timer.DueAt <= end).MinBy(timer => timer.DueAt);
                if (due is null)
                {
                    now = end;
                    return;
                }

                now = due.DueAt > now ? due.DueAt : now;
                due.Reschedule();
            }

            due.Fire();
        }
    }

    /// <summary>Ends when something waits that was told to wait for a time that fits, and gives that time.</summary>
    public Task<TimeSpan> WaitForTimerAsync(Func<TimeSpan, bool> fits)
    {
        lock (gate)
        {
            foreach (var timer in timers)
            {
                if (fits(timer.Planned))
                {
                    return Task.FromResult(timer.Planned);
                }
            }

            var found = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
            waiters.Add((fits, found));
            return found.Task.WaitAsync(TimeSpan.FromSeconds(20));
        }
    }

    private void Plan(ManualTimer timer, TimeSpan dueTime)
    {
        lock (gate)
        {
            timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                return;
            }

            timer.Planned = dueTime;
            timer.DueAt = now + dueTime;
            timers.Add(timer);
            foreach (var waiter in waiters.Where(waiter => waiter.Fits(dueTime)).ToList())
            {
                waiters.Remove(waiter);
                waiter.Found.TrySetResult(dueTime);
            }
        }
    }

    private sealed class ManualTimer(ManualClock clock, Action fire) : ITimer
    {
        private TimeSpan period = Timeout.InfiniteTimeSpan;

        public TimeSpan Planned { get; set; }

        public DateTimeOffset DueAt { get; set; }

        public void Fire() => fire();

        // Called under the clock's lock.
        public void Reschedule()
        {
            clock.timers.Remove(this);
            if (period > TimeSpan.Zero)
            {
                DueAt = clock.now + period;
                clock.timers.Add(this);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan newPeriod)
        {
            period = newPeriod;
            clock.Plan(this, dueTime);
            return true;
        }

        public void Dispose() => clock.Plan(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
