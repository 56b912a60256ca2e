namespace Bot.Connector.Registration;

/// <summary>What came of fetching the channel's signing keys once.</summary>
public enum ChannelKeysOutcome
{
    /// <summary>Keys that may speak for Teams were read.</summary>
    Read,

    /// <summary>Keys were read, but the metadata is that of another issuer than the one whose tokens this bot takes.</summary>
    WrongIssuer,

    /// <summary>Keys were read, but none of them may speak for Teams.</summary>
    NotForTeams,

    /// <summary>The document is not JSON, or does not say where the keys are.</summary>
    NoMetadata,

    /// <summary>The key document is not JSON, or holds no key that can be used.</summary>
    NoKeys,

    /// <summary>The address answered, with a status that is no success.</summary>
    Refused,

    /// <summary>The address was not reached.</summary>
    Unreachable,
}

/// <summary>What came of fetching the channel's signing keys once.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Address">The address that was looked at last: the metadata's, or that of the keys which it names.</param>
/// <param name="Keys">How many keys were read.</param>
/// <param name="Status">The HTTP status of a refusal; null otherwise.</param>
public sealed record ChannelKeysTrial(ChannelKeysOutcome Outcome, string Address, int Keys, int? Status);
