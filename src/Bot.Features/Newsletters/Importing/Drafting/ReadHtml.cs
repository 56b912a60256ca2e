using System.Text;

namespace Bot.Features.Newsletters.Importing.Drafting;

/// <summary>Makes of a page what a reader would see of it: headings, paragraphs, images and links, without what surrounds them.</summary>
internal sealed class ReadHtml(Uri? page)
{
    // Beyond these a page is no newsletter; what follows is not looked at.
    private const int MostPieces = 2_000;
    private const int LongestPiece = 20_000;

    // A longer line is a text that can be tapped, not the name of a link.
    private const int LongestLink = 80;

    private static readonly HashSet<string> Blocks =
    [
        "p", "div", "td", "th", "tr", "table", "tbody", "thead", "tfoot", "section", "article", "main", "header", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6",
        "blockquote", "figure", "figcaption", "center", "dl", "dt", "dd", "hr", "body", "pre", "address", "form", "fieldset", "details", "summary",
    ];

    private readonly OpenTags open = new();
    private readonly List<(Piece Piece, bool InMain)> pieces = [];
    private readonly StringBuilder text = new();
    private readonly Dictionary<string, string> about = [];
    private int unmarked;
    private int mark;
    private int unlinked;
    private bool inLink;
    private string? link;
    private int linked;
    private string? firstLink;
    private (int From, int To, string? Url) lastLink;

    public static ReadPage Of(string html, Uri? page) => new ReadHtml(page).Read(html);

    private ReadPage Read(string html)
    {
        foreach (var token in new HtmlTokens(html).Read())
        {
            if (pieces.Count >= MostPieces)
            {
                break;
            }

            switch (token.Kind)
            {
                case HtmlTokenKind.Text:
                    Write(token.Text);
                    break;
                case HtmlTokenKind.Start:
                    Start(token);
                    break;
                case HtmlTokenKind.End:
                    End(token);
                    break;
                case HtmlTokenKind.Title:
                    about.TryAdd("title", Line(token.Text));
                    break;
            }
        }

        Flush();
        var hasMain = pieces.Exists(static found => found is { InMain: true, Piece.Kind: PieceKind.Heading or PieceKind.Paragraph });
        return new(Title(), Image(), [.. pieces.Where(found => found.InMain || !hasMain).Select(static found => found.Piece)]);
    }

    private void Start(HtmlToken tag)
    {
        if (Blocks.Contains(tag.Name))
        {
            Flush();
        }

        open.Push(tag);
        switch (tag.Name)
        {
            case "br" when text.Length > 0:
                if (text[^1] == '\n' || unmarked == 0)
                {
                    Flush();
                }
                else
                {
                    text.Append('\n');
                }

                break;
            case "a" when !open.IsUnseen:
                EndLink();
                link = Links.Of(tag["href"], page);
                (linked, inLink) = (text.Length, true);
                break;
            case "img" when !open.IsUnseen && !HtmlStyle.IsUnseen(tag):
                Show(tag);
                break;
            case "meta" when (tag["property"] ?? tag["name"]) is { } name && tag["content"] is { Length: > 0 } content:
                about.TryAdd(name.ToLowerInvariant(), Line(content));
                break;
        }
    }

    private void End(HtmlToken tag)
    {
        if (Blocks.Contains(tag.Name))
        {
            Flush();
        }

        if (tag.Name == "a")
        {
            EndLink();
            lastLink = (linked, text.Length, link);
            (link, inLink) = (null, false);
        }

        open.Pop(tag.Name);
    }

    private void Write(string words)
    {
        if (open.IsUnseen || text.Length > LongestPiece)
        {
            return;
        }

        text.Append(words);
        var letters = words.Count(static letter => !char.IsWhiteSpace(letter));
        unlinked += inLink ? 0 : letters;
        unmarked += open.Mark > 0 ? 0 : letters;
        mark = letters > 0 ? Math.Max(mark, open.Mark) : mark;
    }

    private void EndLink()
    {
        if (link is not null && text.Length > linked)
        {
            firstLink ??= link;
        }
    }

    private void Show(HtmlToken image)
    {
        Flush();
        if (Links.OfImage(image, page) is { } source && !Noise.IsLogo(image["alt"]))
        {
            Add(new Piece(PieceKind.Image, Line(image["alt"] ?? string.Empty), Url: link, Source: source));
        }
    }

    // What was written since the last block.
    private void Flush()
    {
        EndLink();
        var readMore = TakeReadMore();
        var line = Line(text.ToString());
        var (leads, isMarked, level, isLink) = (firstLink, unmarked == 0, mark, unlinked == 0 && line.Length <= LongestLink && !line.EndsWith('.'));
        text.Clear();
        (unmarked, unlinked, mark, linked, firstLink, lastLink) = (0, 0, 0, 0, null, default);
        if (line.Length > 0 && !Noise.IsNoise(line))
        {
            Add(PieceOf(line, leads, isMarked ? level : 0, isLink));
        }

        if (readMore is not null)
        {
            Add(readMore);
        }
    }

    // "Lees meer" at the end of a text is no part of it.
    private Piece? TakeReadMore()
    {
        if (lastLink.To <= lastLink.From || lastLink.From == 0 || lastLink.To > text.Length || Line(text.ToString(lastLink.To, text.Length - lastLink.To)).Trim('.', '»', '›', '>', ' ').Length > 0)
        {
            return null;
        }

        var words = Line(text.ToString(lastLink.From, lastLink.To - lastLink.From));
        if (!Noise.IsReadMore(words))
        {
            return null;
        }

        text.Length = lastLink.From;
        return new Piece(PieceKind.Link, words, Url: lastLink.Url);
    }

    private Piece PieceOf(string line, string? leads, int level, bool isLink)
    {
        if (Noise.IsReadMore(line))
        {
            return new(PieceKind.Link, line, Url: leads);
        }

        if (open.HeadingLevel > 0)
        {
            return new(PieceKind.Heading, line, open.HeadingLevel, leads);
        }

        return level > 0 && line.Length <= Noise.LongestHeading && line[^1] is not ('.' or ',' or ';')
            ? new(PieceKind.Heading, line, level, leads)
            : new(isLink ? PieceKind.Link : PieceKind.Paragraph, line, Url: leads);
    }

    private void Add(Piece piece) => pieces.Add((piece, open.IsInMain));

    private string? Title() => (about.GetValueOrDefault("og:title") ?? about.GetValueOrDefault("title")) is { Length: > 0 } title ? title : null;

    private Piece? Image() => Links.Of(about.GetValueOrDefault("og:image"), page) is { } source
        ? new Piece(PieceKind.Image, about.GetValueOrDefault("og:image:alt") ?? string.Empty, Source: source)
        : null;

    // Spaces, breaks and the invisible letters with which mails fill their first line become one space.
    internal static string Line(string words)
    {
        var line = new StringBuilder(words.Length);
        foreach (var letter in words)
        {
            if (char.IsWhiteSpace(letter) || char.IsControl(letter))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (letter is not ('\u00AD' or '\u034F' or '\u200B' or '\u200C' or '\u200E' or '\u200F' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069')))
            {
                line.Append(letter);
            }
        }

        return line.ToString().Trim();
    }
}
