using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Connector.Conversations;

namespace Bot.Connector.Activities;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = ActivityJson.MaxDepth)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(TeamsMember))]
[JsonSerializable(typeof(MembersPage))]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(RootMessageEntity))]
internal sealed partial class ConnectorJson : JsonSerializerContext
{
    // Bodies are application/json, never HTML: Dutch letters and quotes need no escapes, and cards stay small.
    public static ConnectorJson Outbound => field ??= new(
        new JsonSerializerOptions(Default.Options!) // generated contexts always have options
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
}
