using Bot.Features.Events.Model;
using Bot.Features.Members;
using Bot.Features.Newsletters.Model;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Newsletters.Checking;

/// <summary>What a newsletter names and the database knows.</summary>
internal sealed record KnownThings(
    IReadOnlyDictionary<string, NetworkEvent> Events, IReadOnlySet<string> Organisations, IReadOnlySet<string> Channels, DateTimeOffset Now)
{
    /// <summary>A highlight announces an event for which readers can sign up.</summary>
    public NewsletterFault? FaultOfShown(string field, string? eventId) => FaultOf(field, eventId, Find(eventId) switch
    {
        null => NewsletterProblem.EventNotFound,
        { Status: EventStatus.Completed } => NewsletterProblem.EventIsOver,
        { Status: EventStatus.Draft or EventStatus.Cancelled } => NewsletterProblem.EventNotPublished,
        var found => found.EndsAt <= Now ? NewsletterProblem.EventIsOver : null,
    });

    /// <summary>Who takes part in an event can be written to afterwards as well.</summary>
    public NewsletterFault? FaultOfAudience(string field, string? eventId) => FaultOf(field, eventId, Find(eventId) switch
    {
        null => NewsletterProblem.EventNotFound,
        { Status: EventStatus.Draft } => NewsletterProblem.EventNotPublished,
        _ => null,
    });

    private NetworkEvent? Find(string? eventId) => eventId is null ? null : Events.GetValueOrDefault(eventId);

    private static NewsletterFault? FaultOf(string field, string? eventId, NewsletterProblem? problem) =>
        eventId is { Length: > 0 } && problem is { } known ? new(field, known) : null;
}

/// <summary>Reads them: of the newsletter's own network alone.</summary>
internal sealed class CheckLists(IDbContextFactory<BotDbContext> contexts, TimeProvider clock)
{
    public async Task<KnownThings> OfAsync(Newsletter newsletter, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var networkId = newsletter.NetworkId;
        var wanted = newsletter.Content.Highlights.Select(static highlight => highlight.EventId).Append(newsletter.Audience.EventId)
            .OfType<string>().Distinct().Take(2 * NewsletterCheck.MostHighlights).ToList();
        var events = wanted.Count == 0
            ? []
            : await context.Events.AsNoTracking().Where(row => row.NetworkId == networkId && wanted.Contains(row.Id)).ToListAsync(cancellationToken);
        var organisations = newsletter.Audience.Organisations.Count == 0
            ? []
            : await context.Organisations.Where(row => row.NetworkId == networkId && row.Approved).Select(static row => row.Id).ToListAsync(cancellationToken);
        var channels = newsletter.Audience.Channels.Take(2 * NewsletterCheck.MostChannels).ToList();
        var installed = channels.Count == 0
            ? []
            : await context.Conversations.Where(row => channels.Contains(row.ConversationId) && row.Kind == ConversationKind.Channel && row.Installed)
                .Select(static row => row.ConversationId).ToListAsync(cancellationToken);
        return new(events.ToDictionary(static row => row.Id), organisations.ToHashSet(StringComparer.Ordinal), installed.ToHashSet(StringComparer.Ordinal), clock.GetUtcNow());
    }
}
