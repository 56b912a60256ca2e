using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Bot.EndToEnd.Tests.Playing;

/// <summary>The Playground's page as a person uses it, by what is written on it.</summary>
internal sealed class ChatPage
{
    // A first answer waits for the compiler, on a machine that may be busy.
    private const float Patience = 30_000;

    private readonly IPage page;

    private ChatPage(IPage page) => this.page = page;

    public static async Task<ChatPage> OpenAsync(IPage page, string address)
    {
        page.SetDefaultTimeout(Patience);
        await page.GotoAsync(address);

        // The log beside the chat repeats every text.
        await page.GetByRole(AriaRole.Button, new() { Name = "Hide log panel" }).ClickAsync();
        await page.GetByRole(AriaRole.Treeitem, new() { Name = "Personal Chat" }).ClickAsync();
        return new(page);
    }

    /// <summary>Waits for the welcome and taps its first example.</summary>
    public async Task TapOnWelcomeAsync()
    {
        var welcome = page.Locator(".ac-adaptiveCard").First;
        await Assertions.Expect(welcome.GetByRole(AriaRole.Button)).ToHaveCountAsync(4, new() { Timeout = Patience });
        await welcome.GetByRole(AriaRole.Button).First.ClickAsync();
    }

    /// <summary>The newest card on which one of these texts stands; it is waited for.</summary>
    public async Task<ILocator> CardAsync(params string[] texts)
    {
        var card = page.Locator(".ac-adaptiveCard").Filter(new() { HasTextRegex = new(string.Join('|', texts.Select(Regex.Escape)), RegexOptions.None, TimeSpan.FromSeconds(1)) }).Last;
        await Assertions.Expect(card).ToBeVisibleAsync(new() { Timeout = Patience });
        return card;
    }

    /// <summary>Taps a button on the newest card with this text.</summary>
    public async Task TapAsync(string cardText, string button)
    {
        var card = await CardAsync(cardText);
        await card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync();
    }

    /// <summary>Fills in fields, by their labels, on the newest card with this text.</summary>
    public async Task FillAsync(string cardText, params (string Label, string Value)[] fields)
    {
        var card = await CardAsync(cardText);
        foreach (var (label, value) in fields)
        {
            await card.GetByLabel(label, new() { Exact = true }).FillAsync(value);
        }
    }

    public async Task AskAsync(string text)
    {
        var composer = page.GetByRole(AriaRole.Textbox).Last;
        await composer.ClickAsync();
        await composer.PressSequentiallyAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();
        await ReadAsync(text);
    }

    /// <summary>Waits until the text stands in the chat.</summary>
    public Task ReadAsync(string text) =>
        Assertions.Expect(page.GetByText(text).Last).ToBeVisibleAsync(new() { Timeout = Patience });

    /// <summary>Waits until no card has this text any more.</summary>
    public Task IsGoneAsync(string cardText) => Assertions.Expect(page.Locator(".ac-adaptiveCard").Filter(new() { HasText = cardText }))
        .ToHaveCountAsync(0, new() { Timeout = Patience });

    public async Task JudgeLastAnswerAsync(string verdict, string why)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = verdict, Exact = true }).Last.ClickAsync();
        var form = page.GetByRole(AriaRole.Dialog);
        await form.GetByRole(AriaRole.Textbox).FillAsync(why);
        await form.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();

        // The form gives way to a word of thanks, or to an apology when the bot did not take it.
        await Assertions.Expect(form.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0, new() { Timeout = Patience });
        await Assertions.Expect(form).Not.ToContainTextAsync("Unable to reach app", new() { Timeout = Patience });
    }

    /// <summary>For a person's eyes: BOT_TEST_SCREENSHOTS names a folder.</summary>
    public async Task PhotographAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("BOT_TEST_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
        }
    }
}
