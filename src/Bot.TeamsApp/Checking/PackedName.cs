using System.Text.RegularExpressions;

namespace Bot.TeamsApp.Checking;

/// <summary>Names of files in the package: all stand in its root, and none leads out of the folder that it is read from.</summary>
internal static partial class PackedName
{
    public static bool IsPlain(string name) => Plain().IsMatch(name);

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)+\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Plain();
}
