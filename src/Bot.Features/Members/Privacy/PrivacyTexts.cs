using System.Globalization;
using Bot.Features.Events.Model;
using Bot.Knowledge.Bank;

namespace Bot.Features.Members.Privacy;

/// <summary>Sentences about what is kept of a member, and how it is erased.</summary>
internal static class PrivacyTexts
{
    public static LocalText Title { get; } = new("Dit weet ik van u", "This is what I know about you");

    public static LocalText Summary { get; } = new("Alles wat over u bewaard wordt", "Everything that is kept about you");

    public static LocalText Name { get; } = new("Naam", "Name");

    public static LocalText Email { get; } = new("E-mail", "E-mail");

    public static LocalText Account { get; } = new("Account (Entra)", "Account (Entra)");

    public static LocalText FirstSeen { get; } = new("Eerste contact", "First contact");

    public static LocalText LastSeen { get; } = new("Laatste contact", "Last contact");

    public static LocalText Asked { get; } = new("Voorkeuren gevraagd", "Preferences asked");

    public static LocalText Reachable { get; } = new("Bereikbaar", "Reachable");

    public static LocalText YesNo(bool yes) => yes ? new("ja", "yes") : new("nee", "no");

    public static LocalText WhatIsKept { get; } = new("Wat bewaard wordt, en hoe lang", "What is kept, and for how long");

    public static LocalText InGroups { get; } = new(
        "Vragen in een groep of kanaal bewaar ik zonder te noteren wie ze stelde. Die kan ik niet bij u zoeken.",
        "Questions in a group or channel are kept without noting who asked. I cannot look those up for you.");

    public static LocalText Profile { get; } = new("Uw profiel", "Your profile");

    public static LocalText Chat { get; } = new("Het adres van uw chat met mij", "The address of your chat with me");

    public static LocalText Topic { get; } = new("Waar u het laatst over vroeg", "What you last asked about");

    public static LocalText Questions { get; } = new("Uw vragen met mijn antwoorden", "Your questions with my answers");

    public static LocalText Verdicts { get; } = new("Uw oordelen over antwoorden", "Your verdicts on answers");

    public static LocalText Registrations { get; } = new("Uw aanmeldingen", "Your registrations");

    public static LocalText Cards { get; } = new("Kaarten over bijeenkomsten in uw chat", "Cards about events in your chat");

    public static LocalText Deliveries { get; } = new(
        "Berichten die ik u uit mijzelf stuurde of ga sturen (dat en wanneer, niet de tekst)",
        "Messages that I sent or will send you of my own accord (that and when, not the text)");

    public static LocalText Inbox { get; } = new(
        "Bewijzen dat uw bericht is aangekomen (zonder de tekst, zodra ik heb geantwoord)",
        "Proofs that your message arrived (without its text, as soon as I have answered)");

    public static LocalText Audit { get; } = new("Wat u als kernteam deed", "What you did as the core team");

    public static LocalText MadeEvents { get; } = new("Bijeenkomsten die u maakte", "Events that you made");

    public static LocalText WrittenNewsletters { get; } = new("Nieuwsbrieven die u maakte, goedkeurde of verstuurde", "Newsletters that you wrote, approved or sent");

    public static LocalText Inquiries { get; } = new("Vragen die u aan het kernteam stuurde, met het antwoord", "Questions that you sent to the core team, with the answer");

    public static LocalText InquiryPlaces { get; } = new("Dat u koos waar vragen aan het kernteam komen", "That you chose where questions for the core team go");

    public static LocalText AsLongAsChosen { get; } = new("tot iemand een andere plek kiest", "until somebody chooses another place");

    public static LocalText AsLongAsNewsletter(TimeSpan time) => new(
        $"tot {N(time)} dagen na de laatste wijziging", $"until {N(time)} days after the last change");

    public static LocalText ExportLinks { get; } = new("Links naar een lijst of bestand die u vroeg", "Links to a list or file that you asked for");

    public static LocalText QuarterOfAnHour { get; } = new("een kwartier", "a quarter of an hour");

    public static LocalText HalfAnHour { get; } = new("een half uur", "half an hour");

    public static LocalText NinetyDays { get; } = new("90 dagen", "90 days");

    public static LocalText ThreeDays { get; } = new("3 dagen", "3 days");

    public static LocalText Days(TimeSpan time) => new($"{N(time)} dagen", $"{N(time)} days");

    public static LocalText AsLongAsMember(TimeSpan time) => new(
        $"tot u zich laat vergeten, of tot {N(time)} dagen na uw laatste contact",
        $"until you have yourself forgotten, or until {N(time)} days after your last contact");

    public static LocalText AsLongAsEvent { get; } = new("zolang de bijeenkomst bewaard wordt", "as long as the event is kept");

