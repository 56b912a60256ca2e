using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.TeamsApp.Environments;

/// <summary>Reads an environment's file and says all that is wrong with it at once.</summary>
internal static class ReadEnvironment
{
    private static readonly string Known = string.Join(", ", EnvironmentKey.All.Select(static key => key.Name).Append(EnvironmentKey.Strings));

    /// <summary>Null when something was added to the faults.</summary>
    public static PackEnvironment? Of(ManifestsFolder folder, string name, List<string> faults)
    {
        // Compared with the names there are, and never made into a path: a name such as ../other is no environment.
        var names = folder.Environments;
        if (!names.Contains(name, StringComparer.Ordinal))
        {
            var there = names.Count == 0 ? $"{folder.Under("environments")} holds none; add NAME.json" : $"choose {string.Join(", ", names)}, or add environments/{(name.Length == 0 ? "NAME" : name)}.json";
            faults.Add($"--environment: {(name.Length == 0 ? "no name was given" : $"there is no environment \"{name}\"")}; {there}.");
            return null;
        }

        var file = $"environments/{name}.json";
        var before = faults.Count;
        if (ReadJson.Object(folder.Under(file), file, faults) is not { } read)
        {
            return null;
        }

        var values = Values(read, file, faults);
        var strings = Strings(read, file, faults);
        foreach (var (key, _) in read.Where(static pair => pair.Key != EnvironmentKey.Strings && EnvironmentKey.All.All(key => key.Name != pair.Key)))
        {
            faults.Add($"{file}: \"{key}\" is no key of an environment. Take it out, or use one of {Known}.");
        }

        return faults.Count == before ? new PackEnvironment(file, values, strings) : null;
    }

    private static Dictionary<string, string> Values(JsonObject read, string file, List<string> faults)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in EnvironmentKey.All)
        {
            if (!read.TryGetPropertyValue(key.Name, out var given))
            {
                faults.Add($"{file}: \"{key.Name}\" is missing. Add it: {key.Meaning}.");
            }
            else if (given?.GetValueKind() != JsonValueKind.String)
            {
                faults.Add($"{file}: \"{key.Name}\" is no text. Write it between quotes: {key.Meaning}.");
            }
            else if (FaultOf(key, given.GetValue<string>()) is { } fault)
            {
                faults.Add($"{file}: \"{key.Name}\" {fault}.");
            }
            else
            {
                values.Add(key.Name, given.GetValue<string>());
            }
        }

        return values;
    }

    private static string? FaultOf(EnvironmentKey key, string value) =>
        string.IsNullOrWhiteSpace(value) ? $"is empty. Fill in {key.Meaning}"
        : value.StartsWith('<') && value.EndsWith('>') ? $"is not filled in yet ({value}). Fill in {key.Meaning}"
        : value != value.Trim() || value.Any(char.IsControl) ? "has blanks around it or a line break in it. Take them out"
        : value.Contains("{{", StringComparison.Ordinal) ? "holds {{ }}, which only the template may. Fill in the value itself"
        : key.Fault(value) is { } fault ? $"(\"{value}\") {fault}"
        : null;

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Strings(JsonObject read, string file, List<string> faults)
    {
        var strings = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        if (!read.TryGetPropertyValue(EnvironmentKey.Strings, out var given))
        {
            return strings;
        }

        if (given is not JsonObject languages || languages.Any(static language => language.Value is not JsonObject texts || texts.Any(static text => text.Value?.GetValueKind() != JsonValueKind.String)))
        {
            faults.Add($"{file}: \"strings\" is not texts by language. Write it as {{ \"nl\": {{ \"name.short\": \"…\" }} }}.");
            return strings;
        }

        foreach (var (tag, texts) in languages)
        {
            strings.Add(tag, texts!.AsObject().ToDictionary(static text => text.Key, static text => text.Value!.GetValue<string>(), StringComparer.Ordinal)); // both kinds were looked at above
        }

        return strings;
    }
}
