using Bot.Connector.Conversations;
using Bot.Connector.Turns;
using Bot.Features.Storage;

namespace Bot.Features.Members.Profile;

/// <summary>Right after the welcome, in her own chat, a member is asked once who she is: one short card, which she may leave as it is.</summary>
internal sealed class AskProfile(GroupCommit writer, MemberStatements statements, ProfileForms forms, KnownMembers members, TimeProvider clock)
{
    public async Task OnceAsync(TurnContext turn, Member member, CancellationToken cancellationToken)
    {
        if (!turn.IsPersonal)
        {
            return;
        }

        // The database decides which event, on whichever instance, asks.
        var claimed = await writer.CommitAsync([statements.ClaimProfile(member, clock.GetUtcNow())], cancellationToken);
        if (claimed[0] == 1)
        {
            await AskAsync(turn, member, cancellationToken);
        }
    }

    private async Task AskAsync(TurnContext turn, Member member, CancellationToken cancellationToken)
    {
        var isOver = false;
        try
        {
            var form = await forms.OfAsync(member, cancellationToken);
            var result = await turn.SendAsync(ProfileCard.Message(form, MemberTexts.LanguageOf(turn, member), isFirst: true), cancellationToken);
            isOver = result.Outcome is SendOutcome.Sent or SendOutcome.Unknown;
        }
        finally
        {
            // It did not arrive: the next welcome may try again. Not cut off with the turn.
            if (!isOver)
            {
                await writer.CommitAsync([statements.ReleaseProfile(member)], CancellationToken.None);
            }

            members.Forget(member.TenantId, member.ObjectId);
        }
    }
}
