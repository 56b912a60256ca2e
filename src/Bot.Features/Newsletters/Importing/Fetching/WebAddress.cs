using System.Net;

namespace Bot.Features.Newsletters.Importing.Fetching;

/// <summary>The address of a page of the public internet, as somebody typed it or a page names it.</summary>
internal static class WebAddress
{
    public const int Longest = 2000;

    // Names that only a network of its own knows.
    private static readonly string[] OwnNames =
        ["localhost", "local", "localdomain", "internal", "intranet", "lan", "home", "corp", "private", "home.arpa", "onion", "test", "invalid"];

    /// <summary>The address; or why it is none that a reader or the bot may open.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="isPortFree">Whether another port than that of https will do: for a reader it does, the bot knocks nowhere else.</param>
    public static (Uri? Address, FetchRefusal? Refusal) Read(string? text, bool isPortFree = false)
    {
        var typed = text?.Trim() ?? string.Empty;
        if (typed.Length is 0 or > Longest || typed.Any(static letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '\\' or '<' or '>' or '"')
            || !Uri.TryCreate(typed, UriKind.Absolute, out var address)
            || address.AbsoluteUri.Length > Longest)
        {
            return (null, FetchRefusal.NotAnAddress);
        }

        return RefusalOf(address, isPortFree) is { } refusal ? (null, refusal) : (address, null);
    }

    /// <summary>Why this address may not be opened; null when it may, as far as can be said without asking whose it is.</summary>
    public static FetchRefusal? RefusalOf(Uri address, bool isPortFree = false)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.Scheme != Uri.UriSchemeHttps)
        {
            return address.Scheme == Uri.UriSchemeHttp ? FetchRefusal.NotHttps : FetchRefusal.NotAnAddress;
        }

        if (address.UserInfo.Length > 0)
        {
            return FetchRefusal.HasPassword;
        }

        if (!IsPublicName(address))
        {
            return FetchRefusal.NotPublic;
        }

        return address.IsDefaultPort || isPortFree ? null : FetchRefusal.OtherPort;
    }

    // Pages have names. A number is refused in whichever notation: Uri knows most of them, some systems know more, and
    // all of those end in a number (0x7f.1, 017700000001, 127.1).
    private static bool IsPublicName(Uri address)
    {
        var host = HostOf(address);
        var last = host[(host.LastIndexOf('.') + 1)..];
        return address.HostNameType == UriHostNameType.Dns
            && host.Contains('.', StringComparison.Ordinal)
            && !char.IsAsciiDigit(last[0])
            && !IPAddress.TryParse(host, out _)
            && !Array.Exists(OwnNames, name => host.Equals(name, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + name, StringComparison.OrdinalIgnoreCase));
    }

    private static string HostOf(Uri address)
    {
        try
        {
            return address.IdnHost.TrimEnd('.');
        }
        catch (UriFormatException)
        {
            // Letters that no name may have.
            return string.Empty;
        }
    }
}
