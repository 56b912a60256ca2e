using Bot.Knowledge.Bank;

namespace Bot.Features.Kernteam.Desk;

/// <summary>Sentences of the desk itself.</summary>
internal static class DeskTexts
{
    /// <summary>Whoever may not know of a thing reads the same as when there is none.</summary>
    public static LocalText NotYours { get; } = new(
        "Dit kan alleen het kernteam van het netwerk waar dit bij hoort. Of het bestaat niet meer.",
        "Only the core team of the network that this belongs to can do this. Or it no longer exists.");

    public static LocalText KernteamOnly { get; } = new(
        "Bijeenkomsten maken en beheren kan alleen het kernteam van een netwerk. Hoort u daarbij? Vraag dan de beheerder om u toe te voegen.",
        "Only the core team of a network can make and run events. Are you a member of it? Then ask the administrator to add you.");

    public static LocalText PersonalOnly { get; } = new(
        "Dit doe ik alleen in uw persoonlijke chat met mij, want hier lezen anderen mee. Open een chat met mij en typ daar \"beheer\" of \"nieuwsbrieven\".",
        "I only do this in your personal chat with me, because others can read along here. Open a chat with me and type \"manage events\" or \"newsletters\" there.");

    public static LocalText OtherPlace { get; } = new(
        "Dit doe ik hier niet meer. Typ \"kernteamvragen\" in uw eigen chat met mij, of waar het kernteam zijn vragen nu ontvangt.",
        "I no longer do this here. Type \"core team questions\" in your own chat with me, or where the core team receives its questions now.");

    public static LocalText Below { get; } = new("De kaart staat onderaan in dit gesprek.", "The card is at the end of this chat.");

    public static LocalText NotUnderstood { get; } = new(
        "Deze knop klopt niet meer. Typ \"beheer\", \"nieuwsbrieven\" of \"kernteamvragen\" voor een nieuwe kaart.",
        "This button is no longer right. Type \"manage events\", \"newsletters\" or \"core team questions\" for a new card.");

    public static LocalText Previous { get; } = new("Vorige", "Previous");

    public static LocalText Next { get; } = new("Volgende", "Next");

    public static LocalText Of(DeskRefusal refusal) => refusal switch
    {
        DeskRefusal.NotPersonal => PersonalOnly,
        DeskRefusal.NoIdentity or DeskRefusal.NotKernteam or DeskRefusal.NoSuchSubject or DeskRefusal.NoSuchNetwork => NotYours,
        DeskRefusal.NotHere => OtherPlace,
        DeskRefusal.NotTapped => NotUnderstood,
    };
}
