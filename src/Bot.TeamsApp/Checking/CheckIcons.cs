using Bot.TeamsApp.Packages;
using Bot.TeamsApp.Pictures;
using Bot.TeamsApp.Templates;

namespace Bot.TeamsApp.Checking;

/// <summary>The two icons as Teams wants them; it refuses a package, or shows a grey square, when they are otherwise.</summary>
internal static class CheckIcons
{
    private const int ColorSize = 192;
    private const int OutlineSize = 32;

    /// <summary>The icons to pack.</summary>
    public static IReadOnlyList<PackedFile> Of(ManifestsFolder folder, FilledApp app, List<string> faults) =>
        [.. Read(folder, app, "color", ColorSize, faults), .. Read(folder, app, "outline", OutlineSize, faults)];

    private static IEnumerable<PackedFile> Read(ManifestsFolder folder, FilledApp app, string kind, int size, List<string> faults)
    {
        var name = app.Text("icons", kind);
        if (name.Length == 0)
        {
            yield break; // the schema says so
        }

        if (!PackedName.IsPlain(name) || !name.EndsWith(".png", StringComparison.Ordinal))
        {
            faults.Add($"manifest.json/icons/{kind}: \"{name}\" is no plain name of a .png file. Put it in icons/ and name it alone, such as {kind}.png.");
            yield break;
        }

        if (!File.Exists(folder.Icon(name)))
        {
            faults.Add($"icons/{name}: it is not there. Put a PNG of {size} by {size} pixels in icons/.");
            yield break;
        }

        var bytes = File.ReadAllBytes(folder.Icon(name));
        switch (PngPicture.Read(bytes))
        {
            case PngReading.Unreadable(var why):
                faults.Add($"icons/{name}: {why}. Save it as PNG with 8 bits for each of red, green, blue and alpha, not interlaced.");
                break;
            case PngReading.Picture(var picture):
                Check(name, kind, size, picture, faults);
                break;
        }

        yield return new PackedFile(name, bytes);
    }

    private static void Check(string name, string kind, int size, PngPicture picture, List<string> faults)
    {
        if ((picture.Width, picture.Height) != (size, size))
        {
            faults.Add($"icons/{name}: it is {picture.Width} by {picture.Height} pixels. Draw it {size} by {size}.");
        }

        if (kind == "outline")
        {
            var (clear, white) = (picture.Pixels.Count(static pixel => pixel.Alpha == 0), picture.Pixels.Count(static pixel => pixel.IsWhite && pixel.Alpha > 0));
            if (picture.Pixels.Any(static pixel => pixel.Alpha > 0 && !pixel.IsWhite))
            {
                faults.Add($"icons/{name}: it has other colours than white. Draw the outline in white (#FFFFFF) on a transparent ground.");
            }
            else if (clear == 0 || white == 0)
            {
                faults.Add($"icons/{name}: it is {(clear == 0 ? "white all over" : "empty")}. Draw a white outline on a transparent ground.");
            }
        }
    }
}
