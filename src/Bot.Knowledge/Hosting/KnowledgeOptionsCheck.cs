using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Hosting;

// Refuses what would otherwise be quietly ignored. Each message names the key and the mend.
internal sealed class KnowledgeOptionsCheck : IValidateOptions<KnowledgeOptions>, IValidateOptions<AnswersOptions>
{
    public ValidateOptionsResult Validate(string? name, KnowledgeOptions options)
    {
        var faults = new List<string>();
        if (string.IsNullOrWhiteSpace(options.Path))
        {
            faults.Add("Knowledge:Path is empty. Set Knowledge__Path to the folder of the knowledge bank, or leave it out for knowledge-index/.");
        }

        if (Fault("Knowledge:Index", options.Index, "Sqlite", "AzureAiSearch") is { } fault)
        {
            faults.Add(fault);
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    public ValidateOptionsResult Validate(string? name, AnswersOptions options) =>
        Fault("Answers:Writer", options.Writer, "Extractive", "AzureOpenAi") is { } fault
            ? ValidateOptionsResult.Fail(fault)
            : ValidateOptionsResult.Success;

    private static string? Fault(string key, string? value, string built, string planned)
    {
        var variable = key.Replace(":", "__", StringComparison.Ordinal);
        return Is(value, built) ? null
            : Is(value, planned) ? $"{key} is '{planned}', which this version does not have yet. Set {variable} to {built}, or leave it out."
            : $"{key} is unknown. Set {variable} to {built}, or leave it out.";
    }

    private static bool Is(string? value, string word) => string.Equals(value?.Trim(), word, StringComparison.OrdinalIgnoreCase);
}
