using System.Text.RegularExpressions;

namespace Bot.TeamsApp.Environments;

/// <summary>A key of an environment file.</summary>
/// <param name="Name">As it stands in the file, and between <c>{{ }}</c> in the template.</param>
/// <param name="Meaning">What is to be filled in.</param>
/// <param name="Fault">Why a value cannot be used; null when it can.</param>
internal sealed partial record EnvironmentKey(string Name, string Meaning, Func<string, string?> Fault)
{
    /// <summary>Texts of this environment that take the place of the template's.</summary>
    public const string Strings = "strings";

    public static EnvironmentKey Domain { get; } = new("domain", "the host in Bot__PublicUrl, such as kennisbot.example.nl", HostFault);

    /// <summary>Every environment has all of them.</summary>
    public static IReadOnlyList<EnvironmentKey> All { get; } =
    [
        new("appId", "a GUID that is this app's alone, made once (uuidgen, New-Guid) and never changed", GuidFault),
        new("botId", "the client id of the bot's app registration, the same as Bot__AppId", GuidFault),
        Domain,
        new("version", "the version of the package, raised with every upload, such as 1.0.1", static value => AppVersion.Of(value) is null ? AppVersion.Mend : null),
        new("organisation", "the name of the organisation that runs the bot", static _ => null),
        new("website", "the https address of a page where members find help with the bot", AddressFault),
        new("terms", "the https address of the page with the terms of use", AddressFault),
    ];

    private static string? GuidFault(string value) =>
        !Guid.TryParseExact(value, "D", out var id) ? "is no GUID; write it as 8-4-4-4-12 hexadecimal digits"
        : id == Guid.Empty ? "is the empty GUID; fill in a real one"
        : null;

    private static string? HostFault(string value) =>
        value.Contains("://", StringComparison.Ordinal) || value.Contains('/', StringComparison.Ordinal) || value.Contains(':', StringComparison.Ordinal)
            ? "is more than a host name; leave out https://, the port and the path"
        : value.Contains('*', StringComparison.Ordinal) ? "holds a wildcard; name the one host of the bot"
        : !Host().IsMatch(value) ? "is no host name that Teams reaches; write it in small letters with its domain, such as kennisbot.example.nl"
        : null;

    private static string? AddressFault(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && value == value.Trim() && address.Host.Length > 0
            ? address.Scheme == Uri.UriSchemeHttps ? null : "is not https; Teams asks for an https address"
            : "is no address; write it whole, with https://";

    // Letters and digits, hyphens inside, at least one dot, and a last part that makes it no IP address.
    [GeneratedRegex(@"^(?=.{4,253}\z)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Host();
}
