using System.Text.Json;

namespace Bot.EndToEnd.Tests.Infra;

/// <summary>
/// Whether a file of parameters fits the template that it is for. What the administrator fills in stands empty in ours, so
/// an empty text is no fault of the file; but the template must then refuse it.
/// </summary>
internal static class ParameterFaults
{
    public static IEnumerable<string> Of(BicepFile file, IReadOnlyList<BicepFile> files)
    {
        if (file.Find(file.Using, files) is not { } template)
        {
            yield return $"{file.File} is for {file.Using}, which does not exist";
            yield break;
        }

        foreach (var parameter in template.Parameters.Where(static one => one.Required))
        {
            if (file.Variables.All(given => given.Name != parameter.Name))
            {
                yield return $"{file.File} does not give {parameter.Name}";
            }

            if (MayBeEmpty(parameter))
            {
                yield return $"{template.File} takes anything for {parameter.Name}; say @minLength, @minValue or @allowed";
            }
        }

        foreach (var given in file.Variables)
        {
            var asked = template.Parameters.FirstOrDefault(parameter => parameter.Name == given.Name);
            if ((asked is null ? $"which {template.File} does not ask for" : Misfit(given, asked)) is { } fault)
            {
                yield return $"{file.File} gives {given.Name}, {fault}";
            }
        }
    }

    private static bool MayBeEmpty(BicepParameter parameter) => parameter.Allowed.Count == 0 && parameter.Type switch
    {
        "string" => parameter.Limit("minLength") is null or < 1,
        "int" => parameter.Limit("minValue") is null,
        _ => false,
    };

    private static string? Misfit(BicepValue given, BicepParameter asked)
    {
        if (given.Type is { } type && type != asked.Type)
        {
            return $"as {type}; it is {asked.Type}";
        }

        return given.Value.ValueKind switch
        {
            JsonValueKind.String when given.Value.GetString() is { Length: > 0 } text => Misfit(text, text.Length, "Length", asked),
            JsonValueKind.Number => Misfit(given.Value.ToString(), given.Value.GetInt64(), "Value", asked),
            _ => null,
        };
    }

    private static string? Misfit(string text, long size, string what, BicepParameter asked) =>
        asked.Allowed.Count > 0 && !asked.Allowed.Contains(text) ? $"'{text}'; allowed are {string.Join(", ", asked.Allowed)}"
        : size < asked.Limit("min" + what) || size > asked.Limit("max" + what) ? $"'{text}', which is outside its bounds"
        : null;
}
