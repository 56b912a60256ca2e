using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Features.Inquiries.Model;
using Bot.Features.Storage;
using Bot.Knowledge.Bank;

namespace Bot.Features.Inquiries.Pages;

/// <summary>Where a page for the knowledge bank may lean on.</summary>
/// <param name="Document">The id of the document that it names as its source.</param>
/// <param name="IsOwn">Whether that document stands for the kernteam's answers; otherwise each statement says that it is not in it.</param>
/// <param name="Theme">The name of the theme's page under which it hangs; null for none.</param>
internal sealed record PageGround(string Document, bool IsOwn, string? Theme);

/// <summary>
/// An answer as a page of the knowledge bank, in the bank's own format: whoever puts the file in its folder has a sound
/// bank, and what is still to be done stands in the page. People's words pass here, so whatever could be markup is taken out.
/// </summary>
internal static partial class DraftPage
{
    private const int LongestTitle = 120;

    // The bank refuses more than eighty words in a statement; its README advises sixty.
    private const int MostWords = 60;
    private const int LongestWord = 60;

    /// <summary>The page's name, from which its file has its own: no other page has it.</summary>
    public static string NameOf(Inquiry inquiry) => $"vraag-{inquiry.Id}";

    /// <summary>In which folder of the bank it belongs.</summary>
    public static string FolderOf(Inquiry inquiry) => $"{inquiry.NetworkId}/onderwerpen";

    public static string Of(Inquiry inquiry, PageGround ground)
    {
        var day = Amsterdam.Day(inquiry.EndedAt ?? inquiry.AskedAt);
        var title = Clean(inquiry.Question);
        title = title.Length <= LongestTitle ? title : StoredText.Of(title, LongestTitle).TrimEnd() + "…";
        var page = new StringBuilder()
            .Append("---\n")
            .Append("soort: onderwerp\n")
            .Append("titel: ").Append(Quoted($"Vraag: {title}")).Append('\n')
            .Append("titel-en: ").Append(Quoted($"Question: {title}")).Append('\n')
            .Append("onder: ").Append(ground.Theme).Append('\n')
            .Append("bron: ").Append(ground.Document).Append('\n')
            .Append("sectie: ").Append(Quoted($"Antwoord van het kernteam, {day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL"))}")).Append('\n')
            .Append("---\n\n")
            .Append("## Antwoord van het kernteam\n")
            .Append("{en: Answer of the core team}\n\n");
        foreach (var statement in Statements(inquiry.Answer ?? string.Empty))
        {
            Append(page, inquiry, ground, day, statement);
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, Inquiry inquiry, PageGround ground, DateOnly day, string statement)
    {
        var (dutch, english) = inquiry.Language == AnswerLanguage.English
            ? ($"(Nog te vertalen uit het Engels) {statement}", statement)
            : (statement, $"(To be translated from Dutch) {statement}");
        page.Append("- ").Append(dutch).Append('\n')
            .Append("  en: ").Append(english).Append('\n')
            .Append("  kern: ja\n");
        if (!ground.IsOwn)
        {
            page.Append(CultureInfo.InvariantCulture, $"  twijfel: Dit antwoord gaf het kernteam op {day:yyyy-MM-dd}; in het genoemde document zelf staat het niet.\n")
                .Append(CultureInfo.InvariantCulture, $"  twijfel-en: The core team gave this answer on {day:yyyy-MM-dd}; it is not in the named document itself.\n");
        }
    }

    // Whole sentences together, as many as fit in a statement; a sentence that is too long by itself is cut between words.
    private static IEnumerable<string> Statements(string answer)
    {
        foreach (var line in answer.ReplaceLineEndings("\n").Split('\n').Select(Clean).Where(static line => line.Any(char.IsLetterOrDigit)))
        {
            var words = new List<string>();
            foreach (var sentence in EndOfSentence().Split(line))
            {
                var more = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (words.Count > 0 && words.Count + more.Length > MostWords)
                {
                    yield return Statement(words);
                    words.Clear();
                }

                foreach (var piece in more.Chunk(MostWords))
                {
                    if (words.Count + piece.Length > MostWords)
                    {
                        yield return Statement(words);
                        words.Clear();
                    }

                    words.AddRange(piece);
                }
            }

            if (words.Count > 0)
            {
                yield return Statement(words);
            }
        }
    }

    // Cut anew after a split: what was in the middle may now stand in front.
    private static string Statement(IEnumerable<string> words) =>
        Clean(string.Join(' ', words)) is { Length: > 0 } text && text.Any(char.IsLetterOrDigit) ? text : "…";

    /// <summary>One line that the bank's reader takes letter by letter: nothing in it is markup, and nothing in front makes a list, heading or quotation.</summary>
    private static string Clean(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            line.Append(rune.Value switch
            {
                '*' or '`' or '~' or 0xFFFD => string.Empty,
                '_' or '\\' or '|' => " ",
                '<' or '[' or '{' => "(",
                '>' or ']' or '}' => ")",
                '&' => "+",
                _ when Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => " ",
                _ => rune.ToString(),
            });
        }

        var words = line.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(static word => word.Length <= LongestWord ? word : StoredText.Of(word, LongestWord));
        return Numbered().Replace(InFront().Replace(string.Join(' ', words), string.Empty), "${number}: ").Replace("ONBEKEND:", "Onbekend is", StringComparison.OrdinalIgnoreCase);
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "'", StringComparison.Ordinal)}\"";

    [GeneratedRegex(@"(?<=[.!?…])\s+", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex EndOfSentence();

    [GeneratedRegex(@"^[^\p{L}\p{N}(""'€]+", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex InFront();

    [GeneratedRegex(@"^(?<number>\d+)[.)](\s+|$)", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Numbered();
}
