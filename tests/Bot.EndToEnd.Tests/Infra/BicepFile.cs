using System.Text.Json;

namespace Bot.EndToEnd.Tests.Infra;

/// <summary>What a Bicep file declares, gives and uses, as <c>describe.js</c> reads it.</summary>
internal sealed record BicepFile(
    string File,
    string Path,
    IReadOnlyList<string> Errors,
    string Using,
    IReadOnlyList<BicepParameter> Parameters,
    IReadOnlyList<BicepValue> Variables,
    IReadOnlyList<BicepResource> Resources,
    IReadOnlyList<BicepModule> Modules,
    IReadOnlyList<BicepOutput> Outputs,
    IReadOnlyList<BicepRead> Reads,
    IReadOnlyList<string> Used,
    IReadOnlyList<string> Keys,
    bool HandsOutSecrets)
{
    public bool IsParameters => File.EndsWith(".bicepparam", StringComparison.Ordinal);

    public bool IsModule => System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(Path)) == "modules";

    /// <summary>The file that a path in this one means; null when there is none.</summary>
    public BicepFile? Find(string relative, IEnumerable<BicepFile> files)
    {
        var full = System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path) ?? "", relative));
        return files.FirstOrDefault(file => file.Path == full);
    }
}

internal sealed record BicepParameter(string Name, string Type, bool Required, IReadOnlyDictionary<string, JsonElement> Rules)
{
    public bool IsSecure => Rules.ContainsKey("secure");

    public long? Limit(string rule) => Rules.TryGetValue(rule, out var limit) && limit.ValueKind == JsonValueKind.Number ? limit.GetInt64() : null;

    /// <summary>As they are written in JSON; none when everything is allowed.</summary>
    public IReadOnlyList<string> Allowed => Rules.TryGetValue("allowed", out var allowed) ? [.. allowed.EnumerateArray().Select(static one => one.ToString())] : [];
}

/// <summary>A type or a value that only Azure can tell is null.</summary>
internal sealed record BicepValue(string Name, string? Type, JsonElement Value, string Text);

internal sealed record BicepResource(string Name, string Type);

internal sealed record BicepModule(string Name, string Path, IReadOnlyList<BicepValue> Arguments);

internal sealed record BicepOutput(string Name, string Type, string Text);

internal sealed record BicepRead(string Module, string Output);
