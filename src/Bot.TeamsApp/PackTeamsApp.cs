using Bot.TeamsApp.Checking;
using Bot.TeamsApp.Environments;
using Bot.TeamsApp.Packages;
using Bot.TeamsApp.Templates;

namespace Bot.TeamsApp;

/// <summary>What is to be packed.</summary>
/// <param name="Folder">The folder with <c>manifest.json</c>, <c>environments/</c>, <c>icons/</c> and <c>schema/</c>.</param>
/// <param name="Environment">The name of a file in <c>environments/</c>, without its ending.</param>
/// <param name="Target">The package to write. One that stands there is replaced by a newer version alone.</param>
public sealed record PackInput(string Folder, string Environment, string Target);

/// <summary>What came of it.</summary>
public abstract record PackOutcome
{
    private PackOutcome()
    {
    }

    /// <summary>The package stands at the target.</summary>
    /// <param name="Version">The version of the app in it.</param>
    /// <param name="Files">The names in the package.</param>
    /// <param name="Bytes">Its size.</param>
    /// <param name="IsNew">False when the same bytes stood there before.</param>
    public sealed record Packed(string Version, IReadOnlyList<string> Files, int Bytes, bool IsNew) : PackOutcome;

    /// <summary>Nothing was written.</summary>
    /// <param name="Faults">All that is wrong, a line for each: where, what, and the mend.</param>
    public sealed record Refused(IReadOnlyList<string> Faults) : PackOutcome;
}

/// <summary>Makes the package that an administrator uploads to Teams: template and environment together, checked, as one zip file.</summary>
public static class PackTeamsApp
{
    /// <summary>Packs, or says all that is in the way.</summary>
    /// <exception cref="IOException">The target cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The target may not be written.</exception>
    public static PackOutcome Pack(PackInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var faults = new List<string>();
        var folder = new ManifestsFolder(input.Folder);
        if (folder.Missing is { } missing)
        {
            faults.Add(missing);
        }

        var target = TargetFile.Of(input.Target, faults);
        var environment = faults.Count == 0 ? ReadEnvironment.Of(folder, input.Environment, faults) : null;
        var template = environment is null ? null : ReadTemplate.Of(folder, environment, faults);
        var app = template is null || environment is null ? null : FillTemplate.Of(template, environment, faults);
        if (app is null || environment is null || target is null)
        {
            return new PackOutcome.Refused(faults);
        }

        CheckApp.Of(folder, environment, app, faults);
        var icons = CheckIcons.Of(folder, app, faults);
        if (faults.Count > 0)
        {
            return new PackOutcome.Refused(faults);
        }

        IReadOnlyList<PackedFile> files = [app.ManifestFile, .. icons, .. app.LocalisationFiles];
        return Write(target, files, app, environment);
    }

    private static PackOutcome Write(TargetFile target, IReadOnlyList<PackedFile> files, FilledApp app, PackEnvironment environment)
    {
        var package = ZipBytes.Of(files);
        var verdict = EarlierPackage.Compare(target.Path, package, app.Id, app.Version, environment.File);
        if (verdict.Fault is { } fault)
        {
            return new PackOutcome.Refused([fault]);
        }

        if (!verdict.IsSame)
        {
            target.Write(package);
        }

        return new PackOutcome.Packed(app.Version, [.. files.Select(static file => file.Name)], package.Length, IsNew: !verdict.IsSame);
    }
}
