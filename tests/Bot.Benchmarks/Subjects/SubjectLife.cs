using Microsoft.AspNetCore.Builder;

namespace Bot.Benchmarks.Subjects;

internal static class SubjectLife
{
    /// <summary>Runs until the process that started this one closes its end of standard input, or dies.</summary>
    public static async Task RunAsync(WebApplication app)
    {
        await app.StartAsync();
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }
}
