using System.Text.Json.Nodes;
using Bot.Features.Events.Model;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Tests.Events.Invitations;

/// <summary>Taps that nobody's card would send, and those of people who may not.</summary>
public sealed class StrangeTapTests : FeatureTests
{
    private const string Unavailable = "niet (meer) beschikbaar voor u";

    private static readonly string[] Verbs =
        ["event.show", "event.register", "event.sessions", "event.withdraw", "event.take", "event.letgo", "event.checkin", "event.rate"];

    private DateTimeOffset Now => Bot.Clock.GetUtcNow();

    [Fact]
    public async Task Event_that_does_not_exist_and_one_that_is_not_hers_are_the_same()
    {
        var ofVar = SampleEvents.Leerhuis(Now) with { Id = "vanvar2222222222", NetworkId = "VAR", Title = "Geheim" };
        var draft = SampleEvents.Leerhuis(Now) with { Id = "concept222222222", Status = EventStatus.Draft, Title = "Geheim" };
        await Bot.PublishAsync(ofVar, draft);
        await Bot.AskAsync("ik ben van RSIV");
        var answers = new List<string>();

        foreach (var verb in Verbs)
        {
            foreach (var id in new[] { "bestaatniet22222", ofVar.Id, draft.Id, new string('x', 10_000), "", null })
            {
                var shown = await Bot.TapAsync(verb, id);
                Assert.Equal(400, shown.Status);
                answers.Add(shown.Text);
            }
        }

        Assert.Contains(Unavailable, Assert.Single(answers.Distinct()), StringComparison.Ordinal);
        await using var context = Bot.Context();
        Assert.Empty(await context.Registrations.ToListAsync());
    }

    [Fact]
    public async Task Absurd_values_get_a_sentence_and_change_nothing()
    {
        var carrousel = SampleEvents.Carrousel(Now);
        await Bot.PublishAsync(carrousel);
        (string Name, JsonNode? Value)[][] data =
        [
            [("form", "x")],
            [("form", 7)],
            [("round1", 1), ("round2", 2)],
            [("round1", new JsonArray()), ("round2", new JsonObject())],
            [("round1", "r1dagbesteding"), ("round2", "r1personen"), ("round3", "r2huiselijk")],
            [("round1", "bestaatniet"), ("round2", "r2huiselijk")],
            [.. Enumerable.Range(1, 1000).Select(number => ($"round{number}", (JsonNode?)"r1personen"))],
            [("remark", new string('x', 20_000))],
        ];

        foreach (var verb in new[] { "event.register", "event.sessions" })
        {
            foreach (var sent in data)
            {
                var shown = await Bot.TapAsync(verb, carrousel.Id, null, sent);
                Assert.True(shown.IsCard || shown.Status == 400, shown.Text);
            }
        }

        foreach (var sent in new (string, JsonNode?)[] { ("rating", 9), ("rating", "zes"), ("rating", 1e300), ("wish", "iets"), ("rating", null) })
        {
            Assert.Equal(400, (await Bot.TapAsync("event.rate", carrousel.Id, null, sent)).Status);
        }

        Assert.True((await Bot.TapAsync("event.checkin", carrousel.Id, null, ("code", new string('1', 500)))).Says("Vul de code in"));
        var swapped = await Bot.RegistrationAsync(carrousel.Id);
        Assert.True(swapped is null, $"{swapped?.State}");
    }

    [Fact]
    public async Task Event_id_that_is_no_text_is_no_event()
    {
        var tap = Bot.Teams.Activities.CardAction("event.register", new JsonObject { ["event"] = new JsonArray(1, 2) });

        var shown = await Bot.TapAsync(tap);
        var empty = await Bot.TapAsync(Bot.Teams.Activities.CardAction("event.register", null));

        Assert.True(shown.Says(Unavailable) && empty.Says(Unavailable), shown.Text + empty.Text);
    }

    [Fact]
    public async Task Refresh_changes_nothing_whatever_its_verb()
    {
        var leerhuis = SampleEvents.Leerhuis(Now);
        await Bot.PublishAsync(leerhuis);
        var refresh = Bot.Teams.Activities.CardAction("event.register", new JsonObject { ["event"] = leerhuis.Id });
        refresh["value"]!["trigger"] = "automatic"; // made above

        var shown = await Bot.TapAsync(refresh);

        Assert.True(shown.Says("Aanmelden"), shown.Text);
        Assert.Null(await Bot.RegistrationAsync(leerhuis.Id));
        await using var context = Bot.Context();
        Assert.Null((await context.Members.SingleAsync()).NetworkId);
    }

    [Fact]
    public async Task Title_of_markup_stays_a_title()
    {
        var leerhuis = SampleEvents.Leerhuis(Now) with { Title = "# [Klik hier](https://kwaad.example.org) 🎉" };
        await Bot.PublishAsync(leerhuis);

        var shown = await Bot.TapAsync("event.show", leerhuis.Id);

        Assert.True(shown.IsCard, shown.Text);
        Assert.False(shown.Says("hier](https"), shown.Text);
    }

    [Fact]
    public async Task Old_client_registers_by_submit_and_its_card_is_replaced()
    {
        var leerhuis = SampleEvents.Leerhuis(Now);
        await Bot.PublishAsync(leerhuis);
        var submit = Bot.Teams.Activities.CardSubmit(new JsonObject { ["verb"] = "event.register", ["event"] = leerhuis.Id, ["form"] = "room" });
        submit["replyToId"] = "1:card";

        await Bot.TakeAsync(submit);

        var update = Assert.Single(Bot.Teams.Connector.Calls, call => call.Method == "PUT");
        Assert.Equal("1:card", update.ActivityId);
        Assert.Contains("U bent aangemeld", update.Body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_in_the_room_checks_in_and_two_taps_rate()
    {
        var leerhuis = SampleEvents.Leerhuis(Now) with { CheckInCode = "7431" };
        await Bot.PublishAsync(leerhuis);
        await Bot.TapAsync("event.register", leerhuis.Id);
        Bot.Clock.Advance(leerhuis.StartsAt - Now);

        var wrong = await Bot.TapAsync("event.checkin", leerhuis.Id, null, ("code", "1111"));
        var right = await Bot.TapAsync("event.checkin", leerhuis.Id, null, ("code", " 7431 "));
        Bot.Clock.Advance(TimeSpan.FromHours(4));
        var rated = await Bot.TapAsync("event.rate", leerhuis.Id, null, ("rating", "4"));
        var thanked = await Bot.TapAsync("event.rate", leerhuis.Id, null, ("wish", "more"));
        var stranger = await Bot.TapAsync("event.rate", leerhuis.Id, TeamsPerson.Bram, ("rating", "1"));

        Assert.True(wrong.Says("Die code klopt niet"), wrong.Text);
        Assert.True(right.Says("u bent binnen"), right.Text);
        Assert.True(rated.Says("Nog één tik"), rated.Text);
        Assert.True(thanked.Says("Dank u wel"), thanked.Text);
        Assert.True(stranger.Says("Alleen wie er was"), stranger.Text);
        Assert.Equal((4, "more"), ((await Bot.RegistrationAsync(leerhuis.Id))!.Rating, (await Bot.RegistrationAsync(leerhuis.Id))!.RatingWish)); // she was there
    }
}
