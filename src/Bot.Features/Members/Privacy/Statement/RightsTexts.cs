using Bot.Knowledge.Bank;

namespace Bot.Features.Members.Privacy.Statement;

/// <summary>What people can do about their data, and what stays when they have done it. Words between ` are to be typed to the bot.</summary>
internal static class RightsTexts
{
    /// <summary>Where somebody in the Netherlands complains.</summary>
    public const string Authority = "https://www.autoriteitpersoonsgegevens.nl/";

    public static LocalText Yourself { get; } = new("Zelf zien, veranderen en wissen", "See, change and erase it yourself");

    public static LocalText InOwnChat { get; } = new(
        "Dit werkt in uw eigen chat met de bot, niet in een groep. Niemand anders ziet het.",
        "This works in your own chat with the bot, not in a group. Nobody else sees it.");

    public static IReadOnlyList<LocalText> Words { get; } =
    [
        new("`wat weet je van mij?` laat zien wat er over u bewaard is, met uw vragen en aanmeldingen.", "`what do you know about me?` shows what is kept about you, with your questions and registrations."),
        new("`mijn voorkeuren` verandert uw profiel en welke berichten u krijgt.", "`my preferences` changes your profile and which messages you receive."),
        new("`vergeet mij` wist uw gegevens. De bot vraagt eerst of u het zeker weet.", "`forget me` erases your data. The bot first asks whether you are sure."),
    ];

    public static LocalText Remains { get; } = new("Wat blijft er na wissen?", "What stays after erasing?");

    public static LocalText RemainsIntro { get; } = new(
        "De bot wist wat hij van u kan vinden. Dit blijft:",
        "The bot erases what it can find of you. This stays:");

    public static IReadOnlyList<LocalText> Remaining(StatementTerms terms) =>
    [
        new($"Vragen in een groep of kanaal, zonder uw naam, tot {terms.Answers.Dutch} na de vraag.", $"Questions in a group or channel, without your name, until {terms.Answers.English} after the question."),
        new("Aantallen: dat er iemand bij een bijeenkomst was of een nieuwsbrief kreeg, niet wie.", "Numbers: that somebody was at an event or received a newsletter, not who."),
        new($"Het bewijs dat uw laatste berichten zijn aangekomen, zonder de tekst, {terms.Proofs.Dutch}.", $"The proof that your last messages arrived, without their text, for {terms.Proofs.English}."),
        new($"Hoort u bij het kernteam: wat u daarvoor deed, met alleen uw accountnummer. In het overzicht van handelingen {terms.Trail.Dutch}, bij een nieuwsbrief {terms.Newsletters.Dutch} na de laatste verandering, bij een vraag van een lid {terms.Inquiries.Dutch} nadat die is afgehandeld, bij een bijeenkomst zo lang als die bestaat. Uw accountnummer staat ook in de instellingen van de bot, tot een beheerder het weghaalt.", $"If you are in the core team: what you did for it, with your account number alone. In the record of actions for {terms.Trail.English}, with a newsletter for {terms.Newsletters.English} after the last change, with a member's question for {terms.Inquiries.English} after it ended, with an event as long as that exists. Your account number also stands in the bot's settings, until an administrator removes it."),
        new("Wat u of een ander zelf in een tekst schreef: een pagina, een nieuwsbrief, een gesprek in een groep.", "What you or somebody else wrote in a text: a page, a newsletter, a conversation in a group."),
        new("Berichten in Teams, bestanden die het kernteam al had opgeslagen, en reservekopieën, zoals hierboven staat.", "Messages in Teams, files that the core team had saved before, and backups, as is said above."),
        new("Schrijft u de bot daarna weer, dan leert hij u opnieuw kennen.", "When you write to the bot after that, it gets to know you anew."),
    ];

    public static LocalText Rights { get; } = new("Uw rechten", "Your rights");

    public static IReadOnlyList<LocalText> Law { get; } =
    [
        new("De Algemene verordening gegevensbescherming (AVG) geeft u rechten: uw gegevens inzien, laten verbeteren of wissen, het gebruik laten beperken, ertegen bezwaar maken, en ze soms meenemen. Gaf u toestemming? Dan kunt u die weer intrekken. Veel hiervan doet u zelf met de woorden hierboven. Voor de rest vraagt u het de organisatie die verantwoordelijk is.", "The General Data Protection Regulation (GDPR) gives you rights: to see your data, to have them corrected or erased, to have their use restricted, to object to it, and sometimes to take them with you. Where the use rests on your consent, you can withdraw it. Much of this you do yourself with the words above. For the rest, ask the responsible organisation."),
        new("U hoeft de bot niet te gebruiken. Gebruikt u hem wel, dan geeft Teams altijd uw naam en account mee; zonder die kan de bot niet antwoorden.", "You need not use the bot. If you do, Teams always gives it your name and account; without those the bot cannot answer."),
    ];

    public static LocalText Complain { get; } = new(
        "Komt u er niet uit? Dan kunt u een klacht indienen bij de ",
        "Is it not solved? Then you can complain to the Dutch data protection authority, the ");
}
