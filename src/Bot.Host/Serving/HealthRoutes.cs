using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Host.Serving;

/// <summary>Is the process alive, and can it take a message: 200 or 503, with a word per part and nothing of the inside.</summary>
internal static class HealthRoutes
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        Map(routes, "/health/live", static _ => false);
        Map(routes, "/health/ready", static check => check.Tags.Contains("ready"));
    }

    private static void Map(IEndpointRouteBuilder routes, string path, Func<HealthCheckRegistration, bool> which) => routes
        .MapHealthChecks(path, new HealthCheckOptions { Predicate = which, ResponseWriter = WriteAsync })
        .WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));

    private static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("status", report.Status == HealthStatus.Unhealthy ? "unready" : "ready");
            foreach (var (name, entry) in report.Entries)
            {
                json.WriteString(name, WordFor(entry));
            }

            json.WriteEndObject();
        }

        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body.GetBuffer().AsMemory(0, (int)body.Length), context.RequestAborted);
    }

    // A check that threw is described by its exception's message, which may hold a path; the log has it.
    private static string WordFor(HealthReportEntry entry) =>
        entry.Description is not { Length: > 0 } description ? (entry.Status == HealthStatus.Healthy ? "ok" : "failed")
        : description == entry.Exception?.Message ? "failed"
        : description;
}
