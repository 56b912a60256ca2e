using Bot.Features.Kernteam;
using Bot.Features.Members.Profile;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Members.OrganisationList;

/// <summary>
/// Where the kernteam's list is changed, each change in one transaction together with its entry in the audit trail,
/// what members and events that it concerns become included.
/// </summary>
internal sealed class OrganisationDesk(
    GroupCommit writer, OrganisationStatements statements, AuditTrail trail, KnownMembers members, TimeProvider clock)
{
    // A network has some tens of them; far beyond that somebody pastes the wrong list.
    private const int MostOfNetwork = 1_000;

    /// <summary>Adds what is not there yet; says how many that were.</summary>
    public async Task<(OrganisationOutcome Outcome, int Added)> AddAsync(
        Actor actor, string networkId, string? pasted, CancellationToken cancellationToken)
    {
        var (lines, fault) = OrganisationLines.Of(pasted);
        if (fault != OrganisationOutcome.Done)
        {
            await RefuseAsync(actor, networkId, OrganisationActions.Add, null, fault, cancellationToken);
            return (fault, 0);
        }

        var now = clock.GetUtcNow();
        var result = await writer.InTransactionAsync(session => Add(session, actor, networkId, lines, now), cancellationToken);
        members.ForgetAll();
        return result;
    }

    /// <summary>Changes one organisation by a pure step that says what is to be written, or why not.</summary>
    public async Task<OrganisationOutcome> ChangeAsync(
        Actor actor, string networkId, string organisationId, OrganisationStep step, CancellationToken cancellationToken)
    {
        var result = await writer.InTransactionAsync(
            session =>
            {
                var outcome = Change(session, networkId, organisationId, step);
                session.Execute(trail.Entry(actor, networkId, step.Action, OrganisationActions.Subject(organisationId), OrganisationActions.Word(outcome)));
                return outcome;
            },
            cancellationToken);
        members.ForgetAll();
        return result;
    }

    /// <summary>Keeps in the trail that it was tried and refused.</summary>
    public Task RefuseAsync(
        Actor actor, string? networkId, string action, string? subjectId, OrganisationOutcome outcome, CancellationToken cancellationToken) =>
        trail.WriteAsync(trail.Entry(actor, networkId, action, OrganisationActions.Subject(subjectId), OrganisationActions.Word(outcome)), cancellationToken);

    private (OrganisationOutcome Outcome, int Added) Add(
        WriteSession session, Actor actor, string networkId, IReadOnlyList<(string Name, string? TenantId)> lines, DateTimeOffset now)
    {
        var list = OfNetwork(session, networkId);
        var (outcome, added) = (OrganisationOutcome.Done, 0);
        foreach (var (name, tenantId) in lines)
        {
            var known = list.Find(row => OrganisationName.AreEqual(row.Name, name));
            if (tenantId is not null && list.Exists(row => row.TenantId == tenantId && row.Id != known?.Id))
            {
                outcome = OrganisationOutcome.TenantTaken;
                continue;
            }

            var row = known is null
                ? new Organisation { Id = NewId.Next(), NetworkId = networkId, Name = name, TenantId = tenantId, Approved = true, CreatedAt = now }
                : known with { TenantId = tenantId ?? known.TenantId, Approved = true };
            if (row == known || list.Count >= MostOfNetwork)
            {
                outcome = row == known ? outcome : OrganisationOutcome.TooMany;
                continue;
            }

            list.RemoveAll(other => other.Id == row.Id);
            list.Add(row);
            added++;
            session.Execute(known is null ? statements.Add(row) : statements.Change(row));
            Adopt(session, row);
        }

        session.Execute(trail.Entry(
            actor, networkId, OrganisationActions.Add, null, OrganisationActions.Word(outcome), FormattableString.Invariant($"{added} of {lines.Count}")));
        return (outcome, added);
    }

    private OrganisationOutcome Change(WriteSession session, string networkId, string organisationId, OrganisationStep step)
    {
        var list = OfNetwork(session, networkId);
        if (list.Find(row => row.Id == organisationId) is not { } organisation)
        {
            return OrganisationOutcome.OrganisationUnknown;
        }

        switch (step)
        {
            case OrganisationStep.Save save:
                return Save(session, list, organisation with { Name = save.Name, TenantId = save.TenantId });
            case OrganisationStep.Approve:
                return Save(session, list, organisation with { Approved = true });
            case OrganisationStep.Merge merge:
                return Merge(session, list, organisation, merge.IntoId);
            case OrganisationStep.Delete:
                return Delete(session, organisation);
            default:
                throw new InvalidOperationException($"No such step: {step.GetType().Name}.");
        }
    }

    private OrganisationOutcome Save(WriteSession session, List<Organisation> list, Organisation row)
    {
        var others = list.FindAll(other => other.Id != row.Id);
        if (others.Exists(other => OrganisationName.AreEqual(other.Name, row.Name)))
        {
            return OrganisationOutcome.NameTaken;
        }

        if (row.TenantId is not null && others.Exists(other => other.TenantId == row.TenantId))
        {
            return OrganisationOutcome.TenantTaken;
        }

        session.Execute(statements.Change(row));
        Adopt(session, row);
        return OrganisationOutcome.Done;
    }

    private OrganisationOutcome Merge(WriteSession session, List<Organisation> list, Organisation from, string intoId)
    {
        if (list.Find(row => row.Id == intoId && row.Id != from.Id && row.Approved) is not { } into)
        {
            return OrganisationOutcome.TargetUnknown;
        }

        session.Execute(statements.MoveMembers(from.Id, into.Id));
        session.Execute(statements.MoveAudiences(from.NetworkId, from.Id, into.Id));
        session.Execute(statements.Delete(from.Id));
        if (from.TenantId is not null && into.TenantId is null)
        {
            session.Execute(statements.Change(into with { TenantId = from.TenantId }));
        }

        return OrganisationOutcome.Done;
    }

    private OrganisationOutcome Delete(WriteSession session, Organisation organisation)
    {
        var isUsed = session.Context.Members.Any(row => row.OrganisationId == organisation.Id)
            || session.Context.Events.AsNoTracking().Where(row => row.NetworkId == organisation.NetworkId).AsEnumerable()
                .Any(row => row.Audience.Organisations.Contains(organisation.Id));
        if (isUsed)
        {
            return OrganisationOutcome.InUse;
        }

        session.Execute(statements.Delete(organisation.Id));
        return OrganisationOutcome.Done;
    }

    private void Adopt(WriteSession session, Organisation row)
    {
        if (row is { Approved: true, TenantId: not null })
        {
            session.Execute(statements.Adopt(row));
        }
    }

    private static List<Organisation> OfNetwork(WriteSession session, string networkId) =>
        [.. session.Context.Organisations.AsNoTracking().Where(row => row.NetworkId == networkId)];
}