    public static LocalText AfterEvent(TimeSpan remarks, TimeSpan names) => new(
        $"uw opmerking tot {N(remarks)} dagen na de bijeenkomst, uw naam tot {N(names)} dagen erna",
        $"your remark until {N(remarks)} days after the event, your name until {N(names)} days after it");

    public static LocalText CardsUntil(TimeSpan names) => new(
        $"tot {N(names)} dagen na de bijeenkomst", $"until {N(names)} days after the event");

    public static LocalText Upcoming { get; } = new("Komende bijeenkomsten", "Upcoming events");

    public static LocalText Past { get; } = new("Eerdere bijeenkomsten", "Past events");

    public static LocalText NoEvents { get; } = new("U bent nergens voor aangemeld (geweest).", "You are not (and were not) registered for anything.");

    public static LocalText ShowQuestions { get; } = new("Toon mijn vragen", "Show my questions");

    public static LocalText ShowEvents { get; } = new("Toon mijn aanmeldingen", "Show my registrations");

    public static LocalText YourQuestions { get; } = new("Uw vragen van de laatste 90 dagen", "Your questions of the last 90 days");

    public static LocalText NoQuestions { get; } = new("Er zijn geen vragen van u bewaard.", "No questions of yours are kept.");

    public static LocalText Back { get; } = new("Terug", "Back");

    public static LocalText More { get; } = new("Volgende", "Next");

    public static LocalText ForgetMe { get; } = new("Vergeet mij", "Forget me");

    public static LocalText Statement { get; } = new("Privacyverklaring", "Privacy statement");

    public static LocalText Remark { get; } = new("opmerking", "remark");

    public static LocalText Rating { get; } = new("uw oordeel", "your rating");

    public static LocalText Of(RegistrationState state) => state switch
    {
        RegistrationState.Registered => new("aangemeld", "registered"),
        RegistrationState.Waitlisted => new("op de wachtlijst", "on the waitlist"),
        RegistrationState.Offered => new("plaats aangeboden", "seat offered"),
        RegistrationState.Declined => new("plaats niet genomen", "seat not taken"),
        RegistrationState.Withdrawn => new("afgemeld", "withdrawn"),
        RegistrationState.Attended => new("aanwezig", "attended"),
        RegistrationState.Absent => new("afwezig", "absent"),
    };

    public static LocalText SureTitle { get; } = new("Weet u zeker dat ik u moet vergeten?", "Are you sure that I should forget you?");

    public static LocalText SureSummary { get; } = new("Vergeet mij: weet u het zeker?", "Forget me: are you sure?");

    public static IReadOnlyList<LocalText> WhatHappens(int upcoming, bool isKernteam) =>
    [
        new("Alles wat over u bewaard is, wordt gewist: uw profiel, uw vragen en uw oordelen.", "Everything that is kept about you is erased: your profile, your questions and your verdicts."),
        upcoming switch
        {
            0 => new("U bent nu nergens voor aangemeld.", "You are not registered for anything now."),
            1 => new("U wordt afgemeld voor 1 komende bijeenkomst. Uw plaats gaat naar de volgende.", "You are withdrawn from 1 upcoming event. Your seat goes to the next in line."),
            _ => new($"U wordt afgemeld voor {Count(upcoming)} komende bijeenkomsten. Uw plaatsen gaan naar de volgenden.", $"You are withdrawn from {Count(upcoming)} upcoming events. Your seats go to the next in line."),
        },
        new("Van uw aanmeldingen blijft een regel zonder uw naam, voor de aantallen.", "Of your registrations a line without your name stays, for the numbers."),
        new("Ik schrijf u niet meer, tot u mij zelf weer schrijft.", "I will not write to you any more, until you write to me again."),
        new("In de chat zelf blijven de berichten staan; die kunt u in Teams verwijderen.", "The messages in the chat itself stay; you can delete those in Teams."),
        .. isKernteam
            ? [new LocalText("Wat u als kernteam deed, blijft bewaard met alleen uw accountnummer, omdat het kernteam zich daarover moet verantwoorden.", "What you did as the core team stays, with your account number alone, because the core team has to account for it.")]
            : Array.Empty<LocalText>(),
    ];

    public static LocalText Sure { get; } = new("Ja, vergeet mij", "Yes, forget me");

    public static LocalText NotForgottenYet { get; } = new(
        "Dat is nog niet gelukt: u meldde zich op hetzelfde moment ergens aan. Tik nog een keer.",
        "That did not work yet: you registered for something at the same moment. Please tap once more.");

    public static LocalText Forgotten { get; } = new(
        "Ik ben u vergeten: wat ik van u kon vinden, is gewist. Wat er blijft, staat in mijn privacyverklaring. Schrijft u mij weer, dan maken we opnieuw kennis.",
        "I have forgotten you: what I could find of you is erased. What stays is told in my privacy statement. When you write to me again, we meet anew.");

    public static LocalText ForgottenTitle { get; } = new("U bent vergeten", "You are forgotten");

    private static string N(TimeSpan time) => time.TotalDays.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
