using System.Text.Json;
using Bot.Connector.Activities;
using Bot.Features.Events.Invitations.Cards;
using Bot.Features.Events.Model;

namespace Bot.Features.Events.Invitations.Taps;

/// <summary>What a card of ours sends, read once. Anything absent, foreign or absurd is not there, or makes the tap unreadable.</summary>
internal static class EventTap
{
    private const int LongestSessionId = 40;
    private const int LongestCode = 40;

    public static string? EventId(JsonElement data) => data.Text(EventData.Event);

    /// <summary>
    /// How she wants to take part; null when the form of attendance is none that exists. Where an event has one form, the
    /// card need not name it. Rounds that she left open are missing from the sessions, which the rules then say.
    /// </summary>
    public static Wish? Wish(JsonElement data, NetworkEvent networkEvent, AttendanceForm? otherwise = null)
    {
        var named = data.Property(EventData.Form);
        var form = named is null ? otherwise ?? CardViews.Forms(networkEvent).FirstOrDefault() : EventButtons.FormOf(data.Text(EventData.Form));
        return form is not { } chosen
            ? null
            : new Wish(chosen, Sessions(data, networkEvent), Waits(data, networkEvent), Remark(data));
    }

    /// <summary>Whether the card sent any of the fields in which sessions are chosen.</summary>
    public static bool HasRounds(JsonElement data, NetworkEvent networkEvent) =>
        Enumerable.Range(1, networkEvent.Rounds.Count).Any(number => data.Property(RegisterForm.RoundField(number)) is not null);

    public static string? Remark(JsonElement data) =>
        data.Text(EventData.Remark)?.Trim() is { Length: > 0 } remark ? Storage.StoredText.Of(remark, RegisterForm.LongestRemark) : null;

    public static string? Code(JsonElement data) =>
        data.Text(EventData.Code)?.Trim() is { Length: > 0 and <= LongestCode } code ? code : null;

    /// <summary>1 to 5, as number or as text; null for anything else.</summary>
    public static int? Rating(JsonElement data) => data.Property(EventData.Rating) switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var rating) && rating is >= 1 and <= 5 => rating,
        { ValueKind: JsonValueKind.String } => data.Text(EventData.Rating) is [>= '1' and <= '5'] text ? text[0] - '0' : null,
        _ => null,
    };

    // Only the event's own rounds are read, however many fields the data has.
    private static List<string> Sessions(JsonElement data, NetworkEvent networkEvent) =>
    [
        .. Enumerable.Range(1, networkEvent.Rounds.Count)
            .Select(number => data.Text(RegisterForm.RoundField(number)))
            .Where(session => session is { Length: > 0 and <= LongestSessionId })
            .OfType<string>(),
    ];

    // Where there is nothing to choose, a tap for a full event is a tap for its line.
    private static bool Waits(JsonElement data, NetworkEvent networkEvent) =>
        networkEvent.Rounds.Count == 0 || data.Text(EventData.Waits) == "true" || data.Property(EventData.Waits) is { ValueKind: JsonValueKind.True };
}
