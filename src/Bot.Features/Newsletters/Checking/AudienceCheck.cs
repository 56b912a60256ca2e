using Bot.Features.Newsletters.Model;
using Bot.Features.Storage;

namespace Bot.Features.Newsletters.Checking;

/// <summary>What is wrong with the choice for whom a newsletter is, by reading it.</summary>
internal static class AudienceCheck
{
    public static IEnumerable<NewsletterFault> Of(NewsletterAudience audience)
    {
        ArgumentNullException.ThrowIfNull(audience);
        return new[]
        {
            Most(NewsletterFields.Organisations, audience.Organisations.Count, NewsletterCheck.MostChosen),
            Most(NewsletterFields.Roles, audience.Roles.Count, NewsletterCheck.MostChosen),
            Most(NewsletterFields.AudienceThemes, audience.Themes.Count, NewsletterCheck.MostChosen),
            Most(NewsletterFields.Addresses, audience.Addresses.Count, NewsletterCheck.MostAddresses),
            Most(NewsletterFields.Channels, audience.Channels.Count, NewsletterCheck.MostChannels),
            audience.EventId is { Length: > 0 } id && !NewId.Is(id) ? new(NewsletterFields.AudienceEvent, NewsletterProblem.EventNotFound) : null,
            NotAddresses(audience.Addresses),
            audience is { ByAddress: true, Addresses.Count: 0 } ? new(NewsletterFields.Addresses, NewsletterProblem.NoAddresses) : null,
            audience is { ChannelsOnly: true, Channels.Count: 0 } ? new(NewsletterFields.Channels, NewsletterProblem.NoChannel) : null,
            audience.ChannelsOnly && ChoosesPeople(audience) ? new(NewsletterFields.Channels, NewsletterProblem.PeopleAndChannelsOnly) : null,
        }.OfType<NewsletterFault>();
    }

    private static bool ChoosesPeople(NewsletterAudience audience) =>
        audience is not { Organisations.Count: 0, Roles.Count: 0, Themes.Count: 0, ByAddress: false, EventId: null or "" };

    private static NewsletterFault? NotAddresses(IReadOnlyList<string> addresses) =>
        addresses.Count(static address => !AddressList.IsAddress(address)) is > 0 and var count ? new(NewsletterFields.Addresses, NewsletterProblem.NotAddresses, count) : null;

    private static NewsletterFault? Most(string field, int count, int most) => count > most ? new(field, NewsletterProblem.TooMany, most) : null;
}
