using Bot.Connector.Cards;
using Bot.Knowledge.Bank;

namespace Bot.Features.Kernteam.Desk;

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

    /// <summary>"Vorige" and "Volgende", each where there is such a page.</summary>
    /// <param name="page">The page that is shown.</param>
    /// <param name="language">In which language she reads.</param>
    /// <param name="button">The button with this title that opens the page of this number.</param>
    public static IEnumerable<CardAction> Buttons<T>(Page<T> page, AnswerLanguage language, Func<string, int, CardAction> button)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(button);
        if (page.Number > 1)
        {
            yield return button(DeskTexts.Previous.In(language), page.Number - 1);
        }

        if (page.Number < page.Pages)
        {
            yield return button(DeskTexts.Next.In(language), page.Number + 1);
        }
    }
}
