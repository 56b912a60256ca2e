using System.Net.Mail;

namespace Bot.Features.Newsletters.Checking;

/// <summary>
/// E-mail addresses from a pasted list or a CSV file. People paste what their mail program, their spreadsheet or a colleague
/// gives them, so it is not read as one format: what has an @ between two separators is an address.
/// </summary>
/// <param name="Addresses">In small letters, each once, in the order in which they stand.</param>
/// <param name="Duplicates">How many were there more than once.</param>
/// <param name="UnreadableLines">Numbers of the lines, from 1, that hold something and no address, or something that only looks like one; the first ten.</param>
/// <param name="Unreadable">How many such lines there are in all.</param>
/// <param name="LeftOut">How many addresses there were beyond <see cref="Most"/>.</param>
internal sealed record AddressList(IReadOnlyList<string> Addresses, int Duplicates, IReadOnlyList<int> UnreadableLines, int Unreadable, int LeftOut)
{
    /// <summary>What stands on those lines, to be mended: the whole line, or of a long one what looks like an address and is none.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>The most addresses of one newsletter.</summary>
    public const int Most = 5000;

    private const int MostLinesNamed = 10;
    private const int LongestAddress = 254;
    private const int LongestUnread = 200;

    private static readonly char[] Separators = [';', ',', '\t', ' ', '\u00A0', '<', '>', '"', '(', ')', '[', ']', '|'];

    // What the first row of a file is called that has no address in it.
    private static readonly string[] Headings = ["mail", "adres", "address", "naam", "name", "organisatie", "organisation", "functie", "gemeente"];

    public static AddressList Read(string? text)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var addresses = new List<string>();
        var unreadable = new List<int>();
        var unread = new List<string>();
        var (duplicates, leftOut, isFirst) = (0, 0, true);
        var lines = (text ?? string.Empty).TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        for (var number = 1; number <= lines.Length; number++)
        {
            var words = WordsOf(lines[number - 1]);
            if (words.Length == 0)
            {
                continue;
            }

            var wholly = words.Where(static word => word.Contains('@', StringComparison.Ordinal)).ToList();
            var valid = wholly.Where(IsAddress).ToList();
            if (valid.Count < wholly.Count || (wholly.Count == 0 && !(isFirst && IsHeading(words))))
            {
                unreadable.Add(number);
                unread.AddRange(unread.Count < MostLinesNamed ? [Shown(lines[number - 1], wholly)] : []);
            }

            isFirst = false;
            foreach (var address in valid.Select(static word => word.ToLowerInvariant()))
            {
                if (!seen.Add(address))
                {
                    duplicates++;
                }
                else if (addresses.Count < Most)
                {
                    addresses.Add(address);
                }
                else
                {
                    leftOut++;
                }
            }
        }

        return new(addresses, duplicates, [.. unreadable.Take(MostLinesNamed)], unreadable.Count, leftOut) { Unread = unread };
    }

    /// <summary>Whether this could be somebody's address: one @, a name before it, a host with a dot after it.</summary>
    public static bool IsAddress(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.Length is > 5 and <= LongestAddress
            && word.All(static letter => letter is > ' ' and < '\u007F')
            && word.IndexOf('@', StringComparison.Ordinal) == word.LastIndexOf('@')
            && word[0] != '.' && !word.Contains(".@", StringComparison.Ordinal) && !word.Contains("..", StringComparison.Ordinal)
            && MailAddress.TryCreate(word, out var parsed) && parsed.Address == word
            && IsHost(parsed.Host);
    }

    private static bool IsHost(string host) =>
        host.Contains('.', StringComparison.Ordinal)
        && host.Split('.').All(static label => label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-' && label.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
        && !char.IsAsciiDigit(host[^1]);

    // All addresses of a file may stand on one line: then the line would say nothing.
    private static string Shown(string line, List<string> words) => Storage.StoredText.Of(
        line.Trim().Length <= LongestUnread || words.Count == 0 ? line.Trim() : string.Join(' ', words.Where(static word => !IsAddress(word))),
        LongestUnread);

    // "sep=;" is how Excel is told what separates; a dot after an address ends a sentence.
    private static string[] WordsOf(string line) => line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && line.Trim().Length <= 5
        ? []
        : [.. line.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Bare).Where(static word => word.Length > 0)];

    private static string Bare(string word)
    {
        var bare = word.Trim('.', ':', '\'', '\u200B', '\u200E', '\u200F');
        return bare.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? bare["mailto:".Length..] : bare;
    }

    private static bool IsHeading(string[] words) =>
        words.Any(static word => Headings.Any(heading => word.Contains(heading, StringComparison.OrdinalIgnoreCase)));
}
