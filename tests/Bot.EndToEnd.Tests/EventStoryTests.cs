using System.Globalization;
using Bot.EndToEnd.Tests.Playing;

namespace Bot.EndToEnd.Tests;

/// <summary>
/// One event from its making to a withdrawal, clicked and typed at the Playground's page by somebody who is both the kernteam
/// and a member, because the page has one person.
/// </summary>
public sealed class EventStoryTests(Browser browser) : IClassFixture<Browser>
{
    private const string Title = "Leerhuis Brandveilig wonen";

    [SkippableFact]
    public async Task Event_is_made_previewed_published_invited_to_registered_for_changed_and_withdrawn_from()
    {
        Installed.NeedChromium();
        await using var bot = await BotInPlayground.StartAsync(Installed.NeedNpm("@microsoft/m365agentsplayground"));
        var chat = await ChatPage.OpenAsync(await browser.OpenAsync(1280, 1600), bot.Page);

        // The Playground tells a language with some events and none with others; what she types first decides.
        await chat.CardAsync("Mag ik u leren kennen?", "May I get to know you?");
        await chat.PhotographAsync("event-profile-network");
        await chat.AskAsync("ik ben van RSIV");
        await chat.ReadAsync("Goed, ik onthoud dat u bij RSIV hoort.");

        await MakeAsync(chat);
        await InviteAsync(chat);

        await chat.TapAsync("Kernteam Haaglanden", "Aanmelden");
        await chat.ReadAsync("U bent aangemeld");
        await chat.PhotographAsync("event-registered");

        await ChangeAsync(chat);
        await chat.TapAsync("Raadhuis, Markt 1, Delft", "Afmelden");
        await chat.ReadAsync("U hebt zich afgemeld");
        await chat.PhotographAsync("event-withdrawn");
    }

    private static async Task MakeAsync(ChatPage chat)
    {
        await chat.AskAsync("nieuw leerhuis");
        await chat.TapAsync("Voor welk netwerk?", "RSIV");
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddDays(40).DateTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await chat.FillAsync(
            "Nieuw: Leerhuis",
            ("Titel *", Title),
            ("Waar gaat het over?", "Wat een gemeente kan doen na een brand."),
            ("Datum *", day),
            ("Begint om *", "13:30"),
            ("Eindigt om *", "16:00"),
            ("Adres", "Stadhuis, Spui 70, Den Haag"),
            ("Plaatsen in de zaal", "20"),
            ("Wie organiseert het? *", "Kernteam Haaglanden"));
        await chat.PhotographAsync("event-form");
        await chat.TapAsync("Nieuw: Leerhuis", "Opslaan als concept");
        await chat.TapAsync("Leden zien er nog niets van", "Voorbeeld bekijken");
        await chat.PhotographAsync("event-preview");
        await chat.TapAsync("Voorbeeld: zo zien leden de uitnodiging", "Publiceren");
        await chat.ReadAsync("De bijeenkomst is gepubliceerd.");
    }

    private static async Task InviteAsync(ChatPage chat)
    {
        await chat.TapAsync("De bijeenkomst is gepubliceerd.", "Uitnodigen");
        await chat.TapAsync("Wie nodigt u uit?", "Hoeveel zijn dat?");
        await chat.PhotographAsync("event-invite");
        await chat.TapAsync("krijgt een uitnodiging", "Verstuur 1 uitnodiging");
        await chat.CardAsync("Kernteam Haaglanden");
        await chat.PhotographAsync("event-invited");
    }

    private static async Task ChangeAsync(ChatPage chat)
    {
        await chat.TapAsync("1 uitnodiging wordt verstuurd", "Wijzigen");
        await chat.FillAsync("Leerhuis wijzigen", ("Adres", "Raadhuis, Markt 1, Delft"));
        await chat.TapAsync("Leerhuis wijzigen", "Opslaan");
        await chat.ReadAsync("Wie zich heeft aangemeld, hoort wat er anders is.");
        await chat.CardAsync("Raadhuis, Markt 1, Delft");
        await chat.PhotographAsync("event-changed");
    }
}
