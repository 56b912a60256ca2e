using System.Text.Json.Nodes;
using Bot.Features.Events.Model;

namespace Bot.Features.Tests.Events.Organising;

public sealed class FormTests : OrganisingTests
{
    [Theory]
    [InlineData("date", "31-02-2027", "geen datum of tijd die bestaat. U typte: 31-02-2027")]
    [InlineData("date", "2020-01-01", "al voorbij")]
    [InlineData("date", "2999-01-01", "geen datum of tijd|te ver in de toekomst")]
    [InlineData("date", "2026-11-20", "al voorbij")]
    [InlineData("date", "", "Vul dit in")]
    [InlineData("start", "25:00", "geen datum of tijd die bestaat. U typte: 25:00")]
    [InlineData("start", "16:00", "einde moet na het begin")]
    [InlineData("end", "straks", "U typte: straks")]
    [InlineData("roomCapacity", "-1", "heel getal van hooguit")]
    [InlineData("roomCapacity", "0", "heel getal van hooguit")]
    [InlineData("roomCapacity", "1e9", "heel getal van hooguit")]
    [InlineData("roomCapacity", "2.5", "heel getal van hooguit")]
    [InlineData("roomCapacity", "veel", "ken ik niet")]
    [InlineData("roomCapacity", "", "Waar is het?")]
    [InlineData("title", "", "Vul dit in")]
    [InlineData("title", "\u202Edraaiend", "ken ik niet")]
    [InlineData("address", "", "Waar is het?")]
    [InlineData("link", "javascript:alert(1)", "link begint met https://")]
    [InlineData("link", "http://example.org", "link begint met https://")]
    [InlineData("themes", "VAR/cyber", "ken ik niet")]
    [InlineData("audienceRoles", "koning", "ken ik niet")]
    [InlineData("audienceOrganisations", "bestaat-niet", "ken ik niet")]
    [InlineData("kind", "Carrousel", "ken ik niet")]
    [InlineData("opensTime", "09:00", "Vul dit in")]
    [InlineData("closesDate", "2026-12-30", "sluiten voordat")]
    public async Task Field_that_is_not_right_gets_its_sentence_and_nothing_typed_is_lost(string field, string typed, string sentence)
    {
        await Anna.SayAsync("nieuw leerhuis");
        var data = Whole();
        data[field] = typed;

        await Anna.SendAsync("org.create", data);

        Assert.Contains(sentence.Split('|'), part => Anna.Text.Contains(part, StringComparison.Ordinal));
        Assert.Equal(field == "title" ? typed : "Leerhuis Cyber", Anna.ValueOf("title") ?? "");
        Assert.Equal("Over hulp na een hack.", Anna.ValueOf("summary"));
        Assert.Empty(await EventsAsync());
        Assert.Equal("faulty", await LastOutcomeAsync("org.create"));
    }

    [Theory]
    [InlineData("2027-03-28", "02:30")] // the clock skips it
    [InlineData("2027-10-31", "02:30")] // the clock shows it twice
    public async Task Time_in_the_hour_of_the_clock_change_is_refused(string date, string start)
    {
        await Anna.SayAsync("nieuw leerhuis");
        var data = Whole();
        (data["date"], data["start"]) = (date, start);

        await Anna.SendAsync("org.create", data);

        Assert.Contains("gaat de klok om", Anna.Text, StringComparison.Ordinal);
        Assert.Empty(await EventsAsync());
    }

    [Fact]
    public async Task Event_over_the_night_of_the_clock_change_keeps_its_times_on_the_clock()
    {
        await Anna.SayAsync("nieuw leerhuis");
        var data = Whole();
        (data["date"], data["start"], data["end"]) = ("2027-03-28", "01:30", "03:30");

        await Anna.SendAsync("org.create", data);

        var draft = Assert.Single(await EventsAsync());
        Assert.Equal(TimeSpan.FromHours(1), draft.EndsAt - draft.StartsAt);
        await Anna.TapAsync("org.edit");
        Assert.Equal(("01:30", "03:30"), (Anna.ValueOf("start"), Anna.ValueOf("end")));
    }

    [Fact]
    public async Task Hundred_thousand_letters_get_a_sentence_and_a_card_that_fits()
    {
        await Anna.SayAsync("nieuw leerhuis");
        var data = Whole();
        (data["title"], data["summary"]) = (new string('x', 100_000), new string('€', 10_000));

        await Anna.SendAsync("org.create", data);

        Assert.Contains("te lang: gebruik hooguit 100 tekens", Anna.Text, StringComparison.Ordinal);
        Assert.Contains("te lang: gebruik hooguit 1000 tekens", Anna.Text, StringComparison.Ordinal);
        Assert.Empty(await EventsAsync());
    }

