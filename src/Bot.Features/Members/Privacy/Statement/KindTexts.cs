using Bot.Knowledge.Bank;

namespace Bot.Features.Members.Privacy.Statement;

/// <summary>What the statement says about each kind of data of a member. Words between ` are to be typed.</summary>
internal static class KindTexts
{
    public static KindWords Profile(StatementTerms terms) => new(
        new("Uw profiel", "Your profile"),
        new(
            "Uw naam, uw e-mailadres en uw accountnummers, zoals Teams ze aan de bot geeft, en de omgeving (tenant) van uw organisatie. Wat u zelf kiest: netwerk, organisatie, functie, taal, thema's, en welke berichten u wilt. En wanneer u de bot voor het eerst en voor het laatst gebruikte, en of de bot u kan bereiken.",
            "Your name, your e-mail address and your account numbers, as Teams gives them to the bot, and the environment (tenant) of your organisation. What you choose yourself: network, organisation, role, language, themes, and which messages you want. And when you used the bot first and last, and whether the bot can reach you."),
        new("Om u antwoorden, uitnodigingen en nieuwsbrieven te geven die bij u passen.", "To give you answers, invitations and newsletters that suit you."),
        new(
            $"Tot u `vergeet mij` typt. Anders tot {terms.Members.Dutch} na uw laatste contact met de bot. Staat u dan nog op de lijst van een komende bijeenkomst, dan tot na die bijeenkomst.",
            $"Until you type `forget me`. Otherwise until {terms.Members.English} after your last contact with the bot. If you are then still on the list of an upcoming event, until after that event."),
        new(
            "Het kernteam ziet uw naam en organisatie als u zich aanmeldt of een vraag naar het kernteam stuurt. De lijst met deelnemers toont ook uw e-mailadres. Wie een bijeenkomst organiseert, ziet de namen van wie wordt uitgenodigd. Bij een nieuwsbrief ziet het kernteam alleen aantallen.",
            "The core team sees your name and organisation when you register for an event or send the core team a question. The list of participants also shows your e-mail address. Whoever organises an event sees the names of who is invited. For a newsletter the core team sees only numbers."),
        new("Het wordt gewist.", "It is erased."));

    public static KindWords Chats(StatementTerms terms) => new(
        new("Het adres van uw chat", "The address of your chat"),
        new(
            "Het technische adres van uw eigen chat met de bot. Van een groep of kanaal waar de bot in staat: het adres en de naam van dat gesprek, zonder wie erin zit.",
            "The technical address of your own chat with the bot. Of a group or channel that the bot is in: the address and name of that conversation, without who is in it."),
        new("Om u een bericht te kunnen sturen.", "To be able to send you a message."),
        new(
            $"Zolang als uw profiel; is er geen profiel (meer), dan tot {terms.Members.Dutch} na de laatste verandering. De adressen van groepen en kanalen blijven staan.",
            $"As long as your profile; without a profile, until {terms.Members.English} after the last change. The addresses of groups and channels stay."),
        new("Niemand in het netwerk; alleen wie de database beheert.", "Nobody in the network; only whoever manages the database."),
        new("Het adres van uw eigen chat wordt gewist.", "The address of your own chat is erased."));

    public static KindWords Questions(StatementTerms terms) => new(
        new("Uw vragen en de antwoorden", "Your questions and the answers"),
        new(
            "De tekst van uw vraag en van het antwoord. In een groep of kanaal noteert de bot daar niet bij wie het vroeg. En waar u het laatst over vroeg, zodat een vervolgvraag wordt begrepen.",
            "The text of your question and of the answer. In a group or channel the bot does not note who asked. And what you last asked about, so that a follow-up question is understood."),
        new("Om u verder te helpen, en om het antwoord te kunnen terugvinden als u er iets van vindt.", "To help you further, and to find the answer again when you say what you think of it."),
        new($"Vraag en antwoord {terms.Answers.Dutch}. Het onderwerp van uw laatste vraag {terms.Topic.Dutch}; het wordt uiterlijk de volgende dag gewist.", $"Question and answer {terms.Answers.English}. The subject of your last question {terms.Topic.English}; it is erased the next day at the latest."),
        new(
            "Het kernteam leest uw vraag alleen als u die zelf naar het kernteam stuurt. Bij vragen die vaak terugkomen telt de bot mee wat hij niet kon beantwoorden: alleen het aantal vragers. In een groep of kanaal leest iedereen daar mee.",
            "The core team reads your question only if you send it to the core team yourself. For questions that often return, the bot counts those that it could not answer: only the number of askers. In a group or channel everybody there can read along."),
        new(
            $"Wat in uw eigen chat is gevraagd, wordt gewist. Vragen in een groep of kanaal niet, want de bot weet niet welke van u zijn; die gaan na {terms.Answers.Dutch} weg.",
            $"What was asked in your own chat is erased. Questions in a group or channel are not, because the bot does not know which are yours; they go after {terms.Answers.English}."));

