using Bot.Features.Events.Invitations.Cards;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Invitations.Texts;

/// <summary>Words of the agenda, of one's own registrations, and of opening an event's card.</summary>
internal static class AgendaTexts
{
    public static LocalText Upcoming { get; } = new("Wat eraan komt", "Coming up");

    public static LocalText Mine { get; } = new("Mijn aanmeldingen", "My registrations");

    public static LocalText Nowhere { get; } = new("U bent nu nergens voor aangemeld.", "You are not registered for anything now.");

    public static LocalText AskUpcoming { get; } = new("Welke bijeenkomsten komen eraan?", "Which events are coming up?");

    public static LocalText InOwnChat { get; } = new(
        "Waarvoor u bent aangemeld, vertel ik u in uw eigen chat met mij.", "What you are registered for, I tell you in your own chat with me.");

    public static LocalText OpenInOwnChat { get; } = new(
        "Open deze bijeenkomst in uw eigen chat met mij: typ daar dezelfde woorden.", "Open this event in your own chat with me: type the same words there.");

    public static LocalText OnlyKernteam { get; } = new(
        "Alleen het kernteam van het netwerk kan hier een uitnodiging plaatsen.", "Only the network's core team can post an invitation here.");

    public static LocalText OnlyInGroup { get; } = new(
        "Een uitnodiging plaatst u in een groepschat of kanaal: noem mij daar en typ erachter \"uitnodiging\" met het nummer.",
        "You post an invitation in a group chat or channel: mention me there, followed by \"invitation\" and the number.");

    public static LocalText NotPublished { get; } = new(
        "Deze bijeenkomst is nog niet gepubliceerd. Publiceer haar eerst.", "This event has not been published yet. Publish it first.");

    public static LocalText Source(LocalText source) => new($"Uit de kennisbank: {source.Dutch}", $"From the knowledge bank: {source.English}");

    public static LocalText More(int count) => count == 1
        ? new("En nog 1 later.", "And 1 more later.")
        : new($"En nog {count} later.", $"And {count} more later.");

    public static LocalText ButtonFor(CardView view) => view switch
    {
        CardView.CanRegister or CardView.CanWait => new("Bekijk en meld aan", "Open and register"),
        CardView.Registered or CardView.Waitlisted => new("Bekijk of meld af", "Open or withdraw"),
        CardView.Offered or CardView.SeatFree => new("Bekijk de plaats", "See the seat"),
        CardView.NotOpenYet or CardView.Closed or CardView.Cancelled or CardView.Over => ButtonTexts.Show,
    };

    /// <summary>Null where there is nothing to say: she may register.</summary>
    public static LocalText? Status(CardView view, int? place) => view switch
    {
        CardView.CanRegister => null,
        CardView.CanWait => new("Vol, er is een wachtlijst", "Full, there is a waitlist"),
        CardView.NotOpenYet => new("Aanmelden kan nog niet", "Registration has not opened yet"),
        CardView.Closed => StandingTexts.Closed,
        CardView.Registered => new("✔ Aangemeld", "✔ Registered"),
        CardView.Waitlisted => place is { } number ? new($"Wachtlijst, plaats {number}", $"Waitlist, number {number}") : new("Wachtlijst", "Waitlist"),
        CardView.SeatFree => NoteTexts.SeatFree,
        CardView.Offered => NoteTexts.SeatOffer,
        CardView.Cancelled => NoteTexts.Cancellation,
        CardView.Over => StandingTexts.Over,
    };
}
