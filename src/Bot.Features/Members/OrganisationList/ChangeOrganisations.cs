using Bot.Connector.Activities;
using Bot.Features.Cards;

namespace Bot.Features.Members.OrganisationList;

/// <summary>The kernteam pastes organisations, one per line.</summary>
internal sealed class AddOrganisations(OrganisationGate gate, OrganisationDesk desk, ReadOrganisations read) : ICardVerb
{
    public async Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tap);
        var (actor, networkId, refusal) = await gate.AdmitAsync(tap, OrganisationActions.Add, cancellationToken);
        if (actor is null || tap.IsRefresh)
        {
            return refusal ?? new CardReply.Refuse(OrganisationTexts.Of(OrganisationOutcome.ActionUnknown).In(tap.Language));
        }

        var (outcome, added) = await desk.AddAsync(actor, networkId, tap.Data.Text(OrganisationData.Lines), cancellationToken);
        if (outcome != OrganisationOutcome.Done && added == 0)
        {
            return new CardReply.Refuse(OrganisationTexts.Of(outcome).In(tap.Language));
        }

        // Some lines may have been left out: both are said.
        var notice = OrganisationTexts.Added(added);
        notice = outcome == OrganisationOutcome.Done ? notice : OrganisationTexts.Both(notice, OrganisationTexts.Of(outcome));
        return new CardReply.Replace(
            await read.ListAsync(actor, networkId, 0, notice, tap.Language, cancellationToken), OrganisationTexts.Summary.In(tap.Language));
    }
}

/// <summary>The kernteam opens one organisation of the list.</summary>
internal sealed class OpenOrganisation(OrganisationGate gate, ReadOrganisations read) : ICardVerb
{
    public async Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tap);
        var (actor, networkId, refusal) = await gate.AdmitAsync(tap, OrganisationActions.Show, cancellationToken);
        return actor is null
            ? refusal ?? new CardReply.Refuse(OrganisationTexts.Of(OrganisationOutcome.NotKernteam).In(tap.Language))
            : await read.OneAsync(networkId, tap.Data.Text(OrganisationData.Organisation), null, tap.Language, cancellationToken) is { } card
                ? new CardReply.Replace(card, OrganisationTexts.Summary.In(tap.Language))
                : new CardReply.Refuse(OrganisationTexts.Of(OrganisationOutcome.OrganisationUnknown).In(tap.Language));
    }
}

/// <summary>The kernteam renames, approves, merges or deletes an organisation.</summary>
internal sealed class ChangeOrganisation(OrganisationGate gate, OrganisationDesk desk, ReadOrganisations read) : ICardVerb
{
    public async Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tap);
        var (step, fault) = OrganisationStep.Of(tap.Data);
        var action = step?.Action ?? OrganisationActions.Save;
        var (actor, networkId, refusal) = await gate.AdmitAsync(tap, action, cancellationToken);
        if (actor is null || tap.IsRefresh)
        {
            return refusal ?? new CardReply.Refuse(OrganisationTexts.Of(OrganisationOutcome.ActionUnknown).In(tap.Language));
        }

        var organisationId = tap.Data.Text(OrganisationData.Organisation) ?? string.Empty;
        if (step is null)
        {
            await desk.RefuseAsync(actor, networkId, action, organisationId, fault, cancellationToken);
            return new CardReply.Refuse(OrganisationTexts.Of(fault).In(tap.Language));
        }

        var outcome = await desk.ChangeAsync(actor, networkId, organisationId, step, cancellationToken);
        if (outcome != OrganisationOutcome.Done)
        {
            return new CardReply.Refuse(OrganisationTexts.Of(outcome).In(tap.Language));
        }

        // What was merged or deleted is not there any more; then the list shows that.
        var card = await read.OneAsync(networkId, organisationId, OrganisationTexts.Kept, tap.Language, cancellationToken)
            ?? await read.ListAsync(actor, networkId, 0, OrganisationTexts.Kept, tap.Language, cancellationToken);
        return new CardReply.Replace(card, OrganisationTexts.Summary.In(tap.Language));
    }
}
