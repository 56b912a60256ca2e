using Bot.Features.Events.Model;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Reading;
using Bot.Features.Tests.Events.Invitations;
using Bot.Features.Tests.Playing;

namespace Bot.Features.Tests.Newsletters.Reading;

/// <summary>Newsletters as the kernteam writes them.</summary>
internal static class SampleNewsletters
{
    public const string Id = "nieuwsbriefnov22";

    public static NetworkEvent Leerhuis { get; } = SampleEvents.Leerhuis(SampleEvents.Now);

    /// <summary>About cybercrime, with everything that a highlight can have.</summary>
    public static Highlight Cyber { get; } = new()
    {
        Id = "h1cyber",
        Title = new("Nieuwe aanpak van cybercrime", "New approach to cybercrime"),
        Text = new("Vijf gemeenten oefenen samen. Wat leerden zij?", "Five municipalities practise together. What did they learn?"),
        Url = "https://www.example.org/nieuws/cyber?jaar=2026",
        ImageUrl = "https://www.example.org/beeld/cyber.png",
        ImageAlt = new("Deelnemers rond een tafel met laptops", "Participants around a table with laptops"),
        Themes = ["RSIV/cyber"],
        EventId = Leerhuis.Id,
    };

    public static Highlight Ondermijning { get; } = new()
    {
        Id = "h2ondermijning",
        Title = new("Ondermijning in het buitengebied", "Subversive crime in rural areas"),
        Text = new("De eerste resultaten zijn binnen.", "The first results are in."),
        Url = "https://www.example.org/nieuws/ondermijning",
        Themes = ["RSIV/ondermijning", "RSIV/zorg-en-veiligheid"],
    };

    /// <summary>Without theme, link or English.</summary>
    public static Highlight Colleague { get; } = new() { Id = "h3collega", Title = new("Nieuwe collega in het kernteam"), Text = new("Kim de Wit versterkt het team.") };

    public static Newsletter Of(DateTimeOffset now, NewsletterState state = NewsletterState.Sending, params Highlight[] highlights) => new()
    {
        Id = Id,
        NetworkId = "RSIV",
        State = state,
        Content = new NewsletterContent
        {
            Title = new("Nieuws van november", "News of November"),
            Introduction = new("Dit speelt er in onze regio.", "This is what goes on in our region."),
            Highlights = highlights.Length == 0 ? [Cyber, Ondermijning, Colleague] : highlights,
        },
        Version = 7,
        CreatedBy = "auteur",
        CreatedAt = now.AddDays(-1),
        ChangedBy = "auteur",
        ChangedAt = now.AddDays(-1),
    };

    public static NewsletterView View(params Highlight[] highlights)
    {
        var newsletter = Of(SampleEvents.Now, NewsletterState.Sending, highlights);
        return new NewsletterView
        {
            NewsletterId = newsletter.Id,
            NetworkId = newsletter.NetworkId,
            NetworkName = BotInTeams.Networks[1].Name,
            Content = newsletter.Content,
            Links = newsletter.Content.Highlights.Where(highlight => highlight.Url is not null).DistinctBy(highlight => highlight.Id).ToDictionary(
                highlight => highlight.Id,
                highlight => $"https://bot.example.org/go/{highlight.Id.PadRight(32, 'a')}"),
            Events = new Dictionary<string, NetworkEvent> { [Leerhuis.Id] = Leerhuis },
            EventLinks = new Dictionary<string, string>
            {
                [Leerhuis.Id] = $"https://teams.microsoft.com/l/chat/0/0?users=28:00000000-0000-0000-0000-000000000000&continuation=event-{Leerhuis.Id}&message=bijeenkomst%20{Leerhuis.Id}",
            },
        };
    }

    /// <summary>Eight of them, each with its own id.</summary>
    public static Highlight[] Eight(Func<int, Highlight> of) => [.. Enumerable.Range(1, 8).Select(number => of(number) with { Id = $"highlight{number:0000000}" })];
}
