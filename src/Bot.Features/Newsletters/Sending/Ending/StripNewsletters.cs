using System.Linq.Expressions;
using Bot.Features.Deliveries;
using Bot.Features.Members;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Sending.Audience;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Newsletters.Sending.Ending;

/// <summary>
/// Takes out of newsletters' rows whom they were for. The row itself stays as a number, or the report of a newsletter would
/// not add up any more as soon as one of its readers is forgotten.
/// </summary>
internal static class StripNewsletters
{
    private const string Erased = "erased/";

    // The kinds that a report counts.
    private static readonly Expression<Func<Delivery, bool>> IsCounted = row =>
        row.Kind == DeliveryKind.Newsletter || row.Kind == DeliveryKind.NewsletterPost || row.Kind == DeliveryKind.NewsletterUpdate || row.Kind == DeliveryKind.NewsletterRecall;

    /// <summary>Everything of newsletters that is about a member: her rows, what still waits for her, and her address on lists.</summary>
    public static void OfMember(WriteSession session, Member member, List<string> chats, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(member);
        var (tenantId, objectId) = (member.TenantId, member.ObjectId);
        var hers = session.Context.Deliveries.Where(IsCounted)
            .Where(row => (row.TenantId == tenantId && row.ObjectId == objectId) || (row.ConversationId != null && chats.Contains(row.ConversationId)));

        // What is under way at this moment ends here too: its answer, when it comes, is nobody's any more.
        hers.Where(row => row.EndedAt == null).ExecuteUpdate(set => set
            .SetProperty(row => row.State, DeliveryState.Done)
            .SetProperty(row => row.Outcome, DeliveryOutcome.NotWanted)
            .SetProperty(row => row.Reason, "erased")
            .SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null)
            .SetProperty(row => row.EndedAt, now));
        Strip(hers);
        if (member.Email is { Length: > 0 } email)
        {
            TakeOffLists(session, AudienceRule.AddressOf(email));
        }
    }

    /// <summary>Some of the rows that ended before this; says how many, at most <paramref name="most"/>.</summary>
    public static int Old(BotDbContext context, DateTimeOffset endedBefore, int most)
    {
        ArgumentNullException.ThrowIfNull(context);
        var old = context.Deliveries.Where(IsCounted).Where(row => row.EndedAt < endedBefore && !row.DedupeKey.StartsWith(Erased)).Select(row => row.Id).Take(most);
        return Strip(context.Deliveries.Where(row => old.Contains(row.Id)));
    }

    private static int Strip(IQueryable<Delivery> rows) => rows.ExecuteUpdate(set => set
        .SetProperty(row => row.DedupeKey, row => Erased + row.Id)
        .SetProperty(row => row.ObjectId, (string?)null)
        .SetProperty(row => row.ConversationId, (string?)null)
        .SetProperty(row => row.UpdatesActivityId, (string?)null)
        .SetProperty(row => row.ActivityId, (string?)null));

    // A newsletter that was sent has no list any more.
    private static void TakeOffLists(WriteSession session, string address)
    {
        var context = session.Context;
        foreach (var id in context.Newsletters.Where(row => row.StartedAt == null).Select(row => row.Id).ToList())
        {
            // Held first, and read after that: a colleague may be editing it.
            context.Newsletters.Where(row => row.Id == id).ExecuteUpdate(set => set.SetProperty(row => row.Version, row => row.Version));
            var audience = context.Newsletters.AsNoTracking().Where(row => row.Id == id).Select(row => row.Audience).SingleOrDefault();
            if (audience is not null && audience.Addresses.Any(listed => AudienceRule.AddressOf(listed) == address))
            {
                var without = audience with { Addresses = [.. audience.Addresses.Where(listed => AudienceRule.AddressOf(listed) != address)] };
                context.Newsletters.Where(row => row.Id == id).ExecuteUpdate(set => set.SetProperty(row => row.Audience, without));
            }
        }
    }
}
