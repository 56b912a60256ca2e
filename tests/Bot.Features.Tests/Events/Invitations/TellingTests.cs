using System.Text.Json.Nodes;
using Bot.Features.Deliveries;
using Bot.Features.Events;
using Bot.Features.Events.Model;
using Bot.Features.Events.Registering;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Tests.Events.Invitations;

/// <summary>What members hear of their own accord, and cards that change where they stand.</summary>
public sealed class TellingTests : FeatureTests
{
    private NetworkEvent Leerhuis => field ??= SampleEvents.Leerhuis(Bot.Clock.GetUtcNow(), seats: 1);

    [Fact]
    public async Task Registration_is_confirmed_with_the_calendar_link()
    {
        await RegisterAsync(TeamsPerson.Anna);

        var told = Assert.Single(await ToldAsync());

        Assert.Equal("U bent aangemeld: Leerhuis Cyber, 9 december", told.Body.GetProperty("summary").GetString());
        Assert.Contains("https://bot.example.org/calendar/", told.Body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirmation_that_became_untrue_is_not_sent()
    {
        await RegisterAsync(TeamsPerson.Anna);
        await Bot.TapAsync("event.withdraw", Leerhuis.Id);

        Assert.Empty(await ToldAsync());
        await using var context = Bot.Context();
        Assert.Equal(DeliveryOutcome.Superseded, (await context.Deliveries.SingleAsync()).Outcome);
    }

    [Fact]
    public async Task Offer_is_brought_with_its_term_and_goes_on_when_that_passes()
    {
        await RegisterAsync(TeamsPerson.Anna, TeamsPerson.Bram, TeamsPerson.Numbered(3));
        await ToldAsync();
        await Bot.TapAsync("event.withdraw", Leerhuis.Id);

        var offer = Assert.Single(await ToldAsync());
        Assert.Equal(TeamsPerson.Bram.ChatId, offer.ConversationId);
        Assert.Contains("Neem de plaats", offer.Body.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("zondag 22 november 2026 om 11.00 uur", offer.Body.GetRawText(), StringComparison.Ordinal);

        Bot.Clock.Advance(TimeSpan.FromHours(25));
        var late = await Bot.TapAsync("event.take", Leerhuis.Id, TeamsPerson.Bram);
        var after = await ToldAsync();

        Assert.True(late.Says("De termijn is voorbij"), late.Text);
        Assert.Contains(after, call => call.ConversationId == TeamsPerson.Numbered(3).ChatId && call.Body.GetRawText().Contains("Neem de plaats", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Change_tells_what_changed_and_brings_the_card_up_to_date_in_place()
    {
        await RegisterAsync(TeamsPerson.Anna);
        var confirmation = Assert.Single(await ToldAsync());
        await Bot.Get<AttendanceDesk>().DecideAsync(
            Leerhuis.Id, attendance => attendance.Change(attendance.Event with { Address = "Raadhuis, Den Haag" }, Bot.Clock.GetUtcNow()), null, CancellationToken.None);

        var told = await ToldAsync();

        Assert.Contains("De plaats is nu: Raadhuis, Den Haag", Assert.Single(told).Body.GetRawText(), StringComparison.Ordinal);
        var update = Assert.Single(Bot.Teams.Connector.Calls, call => call.Method == "PUT" && call.ActivityId == confirmation.Id);
        Assert.Contains("Raadhuis, Den Haag", update.Body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Second_change_leaves_on_the_card_of_the_first_that_something_changed()
    {
        await RegisterAsync(TeamsPerson.Anna);
        var confirmation = Assert.Single(await ToldAsync());
        await ChangeAsync(networkEvent => networkEvent with { Address = "Raadhuis, Den Haag" });
        var first = Assert.Single(await ToldAsync());
        await ChangeAsync(networkEvent => networkEvent with { Title = "Leerhuis Cyber en meer" });

        await ToldAsync();

        Assert.Contains("kijk hieronder naar tijd, plaats en programma", Updates(first), StringComparison.Ordinal);
        Assert.Contains("Raadhuis, Den Haag", Updates(first), StringComparison.Ordinal);
        Assert.DoesNotContain("kijk hieronder", Updates(confirmation), StringComparison.Ordinal);

        string Updates(TeamsCall card) => Bot.Teams.Connector.Calls.Last(call => call.Method == "PUT" && call.ActivityId == card.Id).Body.GetRawText();
        Task ChangeAsync(Func<NetworkEvent, NetworkEvent> change) => Bot.Get<AttendanceDesk>().DecideAsync(
            Leerhuis.Id, attendance => attendance.Change(change(attendance.Event), Bot.Clock.GetUtcNow()), null, CancellationToken.None);
    }

    [Fact]
    public async Task Cancellation_tells_the_reason_and_the_old_card_says_so_a_month_later()
    {
        await RegisterAsync(TeamsPerson.Anna);
        await ToldAsync();
        await Bot.Get<AttendanceDesk>().DecideAsync(Leerhuis.Id, attendance => attendance.Cancel("De spreker is ziek.", Bot.Clock.GetUtcNow()), null, CancellationToken.None);

        var told = Assert.Single(await ToldAsync());
        Bot.Clock.Advance(TimeSpan.FromDays(30));
        var tapped = await Bot.TapAsync("event.register", Leerhuis.Id);

        Assert.StartsWith("Gaat niet door: Leerhuis Cyber", told.Body.GetProperty("summary").GetString(), StringComparison.Ordinal);
        Assert.Contains("De spreker is ziek.", told.Body.GetRawText(), StringComparison.Ordinal);
        Assert.True(tapped.Says("deze bijeenkomst gaat niet door") && tapped.Says("De spreker is ziek."), tapped.Text);
    }

    [Fact]
    public async Task Full_and_free_again_brings_cards_up_to_date_later_and_behind_everything_else()
    {
        await RegisterAsync(TeamsPerson.Bram);
        await Bot.TakeAsync(Bot.Teams.Activities.Message($"bijeenkomst {Leerhuis.Id}"));
        var opened = Bot.Teams.Connector.Messages[^1];
        await Bot.TapAsync("event.withdraw", Leerhuis.Id, TeamsPerson.Bram);
        await ToldAsync();
        Assert.DoesNotContain(Bot.Teams.Connector.Calls, call => call.Method == "PUT");

        Bot.Clock.Advance(TimeSpan.FromMinutes(16));
        await ToldAsync();

        var update = Assert.Single(Bot.Teams.Connector.Calls, call => call.Method == "PUT" && call.ActivityId == opened.Id);
        Assert.Contains("Aanmelden", update.Body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminder_is_put_in_the_outbox_once_however_often_it_is_run()
    {
        await RegisterAsync(TeamsPerson.Anna);
        await ToldAsync();
        Bot.Clock.Advance(TimeSpan.FromDays(17));
        var worker = Bot.Get<IEnumerable<IScheduledWorker>>().Single(one => one.Kind == EventWork.Reminders);
        var work = new ScheduledWork { Key = EventWork.DayReminder(Leerhuis.Id), Kind = EventWork.Reminders, SubjectId = Leerhuis.Id, DueAt = Bot.Clock.GetUtcNow() };

        await worker.RunAsync(work, CancellationToken.None);
        await worker.RunAsync(work, CancellationToken.None);
        var told = Assert.Single(await ToldAsync());

        Assert.Equal("Herinnering: Leerhuis Cyber, 9 december", told.Body.GetProperty("summary").GetString());
        Assert.Contains("deze bijeenkomst is morgen", told.Body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task English_member_reads_English()
    {
        await Bot.PublishAsync(Leerhuis);
        var tap = Bot.Teams.Activities.CardAction("event.register", new JsonObject { ["event"] = Leerhuis.Id });
        tap["locale"] = "en-GB";

        var card = await Bot.TapAsync(tap);

        Assert.True(card.Says("You are registered"), card.Text);
        Assert.Equal("en", card.Value.GetProperty("lang").GetString());
    }

    private async Task RegisterAsync(params TeamsPerson[] people)
    {
        await Bot.PublishAsync(Leerhuis);
        foreach (var person in people)
        {
            await Bot.TapAsync("event.register", Leerhuis.Id, person);
        }
    }

    private async Task<IReadOnlyList<TeamsCall>> ToldAsync()
    {
        var before = Bot.Teams.Connector.Messages.Count;
        await Bot.DeliverDueAsync();
        return [.. Bot.Teams.Connector.Messages.Skip(before)];
    }
}
