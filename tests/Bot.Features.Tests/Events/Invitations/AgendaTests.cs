using Bot.Features.Events.Invitations.Agenda;
using Bot.Features.Events.Model;
using Bot.Features.Tests.Playing;
using Bot.Knowledge.Bank;
using Bot.Testing.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Tests.Events.Invitations;

/// <summary>"Welke bijeenkomsten komen eraan?" and "waar ben ik voor aangemeld?".</summary>
public sealed class AgendaTests : FeatureTests
{
    private DateTimeOffset Now => Bot.Clock.GetUtcNow();

    [Theory]
    [InlineData("Welke bijeenkomsten komen eraan?")]
    [InlineData("welke bijeenkomsten komen er aan")]
    [InlineData("wat staat er op de agenda?")]
    [InlineData("wanneer is het volgende leerhuis?")]
    [InlineData("Wanneer is het volgende Leerhuis Cyber?")]
    [InlineData("wanneer is de volgende bijeenkomst over cybercrime")]
    [InlineData("welke leerhuizen zijn er in december")]
    [InlineData("kan ik mij aanmelden voor het leerhuis cyber?")]
    [InlineData("welke bijeenkomsten van RSIV komen eraan")]
    public async Task Question_about_what_lies_ahead_shows_the_event_with_its_button(string question)
    {
        await StartAsync();

        var reply = Assert.Single(await Bot.AskAsync(question)).Body.GetRawText();

        Assert.Contains("Leerhuis Cyber", reply, StringComparison.Ordinal);
        Assert.Contains("event.show", reply, StringComparison.Ordinal);
        Assert.Empty(Bot.Engine.Asked);
    }

