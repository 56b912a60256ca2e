using System.Text.Json;
using Bot.Connector.Activities;

namespace Bot.Connector.Conversations;

// What the connector's REST calls send and answer.
internal sealed record ConversationParameters(
    bool IsGroup,
    ChannelAccount? Bot,
    IReadOnlyList<ChannelAccount>? Members,
    string? TenantId,
    ConversationChannelData ChannelData,
    Activity? Activity);

internal sealed record ConversationChannelData(IdOnly? Tenant, IdOnly? Channel);

internal sealed record IdOnly(string Id);

// The code is a string in Teams's table and a number in a few old answers.
internal sealed record ResourceResponse(string? Id, string? ActivityId);

internal sealed record ErrorResponse(JsonElement? Error);
