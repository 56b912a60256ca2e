using Bot.Features.Newsletters.Checking;
using Bot.Features.Newsletters.Sending.Audience;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Writing.Choosing;

/// <summary>Sentences about for whom a newsletter is.</summary>
internal static class ChoosingTexts
{
    public static LocalText Heading { get; } = new("Voor wie is de nieuwsbrief?", "For whom is the newsletter?");

    public static LocalText Hint { get; } = new(
        "Kiest u niets? Dan is zij voor het hele netwerk. Kiest u meer dan één ding? Dan krijgt alleen wie aan alles voldoet haar.",
        "Choose nothing and it is for the whole network. Choose more than one thing and only those get it to whom all of it applies.");

    public static LocalText Organisations { get; } = new("Alleen deze organisaties", "Only these organisations");

    public static LocalText Roles { get; } = new("Alleen deze functies", "Only these roles");

    public static LocalText Themes { get; } = new("Alleen wie belangstelling heeft voor", "Only people with an interest in");

    public static LocalText Event { get; } = new("Alleen deelnemers van", "Only participants of");

    public static LocalText ChannelSection { get; } = new("In een kanaal", "In a channel");

    public static LocalText Channels { get; } = new("Ook plaatsen in", "Also post in");

    public static LocalText ChannelsOnly { get; } = new("Alleen in het kanaal, niet aan mensen apart", "Only in the channel, not to people separately");

    public static LocalText NoChannels { get; } = new(
        "Wilt u de nieuwsbrief ook in een kanaal plaatsen? Voeg mij dan eerst toe aan dat team, en noem mij één keer in dat kanaal.",
        "Do you want to post the newsletter in a channel too? Then first add me to that team, and mention me once in that channel.");

    public static LocalText ChannelMissing { get; } = new(
        "Staat uw kanaal er niet bij? Noem mij daar één keer.",
        "Is your channel not among them? Mention me there once.");

    public static LocalText Nameless { get; } = new("Kanaal", "Channel");

    public static LocalText AddressButton(int count) => new($"E-mailadressen ({count})", $"E-mail addresses ({count})");

    public static LocalText AddressHeading(int count) => new($"E-mailadressen: {count}", $"E-mail addresses: {count}");

    public static LocalText AddressHint { get; } = new(
        "Plak hier adressen of de tekst van een CSV-bestand. Ze komen bij de adressen die er al zijn. Alleen leden met deze adressen krijgen dan de nieuwsbrief. "
        + $"In één keer passen er ongeveer {PastedAddresses.AboutSoMany} in, in totaal {AddressList.Most}.",
        "Paste addresses here, or the text of a CSV file. They are added to those that are there. Only members with these addresses get the newsletter then. "
        + $"About {PastedAddresses.AboutSoMany} fit in one paste, {AddressList.Most} in all.");

    public static LocalText Addresses { get; } = new("Adressen om toe te voegen", "Addresses to add");

    public static LocalText Add { get; } = new("Toevoegen", "Add");

    /// <summary>How many were read, and all that was not: nothing may be missing without her knowing.</summary>
    public static LocalText Added(PastedAddresses pasted, int leftOut)
    {
        ArgumentNullException.ThrowIfNull(pasted);
        var read = pasted.Read;
        List<LocalText> said = [read.Addresses.Count == 1 ? new("1 adres gelezen.", "1 address read.") : new($"{read.Addresses.Count} adressen gelezen.", $"{read.Addresses.Count} addresses read.")];
        if (read.Duplicates > 0)
        {
            said.Add(new($"Dubbel: {read.Duplicates}.", $"Double: {read.Duplicates}."));
        }

        if (leftOut > 0)
        {
            said.Add(new($"Er pasten er {leftOut} niet bij: hooguit {AddressList.Most}.", $"There was no room for {leftOut}: at most {AddressList.Most}."));
        }

        if (read.Unreadable > 0)
        {
            said.Add(NotRead(read.Unreadable, read.Unreadable - read.Unread.Count));
        }

        if (pasted.Tail is not null)
        {
            said.Add(Cut);
        }

        return new(string.Join(' ', said.Select(static text => text.Dutch)), string.Join(' ', said.Select(static text => text.English)));
    }

