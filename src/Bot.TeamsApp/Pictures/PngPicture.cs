using System.Buffers.Binary;
using System.IO.Compression;
using Bot.TeamsApp.Packages;

namespace Bot.TeamsApp.Pictures;

/// <summary>A point of a picture.</summary>
internal readonly record struct Pixel(byte Red, byte Green, byte Blue, byte Alpha)
{
    public bool IsWhite => (Red, Green, Blue) == (byte.MaxValue, byte.MaxValue, byte.MaxValue);
}

/// <summary>A picture, or why it could not be read.</summary>
internal abstract record PngReading
{
    private PngReading()
    {
    }

    public sealed record Picture(PngPicture Read) : PngReading;

    /// <param name="Why">As the rest of a sentence about the file.</param>
    public sealed record Unreadable(string Why) : PngReading;
}

/// <summary>A PNG picture of 8 bits a channel, row after row.</summary>
internal sealed record PngPicture(int Width, int Height, IReadOnlyList<Pixel> Pixels)
{
    private const int Largest = 2048;
    private const int ChunkFrame = 12;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static PngReading Read(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith(Signature))
        {
            return new PngReading.Unreadable("it is no PNG");
        }

        using var packed = new MemoryStream();
        byte[]? header = null;
        for (var at = Signature.Length; at + ChunkFrame <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
            if (length > bytes.Length - at - ChunkFrame)
            {
                break;
            }

            var chunk = bytes.AsSpan(at + 4, (int)length + 4);
            if (Crc32.Of(chunk) != BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at + 8 + (int)length)))
            {
                return new PngReading.Unreadable("it is damaged (a checksum does not match)");
            }

            if (chunk[..4].SequenceEqual("IHDR"u8))
            {
                header = chunk[4..].ToArray();
            }
            else if (chunk[..4].SequenceEqual("IDAT"u8))
            {
                packed.Write(chunk[4..]);
            }
            else if (chunk[..4].SequenceEqual("IEND"u8))
            {
                return header is { Length: 13 } ? Unpack(header, packed) : new PngReading.Unreadable("it has no header");
            }

            at += ChunkFrame + (int)length;
        }

        return new PngReading.Unreadable("it is cut off");
    }

    private static PngReading Unpack(byte[] header, MemoryStream packed)
    {
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(header), BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(4)));
        var channels = (header[8], header[9], header[12]) switch
        {
            (8, 6, 0) => 4,
            (8, 2, 0) => 3,
            _ => 0,
        };
        if (channels == 0 || width is 0 or > Largest || height is 0 or > Largest)
        {
            return new PngReading.Unreadable(channels == 0 ? "it is a PNG of another kind" : "its size is out of all bounds");
        }

        try
        {
            packed.Position = 0;
            using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
            var rows = PngRows.Read(unpacked, (int)width * channels, (int)height, channels);
            return new PngReading.Picture(new PngPicture((int)width, (int)height, [.. rows.Chunk(channels).Select(static point => new Pixel(point[0], point[1], point[2], point.Length == 4 ? point[3] : byte.MaxValue))]));
        }
        catch (Exception damaged) when (damaged is InvalidDataException or EndOfStreamException)
        {
            return new PngReading.Unreadable("it is damaged");
        }
    }
}
