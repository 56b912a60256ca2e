using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.TeamsApp.Environments;

/// <summary>The version of a package, by which Teams knows that a newer one was uploaded.</summary>
internal readonly partial record struct AppVersion(int Major, int Minor, int Patch) : IComparable<AppVersion>
{
    // A suffix such as -beta is left out on purpose: how the admin centre orders those is written nowhere.
    public const string Mend = "is no version; write three numbers with dots and without zeros in front, such as 1.0.1";

    public static bool operator <(AppVersion left, AppVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(AppVersion left, AppVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(AppVersion left, AppVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(AppVersion left, AppVersion right) => left.CompareTo(right) >= 0;

    /// <summary>Null when it is no such version.</summary>
    public static AppVersion? Of(string text) => Shape().IsMatch(text) && text.Split('.').Select(Number).ToList() is [var major, var minor, var patch]
        ? new AppVersion(major, minor, patch)
        : null;

    public int CompareTo(AppVersion other) => (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Shape();
}
