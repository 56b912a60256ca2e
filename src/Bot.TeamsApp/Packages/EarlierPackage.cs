using System.IO.Compression;
using System.Text.Json;
using Bot.TeamsApp.Environments;

namespace Bot.TeamsApp.Packages;

/// <summary>How a new package stands to the one at its place.</summary>
/// <param name="Fault">Why it may not take that place; null when it may.</param>
/// <param name="IsSame">The same bytes stand there already.</param>
internal sealed record PackageVerdict(string? Fault, bool IsSame);

/// <summary>Teams takes a newer version alone as an update; a package that would be refused there is refused here.</summary>
internal static class EarlierPackage
{
    // Far above what an app has; whatever is larger is not read on.
    private const int LargestPackage = 10 << 20;
    private const int LargestManifest = 1 << 20;

    public static PackageVerdict Compare(string target, byte[] package, string id, string version, string environmentFile)
    {
        if (!File.Exists(target))
        {
            return new(Fault: null, IsSame: false);
        }

        using var opened = File.OpenRead(target);
        var there = ReadUpTo(LargestPackage, opened);
        if (there is null)
        {
            return new(NoPackage(target), IsSame: false);
        }

        if (there.AsSpan().SequenceEqual(package))
        {
            return new(Fault: null, IsSame: true);
        }

        return new(FaultOf(target, there, id, version, environmentFile), IsSame: false);
    }

    private static string? FaultOf(string target, byte[] there, string id, string version, string environmentFile)
    {
        if (Manifest(there) is not { } earlier || AppVersion.Of(earlier.Version) is not { } before || AppVersion.Of(version) is not { } now)
        {
            return NoPackage(target);
        }

        return !string.Equals(earlier.Id, id, StringComparison.OrdinalIgnoreCase)
                ? $"--out: {target} holds another app ({earlier.Id}). Name another file, or delete it."
            : now < before
                ? $"{environmentFile}: \"version\" ({now}) goes backwards: {target} has {before}. Raise it above {before}, or delete that file if it was never uploaded."
            : now == before
                ? $"{environmentFile}: \"version\" ({now}) is that of {target}, but the content differs, and Teams would not see an update. Raise \"version\", or delete that file if it was never uploaded."
            : null;
    }

    private static string NoPackage(string target) => $"--out: {target} is there and is no package of a Teams app. Name another file, or delete it.";

    private static (string Id, string Version)? Manifest(byte[] package)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
            if (zip.GetEntry(ManifestsFolder.Manifest) is not { } entry)
            {
                return null;
            }

            using var opened = entry.Open();
            if (ReadUpTo(LargestManifest, opened) is not { } read)
            {
                return null;
            }

            using var manifest = JsonDocument.Parse(new MemoryStream(read));
            return (manifest.RootElement.GetProperty("id").GetString() ?? "", manifest.RootElement.GetProperty("version").GetString() ?? "");
        }
        catch (Exception unread) when (unread is InvalidDataException or IOException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    // Counted while reading, for a length that a file says of itself can lie. Null when there is more.
    private static byte[]? ReadUpTo(int limit, Stream stream)
    {
        var buffer = new byte[limit + 1];
        var count = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return count > limit ? null : buffer[..count];
    }
}
