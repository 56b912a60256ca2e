using Bot.Features.Members;
using Bot.Features.Members.Profile;
using Bot.Features.Newsletters.Model;

namespace Bot.Features.Newsletters.Checking;

/// <summary>Everything that is wrong with a newsletter, also what must be looked up: whether its images are there and its events published.</summary>
internal sealed class CheckNewsletter(CurrentThemes themes, CheckLists lists, LookAtImages images)
{
    /// <summary>Of a newsletter as it stands; for a correction, of <c>newsletter with { Content = correction }</c>.</summary>
    public async Task<IReadOnlyList<NewsletterFault>> RunAsync(Newsletter newsletter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(newsletter);
        var read = NewsletterCheck.Of(newsletter.Content, newsletter.Audience);
        var looking = images.AtAsync(AddressesOf(newsletter.Content, read), cancellationToken);
        var known = await lists.OfAsync(newsletter, cancellationToken);
        var looked = await looking;
        var pictures = newsletter.Content.Highlights
            .Select(highlight => highlight.ImageUrl is { } address && looked.GetValueOrDefault(address) is { } fault ? fault with { HighlightId = highlight.Id } : null);
        return [.. new[] { read, Unknown(newsletter, known), [.. pictures.OfType<NewsletterFault>()] }.SelectMany(static faults => faults).Distinct()];
    }

    // What is no address is said already; nine images are not looked at.
    private static IEnumerable<string> AddressesOf(NewsletterContent content, IReadOnlyList<NewsletterFault> faults) => content.Highlights
        .Where(highlight => highlight.ImageUrl is { Length: > 0 } && !faults.Any(fault => fault.HighlightId == highlight.Id && fault.Field == NewsletterFields.Image))
        .Select(static highlight => highlight.ImageUrl)
        .OfType<string>()
        .Take(NewsletterCheck.MostHighlights);

    private IReadOnlyList<NewsletterFault> Unknown(Newsletter newsletter, KnownThings known)
    {
        var ownThemes = themes(newsletter.NetworkId).Select(static theme => theme.Id).ToHashSet(StringComparer.Ordinal);
        var roles = MemberRoles.All.Select(static role => role.Code).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. newsletter.Content.Highlights.SelectMany(highlight => new[]
            {
                NotIn(NewsletterFields.Themes, highlight.Themes, ownThemes),
                known.FaultOfShown(NewsletterFields.Event, highlight.EventId),
            }.OfType<NewsletterFault>().Select(fault => fault with { HighlightId = highlight.Id })),
            .. new[]
            {
                NotIn(NewsletterFields.AudienceThemes, newsletter.Audience.Themes, ownThemes),
                NotIn(NewsletterFields.Roles, newsletter.Audience.Roles, roles),
                NotIn(NewsletterFields.Organisations, newsletter.Audience.Organisations, known.Organisations),
                NotIn(NewsletterFields.Channels, newsletter.Audience.Channels, known.Channels),
                known.FaultOfAudience(NewsletterFields.AudienceEvent, newsletter.Audience.EventId),
            }.OfType<NewsletterFault>(),
        ];
    }

    private static NewsletterFault? NotIn(string field, IReadOnlyList<string> chosen, IReadOnlySet<string> known) =>
        chosen.Count(id => !known.Contains(id)) is > 0 and var count ? new(field, NewsletterProblem.NotKnown, count) : null;
}
