using System.Net;

namespace Bot.Features.Newsletters.Importing.Drafting;

internal enum HtmlTokenKind
{
    Text,
    Start,
    End,

    /// <summary>The page's title, whole.</summary>
    Title,
}

/// <summary>A piece of markup: a text without entities, or a tag with the attributes that matter here.</summary>
internal readonly record struct HtmlToken(HtmlTokenKind Kind, string Name, string Text, IReadOnlyDictionary<string, string> Attributes)
{
    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);
}

/// <summary>
/// Takes a page apart in one pass, whatever is wrong with it, in time and memory that grow with its length alone. No tree
/// is built: the tree that browsers build of a hostile page can be larger than the page by any factor, and deeper than a
/// stack. Scripts, styles, drawings and frames never come out of here.
/// </summary>
internal sealed class HtmlTokens(string html)
{
    private const int LongestName = 40;
    private const int LongestValue = 4_000;

    // What stands in these is no text for readers.
    private static readonly HashSet<string> Closed =
        ["script", "style", "noscript", "template", "svg", "math", "iframe", "object", "select", "textarea", "noembed", "noframes", "xmp", "canvas", "audio", "video", "title"];

    private static readonly HashSet<string> Wanted =
        ["href", "src", "alt", "width", "height", "style", "class", "id", "hidden", "property", "name", "content", "data-src", "data-original", "data-lazy-src", "srcset", "role", "aria-hidden"];

    private static readonly Dictionary<string, string> None = [];

    private int at;

    public IEnumerable<HtmlToken> Read()
    {
        while (at < html.Length)
        {
            var open = html.IndexOf('<', at);
            if (open != at)
            {
                var end = open < 0 ? html.Length : open;
                yield return new(HtmlTokenKind.Text, string.Empty, Decoded(html[at..end]), None);
                at = end;
                continue;
            }

            if (Next() is { } token)
            {
                yield return token;
            }
        }
    }

    public static string Decoded(string text) => text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;

    // At a '<'.
    private HtmlToken? Next()
    {
        var second = at + 1 < html.Length ? html[at + 1] : '\0';
        if (char.IsAsciiLetter(second))
        {
            return Start();
        }

        if (second == '/' && at + 2 < html.Length && char.IsAsciiLetter(html[at + 2]))
        {
            at += 2;
            var name = Name();
            Skip(">");
            return new(HtmlTokenKind.End, name, string.Empty, None);
        }

        if (second is '!' or '?' or '/')
        {
            Skip(html.AsSpan(at).StartsWith("<!--") ? "-->" : ">");
            return null;
        }

        at++;
        return new(HtmlTokenKind.Text, string.Empty, "<", None);
    }

    private HtmlToken? Start()
    {
        at++;
        var name = Name();
        var attributes = Attributes();
        if (!Closed.Contains(name))
        {
            return new(HtmlTokenKind.Start, name, string.Empty, attributes);
        }

        var end = html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
        var content = end < 0 ? string.Empty : html[at..end];
        at = end < 0 ? html.Length : end;
        return name == "title" ? new(HtmlTokenKind.Title, name, Decoded(content), None) : null;
    }

    private string Name()
    {
        var from = at;
        while (at < html.Length && html[at] is not ('>' or '/' or '<') && !char.IsWhiteSpace(html[at]))
        {
            at++;
        }

        return html[from..Math.Min(at, from + LongestName)].ToLowerInvariant();
    }

    private Dictionary<string, string> Attributes()
    {
        Dictionary<string, string>? found = null;
        while (at < html.Length && html[at] != '>')
        {
            if (char.IsWhiteSpace(html[at]) || html[at] is '/' or '=' or '"' or '\'')
            {
                at++;
                continue;
            }

            var from = at;
            while (at < html.Length && html[at] is not ('>' or '/' or '=') && !char.IsWhiteSpace(html[at]))
            {
                at++;
            }

            var name = html[from..Math.Min(at, from + LongestName)].ToLowerInvariant();
            var value = Value();
            if (Wanted.Contains(name) && value.Length <= LongestValue)
            {
                (found ??= []).TryAdd(name, Decoded(value));
            }
        }

        at = Math.Min(at + 1, html.Length);
        return found ?? None;
    }

    private string Value()
    {
        var ahead = at;
        while (ahead < html.Length && char.IsWhiteSpace(html[ahead]))
        {
            ahead++;
        }

        if (ahead >= html.Length || html[ahead] != '=')
        {
            return string.Empty;
        }

        at = ahead + 1;
        while (at < html.Length && char.IsWhiteSpace(html[at]))
        {
            at++;
        }

        if (at < html.Length && html[at] is '"' or '\'')
        {
            var quote = html[at];
            var end = html.IndexOf(quote, at + 1);
            var quoted = end < 0 ? string.Empty : html[(at + 1)..end];
            at = end < 0 ? html.Length : end + 1;
            return quoted;
        }

        var from = at;
        while (at < html.Length && html[at] != '>' && !char.IsWhiteSpace(html[at]))
        {
            at++;
        }

        return html[from..at];
    }

    private void Skip(string mark)
    {
        var end = html.IndexOf(mark, at, StringComparison.Ordinal);
        at = end < 0 ? html.Length : end + mark.Length;
    }
}
