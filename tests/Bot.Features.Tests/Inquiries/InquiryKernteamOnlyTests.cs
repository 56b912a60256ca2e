using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Features.Inquiries;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Tests.Playing;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Tests.Inquiries;

/// <summary>Every verb of the kernteam about questions, as the registrations have them: a new one is in these tests without being named.</summary>
public sealed class InquiryKernteamOnlyTests : InquiryTests
{
    private static List<(string Verb, Type Handler)> Verbs { get; } = 
        [.. RegisteredVerbs.Of(static services => services.AddInquiries(), "inquiry.*").Where(static verb => verb.Verb.StartsWith("inquiry.", StringComparison.Ordinal))];

    [Fact]
    public void Every_verb_of_the_kernteam_goes_through_the_desk()
    {
        Assert.Equal(9, Verbs.Count);
        Assert.All(Verbs, verb => Assert.Equal(typeof(DeskVerb<>), verb.Handler.GetGenericArguments()[0].GetGenericTypeDefinition()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Plain_member_the_asker_and_the_other_kernteam_are_refused_everywhere_and_it_is_in_the_trail(bool inChannel)
    {
        var inquiry = await SentAsync();
        foreach (var person in new[] { TeamsPerson.Numbered(70), Vera.Person, OtherKernteam })
        {
            foreach (var (verb, _) in Verbs)
            {
                await IsRefusedAsync(new CardChat(Bot, person, inChannel), verb, Whole(inquiry.Id, "RSIV"), inChannel && verb == "inquiry.page" ? "NotPersonal" : "NotKernteam");
            }
        }
    }

    [Fact]
    public async Task In_a_group_where_the_questions_do_not_come_the_kernteam_itself_is_told_where_to_go()
    {
        var inquiry = await SentAsync();
        var elsewhere = new CardChat(Bot, TeamsPerson.Anna, inChannel: true);
        foreach (var (verb, _) in Verbs)
        {
            await IsRefusedAsync(elsewhere, verb, Whole(inquiry.Id, "RSIV"), verb == "inquiry.page" ? "NotPersonal" : "NotHere");
        }

        Assert.Contains("Typ \"kernteamvragen\"", CardChat.Refusal(await elsewhere.SendAsync("inquiry.open", Whole(inquiry.Id, "RSIV"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forged_and_absurd_data_is_refused_everywhere_and_it_is_in_the_trail()
    {
        await SentAsync();
        foreach (var (verb, _) in Verbs)
        {
            foreach (var forged in new JsonNode?[] { "abcdefghjkmnpqrs", "' OR 1=1 --", "", new string('x', 100_000), 17, true, null, new JsonArray(1, 2), new JsonObject { ["inquiry"] = "x" } })
            {
                var data = Whole("x", "x");
                (data["inquiry"], data["network"]) = (forged?.DeepClone(), forged?.DeepClone());
                await IsRefusedAsync(Anna, verb, data, "NoSuch");
            }

            await IsRefusedAsync(Anna, verb, null, "NoSuch");
        }
    }

    [Fact]
    public async Task Absurd_values_beside_a_good_question_are_answered_and_never_break_the_bot()
    {
        var inquiry = await SentAsync();
        foreach (var (verb, _) in Verbs)
        {
            foreach (var value in new JsonNode[] { -1, 1e9, "25:00", new string('x', 30_000), new JsonArray("x"), "\ud83d\ude00 **[klik](http://x)** <b>" })
            {
                var data = Whole(inquiry.Id, "RSIV");
                foreach (var field in data.Select(property => property.Key).Where(name => name is not ("inquiry" or "network")).ToList())
                {
                    data[field] = value.DeepClone();
                }

                var answer = await Anna.SendAsync(verb, data);
                Assert.True((int)answer["statusCode"]! is 200 or 400, $"{verb}: {answer["statusCode"]}");
            }
        }
    }

    [Fact]
    public async Task Verb_that_nobody_registered_is_refused_and_it_is_in_the_trail()
    {
        CardChat.Refusal(await Vera.SendAsync("inquiry.everything", []));

        Assert.Equal((UnknownDeskVerb.Action, "inquiry.everything"), (await TrailAsync()).Select(entry => (entry.Action, entry.Detail)).Last());
    }

    [Fact]
    public async Task Plain_member_who_types_the_command_reads_a_sentence_and_is_in_the_trail()
    {
        Assert.Contains("alleen het kernteam van een netwerk", await Vera.SayAsync("kernteamvragen"), StringComparison.Ordinal);
        Assert.Equal(("inquiry.typed.list", "NotKernteam"), (await TrailAsync()).Select(entry => (entry.Action, entry.Outcome)).Single());
    }

    private async Task IsRefusedAsync(CardChat chat, string verb, JsonObject? data, string outcome)
    {
        var before = await EverythingAsync();
        var entries = (await TrailAsync()).Count;

        CardChat.Refusal(await chat.SendAsync(verb, data));

        Assert.Equal(before, await EverythingAsync());
        var entry = Assert.Single((await TrailAsync()).Skip(entries));
        Assert.Equal((verb, chat.Person.ObjectId), (entry.Action, entry.ObjectId));
        Assert.StartsWith(outcome, entry.Outcome, StringComparison.Ordinal);
    }

    private static JsonObject Whole(string inquiryId, string network) => new()
    {
        ["inquiry"] = inquiryId, ["network"] = network, ["version"] = 1, ["answer"] = "Gekaapt.", ["draft"] = "true", ["page"] = 1,
    };

    private async Task<string> EverythingAsync()
    {
        await using var context = Bot.Context();
        return JsonSerializer.Serialize(new
        {
            Inquiries = await context.Inquiries.AsNoTracking().OrderBy(row => row.Id).ToListAsync(),
            Deliveries = await context.Deliveries.AsNoTracking().OrderBy(row => row.Id).ToListAsync(),
            Links = await context.Set<Features.Kernteam.Downloads.DownloadLink>().AsNoTracking().OrderBy(row => row.Token).ToListAsync(),
        });
    }
}
