using System.Text.Json.Nodes;
using Bot.Connector.Cards;
using Bot.Features.Events.Invitations.Texts;
using Bot.Features.Events.Model;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Invitations.Cards;

/// <summary>The buttons of an event's cards. Data is made anew for each: one JSON object cannot stand in two cards.</summary>
internal static class EventButtons
{
    public const string InRoom = "room";
    public const string Online = "online";

    public static ExecuteAction Of(string verb, string title, string eventId, params ReadOnlySpan<(string Name, string Value)> more)
    {
        var data = new JsonObject { [EventData.Event] = eventId };
        foreach (var (name, value) in more)
        {
            data[name] = value;
        }

        return ExecuteAction.WithFallback(verb, title, data);
    }

    /// <summary>A button that leaves the card's fields alone: what stands in them does not matter to it.</summary>
    public static ExecuteAction WithoutInputs(string verb, string title, string eventId) =>
        Of(verb, title, eventId) with { AssociatedInputs = AssociatedInputs.None };

    public static ExecuteAction Register(string eventId, string title, AttendanceForm form, bool waits) => waits
        ? Of(EventVerbs.Register, title, eventId, (EventData.Form, Code(form)), (EventData.Waits, "true"))
        : Of(EventVerbs.Register, title, eventId, (EventData.Form, Code(form)));

    public static CardRefresh? Refresh(string eventId, IReadOnlyList<string>? users) => users is { Count: > 0 }
        ? new CardRefresh
        {
            Action = new ExecuteAction(EventVerbs.Show) { Title = "event", Data = new JsonObject { [EventData.Event] = eventId } },
            UserIds = [.. users.Take(CardRefresh.MostUsers)],
        }
        : null;

    public static IEnumerable<CardAction> Link(LocalText title, string? url, AnswerLanguage language) =>
        url is null ? [] : [new OpenUrlAction(url) { Title = title.In(language) }];

    public static string Code(AttendanceForm form) => form switch
    {
        AttendanceForm.InRoom => InRoom,
        AttendanceForm.Online => Online,
    };

    public static AttendanceForm? FormOf(string? code) => code switch
    {
        InRoom => AttendanceForm.InRoom,
        Online => AttendanceForm.Online,
        _ => null,
    };
}
