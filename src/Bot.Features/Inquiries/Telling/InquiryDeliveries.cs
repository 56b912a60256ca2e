using Bot.Features.Deliveries;
using Bot.Features.Inquiries.Model;
using Bot.Features.Inquiries.Repeating;
using Bot.Features.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Features.Inquiries.Telling;

/// <summary>What follows from a question or an answer, as statements for its own transaction. Nothing in them says what was asked, or by whom.</summary>
internal sealed class InquiryDeliveries(DeliveryStatements deliveries, IOptions<InquiryOptions> options)
{
    private static readonly TimeSpan StillNews = TimeSpan.FromDays(14);

    /// <summary>All that follows from a new question.</summary>
    public IReadOnlyList<Write> OfNew(Inquiry inquiry, IEnumerable<Goal> goals, DateTimeOffset now) =>
    [
        .. Cards(inquiry, goals, now),
        Remind(inquiry, WorkingDays.After(now, options.Value.RemindAfter)),
        LookForOften(inquiry.NetworkId, now),
    ];

    /// <summary>The question's card for each of the kernteam, or for their place.</summary>
    public IEnumerable<Write> Cards(Inquiry inquiry, IEnumerable<Goal> goals, DateTimeOffset now) =>
        goals.Select(goal => deliveries.Enqueue(To(goal, DeliveryKind.Inquiry, inquiry.NetworkId, inquiry.Id, $"inquiry/{inquiry.Id}/{goal.Key}", now)));

    /// <summary>A card that was sent is brought up to date.</summary>
    /// <param name="card">The delivery that sent it.</param>
    /// <param name="version">The question's version that made it old.</param>
    /// <param name="now">The time.</param>
    public Write Update(Delivery card, int version, DateTimeOffset now) => deliveries.Enqueue(card with
    {
        Id = NewId.Next(),
        DedupeKey = $"inquiry-card/{card.Id}/{version}",
        UpdatesActivityId = card.ActivityId,
        Payload = null,
        Priority = DeliveryPriority.Urgent,
        DueAt = now,
        PointlessAt = now + StillNews,

        // It changes what they have already; nobody's telephone rings.
        PassesQuietHours = true,
        State = DeliveryState.Waiting,
        Attempts = 0,
        TriedSince = null,
        MayHaveArrived = false,
        LeaseUntil = null,
        LeaseOwner = null,
        Outcome = null,
        Reason = null,
        ActivityId = null,
        CreatedAt = now,
        EndedAt = null,
    });

    /// <summary>All cards of the question are to say what is true now.</summary>
    public Write CardsAnew(string inquiryId, DateTimeOffset now) => deliveries.Schedule(InquiryCardsWork.KeyOf(inquiryId), InquiryCardsWork.WorkKind, inquiryId, now);

    /// <summary>The answer, or that there is none, for who asked.</summary>
    public Write Answer(Inquiry inquiry, DateTimeOffset now)
    {
        var asker = new Goal(inquiry.TenantId, inquiry.ObjectId, null);
        return deliveries.Enqueue(To(asker, DeliveryKind.InquiryAnswer, inquiry.NetworkId, inquiry.Id, $"inquiry-answer/{inquiry.Id}", now) with { Priority = DeliveryPriority.Urgent });
    }

    /// <summary>The kernteam will be reminded if the question is still open then.</summary>
    public Write Remind(Inquiry inquiry, DateTimeOffset at) =>
        deliveries.Schedule(RemindWork.KeyOf(inquiry.Id), RemindWork.WorkKind, inquiry.Id, at);

    public Write RemindNoMore(string inquiryId, DateTimeOffset now) => deliveries.Unschedule(RemindWork.KeyOf(inquiryId), now);

    /// <summary>It is looked whether questions of this network return.</summary>
    public Write LookForOften(string networkId, DateTimeOffset now) => deliveries.Schedule($"{OftenWork.WorkKind}/{networkId}", OftenWork.WorkKind, networkId, now);

    /// <summary>A notice for the kernteam: what is open, or what is asked often.</summary>
    public Write Notice(Goal goal, string networkId, string payload, string key, DateTimeOffset now) =>
        deliveries.Enqueue(To(goal, DeliveryKind.InquiryReminder, networkId, networkId, key, now) with { Payload = payload });

    private static Delivery To(Goal goal, DeliveryKind kind, string networkId, string subjectId, string key, DateTimeOffset now) => new()
    {
        Id = NewId.Next(),
        DedupeKey = key,
        Kind = kind,
        TenantId = goal.TenantId,
        ObjectId = goal.ObjectId,
        ConversationId = goal.ConversationId,
        NetworkId = networkId,
        SubjectId = subjectId,
        Priority = DeliveryPriority.Normal,
        DueAt = now,
        PointlessAt = now + StillNews,
        CreatedAt = now,
    };
}
