using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Features.Inbox;

/// <summary>An activity from Teams: with its text while its turn is owed, without it as proof against redelivery afterwards.</summary>
internal sealed class InboxRow
{
    public required string Key { get; init; }

    /// <summary>The activity as it came; null as soon as the turn has ended.</summary>
    public byte[]? Activity { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Until then the turn belongs to <see cref="LeaseOwner"/>; afterwards any instance may take it.</summary>
    public required DateTimeOffset LeaseUntil { get; init; }

    public required string LeaseOwner { get; init; }

    /// <summary>How many processes have taken it up; all but the last ended before its turn did.</summary>
    public required int Attempts { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }
}

internal sealed class InboxTables : IEntityTypeConfiguration<InboxRow>
{
    public void Configure(EntityTypeBuilder<InboxRow> builder)
    {
        builder.ToTable("inbox");
        builder.HasKey(row => row.Key).HasName("pk_inbox");

        // Only the few rows whose turn is still owed are in this index, so a completed one costs nothing.
        builder.HasIndex(row => row.LeaseUntil).HasDatabaseName("ix_inbox_owed").HasFilter("completed_at IS NULL");
    }
}
