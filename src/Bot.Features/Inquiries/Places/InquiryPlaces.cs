using Bot.Connector.Turns;
using Bot.Features.Inquiries.Model;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Members;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Inquiries.Places;

/// <summary>Where each kernteam wants its questions.</summary>
internal sealed class InquiryPlaces : IDeskPlaces
{
    private readonly IDbContextFactory<BotDbContext> contexts;
    private readonly GroupCommit writer;
    private readonly RowStatement<InquiryPlace> choose;
    private readonly SqlStatement leave = new("DELETE FROM inquiry_places WHERE network_id = @p0 AND conversation_id = @p1");

    public InquiryPlaces(IDbContextFactory<BotDbContext> contexts, GroupCommit writer)
    {
        (this.contexts, this.writer) = (contexts, writer);
        using var context = contexts.CreateDbContext();
        choose = RowStatement<InquiryPlace>.Upsert(context.Model);
    }

    /// <summary>Whether the network's questions come in this conversation.</summary>
    public async Task<bool> IsHereAsync(string networkId, string conversationId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.InquiryPlaces.AnyAsync(row => row.NetworkId == networkId && row.ConversationId == conversationId, cancellationToken);
    }

    public Task<bool> IsHereAsync(string networkId, TurnContext turn, CancellationToken cancellationToken) =>
        IsHereAsync(networkId, WhereOf(turn), cancellationToken);

    /// <summary>A channel is one conversation, however many threads it has; each question is a thread of its own.</summary>
    public static string WhereOf(TurnContext turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return KnownConversation.IdOf(turn.Conversation.ConversationId);
    }

    public Task ChooseAsync(InquiryPlace place, Write trace, CancellationToken cancellationToken) => writer.CommitAsync([choose.With(place), trace], cancellationToken);

    /// <summary>False when they did not come here.</summary>
    public async Task<bool> LeaveAsync(string networkId, string conversationId, Func<bool, Write> trace, CancellationToken cancellationToken) =>
        await writer.InTransactionAsync(
            session =>
            {
                var isLeft = session.Execute(leave.With(networkId, conversationId)) == 1;
                session.Execute(trace(isLeft));
                return isLeft;
            },
            cancellationToken);
}
