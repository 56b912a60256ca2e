using System.Text;
using Bot.Knowledge.Tests.Evaluation;

namespace Bot.Knowledge.Tests.Questions;

/// <summary>Questions as nobody should type them: real ones, damaged in ways that a seed decides.</summary>
internal static class Mutations
{
    private static readonly Lazy<string[]> Sound = new(() => [.. RegressionSetTests.Names.SelectMany(set => CheckedQuestion.ReadAll($"questions-{set}.jsonl")).SelectMany(question => question.Turns)]);

    private static readonly string[] Splinters =
    [
        "\"", "'", "’", "`", "\0", "\u0001", "\r\n", "\t", "\u200b", "\u202e", "\ufeff", "\uffff", "\ud83d", "\ude00", "😀", "👩‍👩‍👧", "e\u0301", "ﬁ", "İ", "ß", "漢字", "مرحبا",
        " AND ", " OR ", " NOT ", " NEAR(", ")", "(", "*", "^", ":", "title:", "{title body}:", "-", "--", "/*", "*/", ";", "; DROP TABLE passage; --", "' OR '1'='1", "\" OR \"\"=\"", "%", "_", "\\", "\\u0000", "$match", "@p0", "?1",
        "{0}", "{{", "%s", "<script>alert(1)</script>", "<at>bot</at>", "&amp;", "&", "http://x/?a=b&c=d#e", "a@b.nl", "99999999999999999999999999", "1e999", "31-02-2022", "00-00-0000", "2022-13-45", "9999-12-31", "0001-01-01", "€", "½", "١٢٣",
        "vorig jaar", "volgende eeuw", "over 99999999 dagen", "99999 jaar geleden", "1 januari 9999", "week 99", "en daarvoor?", "\n\n\n", "...", "!!!", "???",
    ];

    public static string Of(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder(Pick(random));
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            Damage(text, random);
        }

        // One in a hundred is longer than anything that is read.
        return seed % 100 == 0 ? string.Concat(Enumerable.Repeat(text.Append(' ').ToString(), (12_000 / Math.Max(1, text.Length)) + 1)) : text.ToString();
    }

    private static string Pick(Random random) => Sound.Value[random.Next(Sound.Value.Length)];

    private static void Damage(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length + 1);
        switch (random.Next(8))
        {
            case 0:
                text.Insert(at, Splinters[random.Next(Splinters.Length)]);
                break;
            case 1:
                text.Insert(at, (char)random.Next(char.MaxValue + 1)); // lone surrogates included
                break;
            case 2 when at < text.Length:
                text.Remove(at, Math.Min(text.Length - at, random.Next(1, 8)));
                break;
            case 3:
                text.Insert(at, ' ').Insert(at, Pick(random));
                break;
            case 4 when at + 1 < text.Length:
                (text[at], text[at + 1]) = (text[at + 1], text[at]);
                break;
            case 5:
                text.Replace(" ", Splinters[random.Next(Splinters.Length)]);
                break;
            case 6:
                text.Replace(text.ToString(), text.ToString().ToUpperInvariant());
                break;
            default:
                text.Append(text.ToString(), 0, Math.Min(text.Length, 400));
                break;
        }
    }
}
