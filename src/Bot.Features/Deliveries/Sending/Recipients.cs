using Bot.Connector.Conversations;
using Bot.Features.Deliveries.Pace;
using Bot.Features.Members;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Deliveries.Sending;

/// <summary>The members, conversations and earlier messages of one claim, read together and fresh.</summary>
internal sealed class Recipients
{
    private static readonly TimeSpan LongestWindow = TimeSpan.FromHours(1);

    private readonly Dictionary<string, Member> members;
    private readonly Dictionary<string, KnownConversation> chats;
    private readonly Dictionary<string, KnownConversation> conversations;
    private readonly KnownConversation? any;
    private readonly ILookup<string, DateTimeOffset> sentByOthers;

    private Recipients(BotDbContext context, string tenantId, IReadOnlyCollection<Delivery> rows, string instance, DateTimeOffset now)
    {
        var people = rows.Select(row => row.ObjectId).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var places = rows.Select(row => row.ConversationId).OfType<string>().SelectMany(id => new[] { id, KnownConversation.IdOf(id) })
            .Distinct(StringComparer.Ordinal).ToArray();
        members = context.Members.AsNoTracking().Where(row => row.TenantId == tenantId && people.Contains(row.ObjectId))
            .ToDictionary(row => row.ObjectId, StringComparer.Ordinal);
        chats = context.Conversations.AsNoTracking()
            .Where(row => row.TenantId == tenantId && row.Kind == ConversationKind.Personal && people.Contains(row.MemberObjectId)).ToList()
            .GroupBy(row => row.MemberObjectId ?? string.Empty, StringComparer.Ordinal)
            .ToDictionary(chat => chat.Key, chat => chat.OrderByDescending(row => row.Installed).ThenByDescending(row => row.ChangedAt).First(), StringComparer.Ordinal);
        conversations = places.Length == 0 ? [] : context.Conversations.AsNoTracking().Where(row => places.Contains(row.ConversationId))
            .ToDictionary(row => row.ConversationId, StringComparer.Ordinal);
        any = chats.Values.FirstOrDefault()
            ?? context.Conversations.AsNoTracking().Where(row => row.TenantId == tenantId).OrderByDescending(row => row.ChangedAt).FirstOrDefault();

        var watched = chats.Values.Select(row => row.ConversationId).Concat(places).ToArray();
        var since = now - LongestWindow;
        sentByOthers = context.Deliveries.AsNoTracking()
            .Where(row => watched.Contains(row.ConversationId) && row.EndedAt > since && row.LeaseOwner != instance && row.Outcome == DeliveryOutcome.Sent)
            .Select(row => new { row.ConversationId, row.EndedAt }).ToList()
            .ToLookup(row => row.ConversationId ?? string.Empty, row => row.EndedAt ?? now, StringComparer.Ordinal);
    }

    public static Recipients Of(BotDbContext context, string tenantId, IReadOnlyCollection<Delivery> rows, string instance, DateTimeOffset now) =>
        new(context, tenantId, rows, instance, now);

    public Member? MemberOf(Delivery row) => row.ObjectId is { } objectId ? members.GetValueOrDefault(objectId) : null;

    /// <summary>What other instances sent to a conversation in the last hour.</summary>
    public IEnumerable<DateTimeOffset> SentByOthers(string conversationId) => sentByOthers[conversationId];

    public Place PlaceOf(Delivery row)
    {
        if (row.ConversationId is { } id)
        {
            return InConversation(id);
        }

        if (row.ObjectId is not { } objectId || MemberOf(row) is not { } member)
        {
            return new Place.Nowhere(DeliveryOutcome.NotInstalled, "unknown member");
        }

        return chats.GetValueOrDefault(objectId) switch
        {
            { Installed: true } chat => new Place.Known(new(chat.ServiceUrl, chat.ConversationId, chat.TenantId, chat.BotId)),
            { Installed: false } => new Place.Nowhere(DeliveryOutcome.NotInstalled, "uninstalled"),
            null when any is not null => new Place.NewChat(any.ServiceUrl, member.UserId, any.BotId),
            null => new Place.Nowhere(DeliveryOutcome.NotInstalled, "no chat"),
        };
    }

    private Place InConversation(string id)
    {
        var known = conversations.GetValueOrDefault(id) ?? conversations.GetValueOrDefault(KnownConversation.IdOf(id));
        return (known ?? any) switch
        {
            null => new Place.Nowhere(DeliveryOutcome.NotInstalled, "no service url"),
            { Installed: false } when known is not null => new Place.Nowhere(DeliveryOutcome.NotInstalled, "uninstalled"),
            var way => new Place.Known(new ConversationReference(way.ServiceUrl, id, way.TenantId, way.BotId)),
        };
    }
}
