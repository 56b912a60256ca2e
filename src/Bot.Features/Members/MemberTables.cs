using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Members;

internal static class MemberTables
{
    public static void Map(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Member>(member =>
        {
            member.ToTable("members");
            member.HasKey(row => new { row.TenantId, row.ObjectId }).HasName("pk_members");
            member.Property(row => row.Language).HasConversion<string>();
            member.Property(row => row.Interests).AsJson();
            member.Property(row => row.MutedThemes).AsJson();

            // A network is read page by page, in this order.
            member.HasIndex(row => new { row.NetworkId, row.TenantId, row.ObjectId }).HasDatabaseName("ix_members_network");
        });

        modelBuilder.Entity<Organisation>(organisation =>
        {
            organisation.ToTable("organisations");
            organisation.HasKey(row => row.Id).HasName("pk_organisations");
            organisation.HasIndex(row => new { row.NetworkId, row.Name }).IsUnique().HasDatabaseName("ix_organisations_name");
        });

        modelBuilder.Entity<KnownConversation>(conversation =>
        {
            conversation.ToTable("conversations");
            conversation.HasKey(row => row.ConversationId).HasName("pk_conversations");
            conversation.Property(row => row.Kind).HasConversion<string>();
            conversation.HasIndex(row => new { row.TenantId, row.MemberObjectId }).HasDatabaseName("ix_conversations_member");
        });
    }
}
