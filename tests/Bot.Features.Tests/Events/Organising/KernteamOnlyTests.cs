using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Features.Events.Organising;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Tests.Playing;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Tests.Events.Organising;

/// <summary>Every verb of the kernteam, as the registrations have them: a new one is in these tests without being named.</summary>
public sealed class KernteamOnlyTests : OrganisingTests
{
    private static readonly TeamsPerson Plain = TeamsPerson.Numbered(7);

    private static List<(string Verb, Type Handler)> Verbs { get; } = RegisteredVerbs.Of(static services => services.AddOrganising(), "org.*");

    [Fact]
    public void Every_verb_of_the_kernteam_goes_through_the_desk()
    {
        Assert.True(Verbs.Count > 35, $"{Verbs.Count} verbs were found.");
        Assert.All(Verbs, verb => Assert.StartsWith("org.", verb.Verb, StringComparison.Ordinal));
        Assert.All(Verbs, verb => Assert.Equal(typeof(DeskVerb<>), verb.Handler.GetGenericArguments()[0].GetGenericTypeDefinition()));
    }

    [Fact]
    public async Task Plain_member_and_the_other_kernteam_are_refused_everywhere_and_it_is_in_the_trail()
    {
        var (published, draft, attendee) = await ThingsToTouchAsync();
        foreach (var person in new[] { Plain, TeamsPerson.Bram })
        {
            foreach (var (verb, _) in Verbs)
            {
                foreach (var eventId in new[] { published, draft })
                {
                    await IsRefusedAsync(person, verb, Whole(eventId, attendee), "NotKernteam");
                }
            }
        }
    }

    [Fact]
    public async Task Forged_event_or_network_is_refused_everywhere_and_it_is_in_the_trail()
    {
        var (_, _, attendee) = await ThingsToTouchAsync();
        foreach (var (verb, _) in Verbs)
        {
            foreach (var forged in new[] { "abcdefghjkmnpqrs", "' OR 1=1 --", "", new string('x', 100_000) })
            {
                var data = Whole(forged, attendee);
                data["network"] = forged;
                await IsRefusedAsync(TeamsPerson.Anna, verb, data, "NoSuch");
            }
        }
    }

    [Fact]
    public async Task Data_that_makes_no_sense_is_refused_everywhere_and_it_is_in_the_trail()
    {
        await ThingsToTouchAsync();
        JsonNode?[] absurd = [17, true, null, new JsonArray(1, 2), new JsonObject { ["event"] = new JsonObject() }];
        foreach (var (verb, _) in Verbs)
        {
            foreach (var value in absurd)
            {
                await IsRefusedAsync(TeamsPerson.Anna, verb, new JsonObject { ["event"] = value?.DeepClone(), ["network"] = value?.DeepClone(), ["attendee"] = value?.DeepClone() }, "NoSuch");
            }

            await IsRefusedAsync(TeamsPerson.Anna, verb, null, "NoSuch");
        }
    }

    [Fact]
    public async Task Absurd_values_beside_a_good_event_are_answered_and_never_break_the_bot()
    {
        var (_, draft, _) = await ThingsToTouchAsync();
        foreach (var (verb, _) in Verbs.Where(verb => verb.Verb is not ("org.delete.yes" or "org.publish")))
        {
            foreach (var value in new JsonNode[] { -1, 1e9, "25:00", new string('x', 3_000), new JsonArray("x"), "\ud83d\ude00 **[klik](http://x)** <b>" })
            {
                var data = Whole(draft, "x");
                foreach (var field in data.Select(property => property.Key).Where(name => name is not ("event" or "network")).ToList())
                {
                    data[field] = value.DeepClone();
                }

                var answer = await new KernteamChat(Bot, TeamsPerson.Anna).SendAsync(verb, data);
                Assert.True((int)answer["statusCode"]! is 200 or 400, $"{verb} with {value.ToJsonString()[..Math.Min(20, value.ToJsonString().Length)]}: {answer["statusCode"]}");
            }
        }
    }

