using Bot.Knowledge.Bank;

namespace Bot.Features.Members.Privacy.Statement;

/// <summary>What the statement says about data of those who organise, and of those whom they name.</summary>
internal static class OrganiserTexts
{
    public static KindWords Newsletters(StatementTerms terms) => new(
        new("Nieuwsbrieven (kernteam)", "Newsletters (core team)"),
        new(
            "De tekst zoals het kernteam die schreef, met het accountnummer van wie schreef, goedkeurde en verstuurde. Soms een lijst met e-mailadressen van wie hem moet krijgen.",
            "The text as the core team wrote it, with the account number of who wrote, approved and sent it. Sometimes a list of e-mail addresses of who is to receive it."),
        new("Om nieuwsbrieven te versturen en te kunnen zeggen wie ervoor verantwoordelijk is.", "To send newsletters and to be able to say who is responsible for them."),
        new(
            $"Tot {terms.Newsletters.Dutch} na de laatste verandering. De lijst met adressen verdwijnt als de nieuwsbrief wordt verstuurd.",
            $"Until {terms.Newsletters.English} after the last change. The list of addresses goes when the newsletter is sent."),
        new("Het kernteam, en wie de nieuwsbrief krijgt (alleen de tekst).", "The core team, and who receives the newsletter (only the text)."),
        new(
            "Uw adres gaat van lijsten die nog niet verstuurd zijn. Hoort u bij het kernteam, dan blijft uw accountnummer staan, want het kernteam moet zich kunnen verantwoorden.",
            "Your address is taken off lists that have not been sent. If you are in the core team, your account number stays, because the core team has to be able to account for what it did."));

    public static KindWords Events { get; } = new(
        new("Bijeenkomsten (kernteam en sprekers)", "Events (core team and speakers)"),
        new(
            "De gegevens van de bijeenkomst, het accountnummer van wie de bijeenkomst maakte, en de namen van organisator en sprekers zoals het kernteam die opschreef.",
            "The details of the event, the account number of who made it, and the names of organiser and speakers as the core team wrote them."),
        new("Om leden te vertellen wat er is en van wie.", "To tell members what there is and by whom."),
        new(
            "De bot wist bijeenkomsten niet uit zichzelf. Wie deelnam verdwijnt wel, zoals hierboven staat.",
            "The bot does not erase events of its own accord. Who took part does go, as is said above."),
        new("De leden voor wie de bijeenkomst is, en wie in de groep of het kanaal zit waar ze is gedeeld. Het accountnummer ziet niemand in het netwerk.", "The members for whom the event is, and who is in the group or channel where it was shared. Nobody in the network sees the account number."),
        new("Dit blijft. Vraag het kernteam om uw naam als spreker of organisator te veranderen.", "This stays. Ask the core team to change your name as a speaker or organiser."));

    public static KindWords Trail(StatementTerms terms) => new(
        new("Wat het kernteam doet", "What the core team does"),
        new(
            "Wie van het kernteam wat deed en wanneer, met een accountnummer en zonder namen of teksten. Links naar lijsten die het kernteam opvroeg. En wie koos waar vragen aan het kernteam binnenkomen.",
            "Who of the core team did what and when, with an account number and without names or texts. Links to lists that the core team asked for. And who chose where questions to the core team arrive."),
        new("Om te kunnen nagaan wie gegevens van leden heeft ingezien of veranderd.", "To be able to check who looked at or changed members' data."),
        new(
            $"Wat het kernteam deed: {terms.Trail.Dutch}. Een link werkt {terms.Link.Dutch} en is uiterlijk de volgende dag weg. De plek voor vragen: tot iemand een andere kiest.",
            $"What the core team did: {terms.Trail.English}. A link works for {terms.Link.English} and is gone the next day at the latest. The place for questions: until somebody chooses another."),
        new("Wie de database beheert.", "Whoever manages the database."),
        new(
            $"De links worden gewist. De rest blijft met uw accountnummer staan, {terms.Trail.Dutch} of tot iemand een andere plek kiest.",
            $"The links are erased. The rest stays with your account number, for {terms.Trail.English} or until somebody chooses another place."));
}
