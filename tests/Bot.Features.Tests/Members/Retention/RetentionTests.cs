using Bot.Features.Deliveries;
using Bot.Features.Events.Model;
using Bot.Features.Kernteam;
using Bot.Features.Members;
using Bot.Features.Members.Retention;
using Bot.Features.Storage;
using Bot.Features.Tests.Events.Invitations;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Features.Tests.Members.Retention;

public class RetentionTests : MembersAtWork
{
    [SkippableTheory]
    [InlineData("2026-03-28T12:00:00Z", "2026-03-29T01:00:00Z")] // the night in which the clock skips an hour
    [InlineData("2026-03-29T01:00:00Z", "2026-03-30T01:00:00Z")]
    [InlineData("2026-10-24T12:00:00Z", "2026-10-25T02:00:00Z")] // and the one in which it repeats one
    [InlineData("2026-10-25T00:30:00Z", "2026-10-25T02:00:00Z")]
    [InlineData("2026-10-25T02:00:00Z", "2026-10-26T02:00:00Z")]
    [InlineData("2026-12-31T23:30:00Z", "2027-01-01T02:00:00Z")]
    public void Runs_at_three_on_Amsterdams_clock(string now, string next) =>
        Assert.Equal(DateTimeOffset.Parse(next, null), NightlyRetention.Next(DateTimeOffset.Parse(now, null)));

