using System.Net;
using System.Xml.Linq;

namespace Bot.Features.Tests.Members.Privacy.Statement;

/// <summary>The statement as somebody's browser asks for it, and what it tells her to type said to the bot.</summary>
public sealed class ServeStatementTests : MembersAtWork
{
    private protected override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
    {
        ["Privacy:Controller"] = "Gemeente Westland",
        ["Privacy:Contact"] = "privacy@example.org",
        ["Retention:RemarksAfter"] = "3.00:00:00",
    };

    [SkippableTheory]
    [InlineData("/privacy", null, "nl")]
    [InlineData("/privacy", "en-GB,en;q=0.9,nl;q=0.5", "en")]
    [InlineData("/privacy", "nl-NL,nl;q=0.9,en;q=0.8", "nl")]
    [InlineData("/privacy", "de,en;q=0", "nl")]
    [InlineData("/privacy", "fr;q=1,en;q=0.2", "en")]
    [InlineData("/privacy", ";;;,,q=", "nl")]
    [InlineData("/privacy?lang=en", "nl", "en")]
    [InlineData("/privacy?lang=NL", "en", "nl")]
    [InlineData("/privacy?lang=%3Cscript%3E&lang=en", "en", "en")]
    public async Task Reader_has_it_in_her_language(string path, string? preferred, string language)
    {
        using var answer = await AskForAsync(HttpMethod.Get, path, preferred);
        var page = XDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal([language], answer.Content.Headers.ContentLanguage);
        Assert.Equal(language, page.Root?.Attribute("lang")?.Value);
        Assert.Contains("Gemeente Westland", page.Root?.Value, StringComparison.Ordinal);
        Assert.Contains(language == "nl" ? "3 dagen na de bijeenkomst" : "3 days after the event", page.Root?.Value, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Page_is_nobodys_own_and_may_do_nothing()
    {
        using var answer = await AskForAsync(HttpMethod.Get, "/privacy", null);
        using var head = await AskForAsync(HttpMethod.Head, "/privacy", null);
        using var post = await AskForAsync(HttpMethod.Post, "/privacy", null);

        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("Accept-Language", Assert.Single(answer.Headers.Vary));
        Assert.True(answer.Headers.CacheControl is { Public: true, MaxAge: { TotalMinutes: > 0 and <= 60 } });
        Assert.Equal((HttpStatusCode.OK, answer.Content.Headers.ContentLength), (head.StatusCode, head.Content.Headers.ContentLength));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
    }

    // Each word in the words of the bot's answer to it.
    [SkippableTheory]
    [InlineData("nl", "wat weet je van mij?", "Dit weet ik van u")]
    [InlineData("nl", "mijn voorkeuren", "\"profile.save\"")]
    [InlineData("nl", "vergeet mij", "Weet u zeker dat ik u moet vergeten?")]
    [InlineData("en", "what do you know about me?", "This is what I know about you")]
    [InlineData("en", "my preferences", "\"profile.save\"")]
    [InlineData("en", "forget me", "Are you sure that I should forget you?")]
    public async Task What_it_says_to_type_is_understood(string language, string words, string answer)
    {
        await Bot.AskAsync("ik ben van RSIV");

        Assert.Contains(answer, await CardAsync(words), StringComparison.Ordinal);
        Assert.Contains(words, await WordsToTypeAsync(language));
    }

    [SkippableTheory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task It_says_to_type_nothing_else(string language) =>
        Assert.Equal(3, (await WordsToTypeAsync(language)).Count);

    [SkippableFact]
    public async Task Whoever_sees_what_is_kept_can_go_on_to_the_statement()
    {
        Assert.Contains("/privacy?lang=nl\"", await CardAsync("wat weet je van mij?"), StringComparison.Ordinal);
        Assert.Contains("/privacy?lang=en\"", await CardAsync("what do you know about me?"), StringComparison.Ordinal);
    }

    private async Task<IReadOnlySet<string>> WordsToTypeAsync(string language)
    {
        using var answer = await AskForAsync(HttpMethod.Get, $"/privacy?lang={language}", null);
        return XDocument.Parse(await answer.Content.ReadAsStringAsync()).Descendants("kbd").Select(static typed => typed.Value).ToHashSet();
    }

    private async Task<HttpResponseMessage> AskForAsync(HttpMethod method, string path, string? preferred)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, new Uri(Bot.Address, path));
        if (preferred is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Language", preferred);
        }

        return await http.SendAsync(request);
    }
}
