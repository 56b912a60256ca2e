using Bot.Connector.Turns;
using Bot.Features.Deliveries;
using Bot.Features.Events.Calendar;
using Bot.Features.Events.Invitations.Cards;
using Bot.Features.Events.Invitations.Taps;
using Bot.Features.Events.Invitations.Texts;
using Bot.Features.Events.Model;
using Bot.Features.Events.Registering;
using Bot.Features.Members;

namespace Bot.Features.Events.Invitations.Opening;

/// <summary>Sends somebody the card of one event in her own chat, with her own standing on it, and remembers where it stands.</summary>
internal sealed class OpenEventCard(EventDoor door, AttendanceDesk desk, CalendarLinks calendar, SentCards cards, TimeProvider clock)
{
    public async Task SendAsync(TurnContext turn, Member member, string eventId, CancellationToken cancellationToken)
    {
        var language = MemberTexts.LanguageOf(turn, member);
        if (await door.FindAsync(member, eventId, cancellationToken) is not { } networkEvent)
        {
            await turn.SendAsync(OutcomeTexts.Unavailable.In(language), cancellationToken);
            return;
        }

        await door.SettleAsync(member, networkEvent, cancellationToken);
        var key = AttendeeKey.Of(member.TenantId, member.ObjectId);
        if (await desk.ReadAsync(networkEvent.Id, attendance => attendance.StandingOf(key), cancellationToken) is not { Result: var standing })
        {
            return;
        }

        var card = InvitationCard.For(standing, language, clock.GetUtcNow(), calendar.For(standing.Own), [member.UserId]);
        var sent = await turn.SendAsync(card.ToMessage(), cancellationToken);
        if (sent.IsSent)
        {
            await cards.KeepAsync(
                networkEvent.Id, DeliveryKind.Invitation, member.TenantId, member.ObjectId, turn.Conversation.ConversationId, sent.Id, cancellationToken);
        }
    }
}
