using Bot.Connector.Cards;
using Bot.Features.Deliveries;
using Bot.Features.Events.Invitations.Cards;
using Bot.Features.Events.Invitations.Texts;
using Bot.Features.Events.Model;
using Bot.Features.Events.Registering;
using Bot.Features.Members;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Invitations.Contents;

/// <summary>Brings a card that stands in a chat up to date: in her own chat with her own standing, in a group without anybody's.</summary>
internal sealed class CardInPlace(AttendanceDesk desk, Calendar.CalendarLinks calendar, SentCards cards, ChatRoster roster, TimeProvider clock) : IDeliveryContent
{
    public IReadOnlyCollection<DeliveryKind> Kinds { get; } = [DeliveryKind.CardUpdate];

    public async Task<DeliveryContent> ComposeAsync(Delivery delivery, Member? recipient, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var key = recipient is null ? "" : AttendeeKey.Of(recipient.TenantId, recipient.ObjectId);
        if (await desk.ReadAsync(delivery.SubjectId, attendance => attendance.StandingOf(key), cancellationToken) is not { Result: var standing })
        {
            return new DeliveryContent.Skip(DeliveryOutcome.Superseded, "no event");
        }

        var now = clock.GetUtcNow();
        if (recipient is null && delivery.ObjectId is not null)
        {
            return new DeliveryContent.Skip(DeliveryOutcome.Superseded, "no member");
        }

        if (recipient is null)
        {
            var users = delivery.ConversationId is { } id ? await roster.OfAsync(id, cancellationToken) : [];
            return new DeliveryContent.Message(InvitationCard.Shared(standing, AnswerLanguage.Dutch, now, users).ToMessage());
        }

        // To who takes part it makes no difference whether it is full.
        if (delivery.Priority == DeliveryPriority.Cosmetic && CardViews.Of(standing, now) is not (CardView.CanRegister or CardView.CanWait))
        {
            return new DeliveryContent.Skip(DeliveryOutcome.Superseded, "no difference");
        }

        // What told of a change keeps saying that there was one; a card that renews itself would lose it.
        var language = recipient.Language ?? AnswerLanguage.Dutch;
        var note = UpdatedCard.ToldOfChange(delivery) && TakesPart(standing, now) ? Changed(language) : null;
        var card = InvitationCard.For(standing, language, now, calendar.For(standing.Own), note is null ? [recipient.UserId] : null, note);
        return new DeliveryContent.Message(card.ToMessage());
    }

    private static bool TakesPart(Standing standing, DateTimeOffset now) =>
        CardViews.Of(standing, now) is CardView.Registered or CardView.Waitlisted or CardView.SeatFree or CardView.Offered;

    private static CardNote Changed(AnswerLanguage language) => new([NoteTexts.ChangedBefore.In(language)], ContainerStyle.Warning, NoteTexts.Change);

    public Task EndedAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return delivery is { Outcome: DeliveryOutcome.Gone, ConversationId: { } conversation, UpdatesActivityId: { } card }
            ? cards.ForgetAsync(conversation, card, cancellationToken)
            : Task.CompletedTask;
    }
}
