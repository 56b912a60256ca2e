using Microsoft.Playwright;

namespace Bot.EndToEnd.Tests.Playing;

/// <summary>The installed Chromium, without a window and without talking to anybody but the pages it is given.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Quietly =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    private IPlaywright? playwright;
    private IBrowser? chromium;

    public async Task InitializeAsync()
    {
        if (Installed.Chromium is { } path)
        {
            playwright = await Playwright.CreateAsync();
            chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Headless = true, Args = Quietly });
        }
    }

    /// <summary>A page of its own, with nothing kept from another; skips the test where there is no browser.</summary>
    public async Task<IPage> OpenAsync(int width, int height)
    {
        Installed.NeedChromium();
        var context = await chromium!.NewContextAsync(new() // made where there is a Chromium
        {
            ViewportSize = new() { Width = width, Height = height },
            Locale = "nl-NL",
        });
        return await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
