using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Kernteam;

/// <summary>What somebody did, or tried to do, as the kernteam. Ids only: no names, no texts.</summary>
internal sealed record AuditEntry
{
    public required string Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string TenantId { get; init; }

    /// <summary>Who did it.</summary>
    public required string ObjectId { get; init; }

    /// <summary>The network in whose name; null when the card named none that exists.</summary>
    public string? NetworkId { get; init; }

    /// <summary>The verb, such as <c>event.publish</c>.</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to, such as an event's id.</summary>
    public string? SubjectId { get; init; }

    /// <summary>What came of it: <c>done</c>, or the name of the refusal.</summary>
    public required string Outcome { get; init; }

    /// <summary>A number or word more, such as <c>capacity 20 to 30</c>. Never a person's name.</summary>
    public string? Detail { get; init; }
}

internal static class AuditTables
{
    public static void Map(ModelBuilder modelBuilder) => modelBuilder.Entity<AuditEntry>(entry =>
    {
        entry.ToTable("audit");
        entry.HasKey(row => row.Id).HasName("pk_audit");
        entry.HasIndex(row => new { row.NetworkId, row.At }).HasDatabaseName("ix_audit_network");
    });
}

/// <summary>Writes the trail; where the action itself is a transaction, in that one.</summary>
internal sealed class AuditTrail
{
    private readonly RowStatement<AuditEntry> insert;
    private readonly GroupCommit writer;
    private readonly TimeProvider clock;

    public AuditTrail(IDbContextFactory<BotDbContext> contexts, GroupCommit writer, TimeProvider clock)
    {
        using var context = contexts.CreateDbContext();
        insert = RowStatement<AuditEntry>.InsertOnce(context.Model);
        (this.writer, this.clock) = (writer, clock);
    }

    /// <summary>The entry as a statement for the action's own transaction.</summary>
    public Write Entry(Actor actor, string? networkId, string action, string? subjectId, string outcome, string? detail = null) =>
        insert.With(new AuditEntry
        {
            Id = NewId.Next(),
            At = clock.GetUtcNow(),
            TenantId = actor.TenantId,
            ObjectId = actor.ObjectId,
            NetworkId = networkId,
            Action = action,
            SubjectId = subjectId is null ? null : StoredText.Of(subjectId, 100),
            Outcome = outcome,
            Detail = detail is null ? null : StoredText.Of(detail, 200),
        });

    public Task WriteAsync(Write entry, CancellationToken cancellationToken) => writer.CommitAsync([entry], cancellationToken);
}

/// <summary>A person who acts, by tenant and Entra object id.</summary>
internal sealed record Actor(string TenantId, string ObjectId);
