using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Events.Invitations.Texts;
using Bot.Features.Events.Model;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Invitations.Cards;

/// <summary>What an event is, when and where: the same on every card about it.</summary>
internal static class EventFacts
{
    // As long as validation admits them in plain letters; what is stacked from emoji is cut to its bytes.
    private const int LongestTitle = 120;
    private const int LongestSummary = 1000;
    private const int LongestLine = 250;

    public static IEnumerable<CardElement> Head(NetworkEvent networkEvent, AnswerLanguage language) =>
    [
        new TextBlock($"{EventTexts.Kind(networkEvent.Kind).In(language)} · {EventTexts.Network(networkEvent.NetworkId).In(language)}") { IsSubtle = true, Size = TextSize.Small },
        new TextBlock(Title(networkEvent)) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading, Spacing = Spacing.None },
    ];

    public static IEnumerable<CardElement> Body(NetworkEvent networkEvent, AnswerLanguage language)
    {
        yield return Labelled(EventTexts.When, EventDates.When(networkEvent.StartsAt, networkEvent.EndsAt, language), language);
        yield return Labelled(EventTexts.Where, Place(networkEvent, language), language) with { Spacing = Spacing.Small };
        yield return Labelled(EventTexts.Organiser, CardText.Plain(CardSpace.Cut(networkEvent.Organiser, LongestLine, 600)), language) with { Spacing = Spacing.Small };
        if (networkEvent.Summary.Length > 0)
        {
            yield return new TextBlock(CardText.Plain(CardSpace.Cut(networkEvent.Summary, LongestSummary, 3000)));
        }
    }

    /// <summary>A sentence that stands out: her standing, or what came of her tap.</summary>
    public static CardElement Notice(string text, ContainerStyle style, TextWeight? weight = null) =>
        Notice([text], style, weight);

    public static CardElement Notice(IReadOnlyList<string> lines, ContainerStyle style, TextWeight? weight = null) =>
        new Container([.. lines.Select(line => new TextBlock(line) { Weight = weight })]) { Style = style };

    public static TextBlock Labelled(LocalText label, string text, AnswerLanguage language) => new($"{label.In(language)}: {text}");

    public static string Title(NetworkEvent networkEvent) => CardText.Plain(CardSpace.Cut(networkEvent.Title, LongestTitle, 600));

    public static string Place(NetworkEvent networkEvent, AnswerLanguage language)
    {
        var online = networkEvent.OnlineCapacity is not null;
        return networkEvent.Address is { Length: > 0 } address
            ? CardText.Plain(CardSpace.Cut(address, LongestLine, 1000)) + (online ? $" ({EventTexts.OnlineToo.In(language).ToLowerInvariant()})" : "")
            : EventTexts.Online.In(language);
    }

    /// <summary>One session on one line: title, room, speaker.</summary>
    public static string Session(ParallelSession session) =>
        string.Join(" · ", new[] { session.Title, session.Room, session.Speaker }.Where(part => part.Length > 0).Select(CardText.Plain));

    public static string LanguageTag(AnswerLanguage language) => language switch
    {
        AnswerLanguage.Dutch => "nl",
        AnswerLanguage.English => "en",
    };
}
