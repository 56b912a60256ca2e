using System.Text.Json;
using Bot.Connector.Activities;
using Bot.Features.Members.Profile;

namespace Bot.Features.Members.OrganisationList;

/// <summary>What the kernteam does with one organisation.</summary>
internal abstract record OrganisationStep
{
    private OrganisationStep()
    {
    }

    /// <summary>As the audit trail calls it.</summary>
    public abstract string Action { get; }

    /// <summary>Another name or tenant.</summary>
    public sealed record Save(string Name, string? TenantId) : OrganisationStep
    {
        public override string Action => OrganisationActions.Save;
    }

    /// <summary>A name that a member typed is right.</summary>
    public sealed record Approve : OrganisationStep
    {
        public override string Action => OrganisationActions.Approve;
    }

    /// <summary>It is another name for one that is on the list: its members move there.</summary>
    public sealed record Merge(string IntoId) : OrganisationStep
    {
        public override string Action => OrganisationActions.Merge;
    }

    public sealed record Delete : OrganisationStep
    {
        public override string Action => OrganisationActions.Delete;
    }

    /// <summary>The step that a card asks for, or why it is none.</summary>
    public static (OrganisationStep? Step, OrganisationOutcome Outcome) Of(JsonElement data) => data.Text(OrganisationData.Do) switch
    {
        OrganisationData.DoSave => SaveOf(data),
        OrganisationData.DoApprove => (new Approve(), OrganisationOutcome.Done),
        OrganisationData.DoMerge => data.Text(OrganisationData.Into) is { Length: > 0 } into
            ? (new Merge(into), OrganisationOutcome.Done)
            : (null, OrganisationOutcome.TargetUnknown),
        OrganisationData.DoDelete => (new Delete(), OrganisationOutcome.Done),
        _ => (null, OrganisationOutcome.ActionUnknown),
    };

    private static (OrganisationStep? Step, OrganisationOutcome Outcome) SaveOf(JsonElement data)
    {
        if (OrganisationName.Of(data.Text(OrganisationData.Name)) is not { } name)
        {
            return (null, OrganisationOutcome.NameNotUsable);
        }

        var tenant = OrganisationLines.TenantOf(data.Text(OrganisationData.Tenant));
        return tenant.IsSound ? (new Save(name, tenant.Id), OrganisationOutcome.Done) : (null, OrganisationOutcome.TenantNotUsable);
    }
}

/// <summary>The kernteam's actions as the audit trail calls them.</summary>
internal static class OrganisationActions
{
    public const string Show = "organisation.list";
    public const string Add = "organisation.add";
    public const string Save = "organisation.change";
    public const string Approve = "organisation.approve";
    public const string Merge = "organisation.merge";
    public const string Delete = "organisation.delete";

    /// <summary>An id as the trail keeps it; what a forged card names in its place is no id of ours and is not kept.</summary>
    public static string? Subject(string? organisationId) =>
        organisationId is { Length: > 0 and <= 40 } && organisationId.All(char.IsAsciiLetterOrDigit) ? organisationId : null;

    /// <summary>The outcome as the trail writes it.</summary>
    public static string Word(OrganisationOutcome outcome) => outcome == OrganisationOutcome.Done ? "done" : outcome.ToString();
}

/// <summary>The names under which the kernteam's cards carry their data.</summary>
internal static class OrganisationData
{
    public const string Network = "network";
    public const string Organisation = "organisation";
    public const string Page = "page";
    public const string Lines = "lines";
    public const string Name = "name";
    public const string Tenant = "tenant";
    public const string Into = "into";
    public const string Do = "do";
    public const string DoSave = "save";
    public const string DoApprove = "approve";
    public const string DoMerge = "merge";
    public const string DoDelete = "delete";
}
