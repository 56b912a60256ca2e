using System.Net;
using Bot.Features.Events.Model;
using Bot.Features.Tests.Events.Invitations;
using Bot.Testing.Teams;

namespace Bot.Features.Tests.Events.Calendar;

public sealed class ServeCalendarTests : FeatureTests
{
    [Fact]
    public async Task Link_on_the_card_serves_the_entry_and_what_becomes_of_it()
    {
        var leerhuis = SampleEvents.Leerhuis(Bot.Clock.GetUtcNow());
        await Bot.PublishAsync(leerhuis);
        await Bot.TapAsync("event.register", leerhuis.Id);
        var token = (await Bot.RegistrationAsync(leerhuis.Id))!.CalendarToken; // she registered

        using var registered = await Bot.GetAsync($"/calendar/{token}.ics");
        var text = await registered.Content.ReadAsStringAsync();
        await Bot.TapAsync("event.withdraw", leerhuis.Id);
        using var withdrawn = await Bot.GetAsync($"/calendar/{token}.ics");

        Assert.Equal("text/calendar; charset=utf-8", registered.Content.Headers.ContentType?.ToString());
        Assert.True(registered.Headers.CacheControl is { NoStore: true, Private: true });
        Assert.Contains("STATUS:CONFIRMED", text, StringComparison.Ordinal);
        Assert.Contains("STATUS:CANCELLED", await withdrawn.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiting_unknown_and_malformed_are_answered_alike()
    {
        var leerhuis = SampleEvents.Leerhuis(Bot.Clock.GetUtcNow(), seats: 1);
        await Bot.PublishAsync(leerhuis);
        await Bot.TapAsync("event.register", leerhuis.Id);
        await Bot.TapAsync("event.register", leerhuis.Id, TeamsPerson.Bram);
        var waiting = (await Bot.RegistrationAsync(leerhuis.Id, TeamsPerson.Bram))!.CalendarToken; // she waits

        string[] tokens = [waiting, new string('a', 32), "x", "..%2F..%2Fetc", new string('a', 5000), "' OR 1=1 --"];
        var answers = new List<string>();
        foreach (var token in tokens)
        {
            using var response = await Bot.GetAsync($"/calendar/{Uri.EscapeDataString(token)}.ics");
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            answers.Add(await response.Content.ReadAsStringAsync());
        }

        Assert.Single(answers.Distinct());
    }
}
