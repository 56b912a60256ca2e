using Bot.Connector.Activities;
using Bot.Connector.Authentication;
using Bot.Connector.Turns.Running;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Connector.Turns.Receiving;

// POST /api/messages: authenticate, read, judge, record, acknowledge. Work is done after the acknowledgement, except an
// invoke's, whose answer is the response.
internal sealed class MessagesEndpoint(
    CallerGate gate, TurnRouter router, TurnQueue queue, InvokeRunner invokes, TurnRecorder recorder, ILogger<MessagesEndpoint> log)
{
    public async Task HandleAsync(HttpContext context)
    {
        if (await gate.AdmitAsync(context) is not { } caller)
        {
            await Refusal.NotAuthenticated.WriteAsync(context.Response);
            return;
        }

        if (await RequestBody.ReadAsync(context.Request, context.RequestAborted) is not { } body)
        {
            await Refusal.TooLarge.WriteAsync(context.Response);
            return;
        }

        if (ActivityJson.Read(body) is not { Type.Length: > 0 } activity)
        {
            await Refusal.Unreadable.WriteAsync(context.Response);
            return;
        }

        if (Judge(caller, activity) is { } refusal)
        {
            await refusal.WriteAsync(context.Response);
        }
        else if (activity.Type == ActivityTypes.Invoke)
        {
            await WriteAsync(await invokes.AnswerAsync(activity), context.Response);
        }
        else if (TurnKinds.Of(activity) is { } kind && router.Takes(kind))
        {
            await TakeAsync(activity, kind, body, context);
        }
    }

    private Refusal? Judge(InboundToken caller, Activity activity) => gate.Judge(caller, activity) switch
    {
        ActivityVerdict.NotAuthenticated => Refusal.NotAuthenticated,
        ActivityVerdict.TenantRefused => Refusal.TenantRefused,

        // Whoever spoke nowhere cannot be answered.
        ActivityVerdict.Admitted => activity.Conversation?.Id is { Length: > 0 } ? null : Refusal.Unreadable,
    };

    private async Task TakeAsync(Activity activity, TurnKind kind, byte[] body, HttpContext context)
    {
        if (queue.IsFull)
        {
            log.QueueFull();
            await Refusal.Unavailable.WriteAsync(context.Response);
            return;
        }

        try
        {
            await recorder.TakeAsync(activity, kind, body);
        }
        catch (InboxUnavailableException exception)
        {
            log.InboxUnavailable(exception);
            await Refusal.Unavailable.WriteAsync(context.Response);
        }
    }

    private static async Task WriteAsync(InvokeAnswer answer, HttpResponse response)
    {
        response.StatusCode = answer.Status;
        response.ContentLength = answer.Body.Length;
        if (!answer.Body.IsEmpty)
        {
            response.ContentType = "application/json; charset=utf-8";
            await response.Body.WriteAsync(answer.Body, response.HttpContext.RequestAborted);
        }
    }
}
