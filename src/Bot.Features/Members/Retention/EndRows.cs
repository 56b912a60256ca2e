using Bot.Features.Deliveries;
using Bot.Features.Inquiries.Telling;
using Bot.Features.Kernteam.Downloads;
using Bot.Features.Members.Profile;
using Bot.Features.Newsletters.Sending.Ending;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Members.Retention;

/// <summary>Rows that have served their purpose and hang together with nothing: proofs of sending, trail, old cards, names that nobody uses.</summary>
internal sealed class EndRows(GroupCommit writer, IDbContextFactory<BotDbContext> contexts, NewOrganisations organisations, EndNewsletters newsletters, EndInquiries inquiries)
{
    // Small enough that a message that arrives meanwhile hardly waits.
    private const int AtOnce = 500;

    // Somebody may be about to choose the name that another member typed a moment ago.
    private static readonly TimeSpan NamesWait = TimeSpan.FromDays(1);

    public async Task<int> EraseAsync(DateTimeOffset now, RetentionOptions kept, CancellationToken cancellationToken)
    {
        var (deliveriesUntil, auditUntil, cardsUntil, membersUntil) =
            (now - kept.DeliveriesAfter, now - kept.AuditAfter, now - kept.NamesAfter, now - kept.MembersAfter);

        // Before the deliveries: by them the cards of a question are found.
        return await inquiries.EndAsync(now, kept.InquiriesAfter, cancellationToken)
            + await InPieces(
                // Whoever was invited to something that is still to come must not be invited anew; a newsletter's report
                // still adds up; and a question's cards can be brought up to date as long as it is there, or is being wiped from them.
                context => context.Deliveries
                    .Where(row => context.Deliveries
                        .Where(old => old.EndedAt < deliveriesUntil
                            && old.Kind != DeliveryKind.Newsletter && old.Kind != DeliveryKind.NewsletterPost
                            && old.Kind != DeliveryKind.NewsletterUpdate && old.Kind != DeliveryKind.NewsletterRecall
                            && (old.Kind != DeliveryKind.Inquiry
                                || (!context.Inquiries.Any(inquiry => inquiry.Id == old.SubjectId)
                                    && !context.ScheduledWork.Any(work => work.SubjectId == old.SubjectId && work.Kind == InquiryCardsWork.WorkKind && work.DoneAt == null)))
                            && (old.Kind != DeliveryKind.Invitation || !context.Events.Any(made => made.Id == old.SubjectId && made.EndsAt > now)))
                        .Select(old => old.Id).Take(AtOnce).Contains(row.Id))
                    .ExecuteDelete(),
                cancellationToken)
            + await InPieces(
                context => context.ScheduledWork
                    .Where(row => context.ScheduledWork.Where(old => old.DoneAt < deliveriesUntil).Select(old => old.Key).Take(AtOnce).Contains(row.Key))
                    .ExecuteDelete(),
                cancellationToken)
            + await InPieces(
                context => context.Audit
                    .Where(row => context.Audit.Where(old => old.At < auditUntil).Select(old => old.Id).Take(AtOnce).Contains(row.Id))
                    .ExecuteDelete(),
                cancellationToken)
            + await writer.RunAsync(context => context.Set<DownloadLink>().Where(row => row.ExpiresAt < now).ExecuteDelete(), cancellationToken)
            + await newsletters.StripAsync(deliveriesUntil, cancellationToken)
            + await newsletters.EraseAsync(now - kept.NewslettersAfter, cancellationToken)
            + await EraseCardsAsync(cardsUntil, cancellationToken)
            + await writer.RunAsync(
                // A chat of which Teams never said whose it is has no profile to hang together with.
                context => context.Conversations
                    .Where(row => (row.MemberObjectId != null || row.Kind == ConversationKind.Personal) && row.ChangedAt < membersUntil
                        && !context.Members.Any(member => member.TenantId == row.TenantId && member.ObjectId == row.MemberObjectId))
                    .ExecuteDelete(),
                cancellationToken)
            + await EraseNamesAsync(now - NamesWait, cancellationToken);
    }

    private async Task<int> EraseCardsAsync(DateTimeOffset endedBefore, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var events = await context.SentCards
            .Where(card => context.Events.Any(ended => ended.Id == card.EventId && ended.EndsAt < endedBefore))
            .Select(card => card.EventId).Distinct().ToListAsync(cancellationToken);
        var erased = 0;
        foreach (var eventId in events)
        {
            erased += await writer.RunAsync(writing => writing.SentCards.Where(card => card.EventId == eventId).ExecuteDelete(), cancellationToken);
        }

        return erased;
    }

    private async Task<int> EraseNamesAsync(DateTimeOffset typedBefore, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var waiting = await context.Organisations.Where(row => !row.Approved && row.CreatedAt < typedBefore).Select(row => row.Id).ToListAsync(cancellationToken);
        return waiting.Count == 0
            ? 0
            : (await writer.CommitAsync([.. waiting.Select(organisations.DropIfUnused)], cancellationToken)).Sum();
    }

    private async Task<int> InPieces(Func<BotDbContext, int> delete, CancellationToken cancellationToken)
    {
        var total = 0;
        int erased;
        do
        {
            erased = await writer.RunAsync(delete, cancellationToken);
            total += erased;
        }
        while (erased == AtOnce);

        return total;
    }
}
