using Bot.Connector.Activities;
using Bot.Connector.Turns;
using Bot.Features.Members;
using Bot.Features.Storage;

namespace Bot.Features.Events.Invitations.Opening;

/// <summary>Somebody followed an event's link: Teams opens the chat and hands over which event it is, perhaps twice, and she gets its card once.</summary>
internal sealed class OpenEventByLink(RememberConversation remember, KnownMembers members, OpenEventCard opener, TimeProvider clock) : IInvokeHandler
{
    public const string HandOff = "handoff/action";

    private readonly RecentRows<(string Member, string Event), object> opened = new(clock);

    public async Task<InvokeAnswer> HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (!turn.IsPersonal || EventLink.EventOf(turn.Activity.Value.Text("continuation")) is not { } eventId)
        {
            return InvokeAnswer.Empty;
        }

        // Often somebody's first contact.
        await remember.MeetAsync(turn, cancellationToken);
        if (await members.FindAsync(turn, cancellationToken) is { } member && IsNew(member, eventId))
        {
            await opener.SendAsync(turn, member, eventId, cancellationToken);
        }

        return InvokeAnswer.Empty;
    }

    // Teams gives a redelivered invoke a new id at times, so the pair decides, for a minute.
    private bool IsNew(Member member, string eventId)
    {
        var key = (member.UserId, eventId);
        if (opened.Find(key) is not null)
        {
            return false;
        }

        opened.Keep(key, key);
        return true;
    }
}
