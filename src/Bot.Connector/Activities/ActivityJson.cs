using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Bot.Connector.Activities;

/// <summary>Activities to and from JSON.</summary>
public static class ActivityJson
{
    /// <summary>The largest activity that is read, in bytes.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>How deep an activity may be nested; a card of ours stays under twenty.</summary>
    public const int MaxDepth = 64;

    /// <summary>
    /// Reads an activity; null when it is not UTF-8, not JSON, not an object, too deep, or has a field of the wrong kind.
    /// A <c>callerId</c> on the wire is discarded: only the receiver may say who called.
    /// </summary>
    public static Activity? Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MaxBytes || !Utf8.IsValid(utf8))
        {
            return null;
        }

        try
        {
            var activity = JsonSerializer.Deserialize(utf8, ConnectorJson.Default.Activity);
            activity?.Unknown?.Remove("callerId");
            return activity;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes an activity as UTF-8.</summary>
    public static byte[] Write(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, ConnectorJson.Outbound.Activity);
}
