using Bot.Features.Events.Registering;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Organising.ByHand;

/// <summary>Sentences about registering somebody by hand.</summary>
internal static class HandTexts
{
    public static LocalText Heading { get; } = new("Iemand aanmelden", "Register somebody");

    public static LocalText Hint { get; } = new(
        "Voor wie zich per mail of telefoon aanmeldt, ook zonder de bot. De plaats telt gewoon mee.",
        "For whoever registers by mail or phone, also without the bot. The seat counts as any other.");

    public static LocalText Name { get; } = new("Naam *", "Name *");

    public static LocalText Organisation { get; } = new("Organisatie", "Organisation");

    public static LocalText Email { get; } = new("E-mailadres", "E-mail address");

    public static LocalText Form { get; } = new("Hoe doet hij of zij mee? *", "How do they take part? *");

    public static LocalText Round(int number) => new($"Sessie in ronde {number} *", $"Session in round {number} *");

    public static LocalText Waits { get; } = new("Is een sessie vol: zet op de wachtlijst", "If a session is full: put on the waitlist");

    public static LocalText Remark { get; } = new("Opmerking, zoals dieet (wordt na afloop gewist)", "Remark, such as diet (erased afterwards)");

    public static LocalText Register { get; } = new("Aanmelden", "Register");

    public static LocalText Another { get; } = new("Nog iemand", "Somebody else");

    public static LocalText WhichMember { get; } = new("Bedoelt u dit lid?", "Do you mean this member?");

    public static LocalText WhichMemberHint { get; } = new(
        "Kiest u het lid, dan krijgt hij of zij bericht en ziet het in Teams.",
        "If you choose the member, he or she is told and sees it in Teams.");

    public static LocalText SomebodyElse { get; } = new("Nee, iemand anders", "No, somebody else");

    public static LocalText Done { get; } = new("Gereed", "Done");

    public static LocalText Of(RegistrationOutcome outcome, string name) => outcome switch
    {
        RegistrationOutcome.Registered => new($"{name} is aangemeld.", $"{name} is registered."),
        RegistrationOutcome.Waitlisted => new($"Het is vol. {name} staat op de wachtlijst.", $"It is full. {name} is on the waitlist."),
        RegistrationOutcome.AlreadyRegistered => new($"{name} was al aangemeld.", $"{name} was registered already."),
        RegistrationOutcome.AlreadyWaitlisted => new($"{name} stond al op de wachtlijst.", $"{name} was on the waitlist already."),
        RegistrationOutcome.AlreadyOffered => new($"Voor {name} wordt al een plaats vastgehouden.", $"A seat is being held for {name} already."),
        RegistrationOutcome.NotPublished => new("De bijeenkomst is nog niet gepubliceerd.", "The event is not published yet."),
        RegistrationOutcome.NotOpenYet => new("Aanmelden is nog niet open.", "Registration is not open yet."),
        RegistrationOutcome.Closed => new("Aanmelden is gesloten.", "Registration is closed."),
        RegistrationOutcome.Cancelled => new("De bijeenkomst is afgelast.", "The event has been cancelled."),
        RegistrationOutcome.Over => new("De bijeenkomst is voorbij.", "The event is over."),
        RegistrationOutcome.NotInvited => new($"{name} hoort niet bij de doelgroep.", $"{name} is outside the audience."),
        RegistrationOutcome.FormNotOffered => new("Zo kan men niet meedoen. Kies in de zaal of online.", "One cannot take part that way. Choose in the room or online."),
        RegistrationOutcome.SessionsMissing => new("Kies in elke ronde een sessie.", "Choose one session in every round."),
        RegistrationOutcome.SessionUnknown => new("Een gekozen sessie bestaat niet meer.", "A chosen session no longer exists."),
        RegistrationOutcome.SessionsClash => new("De gekozen sessies overlappen, of er is te weinig tijd om te lopen.", "The chosen sessions overlap, or there is too little time to walk."),
        RegistrationOutcome.SessionFull => new("Een gekozen sessie is vol. Kies een andere, of zet op de wachtlijst.", "A chosen session is full. Choose another, or put on the waitlist."),
    };
}
