using Bot.Features.Events.Model;
using Bot.Features.Events.Organising;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Kernteam.Forms;
using Bot.Features.Members;
using Bot.Features.Newsletters.Model;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Writing.Editing;

/// <summary>Themes and events that a highlight can be about.</summary>
internal sealed record HighlightChoices(IReadOnlyList<FormChoice> Themes, IReadOnlyList<FormChoice> Events)
{
    public const string NoEvent = "-";

    /// <summary>The chosen event; what is not on the list changes nothing.</summary>
    public string? EventOf(string typed, string? before) =>
        typed is NoEvent ? null : typed.Length > 0 && Events.Any(choice => choice.Id == typed) ? typed : before;
}

/// <summary>Reads them: the bank's themes, and the events of this network that members can still sign up for.</summary>
internal sealed class HighlightLists(CurrentThemes themes, StoredEvents events, TimeProvider clock)
{
    // As many as fit on a card beside the texts, whatever their titles.
    private const int MostEvents = 20;
    private const int LongestTitle = 40;

    public async Task<HighlightChoices> OfAsync(Newsletter newsletter, string item, AnswerLanguage language, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var upcoming = (await events.OfAsync(newsletter.NetworkId, now, now, cancellationToken))
            .Where(row => row.Status == EventStatus.Published && row.StartsAt > now)
            .Take(MostEvents)
            .ToList();
        var chosen = newsletter.Words.Highlights.FirstOrDefault(highlight => highlight.Id == item)?.EventId;

        // One that is over or cancelled by now is shown as what was chosen, and named as a fault.
        if (chosen is not null && upcoming.TrueForAll(row => row.Id != chosen) && await events.FindAsync(chosen, cancellationToken) is { } other && other.NetworkId == newsletter.NetworkId)
        {
            upcoming.Add(other);
        }

        return new HighlightChoices(
            [.. themes(newsletter.NetworkId).Select(theme => new FormChoice(theme.Id, theme.Name.In(language)))],
            [new FormChoice(HighlightChoices.NoEvent, EditingTexts.NoEvent.In(language)), .. upcoming.Select(row => new FormChoice(row.Id, $"{DeskCard.Moment(row.StartsAt, language)} {DeskCard.Name(row.Title, LongestTitle)}"))]);
    }
}

/// <summary>What was chosen of a list: by id, or by name where the list was too long to show.</summary>
internal static class TypedChoices
{
    private const int MostChosen = 300;
    private const int LongestWord = 100;

    /// <summary>What nobody knows stays in the draft as it was typed, and is named as a fault.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<FormChoice> choices, string typed) =>
    [
        .. typed.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => choices.FirstOrDefault(choice => choice.Id == word || string.Equals(choice.Name, word, StringComparison.OrdinalIgnoreCase))?.Id ?? Storage.StoredText.Of(word, LongestWord))
            .Distinct()
            .Take(MostChosen),
    ];
}
