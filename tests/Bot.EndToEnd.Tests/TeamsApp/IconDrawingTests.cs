using System.Text.Json;
using Bot.EndToEnd.Tests.Playing;

namespace Bot.EndToEnd.Tests.TeamsApp;

/// <summary>
/// The icons are drawn as vectors, and the pictures that are packed come from them. BOT_WRITE_GOLDEN=1 draws the pictures anew.
/// </summary>
public sealed class IconDrawingTests(Browser browser) : IClassFixture<Browser>
{
    // Edges may be smoothed otherwise by another version of the browser.
    private const int Tolerance = 24;
    private const double ShareOfEdges = 0.02;

    private const string Compare = """
        async ([drawn, packed, size, tolerance]) => {
          const points = async source => {
            const image = new Image();
            image.src = source;
            await image.decode();
            if (image.naturalWidth !== size || image.naturalHeight !== size) throw new Error(`${image.naturalWidth} by ${image.naturalHeight}`);
            const canvas = new OffscreenCanvas(size, size).getContext('2d');
            canvas.drawImage(image, 0, 0);
            return canvas.getImageData(0, 0, size, size).data;
          };
          const [left, right] = [await points(drawn), await points(packed)];
          let different = 0;
          for (let at = 0; at < left.length; at += 4) {
            const seen = [0, 1, 2].map(channel => Math.abs(left[at + channel] * left[at + 3] - right[at + channel] * right[at + 3]) / 255);
            if (Math.max(...seen, Math.abs(left[at + 3] - right[at + 3])) > tolerance) different++;
          }
          return different / (size * size);
        }
        """;

    [SkippableTheory]
    [InlineData("color", 192)]
    [InlineData("outline", 32)]
    public async Task Packed_icon_is_the_drawn_one(string name, int size)
    {
        var page = await browser.OpenAsync(size, size);
        var (vector, picture) = (Icon($"{name}.svg"), Icon($"{name}.png"));
        await page.SetContentAsync($"<!doctype html><style>body{{margin:0}}svg{{display:block}}</style>{await File.ReadAllTextAsync(vector)}");
        var drawn = await page.ScreenshotAsync(new() { OmitBackground = true });
        if (Environment.GetEnvironmentVariable("BOT_WRITE_GOLDEN") == "1")
        {
            await File.WriteAllBytesAsync(picture, drawn);
        }

        var share = await page.EvaluateAsync<JsonElement>(Compare, new object[] { Source(drawn), Source(await File.ReadAllBytesAsync(picture)), size, Tolerance });

        Assert.InRange(share.GetDouble(), 0, ShareOfEdges);
    }

    private static string Icon(string name) => Path.Combine(PackedApp.Folder, "icons", name);

    private static string Source(byte[] png) => $"data:image/png;base64,{Convert.ToBase64String(png)}";
}