    // She sees them once more, and must know that this is all there is of them.
    private static LocalText NotRead(int lines, int others) => (lines, others) switch
    {
        (1, _) => new("1 regel is geen e-mailadres. Die staat hieronder en is niet bewaard.", "1 line is not an e-mail address. It is below, and was not kept."),
        (_, 0) => new($"{lines} regels zijn geen e-mailadres. Die staan hieronder en zijn niet bewaard.", $"{lines} lines are not e-mail addresses. They are below, and were not kept."),
        _ => new(
            $"{lines} regels zijn geen e-mailadres. De eerste {lines - others} staan hieronder, en {others} andere niet. Ze zijn niet bewaard.",
            $"{lines} lines are not e-mail addresses. The first {lines - others} are below, and {others} {(others == 1 ? "other is" : "others are")} not. They were not kept."),
    };

    private static LocalText Cut { get; } = new(
        "Let op: uw tekst was te lang en het einde is afgekapt. Het laatste stuk staat hieronder. Plak vanaf daar de rest.",
        "Please note: your text was too long and its end was cut off. The last bit is below. Paste the rest from there on.");

    public static LocalText PasteAgain { get; } = new(
        "Er is niets toegevoegd: iemand heeft de nieuwsbrief gewijzigd terwijl u schreef. Plak uw adressen opnieuw.",
        "Nothing was added: somebody changed the newsletter while you were writing. Please paste your addresses again.");

    public static LocalText Clear { get; } = new("Alle adressen weghalen", "Remove all addresses");

    public static LocalText AskClear(int count) => count == 0
        ? new("De lege lijst met adressen weghalen? De nieuwsbrief is dan voor iedereen die aan de andere keuzes voldoet.", "Remove the empty list of addresses? The newsletter is then for everybody to whom the other choices apply.")
        : new($"Alle {count} adressen weghalen?", $"Remove all {count} addresses?");

    public static LocalText YesClear { get; } = new("Ja, weghalen", "Yes, remove");

    public static LocalText Cleared { get; } = new("De adressen zijn weggehaald.", "The addresses have been removed.");

    public static LocalText CountHeading { get; } = new("Wie krijgt de nieuwsbrief?", "Who gets the newsletter?");

    public static LocalText AlreadySent { get; } = new(
        "De nieuwsbrief is al onderweg of verstuurd. Kijk bij \"Rapport\".",
        "The newsletter is on its way or sent already. See \"Report\".");

    public static LocalText Included(int people, int channels)
    {
        var (dutch, english) = (people == 1 ? "1 mens krijgt de nieuwsbrief" : $"{people} mensen krijgen de nieuwsbrief", people == 1 ? "1 person gets the newsletter" : $"{people} people get the newsletter");
        return channels == 0
            ? new($"{dutch}.", $"{english}.")
            : new($"{dutch}. Zij komt ook in {(channels == 1 ? "1 kanaal" : $"{channels} kanalen")}.", $"{english}. It is also posted in {(channels == 1 ? "1 channel" : $"{channels} channels")}.");
    }

    public static LocalText LeftOut(int count) => new(
        count == 1 ? "1 mens die u koos, krijgt haar niet:" : $"{count} mensen die u koos, krijgen haar niet:",
        count == 1 ? "1 person whom you chose does not get it:" : $"{count} people whom you chose do not get it:");

    public static LocalText Of(LeftOutReason reason) => reason switch
    {
        LeftOutReason.UnknownAddress => new("adres niet bekend bij de bot", "address not known to the bot"),
        LeftOutReason.OtherNetwork => new("hoort bij een ander netwerk, of bij geen", "belongs to another network, or to none"),
        LeftOutReason.NotChosen => new("voldoet niet aan de andere keuzes", "the other choices do not apply"),
        LeftOutReason.NotInstalled => new("heeft geen chat met de bot", "has no chat with the bot"),
        LeftOutReason.Unreachable => new("onbereikbaar in Teams", "cannot be reached in Teams"),
        LeftOutReason.OptedOut => new("wil geen nieuwsbrieven", "wants no newsletters"),
        LeftOutReason.Paused => new("wil even geen nieuwsbrieven", "wants no newsletters for a while"),
        LeftOutReason.NothingLeft => new("wil van deze thema's minder horen", "wants to hear less of these themes"),
    };

    public static LocalText Names { get; } = new("Namen bekijken", "See the names");

    public static LocalText NamesOf(int page, int pages) => new($"Namen ({page} van {pages})", $"Names ({page} of {pages})");

    public static LocalText Nobody { get; } = new("Niemand.", "Nobody.");
}
