using Bot.Features.Deliveries;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Sending.Contents;
using Bot.Features.Storage;

namespace Bot.Features.Newsletters.Sending.Freezing;

/// <summary>What stands in the outbox for a newsletter; one row per recipient, whose key makes it single.</summary>
internal static class NewsletterRows
{
    // Quiet hours, a weekend of the network's Teams being away: after that it is no news.
    public static readonly TimeSpan StillNews = TimeSpan.FromDays(3);

    /// <summary>What the key of a row for a member begins with; her tenant and object id follow. <see cref="RecipientRows"/> writes these rows.</summary>
    public static string KeyPrefix(Newsletter newsletter) => $"newsletter/{newsletter.Id}/";

    /// <param name="newsletter">Which.</param>
    /// <param name="conversationId">The channel.</param>
    /// <param name="tenantId">The channel's tenant; the sender's when nobody knows the channel any more.</param>
    /// <param name="now">The time.</param>
    public static Delivery ForChannel(Newsletter newsletter, string conversationId, string tenantId, DateTimeOffset now) =>
        Of(newsletter, DeliveryKind.NewsletterPost, $"{KeyPrefix(newsletter)}channel/{conversationId}", tenantId, now) with { ConversationId = conversationId };

    private static Delivery Of(Newsletter newsletter, DeliveryKind kind, string key, string tenantId, DateTimeOffset now) => new()
    {
        Id = NewId.Next(),
        DedupeKey = key,
        Kind = kind,
        TenantId = tenantId,
        NetworkId = newsletter.NetworkId,
        SubjectId = newsletter.Id,
        Payload = SeenVersion.Payload(newsletter),
        Priority = DeliveryPriority.Bulk,
        DueAt = now,
        PointlessAt = now + StillNews,
        CreatedAt = now,
    };
}
