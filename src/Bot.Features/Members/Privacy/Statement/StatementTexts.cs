using Bot.Knowledge.Bank;

namespace Bot.Features.Members.Privacy.Statement;

/// <summary>What the statement says beside the kinds of data. Words between ` are to be typed to the bot.</summary>
internal static class StatementTexts
{
    public static LocalText Title { get; } = new("Privacyverklaring van de bot", "Privacy statement of the bot");

    public static LocalText OtherLanguage { get; } = new("Read this page in English", "Lees deze pagina in het Nederlands");

    public static LocalText Intro { get; } = new(
        "Deze bot beantwoordt in Microsoft Teams vragen over uw veiligheidsnetwerk, verzorgt aanmeldingen voor bijeenkomsten en brengt nieuwsbrieven. Hier leest u wat de bot over u bewaart, waarom, hoe lang, en hoe u het ziet en wist.",
        "In Microsoft Teams this bot answers questions about your safety network, handles registrations for events and brings newsletters. Here you read what the bot keeps about you, why, for how long, and how you see and erase it.");

    public static LocalText Short { get; } = new("Kort", "In short");

    public static IReadOnlyList<LocalText> InShort { get; } =
    [
        new("De bot kent u uit Teams: uw naam, e-mailadres en account. De rest vertelt u zelf, of vult het kernteam voor u in.", "The bot knows you from Teams: your name, e-mail address and account. You tell the rest yourself, or the core team fills it in for you."),
        new("Typ in uw eigen chat met de bot `wat weet je van mij?` om te zien wat er over u is.", "In your own chat with the bot, type `what do you know about me?` to see what there is about you."),
        new("Typ `mijn voorkeuren` om het te veranderen, en `vergeet mij` om het te wissen.", "Type `my preferences` to change it, and `forget me` to erase it."),
        new("De bot gebruikt geen taalmodel (AI), volgt u niet en geeft niets door voor reclame.", "The bot uses no language model (AI), does not track you and passes nothing on for advertising."),
    ];

    public static LocalText Responsible { get; } = new("Wie is verantwoordelijk?", "Who is responsible?");

    public static LocalText ByName(string name) => new(
        $"Verantwoordelijk voor deze gegevens is: {name}.",
        $"Responsible for these data is: {name}.");

    public static LocalText Nameless { get; } = new(
        "Verantwoordelijk is de organisatie die deze bot aanbiedt. Het kernteam van uw netwerk kan u zeggen welke dat is.",
        "Responsible is the organisation that offers this bot. The core team of your network can tell you which one that is.");

    public static LocalText ContactAt { get; } = new("Vragen over uw gegevens stelt u hier: ", "Ask about your data here: ");

    public static LocalText ContactNowhere { get; } = new(
        "Vragen over uw gegevens stelt u aan het kernteam van uw netwerk.",
        "Ask the core team of your network about your data.");

    public static LocalText Ground { get; } = new("Waarom mag dat?", "Why is that allowed?");

    public static IReadOnlyList<LocalText> Grounds { get; } =
    [
        new(
            "De bot bewaart alleen wat nodig is om u te antwoorden, bijeenkomsten te organiseren en berichten te sturen die u wilt. Bij elk soort gegevens staat hierboven waarvoor.",
            "The bot keeps only what is needed to answer you, to organise events and to send messages that you want. Above it says for each kind of data what for."),
        new(
            "De wet vraagt voor elk gebruik een wettelijke reden (grondslag). Welke dat is, bepaalt de organisatie die verantwoordelijk is; vraag het aan die organisatie. De bot zelf kan dat niet weten.",
            "The law asks for a legal basis for every use. Which one that is, is for the responsible organisation to decide; ask it. The bot itself cannot know."),
    ];

    public static LocalText Kept { get; } = new("Wat bewaart de bot?", "What does the bot keep?");

    public static LocalText KeptIntro { get; } = new(
        "De termijnen hieronder komen uit de instellingen van deze bot. Eens per dag wist de bot wat over tijd is.",
        "The terms below come from this bot's settings. Once a day the bot erases what is past its time.");

    public static LocalText What { get; } = new("Wat", "What");

    public static LocalText Why { get; } = new("Waarvoor", "What for");

    public static LocalText HowLong { get; } = new("Hoe lang", "How long");

    public static LocalText WhoReads { get; } = new("Wie ziet het", "Who sees it");

    public static LocalText AfterForgetting { get; } = new("Na `vergeet mij`", "After `forget me`");

    public static LocalText WithoutPeople { get; } = new("Wat niet over personen gaat", "What is not about people");

    public static LocalText WithoutPeopleIntro { get; } = new("De bot bewaart ook:", "The bot also keeps:");

