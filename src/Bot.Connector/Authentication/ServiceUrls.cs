namespace Bot.Connector.Authentication;

// Service URLs are compared without one trailing slash and without regard to case.
internal static class ServiceUrls
{
    public static string Trim(string serviceUrl) => serviceUrl.EndsWith('/') ? serviceUrl[..^1] : serviceUrl;

    // The proven URL is already trimmed.
    public static bool AreSame(string proven, string stated)
    {
        var trimmed = stated.AsSpan();
        return proven.AsSpan().Equals(trimmed.EndsWith('/') ? trimmed[..^1] : trimmed, StringComparison.OrdinalIgnoreCase);
    }
}