    [SkippableFact]
    public async Task Is_planned_once_and_a_restart_neither_moves_nor_doubles_it()
    {
        var planned = await PlannedAsync();
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 2, 0, 0, TimeSpan.Zero), planned.DueAt);

        Bot.Clock.Advance(TimeSpan.FromHours(20));
        await Bot.RestartAsync();
        Assert.Equal(planned.DueAt, (await PlannedAsync()).DueAt);

        await Bot.DeliverDueAsync();
        Assert.Equal(planned.DueAt.AddDays(1), (await PlannedAsync()).DueAt);
    }

    [SkippableFact]
    public async Task Remark_ends_a_week_after_the_event_and_the_name_a_year_after_it_while_the_number_stays()
    {
        await Bot.AskAsync("hallo");
        var ended = SampleEvents.Leerhuis(Now) with { StartsAt = Now.AddHours(-3), EndsAt = Now.AddHours(-1), Status = EventStatus.Completed };
        await PutAsync(ended, Attended(ended, Anna), Attended(ended, null) with { AttendeeKey = "guest:jan", Name = "Jan de Gast", Email = "jan@example.org" });

        await NightsAsync(6);
        Assert.All(await RowsAsync<Registration>(), row => Assert.Equal("geen noten", row.Remark));

        await NightsAsync(2);
        Assert.All(await RowsAsync<Registration>(), row => Assert.Null(row.Remark));
        Assert.All(await RowsAsync<Registration>(), row => Assert.NotEmpty(row.Name));

        await NightsAsync(357);
        Assert.Equal(2, (await RowsAsync<Registration>()).Count);
        Assert.All(await RowsAsync<Registration>(), row => Assert.Equal(
            (null, null, "", null, null, RegistrationState.Attended, 4), (row.ObjectId, row.TenantId, row.Name, row.Organisation, row.Email, row.State, row.Rating)));
        Assert.Single(await RowsAsync<Member>());
    }

    [SkippableFact]
    public async Task Whoever_was_not_seen_for_two_years_is_forgotten_unless_she_is_still_expected()
    {
        await Bot.AskAsync("hallo");
        await Bot.AskAsync("hallo", Bram);
        var upcoming = SampleEvents.Leerhuis(Now.AddDays(740));
        await PutAsync(upcoming, Attended(upcoming, Bram) with { State = RegistrationState.Registered });

        await NightsAsync(729);
        Assert.Equal(2, (await RowsAsync<Member>()).Count);

        await NightsAsync(2);
        Assert.Equal(Bram.ObjectId, Assert.Single(await RowsAsync<Member>()).ObjectId);
        Assert.DoesNotContain(await RowsAsync<KnownConversation>(), row => row.MemberObjectId == Anna.ObjectId);
    }

    [SkippableFact]
    public async Task Chat_of_nobody_known_ends_with_the_members_and_a_group_stays()
    {
        await Bot.AskAsync("hallo");
        await using (var context = Bot.Context())
        {
            context.Add(Chat("19:without-person", ConversationKind.Personal));
            context.Add(Chat("19:group", ConversationKind.GroupChat));
            await context.SaveChangesAsync();
        }

        await NightsAsync(729);
        Assert.Equal(3, (await RowsAsync<KnownConversation>()).Count);

        await NightsAsync(2);
        Assert.Equal("19:group", Assert.Single(await RowsAsync<KnownConversation>()).ConversationId);
    }

    [SkippableFact]
    public async Task Proofs_trail_and_names_that_nobody_uses_end_as_well()
    {
        await Bot.AskAsync("organisaties");
        await AddOrganisationAsync("Van niemand", approved: false);
        await AddOrganisationAsync("Gemeente Delft");
        await using (var context = Bot.Context())
        {
            for (var number = 0; number < 1200; number++)
            {
                context.Add(Ended(number));
            }

            await context.SaveChangesAsync();
        }

        await NightsAsync(2);
        Assert.Equal(("Gemeente Delft", 1200), (Assert.Single(await RowsAsync<Organisation>()).Name, (await RowsAsync<Delivery>()).Count));
        await NightsAsync(89);
        Assert.Empty(await RowsAsync<Delivery>());
        Assert.Single(await RowsAsync<AuditEntry>());
        await NightsAsync(640);
        Assert.Empty(await RowsAsync<AuditEntry>());
    }

    [SkippableTheory]
    [InlineData("RemarksAfter", "-1.00:00:00")]
    [InlineData("NamesAfter", "1.00:00:00")]
    [InlineData("MembersAfter", "00:00:00")]
    [InlineData("AuditAfter", "9999.00:00:00")]
    [InlineData("DeliveriesAfter", "00:00:01")]
    public void Absurd_setting_is_refused_with_its_name(string key, string value)
    {
        var services = new ServiceCollection();
        services.AddOptions<RetentionOptions>().ValidateDataAnnotations().Configure(options =>
            typeof(RetentionOptions).GetProperty(key)!.SetValue(options, TimeSpan.Parse(value, null))); // one of its own
        using var provider = services.BuildServiceProvider();

        var fault = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<RetentionOptions>>().Value);

        Assert.Contains($"Retention:{key}", fault.Message, StringComparison.Ordinal);
    }

    // So many nights go by; what is planned runs when the clock is there.
    private async Task NightsAsync(int nights)
    {
        Bot.Clock.Advance(TimeSpan.FromDays(nights));
        await Bot.DeliverDueAsync();
    }

    private async Task<ScheduledWork> PlannedAsync() => (await RowsAsync<ScheduledWork>()).Single(work => work.Kind == "retention");

    private async Task PutAsync(NetworkEvent networkEvent, params Registration[] rows)
    {
        await Bot.PublishAsync(networkEvent);
        await using var context = Bot.Context();
        context.AddRange(rows.AsEnumerable());
        await context.SaveChangesAsync();
    }

    private static Registration Attended(NetworkEvent networkEvent, TeamsPerson? person) => SampleEvents.Of(networkEvent, RegistrationState.Attended) with
    {
        AttendeeKey = AttendeeKey.Of(FakeIdentity.TenantId, person?.ObjectId ?? ""),
        TenantId = person is null ? null : FakeIdentity.TenantId,
        ObjectId = person?.ObjectId,
        Name = person?.Name ?? "",
        Organisation = "Gemeente Delft",
        Email = person?.Email,
        Remark = "geen noten",
        Rating = 4,
        CalendarToken = NewId.Secret(),
    };

    private KnownConversation Chat(string id, ConversationKind kind) => new()
    {
        ConversationId = id,
        TenantId = FakeIdentity.TenantId,
        Kind = kind,
        ServiceUrl = "https://smba.example/",
        BotId = "28:bot",
        MemberObjectId = null,
        Installed = true,
        FirstSeenAt = Now,
        ChangedAt = Now,
    };

    private Delivery Ended(int number) => new()
    {
        Id = NewId.Next(),
        DedupeKey = $"x/{number}",
        Kind = DeliveryKind.Invitation,
        TenantId = FakeIdentity.TenantId,
        ObjectId = Anna.ObjectId,
        SubjectId = "leerhuiscyber222",
        Priority = 1,
        DueAt = Now,
        PointlessAt = Now,
        State = DeliveryState.Done,
        Outcome = DeliveryOutcome.Sent,
        CreatedAt = Now,
        EndedAt = Now,
    };
}
