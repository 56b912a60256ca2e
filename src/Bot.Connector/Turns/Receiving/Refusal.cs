using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Bot.Connector.Turns.Receiving;

// What a caller hears who is not served: a status and a title, nothing of the inside.
internal sealed class Refusal
{
    private readonly int status;
    private readonly byte[] body;

    private Refusal(int status, string title)
    {
        this.status = status;
        body = Encoding.UTF8.GetBytes(
            $$"""{"type":"about:blank","title":"{{title}}","status":{{status.ToString(System.Globalization.CultureInfo.InvariantCulture)}}}""");
    }

    public static Refusal Unreadable { get; } = new(StatusCodes.Status400BadRequest, "This is not an activity.");

    public static Refusal NotAuthenticated { get; } = new(StatusCodes.Status401Unauthorized, "The caller is not authenticated.");

    public static Refusal TenantRefused { get; } = new(StatusCodes.Status403Forbidden, "This tenant may not use the bot.");

    public static Refusal TooLarge { get; } = new(StatusCodes.Status413PayloadTooLarge, "The activity is too large.");

    public static Refusal Unavailable { get; } = new(StatusCodes.Status503ServiceUnavailable, "The bot cannot take this now.");

    public async Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = status;
        response.ContentType = "application/problem+json";
        response.ContentLength = body.Length;
        if (status == StatusCodes.Status401Unauthorized)
        {
            response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        }

        await response.Body.WriteAsync(body, response.HttpContext.RequestAborted);
    }
}
