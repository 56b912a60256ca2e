using Bot.Features.Deliveries;
using Bot.Features.Members;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Reading.Links;
using Bot.Features.Newsletters.Sending.Audience;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Newsletters.Sending.Freezing;

/// <summary>What was frozen.</summary>
/// <param name="Size">How many rows stand in the outbox: members and channels.</param>
/// <param name="LeftOut">How many were left out, by the reason's name.</param>
internal sealed record FrozenAudience(int Size, IReadOnlyDictionary<string, int> LeftOut);

/// <summary>Makes of an audience one row per recipient, and of each link an address of ours, inside the transaction in which sending begins.</summary>
internal sealed class FreezeAudience(RecipientRows recipients, DeliveryStatements deliveries, NewsletterLinks links)
{
    private const int AtOnce = 1_000;

    public FrozenAudience Freeze(WriteSession session, Newsletter newsletter, DateTimeOffset now)
    {
        var (size, leftOut) = (0, new SortedDictionary<string, int>(StringComparer.Ordinal));
        var rows = ReadAudience.Of(session.Context, newsletter, now).Select(entry => (entry.Member, entry.LeftOut));
        foreach (var page in rows.Chunk(AtOnce))
        {
            var batch = new List<Recipient>(AtOnce);
            foreach (var (member, reason) in page)
            {
                if (reason is { } why)
                {
                    leftOut[why.ToString()] = leftOut.GetValueOrDefault(why.ToString()) + 1;
                }
                else if (member is not null)
                {
                    batch.Add(new(member.TenantId, member.ObjectId, member.OrganisationId));
                }
            }

            session.ExecuteAll(recipients.Of(newsletter, batch, now));
            size += batch.Count;
        }

        session.ExecuteAll([.. links.Writes(newsletter)]);
        return new(size + Channels(session, newsletter, now), leftOut);
    }

    private int Channels(WriteSession session, Newsletter newsletter, DateTimeOffset now)
    {
        var channels = newsletter.Audience.Channels.Distinct(StringComparer.Ordinal).ToList();
        var tenants = session.Context.Conversations.AsNoTracking().Where(row => channels.Contains(row.ConversationId) && row.Kind == ConversationKind.Channel)
            .ToDictionary(row => row.ConversationId, row => row.TenantId, StringComparer.Ordinal);
        session.ExecuteAll([.. channels.Select(channel => deliveries.Enqueue(
            NewsletterRows.ForChannel(newsletter, channel, tenants.GetValueOrDefault(channel) ?? newsletter.SentByTenant ?? string.Empty, now)))]);
        return channels.Count;
    }
}
