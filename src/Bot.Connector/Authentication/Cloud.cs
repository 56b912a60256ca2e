namespace Bot.Connector.Authentication;

// Which cloud signs and takes our tokens follows from where its keys are published; anything unknown is the public cloud.
internal sealed record Cloud(string Issuer, string LoginHost)
{
    private static readonly Cloud Public = new("https://api.botframework.com", "login.microsoftonline.com");
    private static readonly Cloud UsGovernment = new("https://api.botframework.us", "login.microsoftonline.us");
    private static readonly Cloud China = new("https://api.botframework.azure.cn", "login.partner.microsoftonline.cn");

    public string Scope => Issuer + "/.default";

    public static Cloud Of(BotOptions options) =>
        !Uri.TryCreate(options.OpenIdMetadataUrl, UriKind.Absolute, out var metadata) ? Public
        : metadata.Host.EndsWith(".azure.us", StringComparison.OrdinalIgnoreCase) ? UsGovernment
        : metadata.Host.EndsWith(".azure.cn", StringComparison.OrdinalIgnoreCase) ? China
        : Public;

    public string TokenUrl(BotOptions options) =>
        options.TokenUrl.Length > 0 ? options.TokenUrl : $"https://{LoginHost}/{options.TenantId}/oauth2/v2.0/token";
}
