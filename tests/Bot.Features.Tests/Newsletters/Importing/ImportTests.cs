using System.Net;
using System.Text.Json.Nodes;
using Bot.Connector.Activities;
using Bot.Connector.Cards;
using Bot.Features.Newsletters.Importing;
using Bot.Features.Newsletters.Importing.Drafting;
using Bot.Features.Newsletters.Importing.Fetching;
using Bot.Features.Newsletters.Model;
using Bot.Features.Tests.Events.Organising;
using Bot.Features.Tests.Playing;
using Bot.Knowledge.Bank;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Tests.Newsletters.Importing;

/// <summary>Anna of RSIV's kernteam starts a newsletter from what stands somewhere already.</summary>
public sealed class ImportTests : IAsyncLifetime
{
    private const string Page = """
        <title>Nieuwsbrief november | Veilig</title><h1>Nieuwsbrief november</h1><p>Dit speelt er in de regio.</p>
        <h2><a href="/cyber">Hulp na een hack</a></h2><p>Gemeenten oefenen samen. De les: bel elkaar.</p>
        <h2><a href="/wijk">Meer ogen in de wijk</a></h2><p>De wijkagent loopt vaker mee met ondermijning in beeld.</p>
        """;

    private PublicWeb? web;
    private BotInTeams? bot;

    private PublicWeb Web => web ?? throw new InvalidOperationException("The test has not started.");

    private BotInTeams Bot => bot ?? throw new InvalidOperationException("The test has not started.");

    private KernteamChat Anna => field ??= new(Bot, TeamsPerson.Anna);

    public async Task InitializeAsync()
    {
        web = await PublicWeb.StartAsync();
        bot = await BotInTeams.StartAsync(builder =>
        {
            builder.Configuration["Kernteam:RSIV:0"] = TeamsPerson.Anna.ObjectId;
            builder.Configuration["Kernteam:VAR:0"] = TeamsPerson.Bram.ObjectId;
            builder.Services.AddSingleton(Web.Road);
        });
    }

