using System.Text.RegularExpressions;
using Bot.Connector.Turns;
using Bot.Features.Deliveries;
using Bot.Features.Events.Invitations.Cards;
using Bot.Features.Events.Invitations.Taps;
using Bot.Features.Events.Invitations.Texts;
using Bot.Features.Events.Model;
using Bot.Features.Events.Registering;
using Bot.Features.Kernteam;
using Bot.Features.Members;
using Bot.Features.Storage;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Invitations.Opening;

/// <summary>"@bot uitnodiging" with an event's number: the kernteam posts its card in a group chat or channel, for everybody there.</summary>
internal sealed partial class PostInvitation(
    KnownMembers members, EventDoor door, KernteamMembers kernteam, AuditTrail trail, AttendanceDesk desk, ChatRoster roster, SentCards cards, TimeProvider clock) : ITurnHandler
{
    private const string Action = "event.post";
    private const int LongestText = 80;

    public async Task<TurnResult> HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (turn.Text.Length > LongestText || Words().Match(turn.Text) is not { Success: true } asked || await members.FindAsync(turn, cancellationToken) is not { } member)
        {
            return TurnResult.Pass;
        }

        var eventId = asked.Groups["id"].Value.ToLowerInvariant();
        var language = MemberTexts.LanguageOf(turn, member);
        var found = await door.FindAsync(member, eventId, cancellationToken);
        if (found is null && !(eventId.Length == NewId.Length && eventId.Any(char.IsAsciiDigit)))
        {
            return TurnResult.Pass;
        }

        var isKernteam = kernteam.Has(found?.NetworkId ?? member.NetworkId ?? "", member.ObjectId);
        var refusal = (isKernteam, found, turn.IsPersonal) switch
        {
            (false, _, _) => AgendaTexts.OnlyKernteam,
            (true, null, _) => OutcomeTexts.Unavailable,
            (true, _, true) => AgendaTexts.OnlyInGroup,
            (true, { Status: EventStatus.Draft }, false) => AgendaTexts.NotPublished,
            (true, _, false) => null,
        };
        await trail.WriteAsync(
            trail.Entry(new Actor(member.TenantId, member.ObjectId), found?.NetworkId, Action, eventId, refusal is null ? "done" : isKernteam ? "refused" : "not kernteam"),
            cancellationToken);
        if (refusal is not null)
        {
            await turn.SendAsync(refusal.In(language), cancellationToken);
        }
        else
        {
            await PostAsync(turn, member, eventId, cancellationToken);
        }

        return TurnResult.Done;
    }

    private async Task PostAsync(TurnContext turn, Member member, string eventId, CancellationToken cancellationToken)
    {
        if (await desk.ReadAsync(eventId, attendance => attendance.StandingOf(""), cancellationToken) is not { Result: var standing })
        {
            return;
        }

        // Everybody reads this card, so it is in Dutch; who taps gets her own in her language.
        var users = await roster.OfAsync(turn.Conversation, cancellationToken);
        var card = InvitationCard.Shared(standing, AnswerLanguage.Dutch, clock.GetUtcNow(), users);
        var sent = await turn.SendAsync(card.ToMessage(), cancellationToken);
        if (sent.IsSent)
        {
            await cards.KeepAsync(eventId, DeliveryKind.Invitation, member.TenantId, objectId: null, turn.Conversation.ConversationId, sent.Id, cancellationToken);
        }
    }

    [GeneratedRegex(
        @"^\W*(uitnodiging|nodig\s+uit|invitation|invite)\s+(voor\s+|for\s+)?(?<id>[a-z0-9]{4,40})\W*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Words();
}
