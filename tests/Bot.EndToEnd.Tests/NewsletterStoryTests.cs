using Bot.EndToEnd.Tests.Playing;
using Microsoft.Playwright;

namespace Bot.EndToEnd.Tests;

/// <summary>
/// A newsletter from its first word to its withdrawal, and a question to the kernteam with its answer, at the Playground's
/// page by somebody who is the author, the colleague and the reader, because the page has one person.
/// </summary>
public sealed class NewsletterStoryTests(Browser browser) : IClassFixture<Browser>
{
    private const string Title = "Nieuws van november";
    private const string Topic = "Cyber: oefen mee";
    private const string Mended = "Cyber: oefen mee in maart";

    [SkippableFact]
    public async Task Newsletter_is_written_approved_sent_asked_about_corrected_counted_and_taken_back()
    {
        Installed.NeedChromium();
        await using var bot = await BotInPlayground.StartAsync(Installed.NeedNpm("@microsoft/m365agentsplayground"));
        var chat = await ChatPage.OpenAsync(await browser.OpenAsync(1280, 1600), bot.Page);
        await chat.CardAsync("Mag ik u leren kennen?", "May I get to know you?");
        await chat.AskAsync("ik ben van RSIV");
        await chat.ReadAsync("Goed, ik onthoud dat u bij RSIV hoort.");

        await WriteAsync(chat);
        await SendAsync(chat);
        await ReadAsync(chat);
        await CorrectAsync(chat);
        await TakeBackAsync(chat);
    }

    [SkippableFact]
    public async Task Question_that_the_bank_cannot_answer_goes_to_the_kernteam_and_its_answer_comes_back()
    {
        Installed.NeedChromium();
        await using var bot = await BotInPlayground.StartAsync(Installed.NeedNpm("@microsoft/m365agentsplayground"));
        var chat = await ChatPage.OpenAsync(await browser.OpenAsync(1280, 1600), bot.Page);
        await chat.CardAsync("Mag ik u leren kennen?", "May I get to know you?");
        await chat.AskAsync("ik ben van RSIV");
        await chat.ReadAsync("Goed, ik onthoud dat u bij RSIV hoort.");

        await chat.AskAsync("wie heeft de vuurwerkshow van Delft besteld?");
        await chat.AskAsync("vraag het aan het kernteam");
        await chat.PhotographAsync("inquiry-ask");
        await chat.TapAsync("Vraag het aan het kernteam van RSIV", "Versturen");
        await chat.ReadAsync("Uw vraag is verstuurd");

        await chat.TapAsync("Nog niemand pakt deze vraag op.", "Ik pak dit op");
        await chat.PhotographAsync("inquiry-taken");
        await chat.TapAsync("U pakt deze vraag op", "Beantwoorden");
        await chat.FillAsync("Uw antwoord", ("Antwoord, in gewone woorden", "De gemeente Delft heeft geen vuurwerkshow besteld."));
        await chat.TapAsync("Uw antwoord", "Versturen");
        await chat.CardAsync("Antwoord op uw vraag");
        await chat.PhotographAsync("inquiry-answered");
    }

    private static async Task WriteAsync(ChatPage chat)
    {
        await chat.AskAsync("nieuwe nieuwsbrief");
        await chat.TapAsync("Voor welk netwerk?", "RSIV");
        await chat.FillAsync("Titel en inleiding", ("Titel *", Title), ("Korte inleiding", "Dit speelt er in de regio."));
        await chat.TapAsync("Titel en inleiding", "Opslaan als concept");
        await chat.PhotographAsync("newsletter-draft");
        await chat.TapAsync(Title, "Onderwerp toevoegen");
        await chat.FillAsync(
            "Onderwerp 1",
            ("Titel *", Topic),
            ("Tekst, twee of drie zinnen *", "Gemeenten oefenen samen een hack. Er is nog plaats."),
            ("Link om meer te lezen", "https://www.example.org/cyber"));
        await chat.PhotographAsync("newsletter-topic");
        await chat.TapAsync("Onderwerp 1", "Opslaan");
        await chat.TapAsync("Opgeslagen.", "Goedkeuring vragen");
    }

    private static async Task SendAsync(ChatPage chat)
    {
        await chat.TapAsync("Er is nu geen andere collega die kan goedkeuren", "Beoordelen");
        await chat.PhotographAsync("newsletter-review");
        await chat.TapAsync(Topic, "Goedkeuren");
        await chat.TapAsync("Goedgekeurd. De nieuwsbrief kan nu worden verstuurd.", "Nu versturen");
        await chat.TapAsync("De nieuwsbrief nu versturen?", "Ja, versturen");
        await chat.ReadAsync("De nieuwsbrief staat klaar.");
        await chat.PhotographAsync("newsletter-grace");
    }

    private static async Task ReadAsync(ChatPage chat)
    {
        var card = await chat.CardAsync("Minder hiervan");
        await chat.PhotographAsync("newsletter-read");
        Assert.Contains(Topic, await card.InnerTextAsync(), StringComparison.Ordinal);
        await chat.TapAsync("Minder hiervan", "Stel een vraag");
        await chat.ReadAsync($"Over \"{Topic}\":");
        await chat.PhotographAsync("newsletter-asked");
    }

    // The author's own card changes by itself, so the report stands apart from it; the reader's card changes in its place.
    private static async Task CorrectAsync(ChatPage chat)
    {
        await chat.TapAsync("is verstuurd", "Rapport");

        // The question is counted once its answer has been sent, which may be a moment later.
        await chat.TapAsync("Wat lezers deden", "Vernieuwen");
        await chat.ReadAsync("0 × lees meer, 1 × een vraag, 0 × minder hiervan");
        await chat.PhotographAsync("newsletter-report");
        await chat.TapAsync("Wat lezers deden", "Terug");
        await chat.TapAsync("Goedgekeurd door", "Verbeteren");
        await chat.TapAsync("Wat wilt u verbeteren?", "Wijzigen");
        await chat.FillAsync("Onderwerp 1", ("Titel *", Mended));
        await chat.TapAsync("Onderwerp 1", "Opslaan");
        await chat.TapAsync("Opgeslagen.", "Verbetering beoordelen");
        await chat.PhotographAsync("newsletter-correction");
        await chat.TapAsync("Verbetering goedkeuren", "Verbetering goedkeuren");
        await chat.ReadAsync("De verbetering is goedgekeurd. De kaarten worden bijgewerkt.");
        var card = await chat.CardAsync("Minder hiervan");
        await Assertions.Expect(card).ToContainTextAsync(Mended, new() { Timeout = 30_000 });
        await chat.PhotographAsync("newsletter-corrected");
    }

    private static async Task TakeBackAsync(ChatPage chat)
    {
        await chat.TapAsync("De verbetering is goedgekeurd", "Intrekken");
        await chat.TapAsync("De nieuwsbrief intrekken?", "Ja, intrekken");
        await chat.ReadAsync("De nieuwsbrief wordt ingetrokken.");
        await chat.IsGoneAsync("Minder hiervan");
        await chat.PhotographAsync("newsletter-recalled");
    }
}
