using System.Buffers.Binary;

namespace Bot.Features.Newsletters.Checking;

/// <summary>How many pixels an image has, read from its first bytes; nothing is unpacked.</summary>
internal static class ImageSize
{
    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Null when this is no png, jpeg or gif, whatever its server calls it.</summary>
    public static (int Width, int Height)? Of(ReadOnlySpan<byte> image)
    {
        if (image.StartsWith(Png))
        {
            return image.Length >= 24 ? (BinaryPrimitives.ReadInt32BigEndian(image[16..]), BinaryPrimitives.ReadInt32BigEndian(image[20..])) : null;
        }

        if (image.StartsWith("GIF87a"u8) || image.StartsWith("GIF89a"u8))
        {
            return image.Length >= 10 ? (BinaryPrimitives.ReadUInt16LittleEndian(image[6..]), BinaryPrimitives.ReadUInt16LittleEndian(image[8..])) : null;
        }

        return image.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) ? OfJpeg(image) : null;
    }

    // Segments follow each other, each with its length, until the one that begins the frame.
    private static (int Width, int Height)? OfJpeg(ReadOnlySpan<byte> image)
    {
        var at = 2;
        while (at + 9 < image.Length)
        {
            if (image[at] != 0xFF)
            {
                return null;
            }

            var marker = image[at + 1];
            if (marker is 0xFF or 0x01 or >= 0xD0 and <= 0xD8)
            {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(image[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(image[(at + 5)..]));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(image[(at + 2)..]);
        }

        return null;
    }
}
