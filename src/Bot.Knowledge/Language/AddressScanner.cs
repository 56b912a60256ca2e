namespace Bot.Knowledge.Language;

/// <summary>Recognises e-mail and web addresses, which must not fall apart into words.</summary>
internal static class AddressScanner
{
    private static readonly string[] Domains = ["nl", "com", "eu", "org", "net", "be", "info", "gov", "int"];

    /// <summary>The length of the address that begins here, or zero.</summary>
    public static int LengthAt(string text, int start, int end)
    {
        if (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '-' or '_')) return 0;
        var stop = start;
        var hint = false;
        while (stop < end && !IsBreak(text[stop]))
        {
            hint |= text[stop] is '@' or '.';
            stop++;
        }

        if (!hint) return 0;
        while (stop > start && text[stop - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*') stop--;
        return stop > start && IsAddress(text.AsSpan(start, stop - start)) ? stop - start : 0;
    }

    private static bool IsAddress(ReadOnlySpan<char> chunk)
    {
        if (chunk.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || chunk.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return chunk.Length > 8;
        }

        var at = chunk.IndexOf('@');
        if (at == 0) return false;
        if (at > 0) return chunk[(at + 1)..].IndexOf('.') is > 0 and var dot && dot < chunk.Length - at - 2;
        var path = chunk.IndexOfAny('/', '?', '#');
        var host = path > 0 ? chunk[..path] : chunk;
        var last = host.LastIndexOf('.');
        if (last < 2 || last == host.Length - 1) return false;
        if (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return host.Length > 7;
        foreach (var c in host)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-')) return false;
        }

        foreach (var domain in Domains)
        {
            // a sentence without a blank after its full stop ("klaar.Nl is") is rarer than a site
            if (host[(last + 1)..].Equals(domain, StringComparison.OrdinalIgnoreCase)) return host.Length - domain.Length > 3;
        }

        return false;
    }

    private static bool IsBreak(char c) => char.IsWhiteSpace(c) || c is '<' or '>' or '"' or '(' or ')' or '[' or ']' or '{' or '}' or '|' or '\0';
}
