using Bot.Connector.Activities;
using Bot.Connector.Turns.Running;

namespace Bot.Connector.Turns.Receiving;

// Records an activity and hands it to the workers, once.
internal sealed class TurnRecorder(IInbox inbox, TurnQueue queue, TimeProvider clock)
{
    // Not on the request's token: a caller that hangs up must not leave an activity recorded but never run.
    public async Task TakeAsync(Activity activity, TurnKind kind, byte[] body)
    {
        var key = InboxKey.Of(activity, body);
        var leasedAt = clock.GetTimestamp();
        if (await inbox.RecordAsync(new(key, body, clock.GetUtcNow()), CancellationToken.None) == InboxReceipt.Recorded)
        {
            queue.Add(new(key, activity.Conversation!.Id!, activity, kind, leasedAt)); // judged before: there is a conversation
        }
    }
}
