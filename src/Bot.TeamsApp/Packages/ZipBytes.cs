using System.Buffers.Binary;
using System.Text;

namespace Bot.TeamsApp.Packages;

/// <summary>
/// A zip file of which every byte follows from the files in it. The library's own would do, but writes down the operating system, and
/// its compression may differ with the next version of .NET; the few kilobytes here are stored as they are.
/// </summary>
internal static class ZipBytes
{
    private const uint LocalHeader = 0x04034B50;
    private const uint CentralHeader = 0x02014B50;
    private const uint End = 0x06054B50;
    private const ushort Version = 20;

    // Midnight of 1 January 1980, the earliest that a zip file can say.
    private const ushort NoTime = 0;
    private const ushort FirstDay = (1 << 5) | 1;

    public static byte[] Of(IReadOnlyList<PackedFile> files)
    {
        using var zip = new MemoryStream();
        using var directory = new MemoryStream();
        foreach (var file in files)
        {
            var (name, crc, offset) = (Encoding.ASCII.GetBytes(file.Name), Crc32.Of(file.Bytes), (uint)zip.Length);
            Number(zip, LocalHeader);
            Describe(zip, name, crc, file.Bytes.Length);
            zip.Write(name);
            zip.Write(file.Bytes);

            Number(directory, CentralHeader);
            Number(directory, Version);
            Describe(directory, name, crc, file.Bytes.Length);

            // No comment, first disk, no attributes of any system.
            Numbers(directory, 0, 0, 0);
            Number(directory, 0u);
            Number(directory, offset);
            directory.Write(name);
        }

        var start = (uint)zip.Length;
        directory.WriteTo(zip);
        Number(zip, End);
        Numbers(zip, 0, 0, (ushort)files.Count, (ushort)files.Count);
        Number(zip, (uint)directory.Length);
        Number(zip, start);
        Number(zip, (ushort)0);
        return zip.ToArray();
    }

    // What both headers say alike: version needed, no flags, stored, when, checksum, sizes, length of the name, nothing extra.
    private static void Describe(MemoryStream to, byte[] name, uint crc, int length)
    {
        Numbers(to, Version, 0, 0, NoTime, FirstDay);
        Number(to, crc);
        Number(to, (uint)length);
        Number(to, (uint)length);
        Numbers(to, (ushort)name.Length, 0);
    }

    private static void Numbers(MemoryStream to, params ReadOnlySpan<ushort> values)
    {
        foreach (var value in values)
        {
            Number(to, value);
        }
    }

    private static void Number(MemoryStream to, ushort value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        to.Write(bytes);
    }

    private static void Number(MemoryStream to, uint value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        to.Write(bytes);
    }
}
