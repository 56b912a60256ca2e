using System.Data.Common;
using System.Runtime.ExceptionServices;
using Bot.Features.Inbox;
using Bot.Features.Members;
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
        SnakeCase.Apply(modelBuilder);
    }
}
