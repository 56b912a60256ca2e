using Bot.Features.Newsletters.Importing.Fetching;

namespace Bot.Features.Newsletters.Importing.Drafting;

/// <summary>Links and images of a page, made whole and rid of what follows readers.</summary>
internal static class Links
{
    // Names of parameters that tell who followed a link from where. Some hold the reader's own id.
    private static readonly string[] Trackers =
        ["fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "mkt_tok", "_hsenc", "_hsmi", "yclid", "igshid", "vero_id", "oly_anon_id", "oly_enc_id", "ml_subscriber", "ml_subscriber_hash", "sfmc_id"];

    private static readonly string[] TrackerFamilies = ["utm_", "pk_", "mtm_", "piwik_", "ems_"];

    private static readonly string[] Pixels = ["/open.php", "/track/open", "/wf/open", "/pixel", "beacon", "spacer.", "blank.gif", "transparent.gif", "/o.gif", "1x1", "emltrk", "stat/open"];

    private static readonly string[] Unshowable = [".svg", ".webp", ".avif", ".ico", ".bmp", ".tif", ".tiff"];

    /// <summary>
    /// A link as a reader can follow it; null for one that leads nowhere or runs something. A link through a newsletter
    /// tool's counter is kept as it is: where it leads is known to the tool alone, and following it would count a reader.
    /// </summary>
    public static string? Of(string? link, Uri? page)
    {
        var text = new string([.. (link ?? string.Empty).Trim().Where(static letter => !char.IsControl(letter))]);
        if (text.Length is 0 or > WebAddress.Longest || text[0] == '#' || Whole(text, page) is not { } address
            || address.Scheme is not ("https" or "http") || address.Host.Length == 0 || address.UserInfo.Length > 0)
        {
            return null;
        }

        var clean = WithoutTrackers(address);
        return clean.Length <= WebAddress.Longest && !IsSharing(address) ? clean : null;
    }

    /// <summary>An image that shows something; null for a dot that counts readers, for decoration, and for kinds that Teams does not show.</summary>
    public static string? OfImage(HtmlToken image, Uri? page)
    {
        var source = new[] { image["src"], image["data-src"], image["data-original"], image["data-lazy-src"], image["srcset"]?.Split(' ', ',')[0] }
            .FirstOrDefault(static candidate => candidate is { Length: > 0 } && !candidate.StartsWith("data:", StringComparison.OrdinalIgnoreCase));
        if (Of(source, page) is not { } address || IsSmall(image["width"]) || IsSmall(image["height"]) || HtmlStyle.IsSmall(image["style"]))
        {
            return null;
        }

        var path = new Uri(address).AbsolutePath;
        return Array.Exists(Pixels, mark => address.Contains(mark, StringComparison.OrdinalIgnoreCase))
            || Array.Exists(Unshowable, kind => path.EndsWith(kind, StringComparison.OrdinalIgnoreCase))
                ? null
                : address;
    }

    private static Uri? Whole(string text, Uri? page)
    {
        if (text.StartsWith("//", StringComparison.Ordinal))
        {
            return Uri.TryCreate("https:" + text, UriKind.Absolute, out var bare) ? bare : null;
        }

        // On Unix "/news" is a whole address of a file; here it is a page of the same site.
        if (text[0] != '/' && Uri.TryCreate(text, UriKind.Absolute, out var whole))
        {
            return whole;
        }

        return page is not null && Uri.TryCreate(page, text, out var joined) ? joined : null;
    }

    private static string WithoutTrackers(Uri address)
    {
        if (address.Query.Length < 2)
        {
            return address.AbsoluteUri;
        }

        var kept = string.Join('&', address.Query[1..].Split('&').Where(static part => !IsTracker(part.Split('=')[0])));
        return address.GetLeftPart(UriPartial.Path) + (kept.Length == 0 ? string.Empty : "?" + kept) + address.Fragment;
    }

    private static bool IsTracker(string name) =>
        Array.Exists(TrackerFamilies, family => name.StartsWith(family, StringComparison.OrdinalIgnoreCase)) || Trackers.Contains(name, StringComparer.OrdinalIgnoreCase);

    // "Deel dit" on a social medium.
    private static bool IsSharing(Uri address) =>
        address.AbsolutePath.Contains("/sharer", StringComparison.OrdinalIgnoreCase)
        || address.AbsolutePath.Contains("/intent/tweet", StringComparison.OrdinalIgnoreCase)
        || address.AbsolutePath.Contains("/shareArticle", StringComparison.OrdinalIgnoreCase)
        || address.Host is "wa.me" or "api.whatsapp.com";

    // Smaller than a picture of something: a dot, a spacer, an icon of a social medium.
    private static bool IsSmall(string? size) => HtmlStyle.Pixels(size) is < HtmlStyle.SmallestPicture;
}
