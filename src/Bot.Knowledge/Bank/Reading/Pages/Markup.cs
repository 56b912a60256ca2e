using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bot.Knowledge.Bank.Reading.Pages;

/// <summary>Finds markup in a statement. A statement is quoted letter by letter, so stars and brackets would reach the reader.</summary>
internal static class Markup
{
    public static bool IsIn(ParagraphBlock paragraph) =>
        paragraph.Inline is { } text && text.Descendants().Any(part => part switch
        {
            LiteralInline literal => literal.IsFirstCharacterEscaped,
            LineBreakInline lineBreak => lineBreak.IsBackslash,
            _ => true,
        });
}
