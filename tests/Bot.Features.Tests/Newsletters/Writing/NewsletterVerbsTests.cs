using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Newsletters.Importing;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Writing;
using Bot.Features.Tests.Events.Organising;
using Bot.Features.Tests.Playing;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Tests.Newsletters.Writing;

/// <summary>Every verb about newsletters, as the registrations have them: a new one is in these tests without being named.</summary>
public sealed class NewsletterVerbsTests : DeskTests
{
    private static readonly TeamsPerson Plain = TeamsPerson.Numbered(7);

    private static List<(string Verb, Type Handler)> Verbs { get; } = RegisteredVerbs.Of(static services => services.AddWriting().AddImporting(), "news.*");

    [Fact]
    public void Every_verb_about_newsletters_goes_through_the_desk()
    {
        Assert.True(Verbs.Count > 40, $"{Verbs.Count} verbs were found.");
        Assert.All(Verbs, verb => Assert.StartsWith("news.", verb.Verb, StringComparison.Ordinal));
        Assert.All(Verbs, verb => Assert.Equal(typeof(DeskVerb<>), verb.Handler.GetGenericArguments()[0].GetGenericTypeDefinition()));
    }

    [Fact]
    public async Task Plain_member_and_the_other_kernteam_are_refused_everywhere_and_it_is_in_the_trail()
    {
        var sent = await SentAsync();
        var draft = await DraftAsync("Tweede");
        await Bot.TakeAsync(Bot.Teams.Activities.Message("ik ben van RSIV", Plain), Bot.Teams.Activities.Message("ik ben van VAR", TeamsPerson.Bram));
        foreach (var person in new[] { Plain, TeamsPerson.Bram })
        {
            foreach (var (verb, _) in Verbs)
            {
                await IsRefusedAsync(person, verb, Whole(sent.Id), "NotKernteam");
                await IsRefusedAsync(person, verb, Whole(draft.Id), "NotKernteam");
            }
        }
    }

    [Fact]
    public async Task Forged_and_absurd_newsletters_are_refused_everywhere_and_it_is_in_the_trail()
    {
        await DraftAsync();
        JsonNode?[] forged = ["abcdefghjkmnpqrs", "' OR 1=1 --", "", new string('x', 100_000), 17, true, null, new JsonArray(1, 2), new JsonObject { ["newsletter"] = "x" }];
        foreach (var (verb, _) in Verbs)
        {
            foreach (var value in forged)
            {
                var data = Whole("x");
                (data["newsletter"], data["network"]) = (value?.DeepClone(), value?.DeepClone());
                await IsRefusedAsync(TeamsPerson.Anna, verb, data, "NoSuch");
            }

            await IsRefusedAsync(TeamsPerson.Anna, verb, null, "NoSuch");
        }
    }

    [Fact]
    public async Task Absurd_values_beside_a_good_newsletter_are_answered_and_never_break_the_bot()
    {
        var draft = await DraftAsync();
        foreach (var (verb, _) in Verbs.Where(verb => verb.Verb is not "news.delete.yes"))
        {
            foreach (var value in new JsonNode[] { -1, 1e9, "25:00", new string('x', 3_000), new JsonArray("x"), "\ud83d\ude00 **[klik](http://x)** <b>", "\u0000\ud800" })
            {
                var data = Whole(draft.Id);
                foreach (var field in data.Select(property => property.Key).Where(name => name is not ("newsletter" or "network")).ToList())
                {
                    data[field] = value.DeepClone();
                }

                var answer = await new KernteamChat(Bot, TeamsPerson.Anna).SendAsync(verb, data.DeepClone().AsObject());
                Assert.True((int)answer["statusCode"]! is 200 or 400, $"{verb} with {value.ToJsonString()[..Math.Min(20, value.ToJsonString().Length)]}: {answer["statusCode"]}");

                // The same with a version that is right, so that it is written as well.
                data["version"] = (await NewsletterAsync(draft.Id)).Version;
                answer = await new KernteamChat(Bot, TeamsPerson.Anna).SendAsync(verb, data);
                Assert.True((int)answer["statusCode"]! is 200 or 400, $"{verb}, in time: {answer["statusCode"]}");
            }
        }
    }

    [Fact]
    public async Task Verb_that_nobody_registered_is_refused_and_it_is_in_the_trail()
    {
        var answer = await new KernteamChat(Bot, Plain).SendAsync("news.everything", new JsonObject { ["newsletter"] = "x" });

        Assert.Equal(400, (int)answer["statusCode"]!);
        Assert.Equal((UnknownDeskVerb.Action, "news.everything"), (await TrailAsync()).Select(entry => (entry.Action, entry.Detail)).Single());
    }

    [Fact]
    public async Task Every_button_on_the_cards_names_a_verb_that_exists()
    {
        var sent = await SentAsync();
        var known = Verbs.Select(static verb => verb.Verb).ToHashSet();
        foreach (var state in Enum.GetValues<NewsletterState>())
        {
            await using (var context = Bot.Context())
            {
                await context.Newsletters.Where(row => row.Id == sent.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, state));
            }

            await Anna.SendAsync("news.open", About(sent));
            Assert.NotEmpty(Anna.Verbs);
            Assert.All(Anna.Verbs, verb => Assert.Contains(verb, known));
        }
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

    // Everything that any verb reads, all of it right.
    private static JsonObject Whole(string newsletterId) => new()
    {
        ["newsletter"] = newsletterId, ["network"] = "RSIV", ["version"] = 1, ["draft"] = "abcdefghjkmnpqrt", ["item"] = "abcdefghjkmnpqru", ["page"] = "en", ["next"] = "nl", ["way"] = "up",
        ["title"] = "Gekaapt", ["introduction"] = "x", ["titleEnglish"] = "x", ["introductionEnglish"] = "x", ["text"] = "x", ["textEnglish"] = "x", ["url"] = "https://example.org",
        ["image"] = "", ["imageAlt"] = "", ["themes"] = "RSIV/cyber", ["event"] = "-", ["audienceOrganisations"] = "", ["audienceRoles"] = "politie", ["audienceThemes"] = "", ["audienceEvent"] = "-",
        ["addresses"] = "jan@example.org", ["channels"] = "", ["channelsOnly"] = "false", ["language"] = "en", ["remark"] = "zomaar", ["date"] = "2026-12-20", ["time"] = "10:00", ["source"] = "tekst",
    };

    // All that a verb could change, as text.
    private async Task<string> EverythingAsync()
    {
        await using var context = Bot.Context();
        return JsonSerializer.Serialize(new
        {
            Newsletters = await context.Newsletters.AsNoTracking().OrderBy(row => row.Id).ToListAsync(),
            Deliveries = await context.Deliveries.AsNoTracking().OrderBy(row => row.Id).ToListAsync(),
            Links = await context.Set<Features.Kernteam.Downloads.DownloadLink>().AsNoTracking().OrderBy(row => row.Token).ToListAsync(),
        });
    }
}
