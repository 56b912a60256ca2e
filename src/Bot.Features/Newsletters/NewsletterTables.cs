using Bot.Features.Newsletters.Model;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Newsletters;

internal static class NewsletterTables
{
    public static void Map(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Newsletter>(newsletter =>
        {
            newsletter.ToTable("newsletters");
            newsletter.HasKey(row => row.Id).HasName("pk_newsletters");
            newsletter.Property(row => row.State).HasConversion<string>();
            newsletter.Property(row => row.Content).AsJson();
            newsletter.Property(row => row.Audience).AsJson();
            newsletter.Property(row => row.LeftOut).AsJson();
            newsletter.Property(row => row.Correction).AsJson();
            newsletter.Property(row => row.WrittenBy).AsJson();
            newsletter.Property(row => row.CorrectionWrittenBy).AsJson();
            newsletter.HasIndex(row => new { row.NetworkId, row.ChangedAt }).HasDatabaseName("ix_newsletters_network");
        });

        modelBuilder.Entity<NewsletterLink>(link =>
        {
            link.ToTable("newsletter_links");
            link.HasKey(row => row.Token).HasName("pk_newsletter_links");

            // One address of ours for one address of theirs: a card that is composed anew has the same links.
            link.HasIndex(row => new { row.NewsletterId, row.HighlightId, row.Url }).IsUnique().HasDatabaseName("ix_newsletter_links_url");
        });

        modelBuilder.Entity<NewsletterTally>(tally =>
        {
            tally.ToTable("newsletter_tallies");
            tally.HasKey(row => new { row.NewsletterId, row.HighlightId, row.Act }).HasName("pk_newsletter_tallies");
            tally.Property(row => row.Act).HasConversion<string>();
        });
    }
}
