using System.Security.Cryptography;
using System.Text;
using Bot.Connector.Activities;

namespace Bot.Connector.Turns.Receiving;

// The name under which an activity is recorded: the same for every delivery of it, short and plain enough for any database.
internal static class InboxKey
{
    public const int MaxLength = 300;

    public static string Of(Activity activity, ReadOnlySpan<byte> json)
    {
        // Teams gives every activity an id; one without is known by its bytes.
        var id = activity.Id is { Length: > 0 } given ? given : "sha256:" + Convert.ToHexStringLower(SHA256.HashData(json));

        // An edit has the id of the message that it edits, which was recorded under that id; its time tells it apart.
        var key = activity.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete
            ? $"{activity.Conversation?.Id}|{id}|{activity.Type}|{activity.Timestamp?.UtcTicks}"
            : $"{activity.Conversation?.Id}|{id}";
        return key.Length <= MaxLength && !key.Any(char.IsControl)
            ? key
            : "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }
}
