using System.Net.Mail;

namespace Bot.Features.Members.Privacy.Statement;

/// <summary>Section <c>Privacy</c>: what the privacy statement cannot know of itself. Both may be empty; then it sends people to their kernteam.</summary>
public sealed class PrivacyOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Privacy";

    /// <summary>The organisation that answers for the data, as people know it.</summary>
    public string Controller { get; set; } = "";

    /// <summary>Where people ask: an e-mail address or an https page.</summary>
    public string Contact { get; set; } = "";
}

/// <summary>Where people ask about their data: a link, and how it is shown.</summary>
internal sealed record PrivacyContact(string Link, string Shown)
{
    private const int Longest = 300;

    /// <summary>Null for what is neither an e-mail address nor an https page.</summary>
    public static PrivacyContact? Of(string given)
    {
        ArgumentNullException.ThrowIfNull(given);
        var text = given.Trim();
        if (text.Length is 0 or > Longest || text.Any(static letter => char.IsControl(letter) || char.IsWhiteSpace(letter)))
        {
            return null;
        }

        return text.Contains("://", StringComparison.Ordinal) ? Page(text) : Mail(text);
    }

    private static PrivacyContact? Page(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttps && page.UserInfo.Length == 0 && page.IdnHost.Length > 0
            ? new PrivacyContact(page.AbsoluteUri, text)
            : null;

    // The parser also takes "Name <address>"; what is left after it must be all that was given.
    private static PrivacyContact? Mail(string text) =>
        MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal)
            && Uri.CheckHostName(address.Host) == UriHostNameType.Dns
            ? new PrivacyContact("mailto:" + Uri.EscapeDataString(address.User) + "@" + address.Host, text)
            : null;
}