    [Fact]
    public async Task Title_of_emoji_and_markup_is_kept_as_typed_and_shown_as_text()
    {
        await Anna.SayAsync("nieuw leerhuis");
        var data = Whole();
        data["title"] = "😀 [klik](https://kwaad.example) <script>";

        await Anna.SendAsync("org.create", data);

        Assert.Equal("😀 [klik](https://kwaad.example) <script>", Assert.Single(await EventsAsync()).Title);
        Assert.DoesNotContain("](https", Anna.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Round_with_too_many_sessions_gets_a_sentence_and_keeps_the_first()
    {
        await Anna.SayAsync("nieuwe carrousel");
        await Anna.TapAsync("org.create", new { title = "Carrousel", date = "2026-12-10", start = "13:00", end = "17:00", address = "Spui 70", roomCapacity = "60" });
        var draft = Assert.Single(await EventsAsync());
        var data = new JsonObject { ["event"] = draft.Id, ["round"] = 1, ["ids"] = string.Join(',', Enumerable.Repeat("", 400)), ["next"] = "done", ["start"] = "13:00", ["end"] = "14:00" };
        for (var number = 1; number <= 400; number++)
        {
            (data[$"session{number}.title"], data[$"session{number}.capacity"]) = ($"Sessie {number}", 10);
        }

        await Anna.SendAsync("org.round.save", data);

        Assert.Contains("te veel sessies: hooguit 12", Anna.Text, StringComparison.Ordinal);
        Assert.Equal("Sessie 12", Anna.ValueOf("session12.title"));
        Assert.Empty((await EventAsync(draft.Id)).Rounds);
    }

    [Fact]
    public async Task Round_that_is_not_right_gets_its_sentences_at_its_fields()
    {
        await Anna.SayAsync("nieuwe carrousel");
        await Anna.TapAsync("org.create", new { title = "Carrousel", date = "2026-12-10", start = "13:00", end = "17:00", address = "Spui 70", roomCapacity = "60" });
        await Anna.TapAsync("org.round.save", new { end = "18:00", session1_title = "Jeugd", session1_capacity = "10", session2_title = "jeugd", session2_capacity = "10" }, "Klaar");
        Assert.Contains("buiten de tijd van de bijeenkomst", Anna.Text, StringComparison.Ordinal);
        Assert.Contains("twee keer", Anna.Text, StringComparison.Ordinal);

        await Anna.TapAsync("org.round.save", new { end = "14:00", session2_title = "Zorg", session2_capacity = "" }, "Klaar");
        Assert.Contains("Vul dit in", Anna.Text, StringComparison.Ordinal);
        Assert.Empty(Assert.Single(await EventsAsync()).Rounds);
    }

    [Fact]
    public async Task Draft_of_a_Carrousel_without_rounds_is_not_published_and_says_why()
    {
        await Anna.SayAsync("nieuwe carrousel");
        await Anna.TapAsync("org.create", new { title = "Carrousel", date = "2026-12-10", start = "13:00", end = "17:00", address = "Spui 70", roomCapacity = "60" });
        await Anna.TapAsync("org.open");
        await Anna.TapAsync("org.publish");

        Assert.Contains("Vul dit in", Anna.Text, StringComparison.Ordinal);
        Assert.Equal(EventStatus.Draft, Assert.Single(await EventsAsync()).Status);
        Assert.Equal("refused", await LastOutcomeAsync("org.publish"));
    }

    [Theory]
    [InlineData("name", "", "Vul dit in")]
    [InlineData("email", "geen adres", "ken ik niet")]
    [InlineData("name", "LANG", "te lang")]
    public async Task Somebody_who_is_registered_by_hand_needs_a_name_and_an_address_that_exists(string field, string typed, string sentence)
    {
        var published = await PublishedAsync();
        var data = new JsonObject { ["event"] = published.Id, ["name"] = "Chris", ["email"] = "chris@example.org", ["organisation"] = "Delft" };
        data[field] = typed == "LANG" ? new string('x', 5_000) : typed;

        await Anna.SendAsync("org.hand.save", data);

        Assert.Contains(sentence, Anna.Text, StringComparison.Ordinal);
        Assert.Equal("Delft", Anna.ValueOf("organisation"));
        Assert.Empty(await RegistrationsAsync());
    }

    [Fact]
    public async Task Cancelling_needs_a_reason()
    {
        await PublishedAsync();
        await Anna.TapAsync("org.cancel");
        await Anna.TapAsync("org.cancel.yes", new { reason = "  " });

        Assert.Contains("Vul dit in", Anna.Text, StringComparison.Ordinal);
        Assert.Equal(EventStatus.Published, Assert.Single(await EventsAsync()).Status);
    }

    private static JsonObject Whole()
    {
        var data = new JsonObject { ["network"] = "RSIV", ["form"] = "Leerhuis", ["draft"] = "abcdefghjkmnpqrs", ["organiser"] = "RSIV" };
        foreach (var property in Leerhuis.GetType().GetProperties())
        {
            data[property.Name] = JsonValue.Create(property.GetValue(Leerhuis));
        }

        return data;
    }
}
