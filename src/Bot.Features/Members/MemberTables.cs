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
