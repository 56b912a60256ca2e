using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Organising.Desk;

/// <summary>Sentences of the desk itself.</summary>
internal static class DeskTexts
{
    /// <summary>Whoever may not know of an event reads the same as when there is none.</summary>
    public static LocalText NotYours { get; } = new(
        "Dit kan alleen het kernteam van het netwerk van deze bijeenkomst. Of de bijeenkomst bestaat niet meer.",
        "Only the core team of this event's network can do this. Or the event no longer exists.");

    public static LocalText KernteamOnly { get; } = new(
        "Bijeenkomsten maken en beheren kan alleen het kernteam van een netwerk. Hoort u daarbij? Vraag dan de beheerder om u toe te voegen.",
        "Only the core team of a network can make and run events. Are you a member of it? Then ask the administrator to add you.");

    public static LocalText PersonalOnly { get; } = new(
        "Dit doe ik alleen in uw persoonlijke chat met mij, want hier lezen anderen mee. Open een chat met mij en typ daar \"mijn bijeenkomsten\".",
        "I only do this in your personal chat with me, because others can read along here. Open a chat with me and type \"my events\" there.");

    public static LocalText NotUnderstood { get; } = new(
        "Deze knop klopt niet meer. Typ \"mijn bijeenkomsten\" voor een nieuwe kaart.",
        "This button is no longer right. Type \"my events\" for a new card.");

    public static LocalText Of(DeskRefusal refusal) => refusal switch
    {
        DeskRefusal.NotPersonal => PersonalOnly,
        DeskRefusal.NoIdentity or DeskRefusal.NotKernteam or DeskRefusal.NoSuchEvent or DeskRefusal.NoSuchNetwork => NotYours,
        DeskRefusal.NotTapped => NotUnderstood,
    };
}
