using System.CommandLine;
using System.CommandLine.Invocation;
using Bot.Host.Commands;

namespace Bot.Host;

/// <summary>The verbs and their exit codes: 0 done, 1 a fault in what was given, 2 wrong usage.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        // A question may begin with an @, which is not to be read as the name of a file with arguments.
        var parsed = Verbs().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var wrong in parsed.Errors.Select(static wrong => wrong.Message).Distinct())
            {
                await error.WriteLineAsync($"{wrong} Use --help to see what is possible.");
            }

            return ExitCode.Usage;
        }

        try
        {
            // The host ends itself on a signal, in its own time, so that turns under way are finished.
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (Exception fault) when (FaultLines.Of(fault) is { } lines)
        {
            foreach (var line in lines)
            {
                await error.WriteLineAsync(line);
            }

            return ExitCode.Fault;
        }
    }

    private static RootCommand Verbs()
    {
        var urls = ServeCommand.UrlsOption();
        var root = new RootCommand("A Teams bot for regional public-safety networks. Without a verb it serves.")
        {
            urls,
            ServeCommand.Verb(urls),
            AskCommand.Verb(),
            EvaluateCommand.Verb(),
            KnowledgeCheckCommand.Verb(),
            ManifestCommand.Verb(),
            PlaygroundCommand.Verb(urls),
            MigrateCommand.Verb(),
            DoctorCommand.Verb(),
        };
        root.SetAction((input, cancellationToken) => ServeCommand.RunAsync(input, urls, cancellationToken));
        return root;
    }
}
