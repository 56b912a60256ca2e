namespace Bot.Benchmarks;

internal static class Samples
{
    /// <summary>The value that the given share of the samples does not exceed.</summary>
    public static double At(this IEnumerable<double> samples, double share)
    {
        var ordered = samples.Order().ToArray();
        return ordered[Math.Clamp((int)Math.Ceiling(share * ordered.Length) - 1, 0, ordered.Length - 1)];
    }

    public static double Median(this IEnumerable<double> samples)
    {
        var ordered = samples.Order().ToArray();
        var middle = ordered.Length / 2;
        return ordered.Length % 2 == 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
    }
}
