using System.Text.Json;
using Bot.EndToEnd.Tests.Playing;
using Microsoft.Playwright;

namespace Bot.EndToEnd.Tests.Cards;

/// <summary>
/// Every card that is pinned as JSON, read and drawn by the official renderer in a real browser, as wide as a phone and as a desktop show it.
/// </summary>
public sealed class CardTests(Browser browser) : IClassFixture<Browser>
{
    private const int PhoneWidth = 320;

    // As wide as Teams lays a card out in a chat of its desktop client.
    private const int DesktopWidth = 720;

    public static TheoryData<string, int> Files
    {
        get
        {
            var files = new TheoryData<string, int>();
            foreach (var file in CardFile.All)
            {
                files.Add(file, PhoneWidth);
                files.Add(file, DesktopWidth);
            }

            return files;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Files))]
    public async Task Card_is_read_without_complaint_and_fits(string file, int width)
    {
        var page = await OpenAsync(width);
        foreach (var card in CardFile.CardsOf(file))
        {
            var drawn = await DrawAsync(page, card);
            Assert.Empty(drawn.Complaints);
            Assert.NotEmpty(drawn.Text);
            Assert.True(drawn.Width <= width, $"{file} is {drawn.Width} px wide.");
            Assert.True(drawn.Overflow.Count == 0, $"{file} at {width} px cuts off: {string.Join(" | ", drawn.Overflow)}");
        }

        await ScreenshotAsync(page, $"{file}-{width}");
    }

    [SkippableFact]
    public async Task Card_with_an_unknown_element_or_a_missing_property_is_complained_about()
    {
        var page = await OpenAsync(PhoneWidth);

        var unknown = await DrawAsync(page, """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Marquee","text":"?"}]}""");
        var incomplete = await DrawAsync(page, """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Input.ChoiceSet","id":"x"}]}""");
        var wide = await DrawAsync(page, """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"ColumnSet","columns":[{"type":"Column","width":"900px","items":[{"type":"TextBlock","text":"breed"}]}]}]}""");

        Assert.NotEmpty(unknown.Complaints);
        Assert.NotEmpty(incomplete.Complaints);
        Assert.True(wide.Width > PhoneWidth);
    }

    [SkippableFact]
    public async Task Text_that_does_not_fit_its_place_is_complained_about()
    {
        var page = await OpenAsync(PhoneWidth);

        var cut = await DrawAsync(page, $$"""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"{{new string('x', 200)}}"}]}""");

        Assert.NotEmpty(cut.Overflow);
    }

    private async Task<IPage> OpenAsync(int width)
    {
        var package = Installed.NeedNpm("adaptivecards");
        var page = await browser.OpenAsync(width, 800);
        await page.SetContentAsync("<!doctype html><style>body{margin:0;font:14px sans-serif} .ac-actionSet{flex-wrap:wrap;gap:8px}</style><body><div id='cards'></div></body>");
        await page.AddStyleTagAsync(new() { Path = Path.Combine(package, "dist", "adaptivecards.css") });
        await page.AddScriptTagAsync(new() { Path = Path.Combine(package, "dist", "adaptivecards.min.js") });
        await page.AddScriptTagAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "Cards", "draw.js") });
        return page;
    }

    private static async Task<Drawn> DrawAsync(IPage page, string card)
    {
        var json = await page.EvaluateAsync<string>("card => JSON.stringify(draw(card))", card);
        return JsonSerializer.Deserialize<Drawn>(json, JsonSerializerOptions.Web) ?? throw new InvalidOperationException("Nothing was drawn.");
    }

    // For a person's eyes: BOT_TEST_SCREENSHOTS names a folder.
    private static async Task ScreenshotAsync(IPage page, string file)
    {
        if (Environment.GetEnvironmentVariable("BOT_TEST_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, file.Replace(Path.DirectorySeparatorChar, '-') + ".png"), FullPage = true });
        }
    }

    private sealed record Drawn(IReadOnlyList<string> Complaints, string Text, double Width, IReadOnlyList<string> Overflow);
}
