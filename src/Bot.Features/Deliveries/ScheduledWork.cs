namespace Bot.Features.Deliveries;

/// <summary>Work that is due at a time: a row, not a timer, so a restart shifts and doubles nothing.</summary>
internal sealed record ScheduledWork
{
    /// <summary>What and about what: <c>reminders/{event}/week</c>. Scheduling it again moves it.</summary>
    public required string Key { get; init; }

    public required string Kind { get; init; }

    public required string SubjectId { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public DateTimeOffset? LeaseUntil { get; init; }

    public string? LeaseOwner { get; init; }

    public int Attempts { get; init; }

    public DateTimeOffset? DoneAt { get; init; }
}

/// <summary>Carries out scheduled work of one kind. It may be run again after a crash: its effects are single by their own keys.</summary>
internal interface IScheduledWorker
{
    string Kind { get; }

    /// <summary>Does it. Says when it wants to run again, or null when it is done.</summary>
    Task<DateTimeOffset?> RunAsync(ScheduledWork work, CancellationToken cancellationToken);
}
