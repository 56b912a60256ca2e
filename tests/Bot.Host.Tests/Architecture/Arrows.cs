namespace Bot.Host.Tests.Architecture;

/// <summary>The arrows between projects and what a room must not know: the architecture's table as data, and its judgement.</summary>
internal static class Arrows
{
    private const string Host = "Bot.Host";

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Bot.Connector"] = [],
        ["Bot.Knowledge"] = [],
        ["Bot.TeamsApp"] = [],
        ["Bot.Features"] = ["Bot.Connector", "Bot.Knowledge"],
        ["Bot.Kernteam"] = ["Bot.Features"],
        ["Bot.Storage"] = ["Bot.Features"],
        ["Bot.Azure"] = ["Bot.Knowledge"],
        [Host] = ["Bot.Azure", "Bot.Connector", "Bot.Features", "Bot.Kernteam", "Bot.Knowledge", "Bot.Storage", "Bot.TeamsApp"],
    };

    private static readonly string[] Providers = ["Npgsql", "Microsoft.Data.Sqlite", "SQLitePCLRaw", "Microsoft.EntityFrameworkCore.Sqlite", "Microsoft.EntityFrameworkCore.SqlServer"];

    private static readonly Dictionary<string, string[]> Forbidden = new(StringComparer.Ordinal)
    {
        ["Bot.Connector"] = [.. Providers, "Microsoft.EntityFrameworkCore"],
        ["Bot.Knowledge"] = ["Microsoft.EntityFrameworkCore", "Npgsql", "Azure.", "Microsoft.Identity"],
        ["Bot.TeamsApp"] = [.. Providers, "Microsoft.EntityFrameworkCore", "Azure."],
        ["Bot.Features"] = [.. Providers, "Azure."],
        ["Bot.Kernteam"] = [.. Providers, "Azure."],
        ["Bot.Azure"] = [.. Providers, "Microsoft.EntityFrameworkCore"],
    };

    public static IEnumerable<string> Faults(IReadOnlyList<ProjectFile> projects)
    {
        foreach (var project in projects)
        {
            if (!Allowed.TryGetValue(project.Name, out var allowed))
            {
                yield return $"{project.Name} is no room of the architecture";
                continue;
            }

            foreach (var arrow in project.Projects.Except(allowed, StringComparer.Ordinal))
            {
                yield return $"{project.Name} must not reference {arrow}";
            }

            // The Host takes the rooms that there are; every other arrow is part of the picture.
            foreach (var arrow in allowed.Except(project.Projects, StringComparer.Ordinal).Where(_ => project.Name != Host))
            {
                yield return $"{project.Name} should reference {arrow}";
            }

            foreach (var package in project.Packages.Where(package => Forbidden.GetValueOrDefault(project.Name, []).Any(start => package.StartsWith(start, StringComparison.Ordinal))))
            {
                yield return $"{project.Name} must not know {package}";
            }

            if (project.HasVersions)
            {
                yield return $"{project.Name} states a version; versions stand in Directory.Packages.props";
            }
        }
    }
}
