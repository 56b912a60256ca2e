using System.Text.RegularExpressions;

namespace Bot.EndToEnd.Tests.Infra;

/// <summary>Whether a module is given what it asks for, and gives what is read of it.</summary>
internal static partial class ModuleFaults
{
    public static IEnumerable<string> Of(BicepFile caller, IReadOnlyList<BicepFile> files)
    {
        foreach (var module in caller.Modules)
        {
            if (caller.Find(module.Path, files) is not { } callee)
            {
                yield return $"{caller.File} uses {module.Path}, which does not exist";
                continue;
            }

            foreach (var fault in Arguments(caller, module, callee, files))
            {
                yield return fault;
            }
        }

        foreach (var read in caller.Reads)
        {
            var callee = caller.Modules.FirstOrDefault(module => module.Name == read.Module) is { } module ? caller.Find(module.Path, files) : null;
            if (callee is null || callee.Outputs.All(output => output.Name != read.Output))
            {
                yield return $"{caller.File} reads {read.Module}.outputs.{read.Output}, which does not exist";
            }
        }
    }

    private static IEnumerable<string> Arguments(BicepFile caller, BicepModule module, BicepFile callee, IReadOnlyList<BicepFile> files)
    {
        foreach (var missing in callee.Parameters.Where(parameter => parameter.Required && module.Arguments.All(given => given.Name != parameter.Name)))
        {
            yield return $"{caller.File} does not give {missing.Name} to {callee.File}";
        }

        foreach (var given in module.Arguments)
        {
            if (callee.Parameters.FirstOrDefault(parameter => parameter.Name == given.Name) is not { } asked)
            {
                yield return $"{caller.File} gives {given.Name} to {callee.File}, which does not ask for it";
            }
            else if ((given.Type ?? TypeOfOutput(given.Text, caller, files)) is { } type && type != asked.Type)
            {
                yield return $"{caller.File} gives {given.Name} to {callee.File} as {type}; it asks for {asked.Type}";
            }
        }
    }

    private static string? TypeOfOutput(string text, BicepFile caller, IReadOnlyList<BicepFile> files)
    {
        var match = Output().Match(text);
        return match.Success && caller.Modules.FirstOrDefault(module => module.Name == match.Groups["module"].Value) is { } module
            ? caller.Find(module.Path, files)?.Outputs.FirstOrDefault(output => output.Name == match.Groups["output"].Value)?.Type
            : null;
    }

    [GeneratedRegex(@"^(?<module>\w+)!?\.outputs\.(?<output>\w+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Output();
}
