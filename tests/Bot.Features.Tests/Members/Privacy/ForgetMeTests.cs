using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Features.Deliveries;
using Bot.Features.Events;
using Bot.Features.Events.Model;
using Bot.Features.Events.Registering;
using Bot.Features.Kernteam;
using Bot.Features.Members;
using Bot.Features.Members.Privacy;
using Bot.Features.Members.Retention;
using Bot.Features.Questions;
using Bot.Features.Storage;
using Bot.Features.Tests.Events.Invitations;
using Bot.Features.Tests.Playing;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Tests.Members.Privacy;

public class ForgetMeTests : MembersAtWork
{
    [SkippableFact]
    public async Task Nothing_of_her_remains_in_any_table_and_her_seat_goes_to_the_next()
    {
        var (upcoming, past) = await LiveAsync();
        Assert.NotEmpty(await TracesAsync(Anna));
        var asked = await AskedAsync(await CardAsync("vergeet mij"));
        Bot.Clock.Advance(TimeSpan.FromMinutes(15));

        var (status, card) = await TapAsync("profile.forget.sure", asked);

        Assert.Equal(200, status);
        Assert.Contains("Ik ben u vergeten", card, StringComparison.Ordinal);
        Assert.Empty(await TracesAsync(Anna));
        var rows = await RowsAsync<Registration>();
        Assert.Contains(rows, row => row.EventId == upcoming && row.ObjectId == Bram.ObjectId && row.State == RegistrationState.Offered);
        Assert.Contains(rows, row => row.EventId == upcoming && row.ObjectId is null && row.State == RegistrationState.Withdrawn);
        Assert.Contains(rows, row => row.EventId == past && row is { ObjectId: null, Name: "", State: RegistrationState.Attended, Rating: 5 });
    }

    [SkippableFact]
    public async Task What_the_kernteam_entered_under_her_address_goes_too()
    {
        var (upcoming, _) = await LiveAsync();
        await Bot.Get<KnownMembers>().LearnEmailAsync(await MemberAsync(Anna), "Anna@Example.org", default);
        var byMail = new Applicant(
            AttendeeKey.OfGuest("A. de Vries", null, "anna@example.org"), null, null, "A. de Vries", null, "anna@example.org", "RSIV", null, null, ByHand: true);
        await Bot.Get<AttendanceDesk>().DecideAsync(
            upcoming, attendance => attendance.Register(byMail, new Wish(AttendanceForm.InRoom, []), Bot.Clock.GetUtcNow()), null, default);
        Assert.Contains(await RowsAsync<Registration>(), row => row.Name == "A. de Vries");

        await TapAsync("profile.forget.sure", await AskedAsync(await CardAsync("vergeet mij")));

        Assert.DoesNotContain(await RowsAsync<Registration>(), row => row.Name == "A. de Vries" || row.Email == "anna@example.org");
    }

    [SkippableFact]
    public async Task Others_keep_what_is_theirs()
    {
        await LiveAsync();
        var before = await TracesAsync(Bram);

        await TapAsync("profile.forget.sure", await AskedAsync(await CardAsync("vergeet mij")));

        Assert.Equal(before.Count + 1, (await TracesAsync(Bram)).Count); // one more: the offer of her seat
    }

    [SkippableFact]
    public async Task Bot_does_not_write_until_she_writes_first_and_then_meets_her_anew()
    {
        await LiveAsync();
        await TapAsync("profile.forget.sure", await AskedAsync(await CardAsync("vergeet mij")));
        var before = Bot.Teams.Connector.Messages.Count(call => call.ConversationId == Anna.ChatId);

        Bot.Clock.Advance(TimeSpan.FromDays(30));
        await Bot.DeliverDueAsync();
        Assert.Equal(before, Bot.Teams.Connector.Messages.Count(call => call.ConversationId == Anna.ChatId));

        await Bot.AskAsync("wie heeft cyber?");
        var anew = await MemberAsync(Anna);
        Assert.Equal((null, null, null, Now), (anew.NetworkId, anew.OrganisationId, anew.Role, anew.FirstSeenAt));
        Assert.Null(Bot.Engine.Asked[^1].NetworkId);
    }

