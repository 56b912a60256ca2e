using System.Text.Json.Nodes;
using Bot.Features.Samples;
using Bot.Host.Tests.Playing;
using Bot.Testing.Teams;

namespace Bot.Host.Tests.TeamsApp;

/// <summary>What the Teams app offers to type is typed, on the real host, and understood.</summary>
public sealed class OfferedCommandTests : IAsyncLifetime, IDisposable
{
    // Somebody else for each language: a card comes in the language that she typed before.
    private static readonly Dictionary<string, TeamsPerson> Members = new(StringComparer.Ordinal) { ["nl"] = TeamsPerson.Anna, ["en"] = TeamsPerson.Numbered(1) };
    private static readonly Dictionary<string, TeamsPerson> Organisers = new(StringComparer.Ordinal) { ["nl"] = TeamsPerson.Bram, ["en"] = TeamsPerson.Numbered(2) };

    // By the beginning of what is typed, what the reply must have in it.
    private static readonly Dictionary<string, string> Understood = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Wie "] = "Visser",
        ["Who "] = "Visser",
        ["Welke bijeenkomsten"] = "Leerhuis Cyber",
        ["Which events"] = "Leerhuis Cyber",
        ["Waar ben ik"] = "aangemeld",
        ["What am I"] = "registered",
        ["Vraag het"] = "kernteam",
        ["Ask the"] = "core team",
        ["Mijn voorkeuren"] = "Voorkeuren",
        ["My preferences"] = "Preferences",
        ["Wat weet je"] = "Dit weet ik van u",
        ["What do you know"] = "This is what I know about you",
        ["Hulp"] = "Vraag het de kennisbank",
        ["Help"] = "Ask the knowledge bank",
        ["Beheer"] = "Bijeenkomsten van RSIV",
        ["Manage events"] = "Events of RSIV",
        ["Nieuw leerhuis"] = "Leerhuis",
        ["New leerhuis"] = "Leerhuis",
        ["Nieuwsbrieven"] = "nieuwsbrief",
        ["Newsletters"] = "newsletter",
        ["Kernteamvragen"] = "vragen",
        ["Core team questions"] = "question",
        ["Organisaties"] = "organisaties",
        ["Organisations"] = "organisations",
    };

    private static readonly string[] NotUnderstood = ["niet gevonden in de kennisbank", "niet in de kennisbank", "not find", "not in the knowledge bank"];

    private readonly SqliteFile database = new();
    private RunningBot? bot;

    private RunningBot Bot => bot ?? throw new InvalidOperationException("The test has not started.");

    public async Task InitializeAsync()
    {
        bot = await RunningBot.StartAsync(database, [.. Organisers.Values.Select((person, index) => ($"Kernteam:RSIV:{index}", (string?)person.ObjectId))]);
        await SampleNetwork.AddAsync(bot.Services, FakeIdentity.TenantId, Organisers["nl"].ObjectId, CancellationToken.None);
        await Bot.AskAsync("Ik ben van RSIV", Members["nl"]);
        await Bot.AskAsync("I am from RSIV", Members["en"]);
    }

    public async Task DisposeAsync() => await (bot?.DisposeAsync() ?? ValueTask.CompletedTask);

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Every_command_that_Teams_offers_is_understood_where_it_is_offered()
    {
        Assert.True(OfferedCommand.All.Count >= 40, "the commands of the manifest were not found");
        var lost = new List<string>();
        foreach (var command in OfferedCommand.All)
        {
            var reply = await TypeAsync(command, (command.IsForKernteam ? Organisers : Members)[command.Language]);
            var expected = Understood.Single(pair => command.Text.StartsWith(pair.Key, StringComparison.OrdinalIgnoreCase)).Value;
            if (!reply.Contains(expected, StringComparison.OrdinalIgnoreCase) || NotUnderstood.Any(words => reply.Contains(words, StringComparison.OrdinalIgnoreCase)))
            {
                lost.Add($"{command}: {reply}");
            }
        }

        Assert.True(lost.Count == 0, string.Join("\n", lost));
    }

    [Fact]
    public async Task What_is_no_command_is_found_out()
    {
        var reply = await TypeAsync(new OfferedCommand("personal", "nl", IsForKernteam: false, "Mijn parkeerplaats"), Members["nl"]);

        Assert.Contains(NotUnderstood, words => reply.Contains(words, StringComparison.OrdinalIgnoreCase));
    }

    private async Task<string> TypeAsync(OfferedCommand command, TeamsPerson person)
    {
        var activity = command.Scope == "personal" ? Bot.Teams.Activities.Message(command.Text, person) : Bot.Teams.Activities.ChannelMessage(command.Text, from: person);
        activity["locale"] = command.Language == "nl" ? "nl-NL" : "en-GB";
        if (command.Scope == "groupChat")
        {
            activity["conversation"] = new JsonObject
            {
                ["id"] = "19:group@thread.v2",
                ["isGroup"] = true,
                ["conversationType"] = "groupChat",
                ["tenantId"] = activity["conversation"]!["tenantId"]!.GetValue<string>(), // every played conversation has one
            };
            activity["channelData"]!.AsObject().Remove("team"); // every played activity has channelData
            activity["channelData"]!.AsObject().Remove("channel");
        }

        return (await Bot.ReplyToAsync(activity)).Body.GetRawText();
    }
}
