using System.CommandLine;
using Bot.Host.Serving;
using Bot.Knowledge;
using Bot.Knowledge.Bank;

namespace Bot.Host.Commands;

/// <summary>Tells the editors of the bank what is wrong with it: file, line and reason of each fault.</summary>
internal static class KnowledgeCheckCommand
{
    public static Command Verb()
    {
        var folder = new Argument<string?>("FOLDER") { Description = "The bank to check; default Knowledge:Path.", Arity = ArgumentArity.ZeroOrOne };
        var check = new Command("check", "Checks the knowledge bank; exit code 1 if it has a fault.") { folder };
        check.SetAction((input, _) => RunAsync(input.GetValue(folder), input.InvocationConfiguration.Output, input.InvocationConfiguration.Error));
        return new Command("knowledge", "What concerns the knowledge bank.") { check };
    }

    private static async Task<int> RunAsync(string? given, TextWriter output, TextWriter error)
    {
        var folder = given ?? await ConfiguredAsync();
        var reading = BankReader.Read(folder);
        foreach (var fault in reading.Faults)
        {
            await output.WriteLineAsync(fault.ToString());
        }

        if (reading.Bank is not { } bank)
        {
            await error.WriteLineAsync($"The knowledge bank in {folder} has {reading.Faults.Count} fault(s); mend the lines above and check again.");
            return ExitCode.Fault;
        }

        await output.WriteLineAsync(
            $"The knowledge bank is sound: {bank.Networks.Count} networks, {bank.Pages.Count} pages, {bank.Sessions.Count} sessions, {bank.Documents.Count} documents.");
        return ExitCode.Success;
    }

    private static async Task<string> ConfiguredAsync()
    {
        var builder = BotServer.CommandBuilder();
        builder.AddKnowledge();
        await using var app = builder.Build();
        return app.Services.GetRequiredService<KnowledgeFolder>().Path;
    }
}
