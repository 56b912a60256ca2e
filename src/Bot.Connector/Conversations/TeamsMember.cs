namespace Bot.Connector.Conversations;

/// <summary>A member of a conversation as Teams tells it. Personal data: never to be logged.</summary>
public sealed record TeamsMember
{
    /// <summary>The account with this bot, <c>29:…</c>.</summary>
    public string? Id { get; init; }

    /// <summary>Display name.</summary>
    public string? Name { get; init; }

    /// <summary>Object id in Entra; guests have the one of the tenant that they visit.</summary>
    public string? AadObjectId { get; init; }

    /// <summary>First name.</summary>
    public string? GivenName { get; init; }

    /// <summary>Last name.</summary>
    public string? Surname { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Sign-in name.</summary>
    public string? UserPrincipalName { get; init; }

    /// <summary>The person's tenant.</summary>
    public string? TenantId { get; init; }

    /// <summary><c>user</c>, <c>guest</c>, <c>anonymous</c> …</summary>
    public string? UserRole { get; init; }
}

/// <summary>Some of a conversation's members.</summary>
public sealed record MembersPage
{
    /// <summary>The members of this page.</summary>
    public IReadOnlyList<TeamsMember> Members { get; init; } = [];

    /// <summary>Asks for the next page; null on the last.</summary>
    public string? ContinuationToken { get; init; }
}