    public static LocalText Where { get; } = new("Waar staan de gegevens?", "Where are the data?");

    public static IReadOnlyList<LocalText> Places { get; } =
    [
        new(
            "In de database van de organisatie die de bot aanbiedt. Zij kiest in welk land die staat, wie de database beheert en hoe lang reservekopieën blijven; wat gewist is, kan daar nog een tijd in staan. Wie de database beheert, kan technisch bij alles wat erin staat. Vraag de organisatie ernaar.",
            "In the database of the organisation that offers the bot. It chooses in which country that is, who manages it and how long backups stay; what was erased may still be in those for a while. Whoever manages the database can technically reach all that is in it. Ask the organisation."),
        new(
            "De berichten zelf staan in Microsoft Teams, onder de regels van uw eigen organisatie en van Microsoft. De bot kan uw berichten daar niet wissen; dat kunt u zelf doen.",
            "The messages themselves are in Microsoft Teams, under the rules of your own organisation and of Microsoft. The bot cannot erase your messages there; you can do that yourself."),
        new(
            "Het technische logboek van de bot is gemaakt zonder teksten van berichten, namen en wachtwoorden. De omgeving waarin de bot draait kan ook technische gegevens vastleggen, zoals internetadressen.",
            "The bot's technical log is made without texts of messages, names and passwords. The environment in which the bot runs may record technical data too, such as internet addresses."),
    ];

    public static LocalText Not { get; } = new("Wat doet de bot niet?", "What does the bot not do?");

    public static IReadOnlyList<LocalText> Nots { get; } =
    [
        new("Er is geen taalmodel (AI) bij betrokken. Antwoorden komen uit een bank met feiten en bronnen; uw vraag gaat niet naar een zoekmachine.", "No language model (AI) is involved. Answers come from a bank of facts and sources; your question does not go to a search engine."),
        new("De bot maakt geen profiel van uw gedrag en beoordeelt u niet. Plaatsen in een bijeenkomst gaan op volgorde van aanmelding en wachtlijst, voor wie de bijeenkomst is bedoeld.", "The bot makes no profile of your behaviour and does not judge you. Seats in an event go in the order of registration and waitlist, for those for whom the event is meant."),
        new("Bij een link in een nieuwsbrief telt de bot hoe vaak erop is getikt, niet door wie. De pagina waar u dan komt en de plaatjes in een nieuwsbrief zijn van een ander; daar gelden de regels van die website.", "For a link in a newsletter the bot counts how often it was tapped, not by whom. The page that you then reach and the images in a newsletter are somebody else's; the rules of that website hold there."),
        new("Deze pagina gebruikt geen cookies, geen scripts en niets van andere websites.", "This page uses no cookies, no scripts and nothing of other websites."),
    ];

    public static LocalText Others { get; } = new("Gegevens van een ander", "Data of somebody else");

    public static IReadOnlyList<LocalText> OtherPeople { get; } =
    [
        new("Schrijf geen gegevens van verdachten, slachtoffers of andere personen in een vraag of opmerking. De bot heeft die niet nodig.", "Do not write data of suspects, victims or other persons in a question or remark. The bot does not need them."),
        new("Gebruikt u de bot niet, maar heeft het kernteam u ingeschreven voor een bijeenkomst of op een verzendlijst gezet? Dan staan uw naam, organisatie of e-mailadres in de bot, met de termijnen van aanmeldingen en nieuwsbrieven. Vraag het kernteam om ze te laten zien, te verbeteren of te wissen.", "Do you not use the bot, but has the core team entered you for an event or put you on a mailing list? Then your name, organisation or e-mail address are in the bot, with the terms of registrations and newsletters. Ask the core team to show, correct or erase them."),
    ];

    public static LocalText Bank { get; } = new("Namen in de kennisbank", "Names in the knowledge bank");

    public static IReadOnlyList<LocalText> Banks { get; } =
    [
        new("De bot noemt bestuurders en ambtenaren die een taak in het netwerk hebben, zoals portefeuillehouders. Die namen komen uit documenten van het netwerk, zoals jaarplannen. Bij elk antwoord staan het document en de datum.", "The bot names administrators and officials who have a task in the network, such as portfolio holders. Those names come from documents of the network, such as annual plans. Each answer gives the document and the date."),
        new("Klopt het niet meer, of hoort uw naam er niet in? Meld het bij het kernteam; dat kan de kennisbank aanpassen. `vergeet mij` verandert niets aan de kennisbank.", "Is it no longer right, or should your name not be there? Tell the core team; it can change the knowledge bank. `forget me` changes nothing in the knowledge bank."),
    ];
}
