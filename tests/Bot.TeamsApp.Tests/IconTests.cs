using Bot.TeamsApp.Pictures;
using Bot.TeamsApp.Tests.Playing;

namespace Bot.TeamsApp.Tests;

public sealed class IconTests : IDisposable
{
    private static readonly Pixel White = new(255, 255, 255, 255);
    private static readonly Pixel Clear = new(0, 0, 0, 0);
    private static readonly Pixel Blue = new(20, 66, 95, 255);

    private static readonly Dictionary<string, (string File, byte[] Bytes, string Line)> Wrong = new(StringComparer.Ordinal)
    {
        ["too small"] = ("color", DrawnPng.Of(96, static (_, _) => Blue), "icons/color.png: it is 96 by 96 pixels. Draw it 192 by 192."),
        ["too large"] = ("outline", DrawnPng.Of(33, Ring), "icons/outline.png: it is 33 by 33 pixels. Draw it 32 by 32."),
        ["coloured outline"] = ("outline", DrawnPng.Of(32, static (column, row) => (column, row) == (4, 4) ? Blue : Ring(column, row)), "icons/outline.png: it has other colours than white."),
        ["outline on a ground"] = ("outline", DrawnPng.Of(32, static (_, _) => White), "icons/outline.png: it is white all over."),
        ["empty outline"] = ("outline", DrawnPng.Of(32, static (_, _) => Clear), "icons/outline.png: it is empty."),
        ["no picture"] = ("color", "<svg/>"u8.ToArray(), "icons/color.png: it is no PNG. Save it as PNG"),
        ["cut off"] = ("color", DrawnPng.Of(192, static (_, _) => Blue)[..^20], "icons/color.png: it is cut off."),
        ["damaged"] = ("color", Damaged(), "icons/color.png: it is damaged"),
        ["deep colours"] = ("color", DrawnPng.Of(192, static (_, _) => Blue, depth: 16), "icons/color.png: it is a PNG of another kind."),
    };

    private readonly ManifestsCopy manifests = new();

    public static TheoryData<string> Kinds => [.. Wrong.Keys];

    public void Dispose() => manifests.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Icon_that_Teams_would_refuse_is_refused_here(string kind)
    {
        var (file, bytes, line) = Wrong[kind];
        File.WriteAllBytes(manifests.Full($"icons/{file}.png"), bytes);

        Assert.StartsWith(line, Assert.Single(manifests.Faults()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Picture_is_read_however_its_rows_are_kept(byte filter)
    {
        var drawn = DrawnPng.Of(32, static (column, row) => new Pixel((byte)(column * 7), (byte)(row * 5), (byte)(column * row), (byte)(255 - column)), filter);

        var read = Assert.IsType<PngReading.Picture>(PngPicture.Read(drawn)).Read;

        Assert.Equal((32, 32), (read.Width, read.Height));
        Assert.All(read.Pixels.Index(), static at => Assert.Equal(
            new Pixel((byte)(at.Index % 32 * 7), (byte)(at.Index / 32 * 5), (byte)(at.Index % 32 * (at.Index / 32)), (byte)(255 - (at.Index % 32))), at.Item));
    }

    // Teams cuts the corners off and may show less than the whole; the middle half is always seen.
    [Fact]
    public void Symbol_of_the_colour_icon_lies_in_the_middle_and_its_ground_has_the_accent_colour()
    {
        var icon = Assert.IsType<PngReading.Picture>(PngPicture.Read(File.ReadAllBytes(manifests.Full("icons/color.png")))).Read;

        Assert.All(icon.Pixels.Index().Where(static at => at.Index % 192 is < 48 or >= 144 || at.Index / 192 is < 48 or >= 144), static at => Assert.Equal(Blue, at.Item));
        Assert.Contains(White, icon.Pixels);
        Assert.Contains("\"accentColor\": \"#14425F\"", File.ReadAllText(manifests.Full("manifest.json")), StringComparison.Ordinal);
    }

    private static Pixel Ring(int column, int row) => (((column - 16) * (column - 16)) + ((row - 16) * (row - 16))) is > 100 and < 169 ? White : Clear;

    private static byte[] Damaged()
    {
        var bytes = DrawnPng.Of(192, static (_, _) => Blue);
        bytes[60] ^= 0xFF;
        return bytes;
    }
}