    [Theory]
    [InlineData("Which events are coming up?")]
    [InlineData("when is the next leerhuis")]
    [InlineData("what is on the calendar")]
    public async Task English_question_is_answered_in_English(string question)
    {
        await StartAsync();

        Assert.Contains("Coming up", Assert.Single(await Bot.AskAsync(question)).Body.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wie heeft cyber?")]
    [InlineData("wanneer was het vorige leerhuis cyber?")]
    [InlineData("wanneer is het volgende leerhuis ondermijning?")]
    [InlineData("hoeveel mensen komen naar het volgende leerhuis?")]
    [InlineData("wie spreekt er op de volgende bijeenkomst?")]
    [InlineData("wat is een carrousel?")]
    [InlineData("wanneer verschijnt het jaarplan?")]
    [InlineData("welke leerhuizen waren er in 2022?")]
    [InlineData("welke bijeenkomsten van VAR komen eraan?")]
    [InlineData("welke thema's staan op de agenda van het RBO?")]
    [InlineData("wat doet RSIV aan cyber?")]
    [InlineData("wanneer is de volgende raadsvergadering")]
    [InlineData("welke bijeenkomsten zijn er volgende week?")]
    public async Task Every_other_question_goes_to_the_bank(string question)
    {
        await StartAsync();

        await Bot.AskAsync(question);

        Assert.Equal(question, Assert.Single(Bot.Engine.Asked).Text);
    }

    [Fact]
    public async Task Event_of_another_network_or_audience_is_not_on_the_agenda()
    {
        await StartAsync();
        await Bot.PublishAsync(
            SampleEvents.Leerhuis(Now) with { Id = "anders2222222222", NetworkId = "VAR", Title = "Van VAR" },
            SampleEvents.Leerhuis(Now) with { Id = "gesloten22222222", Title = "Alleen Delft", Audience = new(["delft"], [], []) },
            SampleEvents.Leerhuis(Now) with { Id = "concept222222222", Title = "Een concept", Status = EventStatus.Draft });

        var reply = Assert.Single(await Bot.AskAsync("welke bijeenkomsten komen eraan?")).Body.GetRawText();

        Assert.DoesNotContain("Van VAR", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("Alleen Delft", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("Een concept", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_beyond_the_first_six_are_counted()
    {
        await StartAsync();
        await Bot.PublishAsync([.. Enumerable.Range(1, 7).Select(number => SampleEvents.Leerhuis(Now.AddDays(number)) with { Id = $"leerhuiszorg222{number}", Title = $"Leerhuis Zorg {number}" })]);

        var reply = Assert.Single(await Bot.AskAsync("welke bijeenkomsten komen eraan?")).Body.GetRawText();

        Assert.Contains("Leerhuis Zorg 5", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("Leerhuis Zorg 6", reply, StringComparison.Ordinal);
        Assert.Contains("En nog 2 later.", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Event_beyond_the_first_six_is_not_shown_as_a_line_of_the_bank()
    {
        var (name, far) = (new LocalText("dag", "day"), Now.AddDays(7));
        await using var bot = await BotInTeams.StartAsync(builder => builder.Services.AddSingleton<CurrentSessions>(_ =>
            [new("RSIV", new("Leerhuis Zorg 7", "Leerhuis Zorg 7"), "leerhuis zorg", Amsterdam.Day(SampleEvents.Leerhuis(far).StartsAt), name, null, name)]));
        await bot.PublishAsync([.. Enumerable.Range(1, 7).Select(number => SampleEvents.Leerhuis(Now.AddDays(number)) with { Id = $"leerhuiszorg222{number}", Title = $"Leerhuis Zorg {number}" })]);
        await bot.AskAsync("ik ben van RSIV");

        var reply = Assert.Single(await bot.AskAsync("welke bijeenkomsten komen eraan?")).Body.GetRawText();

        Assert.Contains("Leerhuis Zorg 6", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("Leerhuis Zorg 7", reply, StringComparison.Ordinal);
        Assert.Contains("En nog 1 later.", reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("waar ben ik voor aangemeld?")]
    [InlineData("Waarvoor ben ik aangemeld")]
    [InlineData("mijn aanmeldingen")]
    [InlineData("what am I registered for?")]
    [InlineData("mijn bijeenkomsten")]
    public async Task Own_registrations_are_shown_with_place_in_line(string question)
    {
        await StartAsync(seats: 1);
        await Bot.TapAsync("event.register", "leerhuiscyber222", TeamsPerson.Bram);
        await Bot.TapAsync("event.register", "leerhuiscyber222");

        var reply = Assert.Single(await Bot.AskAsync(question)).Body.GetRawText();

        Assert.Matches("(Wachtlijst, plaats|Waitlist, number) 1", reply);
        Assert.Empty(Bot.Engine.Asked);
    }

    [Fact]
    public async Task Who_is_registered_nowhere_is_told_so() =>
        Assert.Contains("nergens voor aangemeld", Assert.Single(await Bot.AskAsync("mijn aanmeldingen")).Body.GetRawText(), StringComparison.Ordinal);

    [Fact]
    public void Session_of_the_bank_on_the_same_day_with_a_like_title_is_the_same_event()
    {
        var leerhuis = SampleEvents.Leerhuis(Now);
        var standing = SampleEvents.Standing(leerhuis);
        var day = Amsterdam.Day(leerhuis.StartsAt);
        var name = new LocalText("dag", "day");

        var lines = AgendaLines.Of(
            [standing],
            [
                new("RSIV", new("Leerhuis cyber: gehackt", "Leerhuis cyber"), "", day, name, null, name),
                new("RSIV", new("Leerhuis jeugd", "Leerhuis youth"), "", day, name, null, name),
                new("RSIV", new("Leerhuis cyber", "Leerhuis cyber"), "", day.AddDays(-3), name, null, name),
            ]);

        Assert.Equal([day.AddDays(-3), day, day], lines.Select(line => line.Day));
        Assert.Equal(["Leerhuis cyber", "Leerhuis jeugd"], lines.Select(line => line.Session?.Title.Dutch).OfType<string>());
    }

    private async Task StartAsync(int seats = 20)
    {
        await Bot.PublishAsync(SampleEvents.Leerhuis(Now, seats));
        await Bot.AskAsync("ik ben van RSIV");
    }
}
