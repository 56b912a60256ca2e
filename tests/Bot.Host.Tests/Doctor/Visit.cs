using System.Text.Json;
using Bot.Host.Commands;
using Bot.Host.Doctor;
using Microsoft.AspNetCore.Builder;

namespace Bot.Host.Tests.Doctor;

/// <summary>A visit of the doctor to a deployment with these settings, and what was said.</summary>
internal sealed record Visit(int Exit, string Said)
{
    /// <summary>All checks, or those of these names.</summary>
    public static async Task<Visit> ToAsync(
        IEnumerable<KeyValuePair<string, string?>> settings, string[]? checks = null, Action<WebApplicationBuilder>? more = null, bool asJson = true, string environment = "Production")
    {
        using var output = new StringWriter();
        var which = checks is null ? CheckList.All : [.. CheckList.All.Where(check => checks.Contains(check.Name))];
        Assert.True(checks is null || which.Count == checks.Length, "a check of that name was not found");
        var exit = await DoctorCommand.RunAsync(output, asJson, which, environment, builder =>
        {
            foreach (var (key, value) in settings)
            {
                builder.Configuration[key] = value;
            }

            more?.Invoke(builder);
        }, CancellationToken.None);
        return new(exit, output.ToString());
    }

    /// <summary>One check alone, which finds one thing.</summary>
    public static async Task<(string Outcome, string Found, string Mend)> ForAsync(
        string check, IEnumerable<KeyValuePair<string, string?>> settings, Action<WebApplicationBuilder>? more = null, string environment = "Production")
    {
        var visit = await ToAsync(settings, [check], more, environment: environment);
        var line = Assert.Single(visit.Lines);
        Assert.Equal(line.Outcome == "fault" ? 1 : 0, visit.Exit);
        return (line.Outcome, line.Found, line.Mend);
    }

    public IReadOnlyList<(string Name, string Outcome, string Found, string Mend)> Lines =>
    [
        .. JsonElement.Parse(Said).GetProperty("checks").EnumerateArray().Select(static line => (
            line.GetProperty("name").GetString() ?? "", line.GetProperty("outcome").GetString() ?? "",
            line.GetProperty("found").GetString() ?? "", line.GetProperty("mend").GetString() ?? "")),
    ];
}
