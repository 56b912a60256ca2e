using System.Text.Json.Nodes;
using Bot.Features.Deliveries;
using Bot.Features.Events.Model;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Tests.Events.Organising;

public sealed class OrganisingStoryTests : OrganisingTests
{
    [Fact]
    public async Task Event_is_made_previewed_published_invited_for_changed_and_cancelled_by_cards()
    {
        await MembersAsync(3);

        var draft = await DraftAsync();
        Assert.Equal((EventStatus.Draft, "RSIV", "Leerhuis Cyber", 20), (draft.Status, draft.NetworkId, draft.Title, draft.RoomCapacity));
        Assert.Equal(new DateTimeOffset(2026, 12, 10, 12, 0, 0, TimeSpan.Zero), draft.StartsAt);

        await Anna.TapAsync("org.preview");
        Assert.Contains("Voorbeeld", Anna.Text, StringComparison.Ordinal);
        Assert.Contains("Leerhuis Cyber", Anna.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Anna.Verbs, verb => verb.StartsWith("event.", StringComparison.Ordinal));

        await Anna.TapAsync("org.publish");
        Assert.Equal(EventStatus.Published, (await EventAsync(draft.Id)).Status);

        await Anna.TapAsync("org.invite");
        await Anna.TapAsync("org.invite.count");
        Assert.Contains("3 mensen krijgen een uitnodiging", Anna.Text, StringComparison.Ordinal);
        await Anna.TapAsync("org.invite.names");
        Assert.Contains("Persoon 2", Anna.Text, StringComparison.Ordinal);
        await Anna.TapAsync("org.invite.count");
        await Anna.TapAsync("org.invite.send");
        Assert.Equal(3, (await InvitationsAsync()).Count);

        await Anna.TapAsync("org.hand");
        await Anna.TapAsync("org.hand.save", new { name = "Chris de Wit", organisation = "Gemeente Delft", email = "chris@delft.example" });
        Assert.Contains("Chris de Wit is aangemeld", Anna.Text, StringComparison.Ordinal);
        await Anna.TapAsync("org.open");
        await Anna.TapAsync("org.who");
        Assert.Contains("In de zaal: 1 van 20 plaatsen bezet", Anna.Text, StringComparison.Ordinal);
        Assert.Contains("Gemeente Delft: 1", Anna.Text, StringComparison.Ordinal);

        await Anna.TapAsync("org.open");
        await Anna.TapAsync("org.edit");
        await Anna.TapAsync("org.save", new { address = "Grote Markt 1, Den Haag" });
        Assert.Equal("Grote Markt 1, Den Haag", (await EventAsync(draft.Id)).Address);

        await Anna.TapAsync("org.cancel");
        Assert.Contains("1 persoon heeft zich aangemeld", Anna.Text, StringComparison.Ordinal);
        await Anna.TapAsync("org.cancel.yes", new { reason = "De spreker is ziek." });
        var cancelled = await EventAsync(draft.Id);
        Assert.Equal((EventStatus.Cancelled, "De spreker is ziek."), (cancelled.Status, cancelled.CancelReason));

        var trail = await TrailAsync();
        Assert.Equal(
            ["org.create", "org.publish", "org.invite.send", "org.hand.save", "org.save", "org.cancel.yes"],
            trail.Where(entry => entry.Outcome == "done").Select(entry => entry.Action));
        Assert.All(trail, entry => Assert.DoesNotContain("Chris", entry.Detail ?? "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tap_that_Teams_delivers_twice_makes_one_draft_and_invites_once()
    {
        await MembersAsync(2);
        await Anna.SayAsync("new event");
        Assert.Contains("Make a new one", Anna.Card.ToJsonString(), StringComparison.Ordinal);
        await Anna.TapAsync("org.new");
        var form = Anna.Card.DeepClone();
        await Anna.TapAsync("org.create", Leerhuis);
        await Again(form, "org.create", Leerhuis);
        Assert.Single(await EventsAsync());

        await Anna.TapAsync("org.publish");
        await Anna.TapAsync("org.invite");
        await Anna.TapAsync("org.invite.count");
        var count = Anna.Card.DeepClone();
        await Anna.TapAsync("org.invite.send");
        await Again(count, "org.invite.send", null);
        Assert.Equal(2, (await InvitationsAsync()).Count);
    }

    [Fact]
    public async Task Draft_survives_a_restart_and_can_be_copied_and_deleted()
    {
        var draft = await DraftAsync();
        await Bot.RestartAsync();

        await Anna.SayAsync("beheer");
        await Anna.TapAsync("org.open");
        await Anna.TapAsync("org.copy");
        Assert.Equal(2, (await EventsAsync()).Count);
        Assert.Equal("2026-12-17", Anna.ValueOf("date"));
        await Anna.TapAsync("org.open");
        await Anna.TapAsync("org.delete");
        await Anna.TapAsync("org.delete.yes");

        Assert.Equal(draft.Id, Assert.Single(await EventsAsync()).Id);
    }

    [Fact]
    public async Task Carrousel_gets_its_rounds_one_card_at_a_time()
    {
        await Anna.SayAsync("Nieuwe carrousel maken");
        await Anna.TapAsync("org.create", new { title = "Carrousel Zorg", date = "2026-12-10", start = "13:00", end = "17:00", address = "Spui 70", roomCapacity = "60", walkingMinutes = "10" });
        await Anna.TapAsync("org.round.save", new { end = "14:00", session1_title = "Huiselijk geweld", session1_capacity = "20", session2_title = "Personen met onbegrepen gedrag", session2_capacity = "20" }, "Nog een ronde");
        Assert.Equal("14:10", Anna.ValueOf("start"));
        await Anna.TapAsync("org.round.more", new { session1_title = "Jeugd" });
        Assert.Equal("Jeugd", Anna.ValueOf("session1.title"));
        await Anna.TapAsync("org.round.save", new { end = "15:00", session1_capacity = "30" }, "Klaar");

        var carrousel = Assert.Single(await EventsAsync());
        Assert.Equal([2, 1], carrousel.Rounds.Select(round => round.Sessions.Count));
        await Anna.TapAsync("org.publish");
        Assert.Equal(EventStatus.Published, (await EventAsync(carrousel.Id)).Status);

        var kept = carrousel.Rounds[0].Sessions[0].Id;
        await Anna.TapAsync("org.round");
        await Anna.TapAsync("org.round.save", new { session1_room = "Zaal 3" }, "Klaar");
        var session = (await EventAsync(carrousel.Id)).Rounds[0].Sessions[0];
        Assert.Equal((kept, "Zaal 3"), (session.Id, session.Room));
    }

    [Fact]
    public async Task Capacity_below_what_is_registered_is_refused_with_the_number()
    {
        await PublishedAsync();
        foreach (var number in Enumerable.Range(1, 3))
        {
            await Anna.TapAsync("org.hand");
            await Anna.TapAsync("org.hand.save", new { name = $"Gast {number}" });
            await Anna.TapAsync("org.open");
        }

        await Anna.TapAsync("org.capacity");
        await Anna.TapAsync("org.capacity.save", new { roomCapacity = 2 });
        Assert.Contains("niet lager dan 3", Anna.Text, StringComparison.Ordinal);
        Assert.Equal(20, Assert.Single(await EventsAsync()).RoomCapacity);

        await Anna.TapAsync("org.capacity.save", new { roomCapacity = 3 });
        await Anna.TapAsync("org.hand");
        await Anna.TapAsync("org.hand.save", new { name = "Gast 4" });
        Assert.Contains("wachtlijst", Anna.Text, StringComparison.Ordinal);
        await Anna.TapAsync("org.open");
        await Anna.TapAsync("org.capacity");
        await Anna.TapAsync("org.capacity.save", new { roomCapacity = 10 });
        Assert.Equal(10, Assert.Single(await EventsAsync()).RoomCapacity);
    }

    [Fact]
    public async Task Member_who_is_known_by_her_address_is_offered_before_a_guest_is_made()
    {
        await MembersAsync(1);
        await PublishedAsync();

        await Anna.TapAsync("org.hand");
        await Anna.TapAsync("org.hand.save", new { name = "persoon 1" });
        Assert.Contains("Persoon 1", Anna.Card.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(await RegistrationsAsync());
        await Anna.TapAsync("org.hand.save", title: "Persoon 1");

        var row = Assert.Single(await RegistrationsAsync());
        Assert.Equal((TeamsPerson.Numbered(1).ObjectId, true, RegistrationState.Registered), (row.ObjectId, row.ByHand, row.State));
    }

    [Fact]
    public async Task Names_are_ticked_off_on_the_day_and_withdrawn_by_hand()
    {
        await PublishedAsync();
        foreach (var name in new[] { "Adam", "Bea" })
        {
            await Anna.TapAsync("org.hand");
            await Anna.TapAsync("org.hand.save", new { name });
            await Anna.TapAsync("org.open");
        }

        await Anna.TapAsync("org.checkin");
        var early = await Anna.TapAsync("org.checkin.tap");
        Assert.Contains("op de dag van de bijeenkomst", early.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);

        Bot.Clock.Advance(new DateTimeOffset(2026, 12, 10, 9, 0, 0, TimeSpan.Zero) - Bot.Clock.GetUtcNow());
        await Anna.TapAsync("org.checkin.tap");
        Assert.NotNull((await RegistrationsAsync()).Single(row => row.Name == "Adam").CheckedInAt);
        await Anna.TapAsync("org.checkin.tap", title: "Toch niet");
        Assert.Null((await RegistrationsAsync()).Single(row => row.Name == "Adam").CheckedInAt);

        await Anna.TapAsync("org.open");
        await Anna.TapAsync("org.code");
        var code = Assert.Single(await EventsAsync()).CheckInCode;
        Assert.Matches("^[0-9]{6}$", code);
        Assert.Contains(code!, Anna.Text, StringComparison.Ordinal);

        await Anna.TapAsync("org.open");
        await Anna.TapAsync("org.who");
        await Anna.TapAsync("org.names");
        await Anna.TapAsync("org.person");
        await Anna.TapAsync("org.withdraw");
        await Anna.TapAsync("org.withdraw.yes");
        Assert.Equal(RegistrationState.Withdrawn, (await RegistrationsAsync()).Single(row => row.Name == "Adam").State);
    }

    [Fact]
    public async Task Kernteam_reads_how_many_the_bot_cannot_tell_of_a_change()
    {
        await MembersAsync(1);
        await PublishedAsync();
        await Anna.TapAsync("org.hand");
        await Anna.TapAsync("org.hand.save", new { name = "persoon 1" });
        await Anna.TapAsync("org.hand.save", title: "Persoon 1");
        await Anna.TapAsync("org.open");
        await ChangeAsync("15:30", "Opgeslagen. Wie zich heeft aangemeld, hoort wat er anders is.");
        await AddGuestAsync("Gast 1");
        await ChangeAsync("15:40", "Opgeslagen. Wie zich heeft aangemeld, hoort wat er anders is. 1 persoon heeft de bot niet: laat het zelf weten.");
        await AddGuestAsync("Gast 2");
        await ChangeAsync("15:50", "Opgeslagen. Wie zich heeft aangemeld, hoort wat er anders is. 2 mensen hebben de bot niet: laat het hun zelf weten.");

        await Anna.TapAsync("org.cancel");
        await Anna.TapAsync("org.cancel.yes", new { reason = "De spreker is ziek." });
        Assert.Contains("De bijeenkomst is afgelast. 1 persoon krijgt bericht. 2 mensen hebben de bot niet: laat het hun zelf weten.", Anna.Text.Split('\n'));
    }

    private async Task AddGuestAsync(string name)
    {
        await Anna.TapAsync("org.hand");
        await Anna.TapAsync("org.hand.save", new { name });
        await Anna.TapAsync("org.open");
    }

    private async Task ChangeAsync(string end, string sentence)
    {
        await Anna.TapAsync("org.edit");
        await Anna.TapAsync("org.save", new { end });
        Assert.Contains(sentence, Anna.Text.Split('\n'));
    }

    [Fact]
    public async Task Registration_is_closed_and_opened_again()
    {
        var published = await PublishedAsync();
        Bot.Clock.Advance(TimeSpan.FromHours(1));
        await Anna.TapAsync("org.close");
        Assert.Equal(Bot.Clock.GetUtcNow(), (await EventAsync(published.Id)).RegistrationClosesAt);
        await Anna.TapAsync("org.reopen");
        Assert.Equal(published.StartsAt, (await EventAsync(published.Id)).RegistrationClosesAt);
    }

    private async Task Again(JsonNode card, string verb, object? typed)
    {
        var data = KernteamChat.Everything(card).First(node => (string?)node["verb"] == verb)["data"]!.DeepClone().AsObject();
        foreach (var input in KernteamChat.Everything(card).Where(KernteamChat.IsInput))
        {
            data[(string)input["id"]!] = input["value"]?.DeepClone() ?? "";
        }

        foreach (var property in typed?.GetType().GetProperties() ?? [])
        {
            data[property.Name] = JsonValue.Create(property.GetValue(typed));
        }

        await Anna.SendAsync(verb, data);
    }

    private async Task<List<Delivery>> InvitationsAsync()
    {
        await using var context = Bot.Context();
        return await context.Deliveries.AsNoTracking().Where(row => row.Kind == DeliveryKind.Invitation).ToListAsync();
    }
}
