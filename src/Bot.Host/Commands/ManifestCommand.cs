using System.CommandLine;
using Bot.Host.Serving;
using Bot.TeamsApp;

namespace Bot.Host.Commands;

/// <summary>Makes the package that an administrator uploads to Teams.</summary>
internal static class ManifestCommand
{
    private const string DefaultFolder = "manifests";

    public static Command Verb()
    {
        var environment = new Option<string>("--environment") { Description = "A file of manifests/environments, without .json.", HelpName = "NAME", Required = true };
        var target = new Option<string>("--out") { Description = "The package to write.", HelpName = "FILE.zip", Required = true };
        var folder = new Option<string?>("--manifests") { Description = "The folder of the templates; default the checkout's or the program's own.", HelpName = "FOLDER" };
        var pack = new Command("pack", "Fills the manifest in for an environment, checks it and writes the package for Teams.") { environment, target, folder };
        pack.SetAction((input, _) => Task.FromResult(Run(
            new PackInput(input.GetValue(folder) ?? DefaultPath(), input.GetRequiredValue(environment), input.GetRequiredValue(target)),
            input.InvocationConfiguration.Output,
            input.InvocationConfiguration.Error)));
        return new Command("manifest", "What concerns the app in Teams.") { pack };
    }

    private static int Run(PackInput input, TextWriter output, TextWriter error)
    {
        switch (PackTeamsApp.Pack(input))
        {
            case PackOutcome.Packed packed:
                output.WriteLine(packed.IsNew
                    ? $"{input.Target}: version {packed.Version} of {input.Environment}, {packed.Bytes} bytes: {string.Join(", ", packed.Files)}."
                    : $"{input.Target}: version {packed.Version} of {input.Environment} stood there already, the same to the byte.");
                return ExitCode.Success;
            case PackOutcome.Refused refused:
                foreach (var fault in refused.Faults)
                {
                    error.WriteLine(fault.ReplaceLineEndings(" "));
                }

                return ExitCode.Fault;
            case var other:
                throw new InvalidOperationException($"No line for {other.GetType().Name}.");
        }
    }

    // The content root is the project in a checkout, where the folder stands two up; published, it travels with the program.
    private static string DefaultPath()
    {
        var root = ContentRoot.Find(AppContext.BaseDirectory, static _ => null) ?? AppContext.BaseDirectory;
        return Path.GetFullPath(ContentRoot.IsProject(root) ? Path.Combine(root, "..", "..", DefaultFolder) : Path.Combine(root, DefaultFolder));
    }
}
