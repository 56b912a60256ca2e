using System.Text.Json;
using Bot.Connector;
using Bot.Connector.Activities;
using Microsoft.Extensions.Options;

namespace Bot.Host.Doctor.Checks;

/// <summary>The address on the bot's links leads to a bot that is ready. Not being reached from inside need not mean much, so it is no fault.</summary>
internal static class PublicAddressCheck
{
    // What this bot answers is a line; whatever else is there may answer without end.
    private const int LargestAnswer = 64 * 1024;

    public static readonly Check Check = new("public address", Moment.Doctor, [BotOptions.Section], LookAsync)
    {
        SlowIs = Outcome.Warning,
        MendWhenSlow = "Check Bot__PublicUrl from a member's machine; from inside it may be closed on purpose.",
    };

    private static async Task<IReadOnlyList<Finding>> LookAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var address = services.GetRequiredService<IOptions<BotOptions>>().Value.PublicUrl.TrimEnd('/');
        if (address.Length == 0)
        {
            return [Finding.Ok("none: links lead to this machine, which will do in Development")];
        }

        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { MaxResponseContentBufferSize = LargestAnswer };
        try
        {
            using var alive = await http.GetAsync(new Uri($"{address}/health/live"), cancellationToken);
            if (!alive.IsSuccessStatusCode || await StateAsync(alive, cancellationToken) is null)
            {
                return [Finding.Warning($"{address}/health/live answers with status {(int)alive.StatusCode}, not as this bot does. Check that Bot__PublicUrl leads to the bot, and that the bot runs.")];
            }

            using var ready = await http.GetAsync(new Uri($"{address}/health/ready"), cancellationToken);
            return [await JudgeAsync(ready, address, cancellationToken)];
        }
        catch (HttpRequestException tooLarge) when (tooLarge.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            return [Finding.Warning($"{address} answers at length, not as this bot does. Check that Bot__PublicUrl leads to the bot.")];
        }
        catch (HttpRequestException)
        {
            return [Finding.Warning($"{address} was not reached from this machine. {Check.MendWhenSlow}")];
        }
    }

    // Each part of the bot has a word there: "ok", or what is amiss.
    private static async Task<Finding> JudgeAsync(HttpResponseMessage ready, string address, CancellationToken cancellationToken)
    {
        var parts = await StateAsync(ready, cancellationToken) is { ValueKind: JsonValueKind.Object } state
            ? state.EnumerateObject().Where(static part => part.Name != "status" && part.Value.Text() is { } word && word != "ok").Select(static part => $"{part.Name}: {part.Value.Text()}").ToList()
            : [];
        return parts.Count > 0 || !ready.IsSuccessStatusCode
            ? new(Outcome.Warning, $"the bot at {address} runs and is not well. {string.Join(" ", parts)}".TrimEnd(), "Mend what the other lines find, and look at the log of that bot.")
            : Finding.Ok($"{address} leads to a bot that is ready");
    }

    private static async Task<JsonElement?> StateAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            var state = JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            return state.Property("status") is null ? null : state;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