    [SkippableFact]
    public async Task Sure_twice_and_at_the_same_moment_leaves_nothing_either()
    {
        await LiveAsync();
        var asked = await AskedAsync(await CardAsync("vergeet mij"));
        Bot.Clock.Advance(TimeSpan.FromMinutes(15));

        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TapAsync("profile.forget.sure", (JsonObject)asked.DeepClone())));
        var once = await TapAsync("profile.forget.sure", asked);

        Assert.All([.. replies, once], reply => Assert.Contains("Ik ben u vergeten", reply.Text, StringComparison.Ordinal));
        Assert.Empty(await TracesAsync(Anna));
    }

    [SkippableFact]
    public async Task Old_card_does_no_harm_to_somebody_who_came_back()
    {
        await Bot.AskAsync("hallo");
        var asked = await AskedAsync(await CardAsync("vergeet mij"));
        await TapAsync("profile.forget.sure", asked);
        Bot.Clock.Advance(TimeSpan.FromDays(30));
        await Bot.AskAsync("ik ben van RSIV");
        Bot.Clock.Advance(TimeSpan.FromMinutes(5));

        var (_, card) = await TapAsync("profile.forget.sure", asked);

        Assert.Contains("Weet u zeker", card, StringComparison.Ordinal);
        Assert.Equal("RSIV", (await MemberAsync(Anna)).NetworkId);
    }

    [SkippableFact]
    public async Task Old_card_a_month_later_does_not_make_her_known_again()
    {
        await Bot.AskAsync("hallo");
        var asked = await AskedAsync(await CardAsync("vergeet mij"));
        await TapAsync("profile.forget.sure", asked);
        Bot.Clock.Advance(TimeSpan.FromDays(30));

        var (_, card) = await TapAsync("profile.forget.sure", asked);

        Assert.Contains("Ik ben u vergeten", card, StringComparison.Ordinal);
        Assert.Empty(await RowsAsync<Member>());
        Assert.Empty(await RowsAsync<KnownConversation>());
    }

    [SkippableTheory]
    [InlineData(null)]
    [InlineData("gisteren")]
    [InlineData("99999999999999999999999")]
    [InlineData("253402300800000")]
    [InlineData("-5")]
    public async Task Forged_answer_only_asks_again(string? asked)
    {
        await Bot.AskAsync("hallo");
        Bot.Clock.Advance(TimeSpan.FromMinutes(5));

        var (_, card) = await TapAsync("profile.forget.sure", new JsonObject { ["asked"] = asked });

        Assert.Contains("Weet u zeker", card, StringComparison.Ordinal);
        Assert.Single(await RowsAsync<Member>());
    }

    [SkippableFact]
    public async Task Old_clients_tap_erases_as_well()
    {
        await LiveAsync();
        var asked = await AskedAsync(await CardAsync("vergeet mij"));
        Bot.Clock.Advance(TimeSpan.FromMinutes(15));
        asked["verb"] = "profile.forget.sure";

        await Bot.TakeAsync(Bot.Teams.Activities.CardSubmit(asked));

        // The proof of this very tap is left: without it Teams could have it run twice.
        Assert.Equal(["inbox"], (await TracesAsync(Anna)).Select(trace => trace.Table).Distinct());
        Assert.All(await RowsAsync<Bot.Features.Inbox.InboxRow>(), row => Assert.Null(row.Activity));
    }

    [SkippableFact]
    public async Task Trail_of_a_kernteam_member_stays_with_ids_only_and_she_is_told()
    {
        await Bot.AskAsync("organisaties", Bram);
        await TapAsync("profile.organisations.add", new JsonObject { ["network"] = "RSIV", ["lines"] = "Gemeente Delft" }, Bram);
        var card = await CardAsync("vergeet mij", Bram);
        Assert.Contains("Wat u als kernteam deed, blijft bewaard", card, StringComparison.Ordinal);
        Bot.Clock.Advance(TimeSpan.FromMinutes(15));

        await TapAsync("profile.forget.sure", await AskedAsync(card), Bram);

        var traces = await TracesAsync(Bram);
        Assert.All(traces, trace => Assert.Equal("audit", trace.Table));
        Assert.DoesNotContain(traces, trace => trace.Row.Contains(Bram.Name, StringComparison.Ordinal));
        Assert.Equal(Bram.ObjectId, Assert.Single(await RowsAsync<AuditEntry>()).ObjectId);
    }

    [SkippableFact]
    public async Task Another_instance_that_still_remembers_her_does_not_bring_her_back()
    {
        await Bot.AskAsync("ik ben van RSIV");
        var remembered = await MemberAsync(Anna);
        await Bot.Get<EraseMember>().EraseAsync(remembered, Anna.ChatId, default);
        Bot.Get<KnownMembers>().Keep(remembered with { Name = "Anna de Oude" }); // as that instance remembers her

        await Bot.AskAsync("hallo");

        Assert.Null((await MemberAsync(Anna)).NetworkId);
    }

    [SkippableFact]
    public async Task What_is_known_is_shown_in_words()
    {
        await LiveAsync();

        var card = await CardAsync("Wat weet je van mij?");

        foreach (var words in new[]
        {
            Anna.Name, Anna.Email, Anna.ObjectId, "RSIV", "Gemeente Westland", "Leerhuis Cyber", "aangemeld", "Uw vragen met mijn antwoorden: 2 (90 dagen)",
            "Uw oordelen over antwoorden: 2", "Uw aanmeldingen: 2", "opmerking tot 7 dagen", "uw naam tot 365 dagen", "Kaarten over bijeenkomsten in uw chat: 1",
        })
        {
            Assert.Contains(words, card, StringComparison.Ordinal);
        }

        Assert.Contains("wie heeft cyber?", (await TapAsync("profile.data.questions")).Text, StringComparison.Ordinal);
        var events = (await TapAsync("profile.data.events", new JsonObject { ["page"] = "999999" })).Text;
        Assert.Contains("opmerking: geen noten", events, StringComparison.Ordinal);
        Assert.Contains("uw oordeel: 5", events, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(card), 1, 25 * 1024);
    }

    [SkippableFact]
    public async Task What_is_known_is_told_in_English_and_to_herself_alone()
    {
        await LiveAsync();

        Assert.Contains("This is what I know about you", await CardAsync("What do you know about me?"), StringComparison.Ordinal);
        Assert.DoesNotContain(Anna.Name, await CardAsync("mijn gegevens", Bram), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Every_table_says_what_it_keeps_about_people()
    {
        using var context = Bot.Context();

        Assert.Equal(
            context.Model.GetEntityTypes().Select(entity => entity.ClrType.Name).Order(),
            PersonalData.Tables(new RetentionOptions()).Select(table => table.Entity.Name).Order());
    }

    // Anna lived with the bot for a while; Bram waits for her seat.
    private async Task<(string Upcoming, string Past)> LiveAsync()
    {
        Bot.Engine.Prepared["wie heeft cyber?"] = Answers.Holder;
        await Bot.TakeAsync(Bot.Teams.Activities.Installation());
        var answer = (await Bot.AskAsync("wie heeft cyber?"))[0];
        await Bot.AskAsync("en jeugd?");
        await Bot.AskAsync("hallo", Bram);
        await Bot.TakeAsync(Bot.Teams.Activities.ChannelMessage("wie heeft cyber?"));
        var inChannel = Bot.Teams.Connector.Messages[^1];
        await JudgeAsync(Bot.Teams.Activities.Feedback(answer.Id!)); // taken, so it has an id
        var elsewhere = Bot.Teams.Activities.Feedback(inChannel.Id!); // as above
        elsewhere["conversation"] = Bot.Teams.Activities.ChannelMessage("x")["conversation"]!.DeepClone();
        elsewhere["conversation"]!["id"] = inChannel.ConversationId;
        await JudgeAsync(elsewhere);
        await TapAsync("profile.save", new JsonObject { ["network"] = "RSIV", ["organisationName"] = "Gemeente Westland", ["role"] = "oov", ["interests"] = "RSIV/cyber" });

        var upcoming = SampleEvents.Leerhuis(Now, seats: 1);
        var past = upcoming with { Id = "leerhuispast2222", Status = EventStatus.Completed, StartsAt = Now.AddDays(-9), EndsAt = Now.AddDays(-9).AddHours(2) };
        await Bot.PublishAsync(upcoming, past);
        await using (var context = Bot.Context())
        {
            var key = AttendeeKey.Of(FakeIdentity.TenantId, Anna.ObjectId);
            context.Add(SampleEvents.Of(past, RegistrationState.Attended) with
            {
                AttendeeKey = key, TenantId = FakeIdentity.TenantId, ObjectId = Anna.ObjectId, Email = Anna.Email, Organisation = "Gemeente Westland", Remark = "geen noten", Rating = 5,
            });
            context.Add(new SentCard { ConversationId = Anna.ChatId, ActivityId = "1:900", EventId = upcoming.Id, Kind = DeliveryKind.Invitation, TenantId = FakeIdentity.TenantId, ObjectId = Anna.ObjectId, SentAt = Now });
            await context.SaveChangesAsync();
        }

        await RegisterAsync(upcoming.Id, Anna);
        await RegisterAsync(upcoming.Id, Bram);
        return (upcoming.Id, past.Id);
    }

    private async Task JudgeAsync(JsonObject feedback)
    {
        using var response = await Bot.InvokeAsync(feedback);
        Assert.True(response.IsSuccessStatusCode);
    }

    private async Task RegisterAsync(string eventId, TeamsPerson person) => await Bot.Get<AttendanceDesk>().DecideAsync(
        eventId,
        attendance => attendance.Register(
            new Applicant(AttendeeKey.Of(FakeIdentity.TenantId, person.ObjectId), FakeIdentity.TenantId, person.ObjectId, person.Name, null, person.Email, "RSIV", null, null),
            new Wish(AttendanceForm.InRoom, []),
            Now),
        null,
        default);

    private static Task<JsonObject> AskedAsync(string card)
    {
        var at = card.IndexOf("\"asked\":\"", StringComparison.Ordinal) + 9;
        return Task.FromResult(new JsonObject { ["asked"] = card[at..card.IndexOf('"', at)] });
    }

    // Every row of every table in which one of her ids, her name or her address stands.
    private async Task<IReadOnlyList<(string Table, string Row)>> TracesAsync(TeamsPerson person)
    {
        string[] marks = [person.ObjectId, person.ObjectId.Replace("-", "", StringComparison.Ordinal), person.Name, person.Email];
        await using var context = Bot.Context();
        await context.Database.OpenConnectionAsync();
        var traces = new List<(string Table, string Row)>();
        foreach (var table in context.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct()) // every entity has a table
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = "SELECT * FROM " + table;
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var row = string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column) is byte[] bytes ? Encoding.UTF8.GetString(bytes) : Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture)));
                if (marks.Any(mark => row.Contains(mark, StringComparison.OrdinalIgnoreCase)))
                {
                    traces.Add((table, row));
                }
            }
        }

        return traces;
    }
}
