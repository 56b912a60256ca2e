using Bot.Features.Newsletters.Checking;
using Bot.Features.Newsletters.Model;
using Bot.Features.Storage;

namespace Bot.Features.Newsletters.Importing.Drafting;

/// <summary>A newsletter as it was found: for the author to correct.</summary>
/// <param name="Title">What it is called; may be empty.</param>
/// <param name="Introduction">May be empty.</param>
/// <param name="Items">All items that were found, also more than a newsletter has room for.</param>
internal sealed record Draft(string Title, string Introduction, IReadOnlyList<DraftItem> Items)
{
    /// <summary>The content of the new newsletter: at most eight highlights.</summary>
    public NewsletterContent ToContent() => new()
    {
        Title = new(Title),
        Introduction = new(Introduction),
        Highlights = [.. Items.Take(NewsletterCheck.MostHighlights).Select(static item => new Highlight
        {
            Id = NewId.Next(),
            Title = new(item.Title),
            Text = new(item.Text),
            Url = item.Url,
            ImageUrl = item.ImageUrl,
            ImageAlt = new(item.ImageUrl is null ? string.Empty : item.ImageAlt),
            Themes = item.Themes,
        })],
    };
}

/// <summary>One item, with the themes that its words suggest.</summary>
internal sealed record DraftItem(string Title, string Text, string? Url, string? ImageUrl, string ImageAlt, IReadOnlyList<string> Themes)
{
    /// <summary>With each text as long as it may be.</summary>
    public static DraftItem Of(string title, string text, string? url, Piece? image, IReadOnlyList<string> themes) => new(
        Sentences.Words(ReadHtml.Line(title), NewsletterCheck.LongestHighlightTitle),
        Sentences.First(text, NewsletterCheck.LongestText),
        url,
        image?.Source,
        Sentences.Words(image?.Text ?? string.Empty, NewsletterCheck.LongestAlt),
        themes);
}

/// <summary>Why nothing could be drafted.</summary>
internal enum DraftProblem
{
    /// <summary>It is a feed, and a broken one.</summary>
    NotReadable,

    /// <summary>There is nothing in it that looks like an item.</summary>
    NothingFound,
}
