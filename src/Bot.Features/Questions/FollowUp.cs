using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Connector.Turns;
using Bot.Features.Storage;
using Bot.Knowledge.Answers;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Questions;

/// <summary>"En ondermijning?" is understood for half an hour: the topic of one person in one conversation, on every instance.</summary>
internal sealed class FollowUp
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(30);

    private readonly QuickReads reads;
    private readonly TimeProvider clock;
    private readonly StoredInstant instants;
    private readonly RowStatement<FollowUpTopic> upsert;
    private readonly SqlStatement find = new(
        "SELECT json FROM topics WHERE conversation_id = @p0 AND user_id = @p1 AND expires_at > @p2");

    public FollowUp(IDbContextFactory<BotDbContext> contexts, QuickReads reads, TimeProvider clock)
    {
        (this.reads, this.clock) = (reads, clock);
        using var context = contexts.CreateDbContext();
        upsert = RowStatement<FollowUpTopic>.Upsert(context.Model);
        instants = new StoredInstant(context.Model);
    }

    public async Task<Topic?> FindAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.UserId is not { Length: > 0 } userId)
        {
            return null;
        }

        var query = find.With(turn.Conversation.ConversationId, userId, instants.Of(clock.GetUtcNow()));
        return await reads.TextAsync(query, cancellationToken) is { } json ? Parse(json) : null;
    }

    /// <summary>What has to be written so that the next question may lean on this one.</summary>
    public IEnumerable<Write> Remember(TurnContext turn, Topic? topic)
    {
        if (topic is null || turn.UserId is not { Length: > 0 } userId)
        {
            return [];
        }

        return
        [
            upsert.With(new FollowUpTopic
            {
                ConversationId = turn.Conversation.ConversationId,
                UserId = userId,
                Json = JsonSerializer.Serialize(topic, TopicJson.Default.Topic),
                ExpiresAt = clock.GetUtcNow() + KeptFor,
            }),
        ];
    }

    // A topic that an older version wrote in another shape is no topic: the question then stands on its own.
    private static Topic? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, TopicJson.Default.Topic);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Topic))]
internal sealed partial class TopicJson : JsonSerializerContext;
