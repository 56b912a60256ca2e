using System.CommandLine;
using Bot.Host.Doctor;
using Bot.Host.Serving;

namespace Bot.Host.Commands;

/// <summary>Looks a deployment over from inside, and says of each part how it is and what mends it.</summary>
internal static class DoctorCommand
{
    public static Command Verb()
    {
        var json = new Option<bool>("--json") { Description = "One object of JSON." };
        var verb = new Command("doctor", "Checks this deployment and says what is wrong and how to mend it; exit code 1 if there is a fault.") { json };
        verb.SetAction((input, cancellationToken) => RunAsync(input.InvocationConfiguration.Output, input.GetValue(json), CheckList.All, environment: null, static _ => { }, cancellationToken));
        return verb;
    }

    /// <param name="output">Where the report goes.</param>
    /// <param name="asJson">One object rather than lines.</param>
    /// <param name="checks">Which; all of them but in a test.</param>
    /// <param name="environment">Null leaves it to the environment variable.</param>
    /// <param name="more">What a test sets on top.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<int> RunAsync(TextWriter output, bool asJson, IReadOnlyList<Check> checks, string? environment, Action<WebApplicationBuilder> more, CancellationToken cancellationToken)
    {
        var lines = new List<Line>();
        try
        {
            var builder = BotServer.CommandBuilder(environment);
            Program.Add(builder);

            // A service that needs what is at fault must not stop the looking at others.
            builder.Host.UseDefaultServiceProvider(static options => options.ValidateOnBuild = false);
            more(builder);
            builder.Logging.ClearProviders();
            await using var app = builder.Build();
            var secrets = new Secrets(app.Configuration);
            await foreach (var line in Examination.RunAsync(app.Services, checks, cancellationToken))
            {
                await AddAsync(line with { Finding = line.Finding with { Found = secrets.Hide(line.Finding.Found) ?? "", Mend = secrets.Hide(line.Finding.Mend) } });
            }
        }
        catch (Exception fault) when (lines.Count == 0 && FaultLines.Of(fault) is { } sentences)
        {
            // A settings file that cannot even be read.
            foreach (var line in Unreadable(sentences))
            {
                await AddAsync(line);
            }
        }

        await output.WriteLineAsync(asJson ? Printing.Json(lines) : $"\n{Printing.Summary(lines)}");
        return lines.Exists(static line => line.Finding.Outcome == Outcome.Fault) ? ExitCode.Fault : ExitCode.Success;

        async Task AddAsync(Line line)
        {
            lines.Add(line);
            if (!asJson)
            {
                await output.WriteLineAsync(Printing.Text(line));
            }
        }
    }

    private static IEnumerable<Line> Unreadable(IEnumerable<string> sentences) =>
    [
        .. sentences.Select(static sentence => new Line(CheckList.All[0].Name, Finding.Fault(sentence))),
        .. CheckList.All.Skip(1).Select(static check => new Line(check.Name, Finding.Skipped("it needs the settings, which cannot be read"))),
    ];
}
