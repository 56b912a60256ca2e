using System.Text;

namespace Bot.Features.Newsletters.Reading.Links;

/// <summary>A web address that may stand on a card or in a redirect.</summary>
internal static class WebLink
{
    private const int Longest = 2000;

    /// <summary>
    /// The address in the letters of a URL, a host such as café-gemeente.nl in those that DNS knows; null when it is none,
    /// or none over https. A header of an HTTP answer takes no other letters.
    /// </summary>
    public static string? Of(string? text) =>
        text is { Length: > 0 and <= Longest } && Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "https", Host.Length: > 0, UserInfo: "" }
            && InAscii(address) is { Length: <= Longest } url
            ? url
            : null;

    private static string? InAscii(Uri address)
    {
        try
        {
            // Path and query come out escaped.
            var url = new UriBuilder(address) { Host = address.IdnHost }.Uri.AbsoluteUri;
            return Ascii.IsValid(url) ? url : null;
        }
        catch (Exception exception) when (exception is UriFormatException or ArgumentException)
        {
            return null;
        }
    }
}