    [Theory]
    [InlineData("org.everything", "org.everything")]
    [InlineData("org.", "org.")]
    [InlineData("org.publish.2", "org.publish.2")]
    [InlineData("org.Jan de Vries", null)]
    [InlineData("org.<script>", null)]
    public async Task Verb_that_nobody_registered_is_refused_and_it_is_in_the_trail(string verb, string? detail)
    {
        await IsUnknownAsync(async () => Assert.Equal(400, (int)(await new KernteamChat(Bot, Plain).SendAsync(verb, new JsonObject { ["event"] = "x" }))["statusCode"]!), detail);

        // And as an old client sends it.
        await IsUnknownAsync(() => Bot.TakeAsync(Bot.Teams.Activities.CardSubmit(new JsonObject { ["verb"] = verb, ["event"] = "x" }, Plain)), detail);
        Assert.Contains("Deze knop klopt niet", Bot.Teams.Connector.Messages[^1].MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verb_of_a_hundred_thousand_letters_is_cut_in_the_trail() =>
        await IsUnknownAsync(() => new KernteamChat(Bot, Plain).SendAsync("org." + new string('x', 100_000), null), "org." + new string('x', 56));

    [Fact]
    public async Task Kernteam_in_a_channel_is_sent_to_her_own_chat()
    {
        var (published, _, attendee) = await ThingsToTouchAsync();
        var activity = Bot.Teams.Activities.CardAction("org.who", Whole(published, attendee));
        activity["conversation"] = Bot.Teams.Activities.ChannelMessage("x")["conversation"]!.DeepClone();
        using var response = await Bot.InvokeAsync(activity);

        Assert.Contains("persoonlijke chat", JsonNode.Parse(await response.Content.ReadAsStringAsync())!["value"]!["message"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal("NotPersonal", await LastOutcomeAsync("org.who"));
    }

    [Theory]
    [InlineData("nieuw leerhuis")]
    [InlineData("beheer")]
    public async Task Plain_member_who_types_the_command_reads_a_sentence_and_is_in_the_trail(string text)
    {
        var message = Assert.Single(await Bot.AskAsync(text, Plain));

        Assert.StartsWith("Bijeenkomsten maken en beheren kan alleen het kernteam", message.MessageText, StringComparison.Ordinal);
        Assert.Equal((Plain.ObjectId, "NotKernteam"), (await TrailAsync()).Select(entry => (entry.ObjectId, entry.Outcome)).Single());
    }

    [Fact]
    public async Task Command_in_a_channel_is_sent_to_the_own_chat()
    {
        await Bot.TakeAsync(Bot.Teams.Activities.ChannelMessage("nieuw leerhuis"));

        Assert.Contains("persoonlijke chat", Assert.Single(Bot.Teams.Connector.Messages).MessageText, StringComparison.Ordinal);
        Assert.Equal("NotPersonal", await LastOutcomeAsync("org.typed.new"));
    }

    [Theory]
    [InlineData("Mijn bijeenkomsten", "org.new")]
    [InlineData("kernteam", "org.new")]
    [InlineData("ik wil een nieuw leerhuis maken!", "org.create")]
    [InlineData("New event", "org.new")]
    public async Task Kernteam_begins_with_a_word_and_not_every_word_has_to_be_right(string text, string verb)
    {
        await Anna.SayAsync(text);

        Assert.Contains(verb, Anna.Verbs);
    }

    [Theory]
    [InlineData("wanneer is het nieuwe leerhuis?")]
    [InlineData("mijn bijeenkomsten")]
    public async Task Question_of_a_member_is_no_command(string text)
    {
        await Bot.AskAsync(text, Plain);

        Assert.Empty(await TrailAsync());
    }

    private async Task IsUnknownAsync(Func<Task> tap, string? detail)
    {
        var entries = (await TrailAsync()).Count;

        await tap();

        var entry = Assert.Single((await TrailAsync()).Skip(entries));
        Assert.Equal((UnknownDeskVerb.Action, Plain.ObjectId, "refused", detail), (entry.Action, entry.ObjectId, entry.Outcome, entry.Detail));
    }

    private async Task IsRefusedAsync(TeamsPerson person, string verb, JsonObject? data, string outcome)
    {
        var before = await EverythingAsync();
        var entries = (await TrailAsync()).Count;

        var answer = await new KernteamChat(Bot, person).SendAsync(verb, data);

        Assert.True((int)answer["statusCode"]! == 400, $"{verb} by {person.Name} was answered with {answer["statusCode"]}.");
        Assert.Equal(DeskTexts.NotYours.Dutch, (string?)answer["value"]!["message"]);
        Assert.Equal(before, await EverythingAsync());
        var entry = Assert.Single((await TrailAsync()).Skip(entries));
        Assert.Equal((verb, person.ObjectId), (entry.Action, entry.ObjectId));
        Assert.StartsWith(outcome, entry.Outcome, StringComparison.Ordinal);
    }

    private async Task<(string Published, string Draft, string Attendee)> ThingsToTouchAsync()
    {
        await Bot.TakeAsync(Bot.Teams.Activities.Message("ik ben van RSIV", Plain), Bot.Teams.Activities.Message("ik ben van VAR", TeamsPerson.Bram));
        var published = await PublishedAsync();
        await Anna.TapAsync("org.hand");
        await Anna.TapAsync("org.hand.save", new { name = "Gast" });
        await Anna.SayAsync("nieuw leerhuis");
        await Anna.TapAsync("org.create", Leerhuis);
        return (published.Id, (await EventsAsync()).Single(row => row.Id != published.Id).Id, Assert.Single(await RegistrationsAsync()).AttendeeKey);
    }

    // Everything that any verb reads, all of it right.
    private static JsonObject Whole(string eventId, string attendee) => new()
    {
        ["event"] = eventId, ["network"] = "RSIV", ["attendee"] = attendee, ["to"] = "in", ["page"] = 1, ["round"] = 1, ["ids"] = "", ["next"] = "done",
        ["title"] = "Gekaapt", ["summary"] = "x", ["date"] = "2026-12-20", ["start"] = "10:00", ["end"] = "11:00", ["address"] = "x", ["roomCapacity"] = "5", ["organiser"] = "x",
        ["reason"] = "zomaar", ["name"] = "Gast 2", ["organisation"] = "x", ["email"] = "x@example.org", ["as"] = "guest", ["link"] = "https://example.org", ["onlineCapacity"] = "3",
        ["session1.title"] = "x", ["session1.capacity"] = "3", ["opensDate"] = "", ["closesTime"] = "", ["kind"] = "Leerhuis", ["draft"] = "abcdefghjkmnpqrt", ["form"] = "Leerhuis",
    };

    // All that a verb could change, as text.
    private async Task<string> EverythingAsync()
    {
        await using var context = Bot.Context();
        return JsonSerializer.Serialize(new
        {
            Events = await context.Events.AsNoTracking().OrderBy(row => row.Id).ToListAsync(),
            Registrations = await context.Registrations.AsNoTracking().OrderBy(row => row.AttendeeKey).ToListAsync(),
            Deliveries = await context.Deliveries.AsNoTracking().OrderBy(row => row.Id).ToListAsync(),
            Links = await context.Set<Features.Kernteam.Downloads.DownloadLink>().AsNoTracking().OrderBy(row => row.Token).ToListAsync(),
        });
    }
}
