using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Benchmarks.Subjects;

/// <summary>
/// The least that an echo can cost on ASP.NET: read the activity, post one reply, acknowledge. No authentication, no inbox,
/// no order of turns, no retry.
/// </summary>
internal static class FloorBot
{
    public static async Task<int> RunAsync()
    {
        using var http = new HttpClient(new SocketsHttpHandler());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapGet("/health/ready", static () => Results.Ok());
        app.MapPost("/api/messages", (HttpContext context) => EchoAsync(context, http));
        await SubjectLife.RunAsync(app);
        return 0;
    }

    private static async Task EchoAsync(HttpContext context, HttpClient http)
    {
        if (await JsonSerializer.DeserializeAsync(context.Request.Body, FloorJson.Default.FloorActivity, context.RequestAborted) is not
            { ServiceUrl: { } service, Conversation.Id: { } conversation, Id: { } id } activity)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var reply = new FloorActivity
        {
            Type = "message",
            Text = "echo: " + activity.Text,
            From = activity.Recipient,
            Recipient = activity.From,
            Conversation = activity.Conversation,
            ReplyToId = id,
        };
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(reply, FloorJson.Default.FloorActivity));
        content.Headers.ContentType = new("application/json", "utf-8");
        using var response = await http.PostAsync(
            $"{service.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(conversation)}/activities/{Uri.EscapeDataString(id)}", content, context.RequestAborted);
        response.EnsureSuccessStatusCode();
    }
}

internal sealed class FloorActivity
{
    public string? Type { get; set; }

    public string? Id { get; set; }

    public string? ServiceUrl { get; set; }

    public FloorAccount? From { get; set; }

    public FloorAccount? Recipient { get; set; }

    public FloorAccount? Conversation { get; set; }

    public string? Text { get; set; }

    public string? ReplyToId { get; set; }
}

internal sealed class FloorAccount
{
    public string? Id { get; set; }

    public string? Name { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FloorActivity))]
internal sealed partial class FloorJson : JsonSerializerContext;
