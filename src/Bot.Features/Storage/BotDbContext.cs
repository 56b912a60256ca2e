using System.Data.Common;
using System.Runtime.ExceptionServices;
using Bot.Features.Deliveries;
using Bot.Features.Events;
using Bot.Features.Events.Model;
using Bot.Features.Kernteam.Downloads;
using Bot.Features.Inbox;
using Bot.Features.Kernteam;
using Bot.Features.Inquiries;
using Bot.Features.Inquiries.Model;
using Bot.Features.Members;
using Bot.Features.Newsletters;
using Bot.Features.Newsletters.Model;
using Bot.Features.Questions;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Storage;

/// <summary>Everything that the bot remembers. The provider, and how it keeps an instant, is the derived context's.</summary>
public abstract class BotDbContext(DbContextOptions options) : DbContext(options)
{
    internal DbSet<InboxRow> Inbox => Set<InboxRow>();

    internal DbSet<Member> Members => Set<Member>();

    internal DbSet<KnownConversation> Conversations => Set<KnownConversation>();

    internal DbSet<FollowUpTopic> Topics => Set<FollowUpTopic>();

    internal DbSet<GivenAnswer> Answers => Set<GivenAnswer>();

    internal DbSet<Feedback> Feedback => Set<Feedback>();

    internal DbSet<Organisation> Organisations => Set<Organisation>();

    internal DbSet<NetworkEvent> Events => Set<NetworkEvent>();

    internal DbSet<Registration> Registrations => Set<Registration>();

    internal DbSet<SentCard> SentCards => Set<SentCard>();

    internal DbSet<Delivery> Deliveries => Set<Delivery>();

    internal DbSet<ScheduledWork> ScheduledWork => Set<ScheduledWork>();

    internal DbSet<TenantPace> TenantPaces => Set<TenantPace>();

    internal DbSet<Newsletter> Newsletters => Set<Newsletter>();

    internal DbSet<NewsletterLink> NewsletterLinks => Set<NewsletterLink>();

    internal DbSet<NewsletterTally> NewsletterTallies => Set<NewsletterTally>();

    internal DbSet<Inquiry> Inquiries => Set<Inquiry>();

    internal DbSet<InquiryPlace> InquiryPlaces => Set<InquiryPlace>();

    internal DbSet<AuditEntry> Audit => Set<AuditEntry>();

    /// <summary>
    /// Holds an event for this transaction: another instance that decides about it waits until this one has ended. Where one
    /// writer at a time is all that the database has room for, the transaction itself is the lock.
    /// </summary>
    public virtual void LockEvent(string eventId)
    {
    }

    /// <summary>
    /// EF's provider for PostgreSQL wraps a fault that may pass, such as a refused connection, in an
    /// <see cref="InvalidOperationException"/> that advises retries. Whoever expects the database to fail expects a
    /// <see cref="DbException"/>; this throws it, as it was, if there is one inside.
    /// </summary>
    internal static void ThrowDriverFault(Exception exception)
    {
        if (exception is InvalidOperationException { InnerException: DbException fault })
        {
            ExceptionDispatchInfo.Throw(fault);
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfiguration(new InboxTables());
        MemberTables.Map(modelBuilder);
        QuestionTables.Map(modelBuilder);
        EventTables.Map(modelBuilder);
        DeliveryTables.Map(modelBuilder);
        NewsletterTables.Map(modelBuilder);
        InquiryTables.Map(modelBuilder);
        AuditTables.Map(modelBuilder);
        DownloadTables.Map(modelBuilder);
        SnakeCase.Apply(modelBuilder);
    }
}
