using Bot.Features.Inquiries.Model;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Inquiries.Telling;

/// <summary>Questions that go, with their asker or with their time, go also from the cards that stand in the kernteam's chats.</summary>
internal static class EraseInquiries
{
    private static readonly SqlStatement CardsAnew = new(
        """
        INSERT INTO scheduled_work (key, kind, subject_id, due_at, attempts) VALUES (@p0, @p1, @p2, @p3, 0)
        ON CONFLICT (key) DO UPDATE SET due_at = excluded.due_at, attempts = 0, done_at = NULL, lease_until = NULL, lease_owner = NULL
        """);

    private static readonly SqlStatement RemindNoMore = new("DELETE FROM scheduled_work WHERE key = @p0");

    /// <summary>In the transaction that erases her.</summary>
    public static void Of(WriteSession session, string tenantId, string objectId, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(session);
        var hers = session.Context.Set<Inquiry>().Where(row => row.TenantId == tenantId && row.ObjectId == objectId);
        Erase(session, [.. hers.Select(row => row.Id)], now);
    }

    /// <summary>Those that ended before a moment; how many.</summary>
    public static int Ended(WriteSession session, DateTimeOffset endedBefore, int most, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(session);
        var ended = session.Context.Set<Inquiry>().Where(row => row.EndedAt < endedBefore).OrderBy(row => row.Id).Take(most);
        return Erase(session, [.. ended.Select(row => row.Id)], now);
    }

    // The questions first, as whoever decides about one does: of two at once none waits for the other in a circle.
    private static int Erase(WriteSession session, string[] ids, DateTimeOffset now)
    {
        InquiryStore.Hold(session, ids);
        var at = new StoredInstant(session.Context.Model).Of(now);
        foreach (var id in ids.Order(StringComparer.Ordinal))
        {
            session.Execute(CardsAnew.With(InquiryCardsWork.KeyOf(id), InquiryCardsWork.WorkKind, id, at));
            session.Execute(RemindNoMore.With(Repeating.RemindWork.KeyOf(id)));
        }

        return session.Context.Set<Inquiry>().Where(row => ids.Contains(row.Id)).ExecuteDelete();
    }
}
