namespace Bot.Features.Newsletters.Importing.Drafting;

internal enum PieceKind
{
    Heading,
    Paragraph,
    Image,

    /// <summary>A line that is nothing but a link, such as "Lees meer".</summary>
    Link,
}

/// <summary>What a reader would see of a page, from top to bottom.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What it says; of an image, what stands beside it for who cannot see it.</param>
/// <param name="Level">Of a heading: 1 to 6; higher for a short line in larger or fat letters.</param>
/// <param name="Url">Where it leads; null when it leads nowhere.</param>
/// <param name="Source">Of an image: where it is.</param>
internal sealed record Piece(PieceKind Kind, string Text, int Level = 0, string? Url = null, string? Source = null)
{
    public const int Largest = 7;
    public const int Large = 8;
    public const int Fat = 9;
}

/// <summary>A page as a reader would see it.</summary>
/// <param name="Title">As the page calls itself; null when it does not.</param>
/// <param name="Image">The image by which it wants to be known, and its description.</param>
/// <param name="Pieces">From top to bottom.</param>
internal sealed record ReadPage(string? Title, Piece? Image, IReadOnlyList<Piece> Pieces);
