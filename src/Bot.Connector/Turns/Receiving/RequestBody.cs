using System.Buffers;
using Bot.Connector.Activities;
using Microsoft.AspNetCore.Http;

namespace Bot.Connector.Turns.Receiving;

// The request's body within its bound, whether its length was announced or not.
internal static class RequestBody
{
    /// <summary>The bytes; null when there are more than an activity may have.</summary>
    public static async ValueTask<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > ActivityJson.MaxBytes)
        {
            return null;
        }

        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > ActivityJson.MaxBytes)
            {
                reader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