    public static KindWords Verdicts(StatementTerms terms) => new(
        new("Uw oordeel over een antwoord", "Your verdict on an answer"),
        new(
            "Een duim omhoog of omlaag, en wat u erbij schreef. Niet uw naam, maar een code die voor elk antwoord anders is.",
            "A thumb up or down, and what you wrote with it. Not your name, but a code that differs for every answer."),
        new("Om te zien welke antwoorden beter moeten.", "To see which answers should be better."),
        new($"{terms.Answers.Dutch}.", $"{terms.Answers.English}."),
        new("Niemand in het netwerk; alleen wie de database beheert.", "Nobody in the network; only whoever manages the database."),
        new("Uw oordelen worden opgezocht en gewist, ook die in een groep of kanaal.", "They are looked up and erased, also those in a group or channel."));

    public static KindWords Inquiries(StatementTerms terms) => new(
        new("Vragen die u naar het kernteam stuurt", "Questions that you send to the core team"),
        new(
            "Uw vraag, wat de bot daarop zei, het antwoord van het kernteam, en wie van het kernteam ermee bezig is.",
            "Your question, what the bot said to it, the core team's answer, and who of the core team looks after it."),
        new("Om u antwoord te geven.", "To give you an answer."),
        new(
            $"Tot {terms.Inquiries.Dutch} na het antwoord. Antwoordt niemand binnen {terms.Inquiries.Dutch}, dan sluit de bot de vraag en krijgt u bericht; daarna bewaart de bot de vraag nog {terms.Inquiries.Dutch}.",
            $"Until {terms.Inquiries.English} after the answer. If nobody answers within {terms.Inquiries.English}, the bot closes the question and tells you; after that it stays once more for the same time."),
        new(
            "Het kernteam, met uw naam en organisatie. Heeft het kernteam een groep of kanaal gekozen voor vragen, dan leest iedereen daar mee. De bot zegt dat voordat u verstuurt.",
            "The core team, with your name and organisation. If the core team has chosen a group or channel for questions, everybody there can read along. The bot says so before you send."),
        new(
            "De vraag wordt gewist, ook van de kaarten bij het kernteam. Maakte het kernteam er een pagina van voor de kennisbank, dan blijft die: met de vraag en het antwoord, zonder uw naam.",
            "The question is erased, also from the cards in the core team's chats. If the core team made a page for the knowledge bank of it, that page stays: with the question and the answer, without your name."));

    public static KindWords Registrations(StatementTerms terms) => new(
        new("Uw aanmeldingen voor bijeenkomsten", "Your registrations for events"),
        new(
            "Uw naam, organisatie, e-mailadres en account, hoe u deelneemt en aan welke sessies, uw plek op de wachtlijst, uw opmerking (zoals dieet of hulp bij toegang), of u er was, en wat u ervan vond. En welke kaart daarover in uw chat staat. Vul bij een opmerking alleen in wat nodig is: dieet of gezondheid is gevoelig.",
            "Your name, organisation, e-mail address and account, how you take part and in which sessions, your place on the waitlist, your remark (such as diet or access), whether you were there, and what you thought of it. And which card about it stands in your chat. In a remark, write only what is needed: diet or health is sensitive."),
        new("Om de bijeenkomst te organiseren en u erover te berichten.", "To organise the event and to tell you about it."),
        new(
            $"Uw opmerking tot {terms.Remarks.Dutch} na de bijeenkomst. Wie u bent, en welke kaart in uw chat staat, tot {terms.Names.Dutch} erna. Daarna blijft een regel zonder naam, voor de aantallen: de vorm (in de zaal of online) en de sessies, of iemand er was of wachtte, het oordeel, en wanneer de rest is gewist.",
            $"Your remark until {terms.Remarks.English} after the event. Who you are, and which card stands in your chat, until {terms.Names.English} after it. After that a line without a name stays, for the numbers: the form (in the room or online) and the sessions, whether somebody was there or waited, the verdict, and when the rest was erased."),
        new(
            "Het kernteam ziet de lijst met namen en opmerkingen en kan die als bestand bewaren; de bot kan dat bestand niet wissen. Van oordelen ziet het kernteam aantallen. Wie de link naar uw agenda-item heeft, kan dat item openen; het toont de bijeenkomst en uw sessies, niet uw naam.",
            "The core team sees the list with names and remarks and can save it as a file; the bot's terms do not hold for that file. Of verdicts the core team sees numbers. Whoever has the link to your calendar entry can open that entry; it shows the event and your sessions, not your name."),
        new(
            "U wordt afgemeld voor komende bijeenkomsten. Van elke aanmelding blijft een regel zonder uw naam, adres, account en opmerking; wat daarin staat, leest u bij de termijn. Bestanden die het kernteam al bewaarde, kan de bot niet wissen.",
            "You are withdrawn from upcoming events. Of each registration a line stays without your name, address, account and remark; what stands in it you read at the term. The bot cannot erase files that the core team saved before."));

