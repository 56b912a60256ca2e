using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using Bot.Features.Newsletters.Checking;
using Bot.Features.Newsletters.Importing.Drafting;
using Bot.Features.Newsletters.Importing.Fetching;
using Bot.Features.Newsletters.Model;
using Bot.Features.Tests.Playing;

namespace Bot.Features.Tests.Newsletters.Importing;

/// <summary>
/// Drafts from saved pages in the shapes that newsletter tools and municipal sites give them; the texts are made up. What
/// comes of each is held against a file beside it, which BOT_WRITE_GOLDEN=1 writes anew.
/// </summary>
public sealed class DraftTests
{
    private static readonly Uri Address = new("https://www.voorbeeldstad.example/nieuws");

    [Theory]
    [InlineData("tabel-met-koppen.html", "text/html")]
    [InlineData("tabel-met-stijlen.html", "text/html")]
    [InlineData("tabel-met-vette-regels.html", "text/html")]
    [InlineData("gemeente-lijst.html", "text/html")]
    [InlineData("artikel.html", "text/html")]
    [InlineData("wordpress.xml", "application/rss+xml")]
    [InlineData("atom.xml", "application/atom+xml")]
    [InlineData("geplakt.txt", "text/plain")]
    public void Page_gives_the_draft_that_its_readers_would_expect(string name, string type)
    {
        var body = File.ReadAllBytes(Path.Combine(Folder(), name));

        var (draft, _) = DraftNewsletter.From(new FetchedFile(Address, type, null, body), BotInTeams.Themes["RSIV"]);

        Matches(name, Shown(draft!.ToContent()));
    }

    [Fact]
    public void More_than_eight_items_are_counted_and_eight_are_taken()
    {
        var html = "<h1>Nieuws</h1>" + string.Concat(Enumerable.Range(1, 12).Select(number => $"<h2>Bericht {number}</h2><p>Tekst {number}.</p>"));

        var draft = Drafted(html)!;

        Assert.Equal((12, 8), (draft.Items.Count, draft.ToContent().Highlights.Count));
        Assert.Equal(8, draft.ToContent().Highlights.DistinctBy(highlight => highlight.Id).Count());
    }

    [Fact]
    public void Scripts_pixels_and_links_that_run_something_are_gone()
    {
        const string Html = """
            <h2 onclick="alert(1)">Een</h2><script>document.write('<p>weg</p>')</script><p>Tekst een.<style>p{}</style><a href="javascript:alert(1)">Lees meer</a></p>
            <img src="data:image/png;base64,AAAA" alt="data"><img src="https://t.example/volg" width="1" height="1"><img src="https://t.example/open.php?id=1" alt="x">
            <h2>Twee</h2><p>Tekst twee. <a href=" java&#10;script:alert(1)">klik</a> <a href="data:text/html,x">daar</a> <a href="vbscript:x">of</a></p><img src="x.svg" alt="Teken"><iframe><p>weg</p></iframe>
            <noscript><img src="https://t.example/n.gif" width="300"></noscript><object><p>weg</p></object>
            """;

        var content = Drafted(Html)!.ToContent();

        Assert.Equal(["Tekst een.", "Tekst twee. klik daar of."], content.Highlights.Select(highlight => highlight.Text.Dutch));
        Assert.All(content.Highlights, highlight => Assert.Equal((null, null), (highlight.Url, highlight.ImageUrl)));
    }

