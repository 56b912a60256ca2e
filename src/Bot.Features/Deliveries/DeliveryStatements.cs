using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Deliveries;

/// <summary>How the features put something in the outbox: statements for their own transactions.</summary>
internal sealed class DeliveryStatements
{
    private readonly RowStatement<ScheduledWork> schedule;
    private readonly RowStatement<Delivery> delivery;
    private readonly StoredInstant instants;
    private readonly SqlStatement unschedule = new("UPDATE scheduled_work SET done_at = @p0 WHERE key = @p1 AND done_at IS NULL");

    public DeliveryStatements(IDbContextFactory<BotDbContext> contexts)
    {
        using var context = contexts.CreateDbContext();
        schedule = RowStatement<ScheduledWork>.Upsert(context.Model);
        delivery = RowStatement<Delivery>.InsertOnce(context.Model, nameof(Delivery.DedupeKey));
        instants = new StoredInstant(context.Model);
    }

    /// <summary>Puts a delivery in the outbox; the second one with the same <see cref="Delivery.DedupeKey"/> changes nothing.</summary>
    public Write Enqueue(Delivery row) => delivery.With(row);

    /// <summary>Plans work; planning it again under the same key moves it, also when it was done before.</summary>
    public Write Schedule(string key, string kind, string subjectId, DateTimeOffset dueAt) =>
        schedule.With(new ScheduledWork { Key = key, Kind = kind, SubjectId = subjectId, DueAt = dueAt });

    /// <summary>Takes planned work back.</summary>
    public Write Unschedule(string key, DateTimeOffset now) => unschedule.With(instants.Of(now), key);
}
