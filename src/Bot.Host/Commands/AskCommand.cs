using System.CommandLine;
using System.Globalization;
using Bot.Knowledge.Answers;

namespace Bot.Host.Commands;

/// <summary>Answers one question as the bot would, in the terminal.</summary>
internal static class AskCommand
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static Command Verb()
    {
        var question = new Argument<string[]>("QUESTION") { Description = "The question, best between quotes.", Arity = ArgumentArity.OneOrMore };
        var network = new Option<string?>("--network") { Description = "The asker's network, such as var or rsiv.", HelpName = "NETWORK" };
        var at = new Option<DateOnly?>("--at") { Description = "The day on which it is asked; default today.", HelpName = "YYYY-MM-DD", CustomParser = Day };
        var json = new Option<bool>("--json") { Description = "One line of JSON." };
        var explain = new Option<bool>("--explain") { Description = "What was understood, and which passages came nearest." };
        var verb = new Command("ask", "Answers one question as the bot would.") { question, network, at, json, explain };
        verb.SetAction((input, cancellationToken) => LoadedKnowledgeBank.UseAsync(
            engine =>
            {
                var (output, error) = (input.InvocationConfiguration.Output, input.InvocationConfiguration.Error);
                if (!TryNetwork(engine, input.GetValue(network), error, out var networkId))
                {
                    return ExitCode.Usage;
                }

                var asked = new AskedQuestion(string.Join(' ', input.GetRequiredValue(question)), networkId, input.GetValue(at) ?? Today(TimeProvider.System), Topic: null);
                var answer = engine.Answer(asked);
                var explanation = input.GetValue(explain) ? engine.Explain(asked) : null;
                output.WriteLine(input.GetValue(json) ? AnswerJson.Line(answer, explanation) : AnswerOnTerminal.Text(answer, explanation));
                return ExitCode.Success;
            },
            cancellationToken));
        return verb;
    }

    private static bool TryNetwork(AnswerEngine engine, string? given, TextWriter error, out string? networkId)
    {
        var known = engine.Bank.Networks.Select(static network => network.Id).ToList();
        networkId = known.Find(id => string.Equals(id, given, StringComparison.OrdinalIgnoreCase));
        if (given is null || networkId is not null)
        {
            return true;
        }

        error.WriteLine($"--network: '{given}' is not a network of the bank. Choose {string.Join(" or ", known.Select(static id => id.ToLowerInvariant()))}.");
        return false;
    }

    private static DateOnly? Day(System.CommandLine.Parsing.ArgumentResult result)
    {
        var given = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        result.AddError($"--at: '{given}' is not a day written as YYYY-MM-DD.");
        return null;
    }

    private static DateOnly Today(TimeProvider clock) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Amsterdam).DateTime);
}
