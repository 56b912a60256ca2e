namespace Bot.Features.Newsletters.Importing.Fetching;

/// <summary>Why a page was not read.</summary>
internal enum FetchRefusal
{
    /// <summary>What was typed is no address of a page.</summary>
    NotAnAddress,

    NotHttps,

    /// <summary>A name or password stands in the address.</summary>
    HasPassword,

    /// <summary>Not the port of https.</summary>
    OtherPort,

    /// <summary>The name is, or leads to, an address that is not of the public internet.</summary>
    NotPublic,

    /// <summary>No server has this name.</summary>
    NameUnknown,

    /// <summary>The server did not answer, or broke off.</summary>
    NoConnection,

    /// <summary>The certificate is not right.</summary>
    NotSecure,

    /// <summary>The page sends one on and on.</summary>
    TooManyRedirects,

    /// <summary>The page sends one on to an address that may not be opened: not https, or with a password in it.</summary>
    LeadsAstray,

    /// <summary>404 or 410.</summary>
    NotThere,

    /// <summary>One must sign in.</summary>
    NotForAll,

    /// <summary>Any other answer than the page.</summary>
    ServerFault,

    TooLarge,

    TooSlow,

    /// <summary>What stands there is of another kind than asked for.</summary>
    OtherKind,

    /// <summary>It could not be unpacked.</summary>
    Unreadable,
}

/// <summary>What was fetched, or why it was not: one of both.</summary>
internal sealed record Fetched(FetchedFile? File, FetchRefusal? Refusal)
{
    public static implicit operator Fetched(FetchRefusal refusal) => FromRefusal(refusal);

    public static Fetched FromRefusal(FetchRefusal refusal) => new(null, refusal);
}

/// <summary>A file of the public internet.</summary>
/// <param name="Address">Where it was found in the end.</param>
/// <param name="MediaType">Such as <c>text/html</c>, in small letters.</param>
/// <param name="Charset">As the server says; null when it does not.</param>
/// <param name="Body">Unpacked.</param>
internal sealed record FetchedFile(Uri Address, string MediaType, string? Charset, byte[] Body);

/// <summary>What may come back, and how long it may take.</summary>
/// <param name="MediaTypes">The kinds that are read.</param>
/// <param name="MostBytes">Counted after unpacking.</param>
/// <param name="MostRedirects">How often the server may send one on.</param>
/// <param name="Limit">In all.</param>
internal sealed record FetchTerms(IReadOnlyList<string> MediaTypes, int MostBytes, int MostRedirects, TimeSpan Limit)
{
    /// <summary>A page or feed. A tap must be answered within five seconds, so it may not take longer than this.</summary>
    public static FetchTerms Page { get; } = new(
        ["text/html", "application/xhtml+xml", "application/xml", "text/xml", "application/rss+xml", "application/atom+xml", "text/plain"],
        2 * 1024 * 1024,
        5,
        TimeSpan.FromSeconds(4));

    /// <summary>An image as Teams shows it: up to 1 MB, and Teams follows no redirect.</summary>
    public static FetchTerms Image { get; } = new(["image/png", "image/jpeg", "image/gif"], 1024 * 1024, 0, TimeSpan.FromSeconds(3));
}
