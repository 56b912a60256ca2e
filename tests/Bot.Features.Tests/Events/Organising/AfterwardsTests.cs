using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Connector;
using Bot.Features.Deliveries;
using Bot.Features.Events;
using Bot.Features.Events.Model;
using Bot.Features.Events.Organising.Exporting;
using Bot.Features.Kernteam.Downloads;
using Bot.Features.Events.Registering;
using Bot.Features.Storage;
using Bot.Features.Tests.Playing;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.Features.Tests.Events.Organising;

public sealed class AfterwardsTests : OrganisingTests
{
    private static readonly DateTimeOffset Day = new(2026, 12, 10, 12, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task Those_who_were_there_are_asked_once_and_the_kernteam_sees_numbers_without_names()
    {
        var published = await WithMembersAsync(4);
        To(Day);
        await Bot.Get<AttendanceDesk>().DecideAsync(published.Id, attendance => attendance.Registrations.Take(3).ToList().ConvertAll(row => attendance.CheckIn(row.AttendeeKey, null, Day)), null, default);
        To(Day.AddDays(1));

        await Bot.DeliverDueAsync();
        await CompleteAgainAsync(published.Id);

        var rows = await RegistrationsAsync();
        Assert.Equal(3, rows.Count(row => row.State == RegistrationState.Attended));
        Assert.Equal(EventStatus.Completed, (await EventAsync(published.Id)).Status);
        Assert.Equal(3, (await DeliveriesAsync(DeliveryKind.Evaluation)).Count);

        await RateAsync(published.Id, 5, 4);
        await ShowResultAsync(published.Id);
        Assert.Contains("te weinig antwoorden", Anna.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Gemiddeld", Anna.Text, StringComparison.Ordinal);

        await RateAsync(published.Id, 5, 4, 3);
        await ShowResultAsync(published.Id);
        Assert.Contains("3 van 3 deelnemers gaven antwoord", Anna.Text, StringComparison.Ordinal);
        Assert.Contains("Gemiddeld 4,0 van 5", Anna.Text, StringComparison.Ordinal);
        Assert.Contains("Vaker zo: 3", Anna.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Persoon", Anna.Text, StringComparison.Ordinal);

        To(Day.AddDays(5));
        await Bot.DeliverDueAsync();
        Assert.Equal(DeliveryOutcome.Sent, Assert.Single(await DeliveriesAsync(DeliveryKind.KernteamNotice)).Outcome);
    }

    [Fact]
    public async Task List_opens_in_Excel_and_carries_out_nothing_that_somebody_typed()
    {
        var published = await WithMembersAsync(1);
        await ByHandAsync("=HYPERLINK(\"http://x\")", "Gemeente \"A\"; Zuid");
        await ByHandAsync("Zoë Müller", "@organisatie");

        using var response = await DownloadAsync(await LinkAsync(published.Id));

        Assert.Equal((HttpStatusCode.OK, "text/csv"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Contains("no-store", response.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("Naam;Organisatie;E-mail;Vorm;Stand", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("\"'=HYPERLINK(\"\"http://x\"\")\";\"Gemeente \"\"A\"\"; Zuid\";;In de zaal;Aangemeld;", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("Zoë Müller;'@organisatie;", StringComparison.Ordinal));
        Assert.Equal("done", await LastOutcomeAsync("org.export.download"));
    }

    [Fact]
    public async Task Link_to_the_list_ends_after_a_quarter_of_an_hour_and_cannot_be_guessed()
    {
        var published = await WithMembersAsync(1);
        var link = await LinkAsync(published.Id);
        using (var guessed = await DownloadAsync("abcdefghjkmnpqrstuvwxyz23456789a"))
        {
            Assert.Equal(HttpStatusCode.NotFound, guessed.StatusCode);
        }

        Bot.Clock.Advance(DownloadLinks.Lasts);
        using var late = await DownloadAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+31 6")]
    [InlineData("-x")]
    [InlineData("@x")]
    [InlineData("\t=x")]
    [InlineData("  =x")]
    [InlineData("\r\n=x")]
    public void Cell_that_a_spreadsheet_would_carry_out_is_read_instead(string typed) => Assert.StartsWith("'", Features.Kernteam.Downloads.SafeCell.Of(typed), StringComparison.Ordinal);

    [Fact]
    public async Task Kernteam_is_told_of_a_name_that_waits_and_not_of_one_that_was_approved()
    {
        await Anna.SayAsync("beheer");
        await WaitingAsync("Gemeente [Nieuw](http://x)", approved: false);
        await WaitingAsync("Gemeente Oud", approved: true);

        // The same day: at night a name that nobody uses is erased.
        await Bot.DeliverDueAsync();

        var sent = Assert.Single(Bot.Teams.Connector.Messages, message => message.Body.GetRawText().Contains("Nieuwe organisatie", StringComparison.Ordinal));
        Assert.Contains("profile.organisations", sent.Body.GetRawText(), StringComparison.Ordinal);
        Assert.Equal([DeliveryOutcome.Sent, DeliveryOutcome.Superseded], (await DeliveriesAsync(DeliveryKind.KernteamNotice)).Select(row => row.Outcome!.Value).Order());
    }

    [Fact]
    public async Task Start_with_a_kernteam_that_is_no_object_id_or_of_no_network_is_refused_in_a_line()
    {
        var noId = await Assert.ThrowsAsync<OptionsValidationException>(() => BotInTeams.StartAsync(builder => builder.Configuration["Kernteam:RSIV:0"] = "anna@example.org"));
        Assert.Contains("Kernteam__RSIV__0", Assert.Single(noId.Failures), StringComparison.Ordinal);

        var noNetwork = await Assert.ThrowsAsync<OptionsValidationException>(() => BotInTeams.StartAsync(builder => builder.Configuration["Kernteam:RISV:0"] = TeamsPerson.Anna.ObjectId));
        Assert.Contains("VAR, RSIV", Assert.Single(noNetwork.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_in_two_kernteams_chooses_the_network_first()
    {
        await using var bot = await BotInTeams.StartAsync(builder =>
        {
            builder.Configuration["Kernteam:RSIV:0"] = TeamsPerson.Anna.ObjectId;
            builder.Configuration["Kernteam:var:0"] = TeamsPerson.Anna.ObjectId.ToUpperInvariant();
        });
        var anna = new KernteamChat(bot, TeamsPerson.Anna);

        await anna.SayAsync("nieuw leerhuis");
        await anna.TapAsync("org.new", title: "VAR");
        await anna.TapAsync("org.create", Leerhuis);

        await using var context = bot.Context();
        Assert.Equal("VAR", (await context.Events.AsNoTracking().SingleAsync()).NetworkId);
    }

    private async Task<NetworkEvent> WithMembersAsync(int count)
    {
        await MembersAsync(count);
        var published = await PublishedAsync();
        foreach (var number in Enumerable.Range(1, count))
        {
            await Anna.TapAsync("org.hand");
            await Anna.TapAsync("org.hand.save", new { name = $"Persoon {number}" });
            await Anna.TapAsync("org.hand.save", title: $"Persoon {number}");
            await Anna.TapAsync("org.open");
        }

        return published;
    }

    private async Task ByHandAsync(string name, string organisation)
    {
        await Anna.TapAsync("org.hand");
        await Anna.TapAsync("org.hand.save", new { name, organisation });
        await Anna.TapAsync("org.open");
    }

    [Fact]
    public async Task Links_lead_somewhere_in_the_Playground_too()
    {
        await using var bot = await BotInTeams.StartAsync(builder =>
        {
            // As in Development, where an address is not asked for.
            builder.Services.RemoveAll<IValidateOptions<BotOptions>>();
            builder.Configuration["Bot:PublicUrl"] = "";
            builder.Configuration["Kernteam:RSIV:0"] = TeamsPerson.Anna.ObjectId;
        });
        var anna = new KernteamChat(bot, TeamsPerson.Anna);
        await anna.SayAsync("nieuw leerhuis");
        await anna.TapAsync("org.create", Leerhuis);
        await anna.TapAsync("org.publish");
        var eventId = (string)KernteamChat.Everything(anna.Card).First(node => (string?)node["verb"] == "org.link")["data"]!["event"]!;

        await anna.TapAsync("org.link");
        Assert.Contains($"In een kanaal of groep: @bot uitnodiging {eventId}", anna.Text.Split('\n'));
        await anna.SendAsync("org.export", new JsonObject { ["event"] = eventId });
        Assert.StartsWith("http://localhost:3978/export/", KernteamChat.Everything(anna.Card).Select(node => (string?)node["url"]).OfType<string>().Single(), StringComparison.Ordinal);
    }

    private void To(DateTimeOffset instant) => Bot.Clock.Advance(instant - Bot.Clock.GetUtcNow());

    private async Task CompleteAgainAsync(string eventId)
    {
        await Bot.Get<GroupCommit>().CommitAsync([Bot.Get<DeliveryStatements>().Schedule(EventWork.CompletionOf(eventId), EventWork.Completion, eventId, Bot.Clock.GetUtcNow())], default);
        await Bot.DeliverDueAsync();
    }

    private async Task RateAsync(string eventId, params int[] ratings) => await Bot.Get<AttendanceDesk>().DecideAsync(
        eventId,
        attendance => attendance.Registrations.Where(row => row.State == RegistrationState.Attended).Zip(ratings).ToList().ConvertAll(pair => attendance.Rate(pair.First.AttendeeKey, pair.Second, "more", Bot.Clock.GetUtcNow())),
        null,
        default);

    private Task<JsonNode> ShowResultAsync(string eventId) => Anna.SendAsync("org.result", new JsonObject { ["event"] = eventId });

    private async Task<string> LinkAsync(string eventId)
    {
        await Anna.SendAsync("org.export", new JsonObject { ["event"] = eventId });
        var url = KernteamChat.Everything(Anna.Card).Select(node => (string?)node["url"]).OfType<string>().Single();
        Assert.StartsWith("https://bot.example.org/export/", url, StringComparison.Ordinal);
        return Path.GetFileNameWithoutExtension(new Uri(url).AbsolutePath);
    }

    private async Task<HttpResponseMessage> DownloadAsync(string token)
    {
        using var http = new HttpClient();
        return await http.GetAsync(new Uri(Bot.Address, $"/export/{token}.csv"));
    }

    private async Task WaitingAsync(string name, bool approved)
    {
        await using var context = Bot.Context();
        var organisation = new Features.Members.Organisation { Id = NewId.Next(), NetworkId = "RSIV", Name = name, Approved = approved, CreatedAt = Bot.Clock.GetUtcNow() };
        context.Add(organisation);
        context.Add(new Delivery
        {
            Id = NewId.Next(), DedupeKey = NewId.Next(), Kind = DeliveryKind.KernteamNotice, TenantId = FakeIdentity.TenantId, ObjectId = TeamsPerson.Anna.ObjectId, NetworkId = "RSIV",
            SubjectId = organisation.Id, Payload = $$"""{"notice":"organisation","id":"{{organisation.Id}}"}""", Priority = DeliveryPriority.Normal,
            DueAt = Bot.Clock.GetUtcNow(), PointlessAt = Bot.Clock.GetUtcNow().AddDays(30), CreatedAt = Bot.Clock.GetUtcNow(),
        });
        await context.SaveChangesAsync();
    }

    private async Task<List<Delivery>> DeliveriesAsync(DeliveryKind kind)
    {
        await using var context = Bot.Context();
        return await context.Deliveries.AsNoTracking().Where(row => row.Kind == kind).ToListAsync();
    }
}
