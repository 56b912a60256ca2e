using System.Xml.Linq;
using Bot.Host.Tests.Playing;

namespace Bot.Host.Tests.Architecture;

/// <summary>What a project of <c>src</c> says it needs.</summary>
internal sealed record ProjectFile(string Name, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages, bool HasVersions)
{
    public static IReadOnlyList<ProjectFile> OfSource { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src"), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read)];

    public static ProjectFile Of(string name, XDocument project)
    {
        var packages = project.Descendants("PackageReference").ToList();
        return new ProjectFile(
            name,
            [.. project.Descendants("ProjectReference").Select(static reference => Path.GetFileNameWithoutExtension(Included(reference).Replace('\\', '/')))],
            [.. packages.Select(Included)],
            packages.Exists(static package => package.Attribute("Version") is not null || package.Element("Version") is not null || package.Attribute("VersionOverride") is not null));
    }

    private static ProjectFile Read(string file) => Of(Path.GetFileNameWithoutExtension(file), XDocument.Load(file));

    private static string Included(XElement element) => element.Attribute("Include")?.Value ?? "";
}
