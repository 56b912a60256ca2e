using Bot.Connector.Conversations;
using Bot.Connector.Turns;
using Bot.Features.Members.Profile;
using Bot.Features.Storage;

namespace Bot.Features.Members.Welcoming;

/// <summary>Whoever installs the bot in her own chat is told once what she can ask. Teams tells of one installation twice, in any order.</summary>
internal sealed class WelcomeMember(
    KnownMembers members, GroupCommit writer, MemberStatements statements, WelcomeCards cards, AskProfile profile, TimeProvider clock)
    : ITurnHandler
{
    public async Task<TurnResult> HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (!turn.IsPersonal || Presences.Of(turn) != Presence.Arrived
            || await members.FindAsync(turn, cancellationToken) is not { } member)
        {
            return TurnResult.Pass;
        }

        // The database decides which of the two events, on whichever instance, welcomes.
        var claimed = await writer.CommitAsync([statements.ClaimWelcome(member, clock.GetUtcNow())], cancellationToken);
        if (claimed[0] == 1)
        {
            await WelcomeAsync(turn, member, cancellationToken);
        }

        return TurnResult.Done;
    }

    private async Task WelcomeAsync(TurnContext turn, Member member, CancellationToken cancellationToken)
    {
        var isOver = false;
        try
        {
            var result = await turn.SendAsync(cards.For(turn, MemberTexts.LanguageOf(turn, member)), cancellationToken);
            isOver = result.Outcome is SendOutcome.Sent or SendOutcome.Unknown;
        }
        finally
        {
            // It did not arrive, or the turn was broken off: the next event of this installation may try again. Not cut
            // off with the turn, or she would never be welcomed.
            if (!isOver)
            {
                await writer.CommitAsync([statements.ReleaseWelcome(member)], CancellationToken.None);
            }
        }

        members.Forget(member.TenantId, member.ObjectId);
        if (isOver)
        {
            await profile.OnceAsync(turn, member, cancellationToken);
        }
    }
}
