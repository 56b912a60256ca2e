using System.Globalization;
using System.Net;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Reading.Links;
using Bot.Features.Tests.Members;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Tests.Newsletters.Reading;

/// <summary>"Lees meer": where the link leads, and what is counted and kept of it.</summary>
public class FollowLinkTests : ReadingAtWork
{
    private const string Browser = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

    [SkippableFact]
    public async Task Reader_is_sent_on_and_counted_without_being_kept()
    {
        await SendAsync();
        var token = await TokenAsync("h1cyber");

        using var answer = await OpenAsync($"/go/{token}?url=https://kwaad.example&next=//kwaad.example");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("https://www.example.org/nieuws/cyber?jaar=2026", answer.Headers.Location?.AbsoluteUri);
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        await Bot.Get<ClickCounter>().WriteAsync();
        await CountedAsync(1);
    }

    [SkippableFact]
    public async Task Flood_of_clicks_is_counted_whole()
    {
        await SendAsync();
        var token = await TokenAsync("h1cyber");

        for (var round = 0; round < 10; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ => (await OpenAsync($"/go/{token}")).Dispose()));
        }

        await CountedAsync(200);
    }

    [SkippableTheory]
    [InlineData("HEAD", Browser, null)]
    [InlineData("GET", "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5", null)]
    [InlineData("GET", "facebookexternalhit/1.1", null)]
    [InlineData("GET", Browser, "prefetch;prerender")]
    public async Task Preview_of_a_link_is_no_click(string method, string program, string? purpose)
    {
        await SendAsync();

        using var answer = await OpenAsync($"/go/{await TokenAsync("h1cyber")}", method, program, purpose);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await Bot.Get<ClickCounter>().WriteAsync();
        Assert.Equal(0, await TimesAsync(ReaderAct.Click, "h1cyber"));
    }

    [SkippableTheory]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("https%3A%2F%2Fkwaad.example%2F00000")]
    [InlineData("'%20OR%201=1--00000000000000000000")]
    public async Task Unknown_link_is_told_in_plain_words(string token)
    {
        using var answer = await OpenAsync($"/go/{token}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null(answer.Headers.Location);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Deze link werkt niet", page, StringComparison.Ordinal);
        Assert.Contains("This link does not work", page, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Link_to_somewhere_else_than_https_leads_nowhere()
    {
        await SendAsync();
        var token = await TokenAsync("h1cyber");
        await using (var context = Bot.Context())
        {
            await context.NewsletterLinks.ExecuteUpdateAsync(row => row.SetProperty(link => link.Url, "javascript:alert(1)"));
        }

        using var answer = await OpenAsync($"/go/{token}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Link_in_letters_that_a_header_does_not_take_leads_on_in_those_it_does(bool isStoredAsTyped)
    {
        const string Typed = "https://www.café-gemeente.nl/é?ü=1";
        var expected = $"https://{new IdnMapping().GetAscii("www.café-gemeente.nl")}/%C3%A9?%C3%BC=1";
        var newsletter = await SendAsync(NewsletterState.Sending, SampleNewsletters.Cyber with { Url = Typed });
        var link = Assert.Single(await RowsAsync<NewsletterLink>());
        Assert.Equal(expected, link.Url);
        Assert.Contains($"/go/{link.Token}", await CardOfAsync(newsletter, Anna), StringComparison.Ordinal);
        if (isStoredAsTyped)
        {
            await using var context = Bot.Context();
            await context.NewsletterLinks.ExecuteUpdateAsync(row => row.SetProperty(stored => stored.Url, Typed));
        }

        using var answer = await OpenAsync($"/go/{link.Token}");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(expected, Assert.Single(answer.Headers.GetValues("Location")));
    }

    [SkippableFact]
    public async Task Reader_is_sent_on_while_the_database_counts_nothing_and_the_click_is_counted_later()
    {
        await SendAsync();
        var token = await TokenAsync("h1cyber");
        (await OpenAsync($"/go/{token}")).Dispose();
        await CountedAsync(1);
        await RenameAsync("newsletter_tallies", "away");

        using var answer = await OpenAsync($"/go/{token}");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var isWritten = true;
        for (var look = 0; look < 50_000 && isWritten; look++)
        {
            await RowsAsync<NewsletterLink>();
            isWritten = await Bot.Get<ClickCounter>().WriteAsync();
        }

        Assert.False(isWritten);

        await RenameAsync("away", "newsletter_tallies");
        await CountedAsync(2);
    }

    [SkippableFact]
    public async Task Each_link_has_one_address_however_often_it_is_made()
    {
        var newsletter = await SendAsync();
        var first = await TokenAsync("h1cyber");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Bot.Get<NewsletterLinks>().EnsureAsync(newsletter, CancellationToken.None)));

        Assert.Equal(2, (await RowsAsync<NewsletterLink>()).Count);
        Assert.Equal(first, await TokenAsync("h1cyber"));
        Assert.Contains($"/go/{first}", await CardOfAsync(newsletter, Anna), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Corrected_link_has_an_address_of_its_own_and_the_highlight_is_counted_on()
    {
        var newsletter = await SendAsync();
        (await OpenAsync($"/go/{await TokenAsync("h1cyber")}")).Dispose();
        var corrected = newsletter with
        {
            Version = newsletter.Version + 1,
            Content = newsletter.Content with { Highlights = [SampleNewsletters.Cyber with { Url = "https://www.example.org/beter" }] },
        };
        await Bot.Get<NewsletterLinks>().EnsureAsync(corrected, CancellationToken.None);
        var token = (await RowsAsync<NewsletterLink>()).Single(link => link.Url.EndsWith("/beter", StringComparison.Ordinal)).Token;

        using var answer = await OpenAsync($"/go/{token}");

        Assert.Equal("https://www.example.org/beter", answer.Headers.Location?.AbsoluteUri);
        Assert.Contains($"/go/{token}", await CardOfAsync(corrected, Anna), StringComparison.Ordinal);
        await CountedAsync(2);
    }

    private async Task<string> TokenAsync(string highlightId) => (await RowsAsync<NewsletterLink>()).First(link => link.HighlightId == highlightId).Token;

    private async Task<HttpResponseMessage> OpenAsync(string path, string method = "GET", string program = Browser, string? purpose = null)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler);
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Bot.Address, path));
        request.Headers.TryAddWithoutValidation("User-Agent", program);
        if (purpose is not null)
        {
            request.Headers.Add("Sec-Purpose", purpose);
        }

        return await http.SendAsync(request);
    }

    // Counting goes on behind the redirect, so the last of it may be under way.
    private async Task CountedAsync(int times)
    {
        for (var look = 0; look < 1000 && await TimesAsync(ReaderAct.Click, "h1cyber") != times; look++)
        {
            await Bot.Get<ClickCounter>().WriteAsync();
        }

        Assert.Equal(times, await TimesAsync(ReaderAct.Click, "h1cyber"));
    }

    private async Task RenameAsync(string from, string to)
    {
        await using var context = Bot.Context();
        var sql = $"ALTER TABLE {from} RENAME TO {to}";
#pragma warning disable EF1002 // names of this test's own
        await context.Database.ExecuteSqlRawAsync(sql);
#pragma warning restore EF1002
    }
}

public sealed class FollowLinkOnPostgresTests(MembersServer server) : FollowLinkTests, IClassFixture<MembersServer>
{
    private IReadOnlyDictionary<string, string?>? settings;

    private protected override IReadOnlyDictionary<string, string?> Settings => settings ??= server.NewDatabase();

    private protected override void Prepare() => Skip.If(server.WhyNot is not null, server.WhyNot);
}