    public async Task DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Web.DisposeAsync();
    }

    [Fact]
    public async Task Link_of_a_page_becomes_a_draft_with_its_items()
    {
        Web.Page("www.veilig.example/nieuws", Page);
        await OpenAsync();

        await Anna.TapAsync("news.import.read", new { link = "https://www.veilig.example/nieuws" });

        var draft = Assert.Single(await DraftsAsync());
        Assert.Contains("Het concept is klaar, met 2 onderwerpen", Anna.Text, StringComparison.Ordinal);
        Assert.Equal((NewsletterState.Draft, "RSIV", 1, "Nieuwsbrief november", "Dit speelt er in de regio."), (draft.State, draft.NetworkId, draft.Version, draft.Content.Title.Dutch, draft.Content.Introduction.Dutch));
        Assert.Equal(["Hulp na een hack", "Meer ogen in de wijk"], draft.Content.Highlights.Select(highlight => highlight.Title.Dutch));
        Assert.Equal(["https://www.veilig.example/cyber", "https://www.veilig.example/wijk"], draft.Content.Highlights.Select(highlight => highlight.Url));
        Assert.Equal(["RSIV/ondermijning"], draft.Content.Highlights[1].Themes);
    }

    [Fact]
    public async Task Pasted_text_becomes_a_draft_without_anybody_being_asked()
    {
        await OpenAsync();

        await Anna.TapAsync("news.import.read", new { text = "Nieuwsbrief november\n\nBeste collega,\n\nHulp na een hack\nGemeenten oefenen samen.\nLees meer: https://www.veilig.example/cyber?utm_source=mail\n\nMeer ogen in de wijk\nDe wijkagent loopt vaker mee." });

        var draft = Assert.Single(await DraftsAsync());
        Assert.Equal(("Nieuwsbrief november", "Beste collega,"), (draft.Content.Title.Dutch, draft.Content.Introduction.Dutch));
        Assert.Equal(["Hulp na een hack", "Meer ogen in de wijk"], draft.Content.Highlights.Select(highlight => highlight.Title.Dutch));
        Assert.Equal(["https://www.veilig.example/cyber", null], draft.Content.Highlights.Select(highlight => highlight.Url));
        Assert.Empty(Web.Resolved);
    }

    [Fact]
    public async Task Tap_that_Teams_delivers_twice_makes_one_draft_and_fetches_once()
    {
        Web.Page("www.veilig.example/nieuws", Page);
        await OpenAsync();
        var form = Anna.Card;
        var data = new JsonObject { ["network"] = "RSIV", ["draft"] = "abcdefghjkmnpqrs", ["link"] = "https://www.veilig.example/nieuws", ["text"] = "" };

        await Anna.SendAsync("news.import.read", data.DeepClone().AsObject());
        await Anna.SendAsync("news.import.read", data.DeepClone().AsObject());

        Assert.Single(await DraftsAsync());
        Assert.Single(Web.Asked);
        Assert.Contains("had ik al gemaakt", Anna.Text, StringComparison.Ordinal);
        Assert.NotSame(form, Anna.Card);
    }

    [Fact]
    public async Task Two_taps_at_once_make_one_draft()
    {
        Web.Page("www.veilig.example/nieuws", Page);
        var data = new JsonObject { ["network"] = "RSIV", ["draft"] = "abcdefghjkmnpqrs", ["link"] = "https://www.veilig.example/nieuws" };

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => new KernteamChat(Bot, TeamsPerson.Anna).SendAsync("news.import.read", data.DeepClone().AsObject())));

        Assert.Single(await DraftsAsync());
        Assert.All(answers, answer => Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)answer["type"]));
    }

    [Theory]
    [InlineData("", "", "Vul een link in, of plak een tekst")]
    [InlineData("https://www.veilig.example/nieuws", "Ook een tekst", "Haal een van de twee weg")]
    [InlineData("www.veilig.example", "", "geen hele link")]
    [InlineData("http://www.veilig.example/nieuws", "", "alleen beveiligde pagina's")]
    [InlineData("https://127.0.0.1/", "", "niet op het open internet")]
    [InlineData("https://kwaad.example/", "", "niet op het open internet")]
    [InlineData("https://www.veilig.example/weg", "", "bestaat niet (meer)")]
    [InlineData("https://www.veilig.example/leeg", "", "geen onderwerpen")]
    [InlineData("https://www.veilig.example/bom", "", "nieuwsfeed die niet klopt")]
    [InlineData("", "hallo", "geen onderwerpen")]
    public async Task What_does_not_work_comes_back_with_what_was_typed_and_a_sentence(string link, string text, string sentence)
    {
        Web.Names["kwaad.example"] = () => [IPAddress.Parse("10.0.0.1")];
        Web.Page("www.veilig.example/leeg", "<html><body></body></html>");
        Web.Page("www.veilig.example/bom", "application/rss+xml", "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;\">]><rss><channel><title>&b;</title></channel></rss>"u8.ToArray());
        await OpenAsync();

        await Anna.TapAsync("news.import.read", new { link, text });

        Assert.Contains(sentence, Anna.Text, StringComparison.Ordinal);
        Assert.Equal((link, text), (Anna.ValueOf("link") ?? "", Anna.ValueOf("text") ?? ""));
        Assert.Empty(await DraftsAsync());
    }

    [Fact]
    public async Task Far_too_many_letters_get_a_sentence_and_a_card_that_fits()
    {
        await OpenAsync();

        await Anna.TapAsync("news.import.read", new { link = new string('x', 50_000) });
        Assert.Contains("geen hele link", Anna.Text, StringComparison.Ordinal);
        await Anna.TapAsync("news.import.read", new { link = "", text = string.Concat(Enumerable.Repeat("\"€\"\n", 4_000)) });
        Assert.Contains("hooguit 12000 tekens", Anna.Text, StringComparison.Ordinal);
        Assert.Empty(await DraftsAsync());
    }

    [Fact]
    public async Task Somebody_else_cannot_import_for_this_network_nor_see_its_draft()
    {
        var bram = new KernteamChat(Bot, TeamsPerson.Bram);
        await Anna.SendAsync("news.import.read", new JsonObject { ["network"] = "RSIV", ["draft"] = "abcdefghjkmnpqrs", ["text"] = "Een kop\nMet een tekst.\n\nNog een kop\nMet een tekst." });

        var foreign = await bram.SendAsync("news.import.read", new JsonObject { ["network"] = "RSIV", ["text"] = "Een kop\nMet een tekst." });
        var taken = await bram.SendAsync("news.import.read", new JsonObject { ["network"] = "VAR", ["draft"] = "abcdefghjkmnpqrs", ["text"] = "Een kop\nMet een tekst." });

        Assert.Equal(400, (int?)foreign["statusCode"]);
        Assert.Equal(400, (int?)taken["statusCode"]);
        Assert.Single(await DraftsAsync());
    }

    [Theory]
    [InlineData(AnswerLanguage.Dutch)]
    [InlineData(AnswerLanguage.English)]
    public void Form_as_it_goes_to_Teams(AnswerLanguage language)
    {
        var empty = ImportForm.For("RSIV", new("abcdefghjkmnpqrs", "", ""), null, language);
        var typed = new ImportInput("abcdefghjkmnpqrs", "https://www.veilig.example/nieuws", "Een kop\nMet een tekst.");
        var sentences = Enum.GetValues<FetchRefusal>().Select(ImportTexts.Of).Concat(Enum.GetValues<DraftProblem>().Select(ImportTexts.Of)).ToList();
        var longest = ImportForm.For("RSIV", typed, sentences.MaxBy(sentence => sentence.Dutch.Length), language);

        Golden.Matches(
            $"import-{language}".ToLowerInvariant(),
            new[] { empty, longest }.Select(card => new OutgoingMessage { Card = card.Card, Summary = card.Summary }));
        Assert.All(sentences, sentence => Assert.All(new[] { sentence.Dutch, sentence.English }, words => Assert.EndsWith(".", words, StringComparison.Ordinal)));
    }

    private Task<System.Text.Json.Nodes.JsonNode> OpenAsync() => Anna.SendAsync("news.import", new JsonObject { ["network"] = "RSIV" });

    private async Task<List<Newsletter>> DraftsAsync()
    {
        await using var context = Bot.Context();
        return await context.Newsletters.AsNoTracking().ToListAsync();
    }
}
