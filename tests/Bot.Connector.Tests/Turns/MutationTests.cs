using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Connector.Activities;
using Bot.Connector.Turns;
using Bot.Testing;
using Bot.Testing.Teams;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Connector.Tests.Turns;

public sealed class MutationTests
{
    private const int Mutations = 10_000;
    private const int AtOnce = 8;

    [Fact]
    public async Task Ten_thousand_bent_activities_never_make_the_bot_fail()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await TestBot.StartAsync(teams, AddHandlers);
        var random = new Random(20261121);
        var originals = Originals(teams.Activities).Select(static activity => activity.ToJsonString()).ToList();
        var bodies = Enumerable.Range(0, Mutations).Select(_ => Mutation.Of(originals[random.Next(originals.Count)], random)).ToList();
        var token = teams.Token();
        var seen = new int[600];

        await Parallel.ForEachAsync(bodies, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (body, cancellationToken) =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot.Address, "/api/messages"));
            request.Headers.Authorization = new("Bearer", token);
            request.Content = new ByteArrayContent(body);
            using var answer = await Client.SendAsync(request, cancellationToken);
            Interlocked.Increment(ref seen[(int)answer.StatusCode]);
            if ((int)answer.StatusCode >= 400 && answer.StatusCode != HttpStatusCode.NotImplemented)
            {
                var text = await answer.Content.ReadAsStringAsync(cancellationToken);
                Assert.StartsWith("""{"type":"about:blank","title":""", text, StringComparison.Ordinal);
                Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
            }
        });

        var allowed = new HashSet<int> { 200, 400, 401, 403, 501 };
        Assert.All(Enumerable.Range(0, seen.Length).Where(status => seen[status] > 0), status => Assert.Contains(status, allowed));

        // The bending must reach all doors, or it shows nothing; and the bot still works afterwards.
        Assert.All(allowed, status => Assert.True(seen[status] > 0, $"no {status}"));
        using var after = await teams.DeliverAsync(bot.Address, teams.Activities.Message("nog wakker", TeamsPerson.Numbered(1)));
        await teams.Connector.WaitForTextAsync("echo: nog wakker");
    }

    private static HttpClient Client { get; } = new();

    private static void AddHandlers(IServiceCollection services)
    {
        EchoHandler.Add(services);
        services.AddSingleton(new ScriptedInvoke(static turn => InvokeAnswer.Message($"{FeedbackValue.Of(turn.Activity.Value)}{turn.Text}")));
        services.AddCardActionHandler<ScriptedInvoke>("go", ServiceLifetime.Singleton);
        services.AddInvokeHandler<ScriptedInvoke>(InvokeNames.MessageSubmitAction, ServiceLifetime.Singleton);
        new Witness().AddTo(services);
    }

    private static JsonObject[] Originals(TeamsActivities make) =>
    [
        make.Message("wie heeft cyber?"), make.ChannelMessage("hallo"), make.CardSubmit(new() { ["verb"] = "go", ["n"] = 1 }),
        make.Edited("1", "anders"), make.Deleted("1"), make.Reaction("1:1"), make.Installation(), make.MembersAdded(),
        make.TeamRenamed("Nieuw"), make.Event("e", new() { ["a"] = "b" }), make.Typing(), make.CardAction("go", new() { ["x"] = "y" }),
        make.Feedback("1:1", "like", "goed"), make.Invoke("unknown/thing", new JsonObject()),
    ];
}

/// <summary>Bends an activity, as text, as bytes or as JSON.</summary>
internal static class Mutation
{
    private static readonly string[] Oddities =
    [
        "null", "7", "-1e400", "true", "[]", "{}", "[null]", "[[[[1]]]]", "\"\"", "\"\\ud800\"", "\"\\u0000\"", "\"x\"", "{\"id\":null}", "{\"id\":{}}",
        "{\"type\":[]}", "[{\"type\":\"mention\"}]", "[{\"type\":\"mention\",\"mentioned\":7,\"text\":{}}]", "{\"\\ud800\":1}", "[{\"id\":\"\\udfff\"}]",
    ];

    public static byte[] Of(string original, Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(random.Next(5) switch
        {
            0 => original.Remove(random.Next(original.Length)),
            1 => original.Insert(random.Next(original.Length), Oddities[random.Next(Oddities.Length)]),
            _ => BendTree(original, random),
        });
        if (bytes.Length > 0 && random.Next(6) == 0)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }

    // A value somewhere in the tree becomes an oddity; as text, since no tree can hold half a surrogate pair.
    private static string BendTree(string original, Random random)
    {
        var root = JsonNode.Parse(original)!.AsObject(); // an original is an object
        var places = new List<(JsonObject Parent, string Name)>();
        Collect(root, places);
        var oddity = Oddities[random.Next(Oddities.Length)];
        for (var bends = random.Next(1, 3); bends > 0; bends--)
        {
            var (parent, name) = places[random.Next(places.Count)];
            if (random.Next(4) == 0)
            {
                parent.Remove(name);
            }
            else
            {
                parent[name] = "@odd@";
            }
        }

        return root.ToJsonString().Replace("\"@odd@\"", oddity, StringComparison.Ordinal);
    }

    private static void Collect(JsonNode? node, List<(JsonObject Parent, string Name)> places)
    {
        if (node is JsonObject parent)
        {
            foreach (var (name, value) in parent)
            {
                places.Add((parent, name));
                Collect(value, places);
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Collect(item, places);
            }
        }
    }
}
