using Bot.Features.Deliveries;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Organising.Inviting;

/// <summary>Sentences about inviting.</summary>
internal static class InvitingTexts
{
    public static LocalText Heading { get; } = new("Wie nodigt u uit?", "Whom do you invite?");

    public static LocalText Hint { get; } = new(
        "Kiest u niets, dan gaat het om het hele netwerk. Er wordt nog niets verstuurd.",
        "Choose nothing and it is the whole network. Nothing is sent yet.");

    public static LocalText Count { get; } = new("Hoeveel zijn dat?", "How many is that?");

    public static LocalText Counted(int people) => new(
        people switch { 0 => "Er is nu niemand om uit te nodigen.", 1 => "1 persoon krijgt een uitnodiging.", _ => $"{people} mensen krijgen een uitnodiging." },
        people switch { 0 => "There is nobody to invite now.", 1 => "1 person gets an invitation.", _ => $"{people} people get an invitation." });

    public static LocalText LeftOutHeading { get; } = new("Niet uitgenodigd:", "Not invited:");

    public static LocalText Of(LeftOut reason) => reason switch
    {
        LeftOut.NotAdmitted => new("Hoort niet bij de doelgroep van de bijeenkomst", "Outside the audience of the event"),
        LeftOut.AlreadyRegistered => new("Is al aangemeld of wacht", "Has registered already or waits"),
        LeftOut.AlreadyInvited => new("Is al uitgenodigd", "Was invited already"),
        LeftOut.NoChat => new("Heeft de bot niet", "Does not have the bot"),
        LeftOut.Unreachable => new("Is niet bereikbaar in Teams", "Cannot be reached in Teams"),
        LeftOut.OptedOut => new("Wil geen uitnodigingen", "Does not want invitations"),
    };

    public static LocalText Send(int people) => new(
        people == 1 ? "Verstuur 1 uitnodiging" : $"Verstuur {people} uitnodigingen",
        people == 1 ? "Send 1 invitation" : $"Send {people} invitations");

    public static LocalText Names { get; } = new("Toon de namen", "Show the names");

    public static LocalText Other { get; } = new("Andere keuze", "Choose again");

    public static LocalText Sent(int people) => new(
        people == 1
            ? "1 uitnodiging wordt verstuurd. In de rusttijd wacht zij tot de ochtend."
            : $"{people} uitnodigingen worden verstuurd. In de rusttijd wachten zij tot de ochtend.",
        people == 1
            ? "1 invitation is being sent. In quiet hours it waits until the morning."
            : $"{people} invitations are being sent. In quiet hours they wait until the morning.");

    public static LocalText Progress { get; } = new("Hoe ver is het?", "How far is it?");

    public static LocalText ProgressHeading { get; } = new("Uitnodigingen", "Invitations");

    public static LocalText NoneYet { get; } = new("Er zijn nog geen uitnodigingen verstuurd.", "No invitations have been sent yet.");

    public static LocalText Waiting { get; } = new("Wacht op verzending", "Waiting to be sent");

    public static LocalText Closed { get; } = new(
        "Uitnodigen kan niet: aanmelden is gesloten. Open het aanmelden eerst.",
        "You cannot invite: registration is closed. Open registration first.");

    public static LocalText NamesOf(int page, int pages) => new($"Wie een uitnodiging krijgt ({page} van {pages})", $"Who gets an invitation ({page} of {pages})");

    public static LocalText Of(DeliveryOutcome outcome) => outcome switch
    {
        DeliveryOutcome.Sent => new("Verstuurd", "Sent"),
        DeliveryOutcome.Unknown => new("Misschien aangekomen", "May have arrived"),
        DeliveryOutcome.Blocked => new("Geblokkeerd door de ontvanger of beheerder", "Blocked by the recipient or administrator"),
        DeliveryOutcome.Gone => new("Chat bestaat niet meer", "Chat no longer exists"),
        DeliveryOutcome.NotInstalled => new("Heeft de bot niet", "Does not have the bot"),
        DeliveryOutcome.NotWanted => new("Wil geen uitnodigingen", "Does not want invitations"),
        DeliveryOutcome.Superseded => new("Niet meer nodig", "No longer needed"),
        DeliveryOutcome.Refused => new("Geweigerd door Teams", "Refused by Teams"),
        DeliveryOutcome.Expired => new("Te laat om nog te versturen", "Too late to be sent"),
    };
}
