using Bot.Features.Events.Invitations.Opening;
using Bot.Features.Events.Model;
using Bot.Features.Members;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Reading.Links;
using Bot.Features.Storage;
using Bot.Knowledge.Bank;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Newsletters.Reading;

/// <summary>Makes of a newsletter what one reader gets.</summary>
internal sealed class NewsletterViews(
    IDbContextFactory<BotDbContext> contexts, NewsletterLinks links, EventLink eventLinks, CurrentNetworks networks, TimeProvider clock)
{
    // While a newsletter is sent, a thousand cards a second are made of it; links and events are the same on all of them.
    private readonly RecentRows<(string Id, int Version), Task<NewsletterView>> recent = new(clock);

    /// <summary>What she gets, or a channel when there is no recipient; null when nothing is left for her.</summary>
    public async Task<NewsletterView?> ForAsync(Newsletter newsletter, Member? recipient, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(newsletter);
        var view = await WholeAsync(newsletter, cancellationToken);
        if (recipient is null)
        {
            return view with { IsShared = true };
        }

        var wanted = view.Content.Highlights.Where(highlight => !IsMuted(highlight, recipient)).ToList();
        return wanted.Count == 0 && view.Content.Highlights.Count > 0 ? null : view with { Content = view.Content with { Highlights = wanted } };
    }

    /// <summary>What the kernteam looks at before it is sent: all of it, with links that are not counted and buttons that say so.</summary>
    public async Task<NewsletterView> PreviewAsync(Newsletter newsletter, NewsletterContent content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(newsletter);
        ArgumentNullException.ThrowIfNull(content);
        var draft = newsletter with { Content = content };
        return Of(draft, NewsletterLinks.Uncounted(content), await EventsAsync(draft, cancellationToken)) with { IsPreview = true };
    }

    /// <summary>A highlight that is about nothing but themes of which she wants to see no more.</summary>
    public static bool IsMuted(Highlight highlight, Member member)
    {
        ArgumentNullException.ThrowIfNull(highlight);
        ArgumentNullException.ThrowIfNull(member);
        return highlight.Themes.Count > 0 && highlight.Themes.All(theme => member.MutedThemes.Contains(theme, StringComparer.OrdinalIgnoreCase));
    }

    private async Task<NewsletterView> WholeAsync(Newsletter newsletter, CancellationToken cancellationToken)
    {
        var key = (newsletter.Id, newsletter.Version);
        if (recent.Find(key) is not { IsFaulted: false } reading)
        {
            // Read for all who wait, so not given up because one of them is.
            reading = ReadAsync(newsletter, CancellationToken.None);
            recent.Keep(key, reading);
        }

        return await reading.WaitAsync(cancellationToken);
    }

    private async Task<NewsletterView> ReadAsync(Newsletter newsletter, CancellationToken cancellationToken) =>
        Of(newsletter, await links.OfAsync(newsletter, cancellationToken), await EventsAsync(newsletter, cancellationToken));

    private NewsletterView Of(Newsletter newsletter, IReadOnlyDictionary<string, string> addresses, IReadOnlyList<NetworkEvent> events) => new()
    {
        NewsletterId = newsletter.Id,
        NetworkId = newsletter.NetworkId,
        NetworkName = networks().FirstOrDefault(network => network.Id == newsletter.NetworkId)?.Name ?? new LocalText(newsletter.NetworkId, newsletter.NetworkId),
        Content = newsletter.Content,
        Links = addresses,
        Events = events.ToDictionary(row => row.Id, StringComparer.Ordinal),
        EventLinks = events.ToDictionary(row => row.Id, row => eventLinks.For(row.Id), StringComparer.Ordinal),
    };

    // An event of another network, a draft, and one to which nobody can sign up any more have no button.
    private async Task<IReadOnlyList<NetworkEvent>> EventsAsync(Newsletter newsletter, CancellationToken cancellationToken)
    {
        var ids = newsletter.Content.Highlights.Select(highlight => highlight.EventId).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        if (ids.Length == 0)
        {
            return [];
        }

        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Events.AsNoTracking().Where(row => ids.Contains(row.Id) && row.NetworkId == newsletter.NetworkId).ToListAsync(cancellationToken);
        return [.. rows.Where(row => row.Status == EventStatus.Published && now < row.RegistrationClosesAt && now < row.StartsAt)];
    }
}