    public static KindWords Messages(StatementTerms terms) => new(
        new("Berichten die de bot uit zichzelf stuurt", "Messages that the bot sends of its own accord"),
        new(
            "Dat een uitnodiging, herinnering, nieuwsbrief of ander bericht aan u is gestuurd, wanneer, en of het aankwam. Niet de tekst, en niet of u het las.",
            "That an invitation, reminder, newsletter or other message was sent to you, when, and whether it arrived. Not the text, and not whether you read it."),
        new("Om niets dubbel te sturen en een bericht te kunnen verbeteren.", "To send nothing twice and to be able to correct a message."),
        new(
            $"{terms.Deliveries.Dutch}. Een uitnodiging tot na de bijeenkomst, en wat over een vraag aan het kernteam gaat zolang als die vraag, als dat langer is.",
            $"{terms.Deliveries.English}. An invitation until after the event, and what concerns a question to the core team as long as that question, when that is longer."),
        new("Het kernteam ziet hoeveel mensen een bericht kregen, per organisatie, zonder namen.", "The core team sees how many people received a message, by organisation, without names."),
        new(
            "Ze worden gewist, ook wat nog moest worden verstuurd. Van een nieuwsbrief blijft een regel zonder uw naam en account, met hoogstens uw organisatie, zodat de telling klopt.",
            "They are erased, also what was still to be sent. Of a newsletter a line stays without your name and account, with your organisation at most, so that the count adds up."));

    public static KindWords Receipts(StatementTerms terms) => new(
        new("Uw bericht zolang het wacht op antwoord", "Your message while it waits for an answer"),
        new(
            "Het bericht zoals Teams het bezorgt, tot de bot heeft geantwoord. Daarna alleen een bewijs dat het is aangekomen, met het adres van de chat.",
            "The message as Teams delivers it, until the bot has answered. After that only a proof that it arrived, with the address of the chat."),
        new("Om niets kwijt te raken bij een storing en niets twee keer te beantwoorden.", "To lose nothing in a failure and to answer nothing twice."),
        new($"Het bericht tot het antwoord er is, het bewijs {terms.Proofs.Dutch}.", $"The message until the answer is there, the proof {terms.Proofs.English}."),
        new("Niemand in het netwerk; alleen wie de database beheert.", "Nobody in the network; only whoever manages the database."),
        new(
            $"De bewijzen van uw eigen chat worden gewist. Die van de laatste {terms.LastProofs.Dutch} blijven hun {terms.Proofs.Dutch} staan.",
            $"The proofs of your own chat are erased. Those of the last {terms.LastProofs.English} stay for their {terms.Proofs.English}."));

    public static LocalText Links { get; } = new("Adressen van pagina's waar een nieuwsbrief naar verwijst.", "Addresses of pages that a newsletter points at.");

    public static LocalText Tallies { get; } = new(
        "Hoe vaak in een nieuwsbrief op een onderwerp is getikt: een getal, niet door wie.", "How often an item of a newsletter was tapped: a number, not by whom.");

    public static LocalText Organisations { get; } = new(
        "Namen van gemeenten en diensten. Een naam die u zelf typte verdwijnt met u, als niemand anders die gebruikt en het kernteam die niet op de lijst zette.",
        "Names of municipalities and services. A name that you typed yourself goes with you, if nobody else uses it and the core team did not put it on the list.");

    public static LocalText Work { get; } = new("Wat de bot wanneer moet doen, zoals een herinnering voor een bijeenkomst.", "What the bot has to do and when, such as a reminder for an event.");

    public static LocalText Pace { get; } = new("Hoe snel de bot aan een organisatie mag sturen.", "How fast the bot may send to an organisation.");
}
