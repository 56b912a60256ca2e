using Bot.EndToEnd.Tests.Playing;
using Microsoft.Playwright;

namespace Bot.EndToEnd.Tests.Pages;

/// <summary>The privacy statement in a real browser, as wide as a phone and as a desk, by day and by night.</summary>
public sealed class PrivacyPageTests(Browser browser, ServedBot bot) : IClassFixture<Browser>, IClassFixture<ServedBot>
{
    // What the guidelines for accessible pages ask of a text of normal size.
    private const double EnoughContrast = 4.5;

    // The least contrast between a text and what is behind it.
    private const string LeastContrast =
        """
        () => {
            const parts = colour => colour.match(/[\d.]+/g).map(Number);
            const light = colour => parts(colour).slice(0, 3).map(part => part / 255)
                .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
                .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
            const behind = element => {
                for (let at = element; at; at = at.parentElement) {
                    const colour = getComputedStyle(at).backgroundColor;
                    if ((parts(colour)[3] ?? 1) > 0) return colour;
                }
                return 'rgb(255, 255, 255)';
            };
            return Math.min(...[...document.querySelectorAll('h1, h2, h3, p, li, dt, dd, kbd, a')].map(element => {
                const [one, other] = [light(getComputedStyle(element).color), light(behind(element))];
                return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
            }));
        }
        """;

    [SkippableTheory]
    [InlineData("nl", 320, ColorScheme.Light)]
    [InlineData("nl", 320, ColorScheme.Dark)]
    [InlineData("en", 320, ColorScheme.Light)]
    [InlineData("nl", 1024, ColorScheme.Light)]
    [InlineData("en", 1024, ColorScheme.Dark)]
    public async Task Statement_fits_and_is_read_with_ease(string language, int width, ColorScheme scheme)
    {
        var page = await browser.OpenAsync(width, 800);
        var complaints = new List<string>();
        page.Console += (_, said) => complaints.Add(said.Text);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });

        await page.GotoAsync($"{bot.Address}/privacy?lang={language}");

        Assert.Equal(language, await page.EvaluateAsync<string>("document.documentElement.lang"));
        var scrolls = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(scrolls <= width, $"At {width} px the page is {scrolls} px wide.");

        // Its own style, which the policy admits by its hash: a style that is refused would leave the browser's serif.
        Assert.Contains("sans-serif", await page.EvaluateAsync<string>("getComputedStyle(document.body).fontFamily"), StringComparison.Ordinal);
        Assert.Equal(scheme == ColorScheme.Dark, await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)");
        Assert.True(await page.EvaluateAsync<double>(LeastContrast) >= EnoughContrast);
        await PhotographAsync(page, $"privacy-{language}-{width}-{scheme}");
        Assert.DoesNotContain(complaints, static said => !said.Contains("favicon", StringComparison.Ordinal) && !said.Contains("404", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Link_leads_to_the_other_language_and_back()
    {
        var page = await browser.OpenAsync(320, 800);
        await page.GotoAsync($"{bot.Address}/privacy");
        await page.GetByRole(AriaRole.Link, new() { Name = "Read this page in English" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Privacy statement of the bot" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Lees deze pagina in het Nederlands" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Privacyverklaring van de bot" })).ToBeVisibleAsync();
    }

    private static async Task PhotographAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("BOT_TEST_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }
    }
}
