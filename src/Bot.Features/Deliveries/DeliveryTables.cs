using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Deliveries;

internal static class DeliveryTables
{
    public static void Map(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Delivery>(delivery =>
        {
            delivery.ToTable("deliveries");
            delivery.HasKey(row => row.Id).HasName("pk_deliveries");
            delivery.Property(row => row.Kind).HasConversion<string>();
            delivery.Property(row => row.State).HasConversion<string>();
            delivery.Property(row => row.Outcome).HasConversion<string>();
            delivery.HasIndex(row => row.DedupeKey).IsUnique().HasDatabaseName("ix_deliveries_dedupe");

            // Only what is still to be done is in this index, so what has ended costs a claim nothing.
            delivery.HasIndex(row => new { row.TenantId, row.Priority, row.DueAt }).HasDatabaseName("ix_deliveries_due").HasFilter("ended_at IS NULL");
            delivery.HasIndex(row => new { row.SubjectId, row.Kind }).HasDatabaseName("ix_deliveries_subject");
            delivery.HasIndex(row => new { row.TenantId, row.ObjectId }).HasDatabaseName("ix_deliveries_member");

            // Who is being written to, or still waits for an earlier message; and how much a chat had lately.
            delivery.HasIndex(row => row.ObjectId).HasDatabaseName("ix_deliveries_open_member").HasFilter("ended_at IS NULL");
            delivery.HasIndex(row => new { row.ConversationId, row.EndedAt }).HasDatabaseName("ix_deliveries_conversation");
            delivery.HasIndex(row => row.LeaseUntil).HasDatabaseName("ix_deliveries_held").HasFilter("lease_until IS NOT NULL");
        });

        modelBuilder.Entity<ScheduledWork>(work =>
        {
            work.ToTable("scheduled_work");
            work.HasKey(row => row.Key).HasName("pk_scheduled_work");
            work.HasIndex(row => row.DueAt).HasDatabaseName("ix_scheduled_work_due").HasFilter("done_at IS NULL");
        });

        modelBuilder.Entity<TenantPace>(pace =>
        {
            pace.ToTable("tenant_pace");
            pace.HasKey(row => row.TenantId).HasName("pk_tenant_pace");
        });
    }
}
