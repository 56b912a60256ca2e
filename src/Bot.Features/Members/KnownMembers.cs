using Bot.Connector.Turns;
using Bot.Features.Storage;
using Bot.Knowledge.Bank;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Members;

/// <summary>Who has met the bot: read through a short memory, and changed one trait at a time.</summary>
internal sealed class KnownMembers(
    IDbContextFactory<BotDbContext> contexts, GroupCommit writer, MemberStatements statements, TimeProvider clock)
{
    private readonly RecentRows<(string Tenant, string ObjectId), Member> recent = new(clock);

    /// <summary>The person of this turn; null for somebody without an Entra object id, or whom the bot has not met.</summary>
    public async ValueTask<Member?> FindAsync(TurnContext turn, CancellationToken cancellationToken) =>
        turn is { TenantId: { Length: > 0 } tenantId, UserObjectId: { Length: > 0 } objectId }
            ? await FindAsync(tenantId, objectId, cancellationToken)
            : null;

    public async ValueTask<Member?> FindAsync(string tenantId, string objectId, CancellationToken cancellationToken)
    {
        if (recent.Find((tenantId, objectId)) is { } known)
        {
            return known;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var member = await context.Members.AsNoTracking()
            .SingleOrDefaultAsync(row => row.TenantId == tenantId && row.ObjectId == objectId, cancellationToken);
        if (member is not null)
        {
            Keep(member);
        }

        return member;
    }

    public void Keep(Member member) => recent.Keep((member.TenantId, member.ObjectId), member);

    public void Forget(string tenantId, string objectId) => recent.Forget((tenantId, objectId));

    public async Task ChooseNetworkAsync(Member member, string networkId, CancellationToken cancellationToken)
    {
        if (member.NetworkId != networkId)
        {
            await writer.CommitAsync([statements.Network(member, networkId)], cancellationToken);

            // Her organisation and themes change with it, and the database knows to what.
            Forget(member.TenantId, member.ObjectId);
        }
    }

    public async Task LearnEmailAsync(Member member, string email, CancellationToken cancellationToken)
    {
        await writer.CommitAsync([statements.Email(member, email)], cancellationToken);
        Change(member, now => now with { Email = email });
    }

    /// <summary>She was understood in this language, so cards that follow speak it too, unless she chose one herself.</summary>
    public async Task SpokeAsync(Member? member, AnswerLanguage language, CancellationToken cancellationToken)
    {
        if (Answered(member, language).ToArray() is { Length: > 0 } writes)
        {
            await writer.CommitAsync(writes, cancellationToken);
        }
    }

    /// <summary>What has to be written when the member was answered in this language: nothing, mostly.</summary>
    public IEnumerable<Write> Answered(Member? member, AnswerLanguage language)
    {
        if (member is null || member.LanguageChosen || member.Language == language)
        {
            return [];
        }

        Change(member, now => now.LanguageChosen ? now : now with { Language = language });
        return [statements.Language(member, language)];
    }

    /// <summary>Something was changed about many at once: they are read again.</summary>
    public void ForgetAll() => recent.Clear();

    // The caller's copy may be older than what another step of the same turn has changed since. Whoever is not in the
    // memory is not put there: she may have been erased meanwhile.
    private void Change(Member member, Func<Member, Member> change)
    {
        if (recent.Find((member.TenantId, member.ObjectId)) is { } now)
        {
            Keep(change(now));
        }
    }
}
