namespace Bot.Features.Members.OrganisationList;

/// <summary>What came of a change to the list of organisations.</summary>
internal enum OrganisationOutcome
{
    Done,

    /// <summary>Not of the kernteam of this network.</summary>
    NotKernteam,

    /// <summary>No network of the bank.</summary>
    NetworkUnknown,

    /// <summary>No organisation of this network; deleted meanwhile, or never there.</summary>
    OrganisationUnknown,

    /// <summary>Not one of the things that can be done.</summary>
    ActionUnknown,
    NameNotUsable,

    /// <summary>Another organisation of this network has that name.</summary>
    NameTaken,
    TenantNotUsable,

    /// <summary>Another organisation of this network has that tenant.</summary>
    TenantTaken,

    /// <summary>Members belong to it, or an event is for it.</summary>
    InUse,

    /// <summary>It cannot be merged into itself, into one that is not there, or into one that waits.</summary>
    TargetUnknown,

    /// <summary>More lines than are taken at once, or more organisations than a network has.</summary>
    TooMany,
}