    [Theory]
    [InlineData("https://x.example/a?utm_source=b&id=7&fbclid=z", "https://x.example/a?id=7")]
    [InlineData("https://x.example/a?mc_eid=1#kop", "https://x.example/a#kop")]
    [InlineData("/b/c", "https://www.voorbeeldstad.example/b/c")]
    [InlineData("//y.example/d", "https://y.example/d")]
    [InlineData("https://klik.mailtool.example/t?u=1&l=2", "https://klik.mailtool.example/t?u=1&l=2")]
    [InlineData("http://x.example/oud", "http://x.example/oud")]
    [InlineData("mailto:x@y.nl", null)]
    [InlineData("tel:112", null)]
    [InlineData("#onder", null)]
    [InlineData("javascript:x", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("https://a:b@x.example/", null)]
    [InlineData("https://", null)]
    [InlineData("", null)]
    public void Link_is_made_whole_and_rid_of_what_follows_readers(string link, string? clean) => Assert.Equal(clean, Links.Of(link, Address));

    [Fact]
    public void Long_texts_end_with_a_sentence()
    {
        var sentence = "De heer J. de Wit telde o.a. 3.000 fietsen, d.w.z. veel. ";
        var text = Sentences.First(string.Concat(Enumerable.Repeat(sentence, 10)), 500);

        Assert.Equal(string.Concat(Enumerable.Repeat(sentence, 3)).Trim(), text);
        Assert.Equal("Kort. Nog een.", Sentences.First("Kort. Nog een. " + new string('X', 600), 500));
        Assert.EndsWith("woord…", Sentences.First(string.Concat(Enumerable.Repeat("woord ", 200)), 500), StringComparison.Ordinal);
        Assert.InRange(Sentences.First(new string('x', 5_000), 500).Length, 1, 500);
        Assert.True(char.IsHighSurrogate("😀"[0]) && !char.IsHighSurrogate(Sentences.First(string.Concat(Enumerable.Repeat("😀", 600)), 500)[^2]));
    }

    public static TheoryData<string> Hostile => [.. Pages.Keys];

    // By name: the pages are too large to be part of a test's own name.
    private static IReadOnlyDictionary<string, string> Pages => new Dictionary<string, string>
    {
        { "deep", string.Concat(Enumerable.Repeat("<div>", 100_000)) + "<h2>Kop</h2><p>Tekst" },
        { "deep tables", string.Concat(Enumerable.Repeat("<table><tr><td>", 40_000)) + "x" },
        { "formatting", "<p>" + string.Concat(Enumerable.Range(0, 20_000).Select(number => $"<b a={number}>")) + string.Concat(Enumerable.Repeat("<p>x", 100_000)) },
        { "open brackets", new string('<', 2_000_000) },
        { "open tags", string.Concat(Enumerable.Repeat("<a ", 600_000)) },
        { "open quotes", string.Concat(Enumerable.Repeat("<a href=\"", 200_000)) },
        { "open comments", string.Concat(Enumerable.Repeat("<!--", 500_000)) },
        { "open scripts", string.Concat(Enumerable.Repeat("<script><title>", 130_000)) },
        { "end tags", string.Concat(Enumerable.Repeat("<div>", 200)) + string.Concat(Enumerable.Repeat("</x>", 400_000)) },
        { "entities", string.Concat(Enumerable.Repeat("&amp;", 400_000)) },
        { "one line", "<p>" + new string('a', 2_000_000) },
        { "line ends", string.Concat(Enumerable.Repeat("a\n\n", 600_000)) },
        { "headings", string.Concat(Enumerable.Repeat("<h2>a</h2><p>b</p>", 100_000)) },
        { "deep feed", "<rss><channel><item><title>" + string.Concat(Enumerable.Repeat("<a>", 300_000)) },
        { "broken feed", "<rss><channel><item><title>x</title></channel>" },
        { "bomb", "<?xml version='1.0'?><!DOCTYPE lolz [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]><rss><channel><item><title>&c;</title></item></channel></rss>" },
        { "outside entity", "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><item><title>&x;</title><link>https://x.example</link></item></channel></rss>" },
        { "nothing", "" },
        { "half letters", "<h2>\uD83D</h2><p>\uDE00</p><h2>a\uD83D</h2><p>b</p>" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Page_that_means_harm_is_read_in_a_moment_and_does_none(string name)
    {
        var page = Pages[name];
        var watch = Stopwatch.StartNew();
        foreach (var type in new[] { "text/html", "application/xml", "text/plain" })
        {
            var (draft, _) = DraftNewsletter.From(new FetchedFile(Address, type, "utf-8", Encoding.UTF8.GetBytes(page)), BotInTeams.Themes["RSIV"]);
            var content = draft?.ToContent() ?? NewsletterContent.Empty;
            Assert.DoesNotContain("root:", Shown(content), StringComparison.Ordinal);
            Assert.DoesNotContain(NewsletterCheck.Of(content, NewsletterAudience.WholeNetwork), fault => fault.Problem == NewsletterProblem.TooLong);
        }

        // Three times over, on a busy machine; what is not linear takes minutes.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(12), $"{name} took {watch.Elapsed}.");
    }

    private static Draft? Drafted(string html) => DraftNewsletter.From(new FetchedFile(Address, "text/html", "utf-8", Encoding.UTF8.GetBytes(html)), BotInTeams.Themes["RSIV"]).Draft;

    private static string Shown(NewsletterContent content)
    {
        var shown = new StringBuilder().Append("titel: ").AppendLine(content.Title.Dutch).Append("inleiding: ").AppendLine(content.Introduction.Dutch);
        foreach (var highlight in content.Highlights)
        {
            shown.AppendLine().Append("- ").AppendLine(highlight.Title.Dutch).Append("  tekst: ").AppendLine(highlight.Text.Dutch).Append("  link: ").AppendLine(highlight.Url)
                .Append("  beeld: ").Append(highlight.ImageUrl).Append(" | ").AppendLine(highlight.ImageAlt.Dutch).Append("  thema's: ").AppendLine(string.Join(", ", highlight.Themes));
        }

        return string.Join('\n', shown.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));
    }

    private static void Matches(string name, string draft)
    {
        var file = Path.Combine(Folder(), name + ".draft.txt");
        if (Environment.GetEnvironmentVariable("BOT_WRITE_GOLDEN") == "1")
        {
            File.WriteAllText(file, draft);
            return;
        }

        Assert.Equal(File.ReadAllText(file), draft);
    }

    // Where this file was when it was built: the pages lie beside it.
    private static string Folder([CallerFilePath] string own = "") => Path.Combine(Path.GetDirectoryName(own) ?? "", "Pages");
}
