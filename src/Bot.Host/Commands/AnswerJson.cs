using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Knowledge.Answers;

namespace Bot.Host.Commands;

/// <summary>An answer as the command line's contract writes it.</summary>
internal static class AnswerJson
{
    /// <summary>How every line of JSON is written: as people read it, accents and quotes not escaped.</summary>
    public static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One answer, with what was understood when that was asked for.</summary>
    public static string Line(Answer answer, Explanation? explanation)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Plain))
        {
            json.WriteStartObject();
            WriteFields(json, answer);
            if (explanation is not null)
            {
                json.WriteStartArray("explanation");
                foreach (var (name, value) in explanation.Parts)
                {
                    json.WriteStringValue($"{name}: {value}");
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length);
    }

    public static void WriteFields(Utf8JsonWriter json, Answer answer)
    {
        json.WriteString("answer", answer.Text);
        json.WriteString("kind", NameOf(answer.Kind));
        json.WriteBoolean("declined", answer.Declined);
        json.WriteStartArray("citations");
        foreach (var citation in answer.Citations)
        {
            json.WriteStartObject();
            json.WriteString("document", citation.Document);
            json.WriteString("title", citation.Title);
            json.WriteString("section", citation.Section);
            json.WriteString("url", citation.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string NameOf(AnswerKind kind) => kind switch
    {
        AnswerKind.Holder => "holder",
        AnswerKind.Session => "session",
        AnswerKind.Theme => "theme",
        AnswerKind.Figure => "figure",
        AnswerKind.Project => "project",
        AnswerKind.Body => "body",
        AnswerKind.List => "list",
        AnswerKind.Passage => "passage",
        AnswerKind.Clarification => "clarification",
        AnswerKind.Greeting => "greeting",
        AnswerKind.None => "none",
    };
}
