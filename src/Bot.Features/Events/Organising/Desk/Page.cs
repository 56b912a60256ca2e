namespace Bot.Features.Events.Organising.Desk;

/// <summary>A part of a list that fits on a card.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, int Number, int Pages);

internal static class Paging
{
    /// <summary>Page <paramref name="number"/>, or the last one when there are not so many.</summary>
    public static Page<T> Of<T>(IReadOnlyList<T> all, int number, int size)
    {
        var pages = Math.Max(1, (all.Count + size - 1) / size);
        var shown = Math.Clamp(number, 1, pages);
        return new Page<T>([.. all.Skip((shown - 1) * size).Take(size)], shown, pages);
    }
}
