using Bot.Features.Inquiries.Model;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Inquiries;

internal static class InquiryTables
{
    public static void Map(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Inquiry>(inquiry =>
        {
            inquiry.ToTable("inquiries");
            inquiry.HasKey(row => row.Id).HasName("pk_inquiries");
            inquiry.Property(row => row.Language).HasConversion<string>();
            inquiry.Property(row => row.State).HasConversion<string>();
            inquiry.HasIndex(row => new { row.NetworkId, row.AskedAt }).HasDatabaseName("ix_inquiries_network");
            inquiry.HasIndex(row => new { row.TenantId, row.ObjectId }).HasDatabaseName("ix_inquiries_asker");
        });

        modelBuilder.Entity<InquiryPlace>(place =>
        {
            place.ToTable("inquiry_places");
            place.HasKey(row => row.NetworkId).HasName("pk_inquiry_places");
        });
    }
}
