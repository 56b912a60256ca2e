using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Connector.Activities;
using Bot.Connector.Cards;

namespace Bot.Features.Tests.Playing;

/// <summary>
/// Holds what goes to Teams against a JSON file beside the test. BOT_WRITE_GOLDEN=1 writes the files anew, for a change
/// that is meant; git then shows what changed for members.
/// </summary>
internal static class Golden
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Matches(string name, IEnumerable<OutgoingMessage> messages, [CallerFilePath] string test = "")
    {
        var sent = new JsonArray([.. messages.Select(message => JsonNode.Parse(ActivityJson.Write(message.ToActivity())))])
            .ToJsonString(Readable) + "\n";
        var folder = Path.GetRelativePath(Root(), Path.GetDirectoryName(test) ?? "");
        if (Environment.GetEnvironmentVariable("BOT_WRITE_GOLDEN") == "1")
        {
            File.WriteAllText(Path.Combine(Path.GetDirectoryName(test) ?? "", $"{name}.golden.json"), sent);
            return;
        }

        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, folder, $"{name}.golden.json")), sent);
    }

    // The folder of the test project, at the time when it was built.
    private static string Root([CallerFilePath] string own = "") => Path.GetDirectoryName(Path.GetDirectoryName(own)) ?? "";
}
