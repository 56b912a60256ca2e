using Markdig;
using Markdig.Syntax;

namespace Bot.Knowledge.Bank.Reading.Pages;

/// <summary>Reads the statements of a page: headings of two hashes, a line between braces below each, and bullets.</summary>
internal sealed class PageBody
{
    // Plain CommonMark: what the page holds besides headings and bullets is a fault, so no extension may hide it.
    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();

    private readonly string _text;
    private readonly int _linesBefore;
    private readonly Page _page;
    private readonly BankDraft _draft;
    private readonly List<Statement> _statements = [];

    private SectionContext? _section;

    private PageBody(string text, int linesBefore, Page page, BankDraft draft)
    {
        _text = text;
        _linesBefore = linesBefore;
        _page = page;
        _draft = draft;
    }

    public static IReadOnlyList<Statement> Read(string text, int linesBefore, Page page, BankDraft draft)
    {
        var body = new PageBody(text, linesBefore, page, draft);
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text, Plain);
        }
        catch (ArgumentException fault)
        {
            // Markdig refuses text that nests too deeply.
            draft.Faults.Add(new Location(page.Where.File, linesBefore + 1), BankFaultKind.Syntax, $"deze tekst is niet te lezen als Markdown ({fault.Message})");
            return [];
        }

        body.Blocks(document);
        return body._statements;
    }

    private void Blocks(MarkdownDocument document)
    {
        for (var index = 0; index < document.Count; index++)
        {
            switch (document[index])
            {
                case HeadingBlock { Level: 2, IsSetext: false } heading:
                    var attributes = index + 1 < document.Count && document[index + 1] is ParagraphBlock below && LinesOf(below) is [var only] && only.Text.StartsWith('{') ? only : null;
                    _section = SectionContext.Read(TitleOf(heading), At(heading), attributes, _page, _draft);
                    index += attributes is null ? 0 : 1;
                    break;
                case ListBlock { IsOrdered: false } list:
                    Bullets(list);
                    break;
                case HeadingBlock heading:
                    Fault(heading, "gebruik voor een kop altijd twee hekjes: '## Kop'");
                    break;
                case ListBlock ordered:
                    Fault(ordered, "gebruik geen genummerde lijst; begin elke bewering met '- '");
                    break;
                case var other:
                    Fault(other, "deze tekst hoort bij geen bewering; begin een bewering met '- ' en zet elke sleutel daaronder op één eigen regel, twee spaties ingesprongen");
                    break;
            }
        }
    }

    private void Bullets(ListBlock list)
    {
        if (_section is null)
        {
            Fault(list, "zet boven de beweringen eerst een kop: '## Kop', en daaronder '{en: Heading}'");
            return;
        }

        foreach (var item in list.OfType<ListItemBlock>())
        {
            foreach (var other in item.Where(block => block is not ParagraphBlock))
            {
                Fault(other, "onder een bewering horen alleen sleutels zoals 'en: …'; maak van elk punt een eigen bewering");
            }

            var lines = item.OfType<ParagraphBlock>().SelectMany(LinesOf).ToList();
            foreach (var paragraph in item.OfType<ParagraphBlock>().Where(paragraph => Markup.IsIn(paragraph)))
            {
                Fault(paragraph, "gebruik in een bewering geen opmaak (sterretjes, links, <…>); zet een link bovenaan de pagina onder 'links'");
            }

            if (lines.Count == 0)
            {
                Fault(item, "deze bewering is leeg; schrijf een zin of haal het streepje weg");
            }
            else if (Bullet.Read(lines, _section, _page, _draft) is { } statement)
            {
                _statements.Add(statement);
            }
        }
    }

    private void Fault(Block block, string message) => _draft.Faults.Add(At(block), BankFaultKind.Syntax, message);

    private Location At(Block block) => new(_page.Where.File, _linesBefore + block.Line + 1);

    private string TitleOf(HeadingBlock heading) => Slice(heading).Trim().Trim('#').Trim();

    // The lines as they were typed: a statement is quoted as it stands.
    private List<BodyLine> LinesOf(ParagraphBlock paragraph)
    {
        var lines = Slice(paragraph).Split('\n');
        var first = At(paragraph);
        return [.. lines.Select((line, index) => new BodyLine(line.Trim(), first with { Line = first.Line + index })).Where(line => line.Text.Length > 0)];
    }

    private string Slice(Block block) => _text.Substring(block.Span.Start, Math.Min(block.Span.Length, _text.Length - block.Span.Start));
}

/// <summary>One line of a page's text, without the spaces around it.</summary>
internal sealed record BodyLine(string Text, Location Where);
