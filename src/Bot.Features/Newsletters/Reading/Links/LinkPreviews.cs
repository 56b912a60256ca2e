using Microsoft.AspNetCore.Http;

namespace Bot.Features.Newsletters.Reading.Links;

/// <summary>Tells programs that only look where a link leads from people who follow it, by what they say of themselves.</summary>
internal static class LinkPreviews
{
    // Words in the names of crawlers and preview makers, those of Teams, Outlook and the usual messengers among them.
    private static readonly string[] Names =
        ["bot", "crawl", "spider", "preview", "facebookexternalhit", "whatsapp", "slack", "embed", "linkcheck", "validator", "curl/", "wget/", "python-", "go-http-client"];

    private static readonly string[] Purposes = ["Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"];

    public static bool IsOne(string userAgent)
    {
        ArgumentNullException.ThrowIfNull(userAgent);
        return Array.Exists(Names, name => userAgent.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A browser that fetches what somebody may tap later.</summary>
    public static bool IsAhead(IHeaderDictionary headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        return Array.Exists(
            Purposes,
            name => headers[name].ToString() is var purpose
                && (purpose.Contains("prefetch", StringComparison.OrdinalIgnoreCase) || purpose.Contains("preview", StringComparison.OrdinalIgnoreCase)));
    }
}
