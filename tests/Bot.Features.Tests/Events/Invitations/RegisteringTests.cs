using System.Text.Json.Nodes;
using Bot.Features.Events.Model;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Tests.Events.Invitations;

public sealed class RegisteringTests : FeatureTests
{
    private DateTimeOffset Now => Bot.Clock.GetUtcNow();

    [Fact]
    public async Task One_tap_registers_and_the_card_says_so()
    {
        var leerhuis = SampleEvents.Leerhuis(Now);
        await Bot.PublishAsync(leerhuis);

        var card = await Bot.TapAsync("event.register", leerhuis.Id);

        Assert.True(card.Says("U bent aangemeld"), card.Text);
        Assert.True(card.Says("https://bot.example.org/calendar/"));
        Assert.Equal(RegistrationState.Registered, (await Bot.RegistrationAsync(leerhuis.Id))!.State); // she tapped
    }

    [Fact]
    public async Task First_contact_by_a_tap_makes_the_events_network_hers()
    {
        var leerhuis = SampleEvents.Leerhuis(Now);
        await Bot.PublishAsync(leerhuis);

        await Bot.TapAsync("event.register", leerhuis.Id);

        await using var context = Bot.Context();
        Assert.Equal("RSIV", (await context.Members.SingleAsync()).NetworkId);
    }

    [Fact]
    public async Task Full_event_puts_member_on_waitlist_with_her_place()
    {
        var leerhuis = SampleEvents.Leerhuis(Now, seats: 1);
        await Bot.PublishAsync(leerhuis);
        await Bot.TapAsync("event.register", leerhuis.Id);

        var bram = await Bot.TapAsync("event.register", leerhuis.Id, TeamsPerson.Bram);

        Assert.True(bram.Says("wachtlijst, plaats 1"), bram.Text);
    }

    [Fact]
    public async Task Withdrawing_offers_the_seat_to_the_first_in_line_who_takes_it()
    {
        var leerhuis = SampleEvents.Leerhuis(Now, seats: 1);
        await Bot.PublishAsync(leerhuis);
        await Bot.TapAsync("event.register", leerhuis.Id);
        await Bot.TapAsync("event.register", leerhuis.Id, TeamsPerson.Bram);

        var anna = await Bot.TapAsync("event.withdraw", leerhuis.Id);
        var offered = await Bot.TapAsync("event.show", leerhuis.Id, TeamsPerson.Bram);
        var taken = await Bot.TapAsync("event.take", leerhuis.Id, TeamsPerson.Bram);

        Assert.True(anna.Says("U hebt zich afgemeld"), anna.Text);
        Assert.True(offered.Says("Neem de plaats"), offered.Text);
        Assert.True(taken.Says("U bent aangemeld"), taken.Text);
    }

    [Fact]
    public async Task Seat_that_is_let_go_goes_on()
    {
        var leerhuis = SampleEvents.Leerhuis(Now, seats: 1);
        await Bot.PublishAsync(leerhuis);
        await Bot.TapAsync("event.register", leerhuis.Id);
        await Bot.TapAsync("event.register", leerhuis.Id, TeamsPerson.Bram);
        await Bot.TapAsync("event.register", leerhuis.Id, TeamsPerson.Numbered(3));
        await Bot.TapAsync("event.withdraw", leerhuis.Id);

        var bram = await Bot.TapAsync("event.letgo", leerhuis.Id, TeamsPerson.Bram);

        Assert.True(bram.Says("U hebt de plaats laten gaan"), bram.Text);
        Assert.Equal(RegistrationState.Offered, (await Bot.RegistrationAsync(leerhuis.Id, TeamsPerson.Numbered(3)))!.State); // she waited
    }

    [Fact]
    public async Task Double_tap_redelivery_and_a_second_device_register_once()
    {
        var leerhuis = SampleEvents.Leerhuis(Now);
        await Bot.PublishAsync(leerhuis);
        var tap = Bot.Teams.Activities.CardAction("event.register", new JsonObject { ["event"] = leerhuis.Id });
        var second = Bot.Teams.Activities.CardAction("event.register", new JsonObject { ["event"] = leerhuis.Id });

        var shown = await Task.WhenAll(Bot.TapAsync(tap), Bot.TapAsync(tap), Bot.TapAsync(second));

        Assert.All(shown, card => Assert.True(card.Says("U bent aangemeld"), card.Text));
        await using var context = Bot.Context();
        Assert.Equal(1, await context.Registrations.CountAsync());
        Assert.Equal(1, await context.Deliveries.CountAsync(row => row.SubjectId == leerhuis.Id));
    }

