using System.Buffers.Binary;
using System.IO.Compression;
using Bot.TeamsApp.Packages;
using Bot.TeamsApp.Pictures;

namespace Bot.TeamsApp.Tests.Playing;

/// <summary>PNG files of every kind that a test needs.</summary>
internal static class DrawnPng
{
    /// <param name="size">Width and height.</param>
    /// <param name="at">The colour of a point, by column and row.</param>
    /// <param name="filter">How the rows are kept, 0 to 4.</param>
    /// <param name="depth">Bits a channel, as the header says.</param>
    public static byte[] Of(int size, Func<int, int, Pixel> at, byte filter = 0, byte depth = 8)
    {
        using var rows = new MemoryStream();
        var above = new byte[size * 4];
        for (var row = 0; row < size; row++)
        {
            var line = Enumerable.Range(0, size).Select(column => at(column, row)).SelectMany(static pixel => new[] { pixel.Red, pixel.Green, pixel.Blue, pixel.Alpha }).ToArray();
            rows.WriteByte(filter);
            for (var index = 0; index < line.Length; index++)
            {
                var (left, up, corner) = (index < 4 ? 0 : line[index - 4], above[index], index < 4 ? 0 : above[index - 4]);
                rows.WriteByte((byte)(line[index] - Guess(filter, left, up, corner)));
            }

            above = line;
        }

        return File(size, rows.ToArray(), depth);
    }

    private static int Guess(byte filter, int left, int up, int corner) => filter switch
    {
        0 => 0,
        1 => left,
        2 => up,
        3 => (left + up) / 2,
        _ => new[] { left, up, corner }.MinBy(value => Math.Abs(left + up - corner - value)),
    };

    private static byte[] File(int size, byte[] rows, byte depth)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(rows);
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), size);
        (header[8], header[9]) = (depth, 6);
        return [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] content)
    {
        var chunk = new byte[content.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        name.CopyTo(chunk.AsSpan(4));
        content.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(content.Length + 8), Crc32.Of(chunk.AsSpan(4, content.Length + 4)));
        return chunk;
    }
}
