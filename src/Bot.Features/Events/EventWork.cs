namespace Bot.Features.Events;

/// <summary>The planned work that belongs to an event: its kinds, and the keys under which it is planned.</summary>
internal static class EventWork
{
    /// <summary>Reminds who takes part; planned for a week and for a day before the start.</summary>
    public const string Reminders = "event-reminders";

    /// <summary>Brings cards that stand in chats up to date.</summary>
    public const string Cards = "event-cards";

    /// <summary>Looks after held offers: their terms, and offers that never arrived.</summary>
    public const string Offers = "event-offers";

    /// <summary>After the end: settles who was there, and asks how it was.</summary>
    public const string Completion = "event-completion";

    public static string WeekReminder(string eventId) => $"{Reminders}/{eventId}/week";

    public static string DayReminder(string eventId) => $"{Reminders}/{eventId}/day";

    /// <summary>Changed or cancelled: at once.</summary>
    public static string CardsNow(string eventId) => $"{Cards}/{eventId}/now";

    /// <summary>Full or free again: at most every fifteen minutes.</summary>
    public static string CardsLater(string eventId) => $"{Cards}/{eventId}/later";

    public static string OffersOf(string eventId) => $"{Offers}/{eventId}";

    public static string CompletionOf(string eventId) => $"{Completion}/{eventId}";
}
