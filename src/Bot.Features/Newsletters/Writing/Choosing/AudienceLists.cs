using Bot.Features.Events.Model;
using Bot.Features.Events.Organising;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Kernteam.Forms;
using Bot.Features.Members;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Writing.Editing;
using Bot.Features.Storage;
using Bot.Knowledge.Bank;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Newsletters.Writing.Choosing;

/// <summary>What can be chosen for whom.</summary>
internal sealed record AudienceChoices(FormChoices Lists, IReadOnlyList<FormChoice> Events, IReadOnlyList<FormChoice> Channels)
{
    /// <summary>The chosen event; what is not on the list changes nothing.</summary>
    public string? EventOf(string typed, string? before) =>
        typed is HighlightChoices.NoEvent ? null : typed.Length > 0 && Events.Any(choice => choice.Id == typed) ? typed : before;
}

/// <summary>Reads them: lists of the network, its events of the past year and to come, and the channels in which the bot is.</summary>
internal sealed class AudienceLists(FormLists lists, StoredEvents events, KnownChannels channels, TimeProvider clock)
{
    // As many as fit on a card beside the other lists, whatever their titles.
    private const int MostEvents = 20;
    private const int LongestTitle = 40;

    private static readonly TimeSpan StillOfUse = TimeSpan.FromDays(365);

    public async Task<AudienceChoices> OfAsync(Newsletter newsletter, AnswerLanguage language, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var held = (await events.OfAsync(newsletter.NetworkId, now - StillOfUse, now, cancellationToken)).Where(static row => row.Status != EventStatus.Draft).ToList();
        var shown = held.Take(MostEvents).ToList();
        if (shown.TrueForAll(row => row.Id != newsletter.Audience.EventId) && held.Find(row => row.Id == newsletter.Audience.EventId) is { } chosen)
        {
            shown.Add(chosen);
        }

        return new AudienceChoices(
            await lists.OfAsync(newsletter.NetworkId, language, cancellationToken),
            [new FormChoice(HighlightChoices.NoEvent, EditingTexts.NoEvent.In(language)), .. shown.Select(row => new FormChoice(row.Id, $"{DeskCard.Moment(row.StartsAt, language)} {DeskCard.Name(row.Title, LongestTitle)}"))],
            await channels.OfAsync(newsletter, language, cancellationToken));
    }
}

/// <summary>Channels in which the bot is installed, of the tenants that the network's members come from.</summary>
internal sealed class KnownChannels(IDbContextFactory<BotDbContext> contexts)
{
    // More would not fit on a card.
    private const int Most = 60;
    private const int LettersOfId = 6;

    /// <summary>The chosen ones are always among them, also when the bot is no longer there: what is not shown cannot be taken out.</summary>
    public async Task<IReadOnlyList<FormChoice>> OfAsync(Newsletter newsletter, AnswerLanguage language, CancellationToken cancellationToken)
    {
        var (networkId, chosen) = (newsletter.NetworkId, newsletter.Audience.Channels);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await context.Conversations.AsNoTracking()
            .Where(row => row.Kind == ConversationKind.Channel && row.Installed && context.Members.Any(member => member.NetworkId == networkId && member.TenantId == row.TenantId))
            .OrderBy(row => row.Name).ThenBy(row => row.ConversationId)
            .Take(Most)
            .Select(row => new { row.ConversationId, row.Name })
            .ToListAsync(cancellationToken);
        var missing = chosen.Where(id => found.TrueForAll(row => row.ConversationId != id)).Take(Most).ToList();
        var gone = missing.Count == 0
            ? []
            : await context.Conversations.AsNoTracking().Where(row => missing.Contains(row.ConversationId)).Select(row => new { row.ConversationId, row.Name }).ToListAsync(cancellationToken);
        found.AddRange(missing.Select(id => gone.Find(row => row.ConversationId == id) ?? new { ConversationId = id, Name = (string?)null }));
        var names = found.GroupBy(static row => row.Name ?? string.Empty).ToDictionary(static group => group.Key, static group => group.Count());

        // Teams does not always tell a name, and not every name is single; then a part of the id tells one from another.
        return
        [
            .. found.Select(row => new FormChoice(
                row.ConversationId,
                row.Name is { Length: > 0 } name && names[name] == 1
                    ? name
                    : $"{(row.Name is { Length: > 0 } known ? known : ChoosingTexts.Nameless.In(language))} ({Part(row.ConversationId)})")),
        ];
    }

    private static string Part(string conversationId)
    {
        var id = conversationId.Split('@')[0];
        return id[Math.Max(0, id.Length - LettersOfId)..];
    }
}
