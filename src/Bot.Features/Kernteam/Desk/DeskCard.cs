using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Knowledge.Bank;

namespace Bot.Features.Kernteam.Desk;

/// <summary>How the kernteam's cards look: a heading, sentences, rows of buttons.</summary>
internal static class DeskCard
{
    // Wider than this a row of buttons breaks on a phone.
    private const int ButtonsInRow = 3;
    private const int LongestName = 80;

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static AdaptiveCard Of(AnswerLanguage language, string heading, params IEnumerable<CardElement> body) => new()
    {
        Lang = language == AnswerLanguage.English ? "en" : "nl",
        FallbackText = heading,
        Speak = heading,
        Body = [new TextBlock(heading) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading }, .. body],
        Teams = TeamsCardLayout.Full,
    };

    public static CardReply.Replace Reply(AnswerLanguage language, string heading, params IEnumerable<CardElement> body) =>
        new(Of(language, heading, body), heading);

    /// <summary>What just happened, at the top of the card that follows.</summary>
    public static IEnumerable<CardElement> Notice(string? sentence, TextColor color = TextColor.Good) =>
        sentence is null ? [] : [new TextBlock(sentence) { Color = color, Weight = TextWeight.Bolder }];

    public static TextBlock Subtle(string text) => new(text) { IsSubtle = true, Spacing = Spacing.Small };

    public static TextBlock Section(string text) => new(text) { Weight = TextWeight.Bolder, Spacing = Spacing.Medium };

    /// <summary>Buttons in rows that fit on a phone.</summary>
    public static IEnumerable<CardElement> Buttons(params IEnumerable<CardAction> buttons) =>
        buttons.Chunk(ButtonsInRow).Select(static row => new ActionSet(row));

    public static ExecuteAction Button<T>(string title, IDeskSubject subject, params ReadOnlySpan<(string Name, JsonNode? Value)> more)
        where T : IDeskVerb => With(T.Verb, title, (T.Subject ?? throw new ArgumentException($"{T.Verb} names a network.", nameof(subject)), subject.Id), more);

    public static ExecuteAction Button<T>(string title, string networkId, params ReadOnlySpan<(string Name, JsonNode? Value)> more)
        where T : INetworkVerb => With(T.Verb, title, ("network", networkId), more);

    /// <summary>A day as people write it: "donderdag 3 december 2026".</summary>
    public static string Day(DateTimeOffset instant, AnswerLanguage language) =>
        Amsterdam.Local(instant).ToString("dddd d MMMM yyyy", CultureOf(language));

    public static string Time(DateTimeOffset instant) => Amsterdam.Local(instant).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Day and time in short: "do 3 dec 2026 13:00".</summary>
    public static string Moment(DateTimeOffset instant, AnswerLanguage language) =>
        Amsterdam.Local(instant).ToString("ddd d MMM yyyy HH:mm", CultureOf(language));

    /// <summary>A name that somebody typed, shown and no more than shown, and not longer than a line.</summary>
    public static string Name(string text, int longest = LongestName)
    {
        var shown = CardText.Plain(text);
        return shown.Length <= longest ? shown : Storage.StoredText.Of(shown, longest - 1) + "…";
    }

    private static CultureInfo CultureOf(AnswerLanguage language) => language == AnswerLanguage.English ? English : Dutch;

    private static ExecuteAction With(string verb, string title, (string Name, string Id) subject, ReadOnlySpan<(string Name, JsonNode? Value)> more)
    {
        var data = new JsonObject { [subject.Name] = subject.Id };
        foreach (var (name, value) in more)
        {
            data[name] = value;
        }

        return ExecuteAction.WithFallback(verb, title, data);
    }
}
