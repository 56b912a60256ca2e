using System.CommandLine;
using Bot.Host.Serving;
using Bot.Storage;

namespace Bot.Host.Commands;

/// <summary>Brings the database to the newest schema.</summary>
internal static class MigrateCommand
{
    public static Command Verb()
    {
        var migrate = new Command("migrate", "Brings the database to the newest schema.");
        migrate.SetAction((input, cancellationToken) => RunAsync(input.InvocationConfiguration.Output, cancellationToken));
        return new Command("db", "What concerns the database.") { migrate };
    }

    private static async Task<int> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var builder = BotServer.CommandBuilder();
        builder.AddStorage();
        await using var app = builder.Build();
        var steps = await app.Services.GetRequiredService<MigrateDatabase>().RunAsync(cancellationToken);
        foreach (var step in steps)
        {
            await output.WriteLineAsync($"applied {step}");
        }

        await output.WriteLineAsync(steps.Count == 0 ? "The database was at the newest schema already." : "The database is at the newest schema.");
        return ExitCode.Success;
    }
}
