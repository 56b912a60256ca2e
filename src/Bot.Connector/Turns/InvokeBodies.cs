using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Connector.Activities;
using Bot.Connector.Cards;

namespace Bot.Connector.Turns;

// The exact bodies that Teams expects for each kind of invoke.
internal static class InvokeBodies
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Card(AdaptiveCard card) =>
        CardAnswer(200, Attachment.AdaptiveCardType, writer => WriteCard(writer, card));

    public static ReadOnlyMemory<byte> Message(string text) =>
        CardAnswer(200, "application/vnd.microsoft.activity.message", writer => writer.WriteStringValue(text));

    public static ReadOnlyMemory<byte> Fault(CardFault fault, string message)
    {
        var (status, code) = fault switch
        {
            CardFault.BadRequest => (400, "BadRequest"),
            CardFault.Failed => (500, "InternalServerError"),
        };
        return CardAnswer(status, "application/vnd.microsoft.error", writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("code", code);
            writer.WriteString("message", message);
            writer.WriteEndObject();
        });
    }

    public static ReadOnlyMemory<byte> Dialog(string title, AdaptiveCard card) => Task("continue", writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("title", title);
        writer.WriteStartObject("card");
        writer.WriteString("contentType", Attachment.AdaptiveCardType);
        writer.WritePropertyName("content");
        WriteCard(writer, card);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    public static ReadOnlyMemory<byte> DialogMessage(string text) => Task("message", writer => writer.WriteStringValue(text));

    private static void WriteCard(Utf8JsonWriter writer, AdaptiveCard card) =>
        JsonSerializer.Serialize(writer, card, CardJson.Outbound.AdaptiveCard);

    private static ReadOnlyMemory<byte> CardAnswer(int status, string type, Action<Utf8JsonWriter> value) => Write(writer =>
    {
        writer.WriteNumber("statusCode", status);
        writer.WriteString("type", type);
        writer.WritePropertyName("value");
        value(writer);
    });

    private static ReadOnlyMemory<byte> Task(string type, Action<Utf8JsonWriter> value) => Write(writer =>
    {
        writer.WriteStartObject("task");
        writer.WriteString("type", type);
        writer.WritePropertyName("value");
        value(writer);
        writer.WriteEndObject();
    });

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var writer = new Utf8JsonWriter(buffer, Relaxed);
        writer.WriteStartObject();
        content(writer);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }
}
