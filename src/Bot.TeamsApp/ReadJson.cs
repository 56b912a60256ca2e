using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.TeamsApp;

/// <summary>Reads a JSON file that people wrote: what is ambiguous in it is a fault, not a guess.</summary>
internal static class ReadJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>The object in the file; null when there is none, with the reason added to the faults.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">How it is called in a fault.</param>
    /// <param name="faults">Where a fault goes.</param>
    public static JsonObject? Object(string path, string name, List<string> faults)
    {
        try
        {
            if (JsonNode.Parse(TextOf(path), nodeOptions: null, Strict) is not JsonObject read)
            {
                faults.Add($"{name}: the file does not hold an object. Begin it with {{ and end it with }}.");
                return null;
            }

            // Half a character (a lone surrogate) shows itself only when the text is read.
            _ = JsonTexts.In(read).Count();
            return read;
        }
        catch (JsonException wrong)
        {
            faults.Add(wrong.LineNumber is { } line
                ? $"{name}: line {line + 1} is no JSON: {FirstSentence(wrong.Message)} Mend that line."
                : $"{name}: the file cannot be taken: {FirstSentence(wrong.Message)} Mend it.");
        }
        catch (InvalidOperationException)
        {
            faults.Add($"{name}: a text holds half a character (a lone \\ud8xx). Write the character itself.");
        }
        catch (DecoderFallbackException)
        {
            faults.Add($"{name}: the file is not UTF-8. Save it as UTF-8 in your editor.");
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            faults.Add($"{name}: it cannot be read: {unread.Message} See whether it is there and may be read.");
        }

        return null;
    }

    // From the bytes: a reader of text puts replacement characters in place of what it cannot read, and they would be packed.
    private static string TextOf(string path)
    {
        var bytes = File.ReadAllBytes(path).AsSpan();
        return Utf8.GetString(bytes.StartsWith(Utf8.Preamble) ? bytes[Utf8.Preamble.Length..] : bytes);
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" Path: ", StringComparison.Ordinal) is var path and >= 0 ? path : message.Length;
        var line = message[..end].IndexOf(" LineNumber: ", StringComparison.Ordinal) is var number and >= 0 ? number : end;
        return message[..line].ReplaceLineEndings(" ").TrimEnd();
    }
}
