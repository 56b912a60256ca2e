using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Benchmarks.Knowledge;
using Bot.Testing.Teams;

namespace Bot.Benchmarks.Load;

/// <summary>One round against one process.</summary>
internal sealed record Round(double PerSecond, double P50, double P95, double P99, double CpuPerMessage, double RepliesPerMessage);

/// <summary>Posts messages as Teams does, so many at a time, and times each until its reply has come in.</summary>
internal sealed class Driver : IDisposable
{
    // So many chats: enough that nobody's next message waits behind her last, few enough for any cache of members.
    private const int ChatsPerSlot = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly PlayedTeams teams;
    private readonly int slots;
    private readonly string[][] templates;
    private readonly string[] texts = [.. FixedQuestion.All.Select(static question => JsonSerializer.Serialize(question.Text))];
    private readonly AuthenticationHeaderValue authorization;
    private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false });
    private long lastId = 1_700_000_000_000;

    public Driver(PlayedTeams teams, int slots)
    {
        this.teams = teams;
        this.slots = slots;
        templates = [.. Enumerable.Range(0, slots * ChatsPerSlot).Select(Template)];
        authorization = new("Bearer", teams.Token());
    }

    public async Task<Round> RunAsync(Subject subject, int messages)
    {
        var (repliesBefore, cpuBefore) = (teams.Replies, subject.Cpu);
        var times = new double[messages];
        var next = -1;
        var start = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, slots).Select(async slot =>
        {
            for (var (index, chat) = (Interlocked.Increment(ref next), 0); index < messages; index = Interlocked.Increment(ref next))
            {
                chat = (chat + 1) % ChatsPerSlot;
                times[index] = await AskAsync(subject, templates[(chat * slots) + slot], texts[index % texts.Length]);
            }
        }));
        var seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        return new(
            messages / seconds, times.At(0.5), times.At(0.95), times.At(0.99),
            (subject.Cpu - cpuBefore).TotalMilliseconds / messages, (teams.Replies - repliesBefore) / (double)messages);
    }

    public void Dispose() => http.Dispose();

    private async Task<double> AskAsync(Subject subject, string[] template, string text)
    {
        var id = Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(subject.Address, "/api/messages"))
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(string.Concat(template[0], id, template[1], text, template[2]))),
        };
        request.Content.Headers.ContentType = new("application/json", "utf-8");
        request.Headers.Authorization = authorization;
        var reply = teams.ReplyTo(id);
        var start = TimeProvider.System.GetTimestamp();
        using var response = await http.SendAsync(request);
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{subject.Name} answered {(int)response.StatusCode}.");
        }

        return TimeProvider.System.GetElapsedTime(start, await reply.WaitAsync(Patience)).TotalMilliseconds;
    }

    // A message of one person, cut where its id and its text go.
    private string[] Template(int chat)
    {
        const string Id = "\"@id\"";
        const string Text = "\"@text\"";
        var activity = new TeamsActivities(teams.ServiceUrl, FakeIdentity.TenantId, FakeTeams.BotId, TimeProvider.System)
            .Message("@text", TeamsPerson.Numbered(chat + 1));
        activity["id"] = "@id";
        activity["entities"] = new JsonArray(
            new JsonObject { ["type"] = "clientInfo", ["locale"] = "nl-NL", ["country"] = "NL", ["platform"] = "Windows", ["timezone"] = "Europe/Amsterdam" });
        var json = activity.ToJsonString();
        var (id, text) = (json.IndexOf(Id, StringComparison.Ordinal), json.IndexOf(Text, StringComparison.Ordinal));
        return [json[..(id + 1)], json[(id + Id.Length - 1)..text], json[(text + Text.Length)..]];
    }
}
