using Bot.Knowledge.Bank;

namespace Bot.Features.Inquiries.Pages;

/// <summary>Sentences about a draft page.</summary>
internal static class PageTexts
{
    public static LocalText Heading { get; } = new("Conceptpagina voor de kennisbank", "Draft page for the knowledge bank");

    public static LocalText Hint(string folder, string file) => new(
        $"Lees de tekst na, vul de vertaling aan en zet het bestand {file} in de map {folder}. De bot verandert de kennisbank niet zelf.",
        $"Check the text, complete the translation and put the file {file} in the folder {folder}. The bot does not change the knowledge bank itself.");

    public static LocalText OwnSource(string document) => new(
        $"Als bron staat er een document dat de kennisbank al heeft, met de twijfel erbij. Beter is een eigen bron {document} in bronnen.yaml.",
        $"A document that the knowledge bank has already is named as the source, with the doubt added. An own source {document} in bronnen.yaml is better.");

    public static LocalText NoSource { get; } = new(
        "De kennisbank heeft nog geen document van dit netwerk om naar te verwijzen. Zet er eerst een in bronnen.yaml.",
        "The knowledge bank has no document of this network to refer to yet. First put one in bronnen.yaml.");

    public static LocalText NoPage { get; } = new(
        "Bij dit antwoord hoort geen pagina.",
        "There is no page with this answer.");

    public static LocalText Download { get; } = new("Bestand openen", "Open the file");

    public static LocalText Lasts { get; } = new("De link werkt een kwartier.", "The link works for fifteen minutes.");
}
