using Bot.Features.Events.Model;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Events;

internal static class EventTables
{
    public static void Map(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<NetworkEvent>(networkEvent =>
        {
            networkEvent.ToTable("events");
            networkEvent.HasKey(row => row.Id).HasName("pk_events");
            networkEvent.Property(row => row.Kind).HasConversion<string>();
            networkEvent.Property(row => row.Status).HasConversion<string>();
            networkEvent.Property(row => row.Themes).AsJson();
            networkEvent.Property(row => row.Audience).AsJson();
            networkEvent.Property(row => row.Rounds).AsJson();
            networkEvent.HasIndex(row => new { row.NetworkId, row.StartsAt }).HasDatabaseName("ix_events_agenda");
        });

        modelBuilder.Entity<Registration>(registration =>
        {
            registration.ToTable("registrations");

            // Teams may deliver a tap twice, and a member has two devices; this key decides that she is in it once.
            registration.HasKey(row => new { row.EventId, row.AttendeeKey }).HasName("pk_registrations");
            registration.Property(row => row.Form).HasConversion<string>();
            registration.Property(row => row.State).HasConversion<string>();
            registration.Property(row => row.DeclineReason).HasConversion<string>();
            registration.Property(row => row.Sessions).AsJson();
            registration.HasIndex(row => row.CalendarToken).IsUnique().HasDatabaseName("ix_registrations_calendar");
            registration.HasIndex(row => new { row.TenantId, row.ObjectId }).HasDatabaseName("ix_registrations_member");
        });

        modelBuilder.Entity<SentCard>(card =>
        {
            card.ToTable("sent_cards");
            card.HasKey(row => new { row.ConversationId, row.ActivityId }).HasName("pk_sent_cards");
            card.Property(row => row.Kind).HasConversion<string>();
            card.HasIndex(row => row.EventId).HasDatabaseName("ix_sent_cards_event");
        });
    }
}
