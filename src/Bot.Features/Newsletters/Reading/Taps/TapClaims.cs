using System.Security.Cryptography;
using System.Text;
using Bot.Features.Cards;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Newsletters.Reading.Taps;

/// <summary>
/// Lets a tap that sends a message do so once. Teams brings a tap again within a minute, also under a new id, so what
/// counts is who tapped which button of which card; after the term she may want the same once more. Stands with the
/// proofs of other activities, in her own chat under its name, so that it is erased with her. A claim knows its own: where
/// the answer of its commit was lost and it is written again, it is not told that somebody else did it.
/// </summary>
internal sealed class TapClaims
{
    private readonly GroupCommit writer;
    private readonly TimeProvider clock;
    private readonly StoredInstant instants;
    private readonly SqlStatement claim = new(
        "INSERT INTO inbox (key, received_at, lease_until, lease_owner, attempts, completed_at) VALUES (@p0, @p1, @p1, @p3, 0, @p1) "
        + "ON CONFLICT (key) DO UPDATE SET received_at = excluded.received_at, completed_at = excluded.completed_at, lease_owner = excluded.lease_owner "
        + "WHERE inbox.completed_at < @p2 OR inbox.lease_owner = @p3");
    private readonly SqlStatement release = new("DELETE FROM inbox WHERE key = @p0");

    public TapClaims(IDbContextFactory<BotDbContext> contexts, GroupCommit writer, TimeProvider clock)
    {
        (this.writer, this.clock) = (writer, clock);
        instants = StoredInstant.From(contexts);
    }

    /// <summary>False when the same was done within the term, or is being done.</summary>
    public async Task<bool> TakeAsync(string key, TimeSpan term, CancellationToken cancellationToken)
    {
        return (await writer.CommitAsync([Claim(key, NewId.Next(), term)], cancellationToken))[0] == 1;
    }

    /// <summary>The claim of one tap, told from others by its owner; one row is written when it has it, however often it is written.</summary>
    public Write Claim(string key, string owner, TimeSpan term)
    {
        var now = clock.GetUtcNow();
        return claim.With(key, instants.Of(now), instants.Of(now - term), owner);
    }

    /// <summary>It did not come to it; the next tap may.</summary>
    public Task ReleaseAsync(string key) => writer.CommitAsync([release.With(key)], CancellationToken.None);

    /// <summary>The tap's name: the card, the button, and in her own chat who she is.</summary>
    public static string KeyOf(CardTap tap, string verb, string about)
    {
        ArgumentNullException.ThrowIfNull(tap);
        const int LongestChat = 200;
        var turn = tap.Turn;
        var who = turn.IsPersonal ? turn.UserId : null;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{turn.Conversation.ConversationId}\n{turn.Activity.ReplyToId}\n{verb}\n{about}\n{who}")));
        return turn.Conversation.ConversationId is { Length: <= LongestChat } chat ? $"{chat}|tap:{hash}" : $"tap:{hash}";
    }
}