    [Fact]
    public async Task Carrousel_takes_one_session_per_round_and_swaps_in_one_step()
    {
        var carrousel = SampleEvents.Carrousel(Now);
        await Bot.PublishAsync(carrousel);

        var missing = await Bot.TapAsync("event.register", carrousel.Id, null, ("round1", "r1dagbesteding"));
        var registered = await Bot.TapAsync("event.register", carrousel.Id, null, ("round1", "r1dagbesteding"), ("round2", "r2huiselijk"), ("remark", "vegetarisch"));
        var choosing = await Bot.TapAsync("event.sessions", carrousel.Id);
        var swapped = await Bot.TapAsync("event.sessions", carrousel.Id, null, ("round1", "r1personen"), ("round2", "r2bemoeizorg"), ("remark", "vegetarisch"));

        Assert.True(missing.Says("Kies in elke ronde"), missing.Text);
        Assert.True(missing.Says("\"value\":\"r1dagbesteding\"}") || missing.Says("\"value\":\"r1dagbesteding\",\"isMulti") || missing.Says("\"value\":\"r1dagbesteding\""), missing.Text);
        Assert.True(registered.Says("Dagbesteding die werkt"), registered.Text);
        Assert.True(choosing.Says("Wijziging opslaan"), choosing.Text);
        Assert.True(swapped.Says("Uw keuze is gewijzigd"), swapped.Text);
        Assert.True(swapped.Says("Personen met verward gedrag"), swapped.Text);
        Assert.Equal(["r1personen", "r2bemoeizorg"], (await Bot.RegistrationAsync(carrousel.Id))!.Sessions); // she is registered
    }

    [Fact]
    public async Task Remark_at_a_Leerhuis_is_added_changed_and_erased()
    {
        var leerhuis = SampleEvents.Leerhuis(Now);
        await Bot.PublishAsync(leerhuis);

        var registered = await Bot.TapAsync("event.register", leerhuis.Id);
        var form = await Bot.TapAsync("event.sessions", leerhuis.Id);
        var added = await Bot.TapAsync("event.sessions", leerhuis.Id, null, ("form", "room"), ("save", "true"), ("remark", "vegetarisch"));
        var erased = await Bot.TapAsync("event.sessions", leerhuis.Id, null, ("form", "room"), ("save", "true"), ("remark", ""));

        Assert.True(registered.Says("Opmerking toevoegen"), registered.Text);
        Assert.True(form.Says("Wijziging opslaan") && form.Says("\"save\":\"true\"") && !form.Says("Kies in elke ronde"), form.Text);
        Assert.True(added.Says("vegetarisch") && added.Says("Opmerking wijzigen"), added.Text);
        Assert.False(erased.Says("vegetarisch"), erased.Text);

        // Some clients leave an empty field out.
        await Bot.TapAsync("event.sessions", leerhuis.Id, null, ("form", "room"), ("save", "true"), ("remark", "rolstoel"));
        await Bot.TapAsync("event.sessions", leerhuis.Id, null, ("form", "room"), ("save", "true"));
        Assert.Null((await Bot.RegistrationAsync(leerhuis.Id))!.Remark); // she is registered
    }

    [Fact]
    public async Task Other_form_keeps_the_remark()
    {
        var leerhuis = SampleEvents.Leerhuis(Now, online: 5);
        await Bot.PublishAsync(leerhuis);
        await Bot.TapAsync("event.register", leerhuis.Id, null, ("form", "room"), ("remark", "vegetarisch"));

        var switched = await Bot.TapAsync("event.sessions", leerhuis.Id, null, ("form", "online"));

        Assert.True(switched.Says("doet online mee") && switched.Says("vegetarisch"), switched.Text);
    }

