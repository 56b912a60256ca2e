namespace Bot.TeamsApp.Environments;

/// <summary>What one environment fills in.</summary>
/// <param name="File">The file, as a fault names it.</param>
/// <param name="Values">The value of every key.</param>
/// <param name="Strings">By language tag, the texts that this environment has instead of the template's, by path.</param>
internal sealed record PackEnvironment(
    string File, IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Strings);
