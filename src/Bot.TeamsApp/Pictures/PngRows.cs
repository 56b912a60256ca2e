namespace Bot.TeamsApp.Pictures;

/// <summary>Undoes the filters of PNG: each byte is kept as its difference from its neighbours to the left and above.</summary>
internal static class PngRows
{
    /// <exception cref="InvalidDataException">A row has a filter that there is not.</exception>
    /// <exception cref="EndOfStreamException">Rows are missing.</exception>
    public static byte[] Read(Stream rows, int width, int height, int step)
    {
        var all = new byte[width * height];
        var above = new byte[width];
        for (var row = 0; row < height; row++)
        {
            var filter = rows.ReadByte();
            var line = all.AsSpan(row * width, width);
            rows.ReadExactly(line);
            for (var index = 0; index < width; index++)
            {
                var (left, up, corner) = (index < step ? 0 : line[index - step], above[index], index < step ? 0 : above[index - step]);
                line[index] += filter switch
                {
                    0 => 0,
                    1 => (byte)left,
                    2 => up,
                    3 => (byte)((left + up) / 2),
                    4 => (byte)Nearest(left, up, corner),
                    _ => throw new InvalidDataException("A row has an unknown filter."),
                };
            }

            line.CopyTo(above);
        }

        return all;
    }

    // Paeth: whichever of the three is nearest to left + up - corner.
    private static int Nearest(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
