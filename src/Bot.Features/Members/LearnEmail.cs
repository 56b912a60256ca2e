using System.Collections.Concurrent;
using System.Data.Common;
using Bot.Connector.Turns;
using Microsoft.Extensions.Logging;

namespace Bot.Features.Members;

/// <summary>
/// A message does not carry its writer's e-mail address; the conversation's roster does. It is asked for once per
/// member, after her question was answered, because nobody should wait for it.
/// </summary>
internal sealed class LearnEmail(KnownMembers members, TimeProvider clock, ILogger<LearnEmail> logger)
{
    private const int Most = 20_000;

    // Her next question waits behind this one, so not longer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, bool> asked = new();

    /// <summary>She was erased: should she come back, she is looked up again.</summary>
    public void Forget(string userId) => asked.TryRemove(userId, out _);

    public async Task OfAsync(TurnContext turn, Member? member, CancellationToken cancellationToken)
    {
        if (member is not { Email: null } || asked.Count >= Most || !asked.TryAdd(member.UserId, true))
        {
            return;
        }

        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var found = await turn.Client.GetMemberAsync(turn.Conversation, member.UserId, either.Token);
            if (found.Value?.Email is { Length: > 0 } email)
            {
                await members.LearnEmailAsync(member, email, either.Token);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or DbException)
        {
            // The question was answered; an address can wait for the next start.
            logger.EmailNotLearnt(exception);
        }
    }
}
