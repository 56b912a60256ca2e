using System.Text.RegularExpressions;

namespace Bot.EndToEnd.Tests.Infra;

/// <summary>What Azure would refuse or an administrator would trip over, told without Azure: one line per fault.</summary>
internal static partial class BicepFaults
{
    public static IReadOnlyList<string> Of(IReadOnlyList<BicepFile> files) =>
    [
        .. files.SelectMany(Parsing),
        .. files.Where(static file => !file.IsParameters).SelectMany(file => Unused(file, files)),
        .. files.Where(static file => !file.IsParameters).SelectMany(Secrets),
        .. files.SelectMany(file => ModuleFaults.Of(file, files)),
        .. files.Where(static file => file.IsParameters).SelectMany(file => ParameterFaults.Of(file, files)),
    ];

    private static IEnumerable<string> Parsing(BicepFile file) => file.Errors.Select(error => $"{file.File} does not parse, {error}");

    private static IEnumerable<string> Unused(BicepFile file, IReadOnlyList<BicepFile> files)
    {
        foreach (var name in file.Parameters.Select(static one => one.Name).Concat(file.Variables.Select(static one => one.Name)).Where(name => !file.Used.Contains(name)))
        {
            yield return $"{file.File} declares {name} and does not use it";
        }

        if (file.IsModule)
        {
            var read = files.SelectMany(caller => caller.Modules.Where(module => caller.Find(module.Path, files) == file)
                .SelectMany(module => caller.Reads.Where(one => one.Module == module.Name).Select(static one => one.Output))).ToHashSet();
            foreach (var output in file.Outputs.Where(output => !read.Contains(output.Name)))
            {
                yield return $"{file.File} has the output {output.Name}, which nobody reads";
            }
        }
    }

    private static IEnumerable<string> Secrets(BicepFile file)
    {
        if (file.HandsOutSecrets)
        {
            yield return $"{file.File} calls for keys, which end in the deployment's history";
        }

        foreach (var name in file.Outputs.Select(static one => one.Name).Where(IsSecret))
        {
            yield return $"{file.File} has the output {name}, which looks like a secret; outputs stand in the deployment's history";
        }

        foreach (var name in file.Parameters.Where(static one => !one.IsSecure && IsSecret(one.Name)).Select(static one => one.Name))
        {
            yield return $"{file.File} takes {name}, which looks like a secret, without @secure()";
        }
    }

    private static bool IsSecret(string name) => SecretWord().IsMatch(name);

    [GeneratedRegex("secret|password|token|credential|(access|api|account|shared|primary)key|connectionstring", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SecretWord();
}
