using Bot.Features.Storage;

namespace Bot.Features.Members.Profile;

/// <summary>Keeps a member's profile in one transaction: the organisation that she typed, her row, and the word to the kernteam.</summary>
internal sealed class KeepProfile(
    GroupCommit writer, MemberStatements statements, NewOrganisations newOrganisations, KnownMembers members, TimeProvider clock)
{
    /// <summary>Null when it is kept; otherwise nothing is.</summary>
    public async Task<ProfileFault?> KeepAsync(Member member, ProfileChange change, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var fault = await writer.InTransactionAsync(session => Keep(session, member, change, now), cancellationToken);
        members.Forget(member.TenantId, member.ObjectId);
        return fault;
    }

    private ProfileFault? Keep(WriteSession session, Member member, ProfileChange change, DateTimeOffset now)
    {
        // Held, so that a theme that she turns down at this moment on another device stays so.
        session.Execute(statements.Hold(member));
        var row = session.Context.Members.SingleOrDefault(known => known.TenantId == member.TenantId && known.ObjectId == member.ObjectId);
        if (row is null)
        {
            // Erased meanwhile: nothing of her is kept.
            return null;
        }

        var list = session.Context.Organisations.Where(organisation => organisation.NetworkId == change.NetworkId).ToList();
        if (OrganisationOf(session, row, change, list, now, out var organisationId) is { } fault)
        {
            return fault;
        }

        session.Execute(statements.Profile(row, change, organisationId, now));
        if (row.OrganisationId is { } left && left != organisationId)
        {
            session.Execute(newOrganisations.DropIfUnused(left));
        }

        return null;
    }

    private ProfileFault? OrganisationOf(
        WriteSession session, Member row, ProfileChange change, List<Organisation> list, DateTimeOffset now, out string? organisationId)
    {
        organisationId = null;
        var byTenant = list.Find(known => known.Approved && string.Equals(known.TenantId, row.TenantId, StringComparison.OrdinalIgnoreCase));
        switch (change.Organisation)
        {
            case var _ when byTenant is not null:
                organisationId = byTenant.Id;
                return null;
            case OrganisationWish.Chosen chosen:
                // The kernteam may have taken it off the list since the card was read.
                organisationId = list.Find(known => known.Id == chosen.Id)?.Id;
                return organisationId is null ? ProfileFault.OrganisationUnknown : null;
            case OrganisationWish.Typed typed:
                organisationId = newOrganisations.FindOrAdd(session, change.NetworkId, typed.Name, list, now);
                return organisationId is null ? ProfileFault.TooManyNamesWait : null;
            default:
                organisationId = list.Find(known => known.Id == row.OrganisationId)?.Id;
                return null;
        }
    }
}
