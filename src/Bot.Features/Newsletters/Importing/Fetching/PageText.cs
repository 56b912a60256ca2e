using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Features.Newsletters.Importing.Fetching;

/// <summary>The letters of a page, whose encoding is told by its first bytes, its server, itself, or nobody.</summary>
internal static partial class PageText
{
    // Where HTML and XML say their encoding, if they do.
    private const int Beginning = 2048;

    private static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1;

    public static string Of(FetchedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Read(file.Body, file.Charset).TrimStart('\uFEFF').Replace("\0", string.Empty, StringComparison.Ordinal);
    }

    private static string Read(byte[] body, string? charset)
    {
        if (Marked(body) is { } marked)
        {
            return marked.GetString(body);
        }

        if (Named(charset) is { } told)
        {
            return told.GetString(body);
        }

        var own = Declared().Match(Encoding.Latin1.GetString(body, 0, Math.Min(body.Length, Beginning)));
        return own.Success && Named(own.Groups["name"].Value) is { } declared ? declared.GetString(body) : Guessed(body);
    }

    private static Encoding? Marked(byte[] body) => body switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    // Browsers read Latin-1 as Windows-1252, and so does everybody who writes it.
    private static Encoding? Named(string? name)
    {
        switch (name?.Trim().ToLowerInvariant())
        {
            case null or "":
                return null;
            case "utf-8" or "utf8":
                return Encoding.UTF8;
            case "iso-8859-1" or "latin1" or "us-ascii" or "ascii" or "windows-1252" or "cp1252":
                return Western;
            case "utf-16" or "utf-16le" or "utf-16be" or "utf-7" or "utf-32":
                // Without the mark these are a mistake, or a disguise.
                return null;
            case var other:
                try
                {
                    return CodePagesEncodingProvider.Instance.GetEncoding(other);
                }
                catch (ArgumentException)
                {
                    return null;
                }
        }
    }

    private static string Guessed(byte[] body)
    {
        try
        {
            return Strict.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            return Western.GetString(body);
        }
    }

    [GeneratedRegex("""(?:charset|encoding)\s*=\s*["']?(?<name>[A-Za-z0-9_\-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Declared();
}
