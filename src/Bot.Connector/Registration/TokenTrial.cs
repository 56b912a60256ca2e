namespace Bot.Connector.Registration;

/// <summary>What came of asking once for the bot's own token.</summary>
public enum TokenOutcome
{
    /// <summary>It was given.</summary>
    Granted,

    /// <summary>The client secret is not one of this registration (AADSTS7000215).</summary>
    WrongSecret,

    /// <summary>The client secret is past its date (AADSTS7000222).</summary>
    ExpiredSecret,

    /// <summary>The tenant has no registration with this client id (AADSTS700016).</summary>
    UnknownApp,

    /// <summary>There is no such tenant (AADSTS90002, AADSTS900023).</summary>
    UnknownTenant,

    /// <summary>The registration is switched off in the tenant (AADSTS7000112).</summary>
    DisabledApp,

    /// <summary>Refused for another reason; the code says which.</summary>
    Refused,

    /// <summary>The machine has no managed identity to ask.</summary>
    IdentityUnavailable,

    /// <summary>The machine's managed identity is not this bot's.</summary>
    IdentityRefused,

    /// <summary>The token endpoint's host has no address.</summary>
    HostUnknown,

    /// <summary>Nothing was reached at the token endpoint, or not safely.</summary>
    Unreachable,

    /// <summary>The token endpoint had a fault of its own.</summary>
    ServerFault,

    /// <summary>What answered is no token endpoint.</summary>
    Unreadable,

    /// <summary>No answer in time.</summary>
    TimedOut,
}

/// <summary>What came of asking once for the bot's own token. Never holds the token, nor anything that was sent.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Host">The host that was asked; null for a managed identity.</param>
/// <param name="Code">What the host answered with, such as <c>http 401 AADSTS7000215</c>; null when it gave the token or did not answer.</param>
public sealed record TokenTrial(TokenOutcome Outcome, string? Host, string? Code);
