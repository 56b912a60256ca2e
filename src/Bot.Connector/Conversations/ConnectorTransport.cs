using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Bot.Connector.Authentication;
using Microsoft.Extensions.Logging;

namespace Bot.Connector.Conversations;

// One HTTP exchange with Teams, with the bot's token where it may go, and the judgement whether it happened.
internal sealed class ConnectorTransport(
    ConnectorHttp http, BotTokens tokens, RetryPolicy policy, OutboundCalls calls, TimeProvider clock, ILogger<ConnectorTransport> log)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    public async Task<Attempt> RunAsync(ConnectorCall call, CallPatience patience, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Attempt attempt;
        try
        {
            attempt = await policy.For(patience).ExecuteAsync(
                static async (state, limit) =>
                {
                    var attempt = await state.Self.TryAsync(state.Call, limit);
                    state.Call.Last = attempt;
                    return attempt;
                },
                (Self: this, Call: call),
                cancellationToken);
        }
        catch (OperationCanceledException) when (call.Last is { } last)
        {
            // Cut off while waiting for the next attempt: the last one tells what is known.
            attempt = last;
        }

        if (attempt.Status is < 200 or > 299)
        {
            log.CallFailed(call.Method.Method, attempt.Status, attempt.Code ?? "");
        }

        return attempt;
    }

    private async ValueTask<Attempt> TryAsync(ConnectorCall call, CancellationToken cancellationToken)
    {
        if (!call.WithToken)
        {
            return await ExchangeAsync(call, token: null, cancellationToken);
        }

        try
        {
            var token = await tokens.GetAsync(cancellationToken);
            var attempt = await ExchangeAsync(call, token, cancellationToken);
            if (attempt.Status != (int)HttpStatusCode.Unauthorized)
            {
                return attempt;
            }

            // The token may have been revoked before its time; a fresh one gets one chance.
            tokens.Drop(token);
            return await ExchangeAsync(call, await tokens.GetAsync(cancellationToken), cancellationToken);
        }
        catch (BotTokenException exception)
        {
            log.NoTokenForCalls(exception, exception.Reason);
            return new(
                exception.IsPermanent ? AttemptFate.Answered : AttemptFate.DidNotHappen, call.StartedAt, Code: "token " + exception.Code);
        }
        catch (OperationCanceledException)
        {
            // Time ran out before there was a token: nothing was sent. (An exchange keeps its own time-out to itself.)
            return new(AttemptFate.DidNotHappen, call.StartedAt, Code: "token time-out");
        }
    }

    private async Task<Attempt> ExchangeAsync(ConnectorCall call, AuthenticationHeaderValue? token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(call.Method, call.Url);
        request.Headers.Authorization = token;
        if (call.Body is { } body)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = Json;
        }

        if (call.IsCounted)
        {
            calls.Count(call.TenantId, call.ConversationId);
        }

        try
        {
            using var response = await http.Client.SendAsync(request, cancellationToken);
            return Judge(response, await response.Content.ReadAsByteArrayAsync(cancellationToken), call.StartedAt);
        }
        catch (HttpRequestException exception)
        {
            return exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
                ? new(AttemptFate.DidNotHappen, call.StartedAt, Code: "no connection")
                : new(AttemptFate.MayHaveHappened, call.StartedAt, Code: "connection lost");
        }
        catch (OperationCanceledException exception)
        {
            // Only the handler's connect time-out has this inner exception: nothing was sent yet.
            return exception.InnerException is TimeoutException && !cancellationToken.IsCancellationRequested
                ? new(AttemptFate.DidNotHappen, call.StartedAt, Code: "no connection")
                : new(AttemptFate.MayHaveHappened, call.StartedAt, Code: "time-out");
        }
    }

    private Attempt Judge(HttpResponseMessage response, byte[] body, long startedAt)
    {
        var status = (int)response.StatusCode;
        var fate = response.StatusCode switch
        {
            HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => AttemptFate.DidNotHappen,
            HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout => AttemptFate.MayHaveHappened,
            _ => AttemptFate.Answered,
        };
        return response.IsSuccessStatusCode
            ? new(fate, startedAt, status, body)
            : new(fate, startedAt, status, body, RetryAfter(response.Headers.RetryAfter), TeamsError.Code(body) ?? Word(status));
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? (header?.Date is { } date ? date - clock.GetUtcNow() : null);
        return wait is { } asked && asked < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static string Word(int status) => string.Create(CultureInfo.InvariantCulture, $"http {status}");
}