    [Fact]
    public async Task Who_waits_changes_her_choice_and_has_a_seat_when_it_fits()
    {
        var carrousel = SampleEvents.Carrousel(Now, sessionSeats: 1);
        await Bot.PublishAsync(carrousel);
        await Bot.TapAsync("event.register", carrousel.Id, null, ("round1", "r1dagbesteding"), ("round2", "r2huiselijk"));
        var waits = await Bot.TapAsync("event.register", carrousel.Id, TeamsPerson.Bram, ("round1", "r1dagbesteding"), ("round2", "r2huiselijk"), ("wait", "true"), ("remark", "rolstoel"));

        var form = await Bot.TapAsync("event.sessions", carrousel.Id, TeamsPerson.Bram);
        var stillWaits = await Bot.TapAsync("event.sessions", carrousel.Id, TeamsPerson.Bram, ("form", "room"), ("save", "true"), ("round1", "r1personen"), ("round2", "r2huiselijk"), ("remark", "rolstoel"));
        var registered = await Bot.TapAsync("event.sessions", carrousel.Id, TeamsPerson.Bram, ("round1", "r1personen"), ("round2", "r2bemoeizorg"));

        Assert.True(waits.Says("Keuze of opmerking wijzigen"), waits.Text);
        Assert.True(form.Says("Wijziging opslaan") && form.Says("rolstoel"), form.Text);
        Assert.True(stillWaits.Says("Uw keuze is gewijzigd") && stillWaits.Says("wachtlijst, plaats 1"), stillWaits.Text);
        Assert.True(registered.Says("U bent aangemeld") && registered.Says("rolstoel"), registered.Text);
    }

    [Fact]
    public async Task Who_had_a_seat_takes_the_event_out_of_her_calendar()
    {
        var leerhuis = SampleEvents.Leerhuis(Now, seats: 1);
        await Bot.PublishAsync(leerhuis);
        await Bot.TapAsync("event.register", leerhuis.Id);
        await Bot.TapAsync("event.register", leerhuis.Id, TeamsPerson.Bram);

        var leftTheLine = await Bot.TapAsync("event.withdraw", leerhuis.Id, TeamsPerson.Bram);
        var withdrawn = await Bot.TapAsync("event.withdraw", leerhuis.Id);
        await Bot.TapAsync("event.register", leerhuis.Id, TeamsPerson.Bram);
        await Bot.PutAsync(leerhuis with { Status = EventStatus.Cancelled });
        var cancelled = await Bot.TapAsync("event.show", leerhuis.Id, TeamsPerson.Bram);
        var stranger = await Bot.TapAsync("event.show", leerhuis.Id, TeamsPerson.Numbered(3));

        Assert.False(leftTheLine.Says("/calendar/"), leftTheLine.Text);
        Assert.True(withdrawn.Says("Werk mijn agenda bij") && withdrawn.Says("/calendar/"), withdrawn.Text);
        Assert.True(cancelled.Says("Werk mijn agenda bij") && cancelled.Says("/calendar/"), cancelled.Text);
        Assert.False(stranger.Says("/calendar/"), stranger.Text);
    }

    [Fact]
    public async Task Full_session_is_refused_with_the_form_kept_and_can_be_waited_for()
    {
        var carrousel = SampleEvents.Carrousel(Now, sessionSeats: 1);
        await Bot.PublishAsync(carrousel);
        await Bot.TapAsync("event.register", carrousel.Id, null, ("round1", "r1dagbesteding"), ("round2", "r2huiselijk"));

        var refused = await Bot.TapAsync("event.register", carrousel.Id, TeamsPerson.Bram, ("round1", "r1dagbesteding"), ("round2", "r2bemoeizorg"), ("remark", "rolstoel"));
        var waits = await Bot.TapAsync("event.register", carrousel.Id, TeamsPerson.Bram, ("round1", "r1dagbesteding"), ("round2", "r2bemoeizorg"), ("wait", "true"));

        Assert.True(refused.Says("Een sessie die u koos, is vol"), refused.Text);
        Assert.True(refused.Says("(vol)"), refused.Text);
        Assert.True(refused.Says("rolstoel"), refused.Text);
        Assert.True(refused.Says("Zet mij op de wachtlijst"), refused.Text);
        Assert.True(waits.Says("U staat op de wachtlijst"), waits.Text);
    }
}
