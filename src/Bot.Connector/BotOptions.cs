namespace Bot.Connector;

/// <summary>How this bot is registered with Teams, and who may use it: the section <c>Bot</c> of the configuration.</summary>
public sealed class BotOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Bot";

    /// <summary>Where the public cloud publishes the keys with which Teams signs.</summary>
    public const string PublicCloudMetadataUrl = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>The app registration's client id (a GUID). Empty: only callers on this machine, only in Development.</summary>
    public string AppId { get; set; } = "";

    /// <summary>The tenant of the app registration.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>How the bot proves who it is when it speaks.</summary>
    public BotAppType AppType { get; set; }

    /// <summary>The client secret, for <see cref="BotAppType.SingleTenant"/>.</summary>
    public string AppPassword { get; set; } = "";

    /// <summary>OpenID metadata of the channel's signing keys; https, or http on loopback.</summary>
    public string OpenIdMetadataUrl { get; set; } = PublicCloudMetadataUrl;

    /// <summary>The token endpoint for outbound calls; empty means the cloud's own for <see cref="TenantId"/>.</summary>
    public string TokenUrl { get; set; } = "";

    /// <summary>
    /// Hosts that may receive the bot's token: <c>host</c> (every port), <c>host:port</c>, or <c>.suffix</c> for every host
    /// under it. Empty means Teams's own.
    /// </summary>
    public IList<string> ServiceHosts { get; set; } = [];

    /// <summary>Tenants whose members may use the bot; empty means <see cref="TenantId"/> alone.</summary>
    public IList<string> Tenants { get; set; } = [];

    /// <summary>The https address under which members reach the bot's own links; required outside Development.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>Whether there is an app registration; without one only callers on this machine are served.</summary>
    public bool IsRegistered => AppId.Length > 0;
}

/// <summary>How the bot proves who it is.</summary>
public enum BotAppType
{
    /// <summary>An app registration with a client secret.</summary>
    SingleTenant,

    /// <summary>A user-assigned managed identity whose client id is the app id; no secret.</summary>
    UserAssignedMsi,
}
