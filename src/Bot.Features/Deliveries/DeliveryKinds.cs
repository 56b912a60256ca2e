using Bot.Features.Members;

namespace Bot.Features.Deliveries;

/// <summary>What the dispatcher must know of a kind beside its content.</summary>
internal static class DeliveryKinds
{
    /// <summary>
    /// What this version sends. While a newer one is rolled out, or was rolled back, rows of other kinds may wait in the outbox:
    /// they are left to whoever knows them, and hold up nobody.
    /// </summary>
    public static readonly IReadOnlyList<DeliveryKind> Known = Enum.GetValues<DeliveryKind>();

    /// <summary>The same as the list behind an <c>IN</c>.</summary>
    public static readonly string KnownInSql = "(" + string.Join(", ", Known.Select(static kind => $"'{kind}'")) + ")";

    /// <summary>
    /// Whether it is sent once more when the answer was lost. What concerns somebody's own seat is better read twice than
    /// never; a newsletter that is not repeated ends as <see cref="DeliveryOutcome.Unknown"/>.
    /// </summary>
    public static bool RepeatsWhenUnknown(DeliveryKind kind) => kind switch
    {
        DeliveryKind.Invitation or DeliveryKind.Confirmation or DeliveryKind.SeatOffer or DeliveryKind.SeatFree
            or DeliveryKind.OfferLapsed or DeliveryKind.Reminder or DeliveryKind.EventChange or DeliveryKind.Cancellation
            or DeliveryKind.DoneForHer or DeliveryKind.Evaluation or DeliveryKind.CardUpdate or DeliveryKind.KernteamNotice
            or DeliveryKind.NewsletterUpdate or DeliveryKind.NewsletterRecall or DeliveryKind.NewsletterProgress or DeliveryKind.NewsletterNotice
            or DeliveryKind.Inquiry or DeliveryKind.InquiryAnswer or DeliveryKind.InquiryReminder => true,
        DeliveryKind.Newsletter or DeliveryKind.NewsletterPost => false,
    };

    /// <summary>Whether she wants to hear this. What concerns her own registration is no matter of taste.</summary>
    public static bool IsWanted(DeliveryKind kind, Member recipient, DateTimeOffset now) => kind switch
    {
        DeliveryKind.Invitation => recipient.WantsInvitations,
        DeliveryKind.Reminder or DeliveryKind.Evaluation => recipient.WantsReminders,
        DeliveryKind.Confirmation or DeliveryKind.SeatOffer or DeliveryKind.SeatFree or DeliveryKind.OfferLapsed
            or DeliveryKind.EventChange or DeliveryKind.Cancellation or DeliveryKind.DoneForHer or DeliveryKind.CardUpdate
            or DeliveryKind.KernteamNotice or DeliveryKind.NewsletterPost or DeliveryKind.NewsletterUpdate or DeliveryKind.NewsletterRecall
            or DeliveryKind.NewsletterProgress or DeliveryKind.NewsletterNotice
            or DeliveryKind.Inquiry or DeliveryKind.InquiryAnswer or DeliveryKind.InquiryReminder => true,
        DeliveryKind.Newsletter => recipient.WantsNewsletters && !(recipient.NewslettersPausedUntil > now),
    };
}
