using Bot.Features.Deliveries;
using Bot.Features.Events.Invitations.Cards;
using Bot.Features.Events.Model;
using Bot.Features.Events.Registering;
using Bot.Features.Members;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Invitations.Contents;

/// <summary>
/// What a member is told of an event: her card as she stands when it is sent, with why she is told above it. What has
/// become untrue by then is not sent.
/// </summary>
internal sealed class EventNews(AttendanceDesk desk, Calendar.CalendarLinks calendar, SentCards cards, OfferDelivery offers, TimeProvider clock) : IDeliveryContent
{
    public IReadOnlyCollection<DeliveryKind> Kinds { get; } =
    [
        DeliveryKind.Invitation, DeliveryKind.Confirmation, DeliveryKind.SeatOffer, DeliveryKind.SeatFree, DeliveryKind.OfferLapsed, DeliveryKind.Reminder,
        DeliveryKind.EventChange, DeliveryKind.Cancellation, DeliveryKind.DoneForHer, DeliveryKind.Evaluation,
    ];

    public async Task<DeliveryContent> ComposeAsync(Delivery delivery, Member? recipient, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        if (recipient is null)
        {
            return Superseded("no member");
        }

        var key = AttendeeKey.Of(recipient.TenantId, recipient.ObjectId);
        var now = clock.GetUtcNow();
        var read = await desk.ReadAsync(
            delivery.SubjectId,
            attendance => (Standing: NewsOfAttendee.WithTerm(attendance.StandingOf(key), attendance.Terms, now), SeatIsFree: attendance.SeatIsFreeFor(key, now)),
            cancellationToken);
        if (read is null)
        {
            return Superseded("no event");
        }

        var language = recipient.Language ?? AnswerLanguage.Dutch;
        var news = new NewsOfAttendee(delivery, read.Result.Standing, read.Result.SeatIsFree, language, now);
        if (news.Untrue is { } why)
        {
            return Superseded(why);
        }

        return new DeliveryContent.Message(news.Card(calendar.For(news.Standing.Own), recipient.UserId).ToMessage());
    }

    public async Task EndedAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        if (delivery.Outcome == DeliveryOutcome.Sent)
        {
            await cards.KeepAsync(
                delivery.SubjectId, delivery.Kind, delivery.TenantId, delivery.ObjectId, delivery.ConversationId, delivery.ActivityId, cancellationToken);
        }

        if (delivery.Kind == DeliveryKind.SeatOffer)
        {
            await offers.EndedAsync(delivery, cancellationToken);
        }
    }

    private static DeliveryContent.Skip Superseded(string reason) => new(DeliveryOutcome.Superseded, reason);
}
