using Bot.Features.Deliveries;
using Bot.Features.Deliveries.Sending;
using Bot.Features.Members;
using Bot.Features.Storage;
using Bot.Storage.Tests.Engines;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;

namespace Bot.Storage.Tests.Deliveries;

/// <summary>The outbox that several instances share, on both databases.</summary>
public abstract class OutboxTests : StorageTests
{
    private const int Most = 100;

    [SkippableFact]
    public async Task Two_instances_share_the_work_and_send_everything_once()
    {
        await using var teams = await FakeTeams.StartAsync();
        await StartBotAsync();
        using var first = NewBot(teams);
        using var second = NewBot(teams);
        await FillAsync(first, teams, 400);

        await Task.WhenAll(first.DrainAsync(), second.DrainAsync());

        Assert.Equal(400, teams.Connector.Messages.Count);
        Assert.Equal(400, teams.Connector.Messages.Select(call => call.MessageText).Distinct().Count());
        await using var context = first.Context();
        var owners = await context.Deliveries.GroupBy(row => row.LeaseOwner).Select(group => group.Count()).ToListAsync();
        Assert.Equal(2, owners.Count);
        Assert.All(owners, count => Assert.InRange(count, 1, 399));
        Assert.Equal(400, (await first.Get<DeliveryCounts>().OfAsync("0001", DeliveryKind.KernteamNotice, default)).Total * 400);
    }

    [SkippableFact]
    public async Task Claim_of_an_instance_that_is_gone_is_freed_when_its_lease_has_run_out()
    {
        await using var teams = await FakeTeams.StartAsync();
        await StartBotAsync();
        using var gone = NewBot(teams);
        using var other = NewBot(teams);
        await FillAsync(gone, teams, 2);
        var claim = await gone.Get<ClaimDeliveries>().ClaimAsync(FakeIdentity.TenantId, Most, default);
        var begun = claim.Sends[0].Row;
        await gone.Get<GroupCommit>().CommitAsync([gone.Get<DispatchStatements>().Begin(begun, Clock.GetUtcNow(), begun.LeaseUntil ?? default)], default);

        await other.DrainAsync();
        Assert.Empty(teams.Connector.Messages);

        Clock.Pass(TimeSpan.FromSeconds(31));
        await other.DrainAsync();
        Clock.Pass(TimeSpan.FromSeconds(10));
        await other.DrainAsync();

        Assert.Equal(2, teams.Connector.Messages.Count);
        await using var context = other.Context();
        var rows = await context.Deliveries.AsNoTracking().ToListAsync();
        Assert.All(rows, row => Assert.Equal((DeliveryOutcome.Sent, other.Name), (row.Outcome, row.LeaseOwner)));

        // What had begun may have arrived before; what was only claimed surely had not.
        Assert.Equal(begun.Id, Assert.Single(rows, row => row.MayHaveArrived).Id);
    }

    [SkippableFact]
    public async Task Instance_that_comes_to_itself_after_its_lease_sends_nothing()
    {
        await using var teams = await FakeTeams.StartAsync();
        await StartBotAsync();
        using var slow = NewBot(teams);
        using var other = NewBot(teams);
        await FillAsync(slow, teams, 1);
        var release = new TaskCompletionSource();
        slow.Content.Hold = release.Task;
        var hanging = slow.DrainAsync();
        await WaitForClaimAsync(other);

        Clock.Pass(TimeSpan.FromSeconds(31));
        await other.DrainAsync();
        release.SetResult();
        await hanging;

        Assert.Single(teams.Connector.Messages);
    }

    [SkippableFact]
    public async Task Slots_of_two_instances_never_coincide()
    {
        await using var teams = await FakeTeams.StartAsync();
        await StartBotAsync();
        using var first = NewBot(teams);
        using var second = NewBot(teams);
        await FillAsync(first, teams, 60);

        var claims = await Task.WhenAll(
            first.Get<ClaimDeliveries>().ClaimAsync(FakeIdentity.TenantId, 30, default),
            second.Get<ClaimDeliveries>().ClaimAsync(FakeIdentity.TenantId, 30, default));

        var sends = claims.SelectMany(claim => claim.Sends).ToList();
        Assert.Equal(60, sends.Select(send => send.Row.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(30, claims[0].Sends.Count);
    }

    [SkippableFact]
    public async Task Retry_after_that_one_instance_heard_holds_the_other_too()
    {
        await using var teams = await FakeTeams.StartAsync();
        await StartBotAsync();
        using var first = NewBot(teams);
        using var second = NewBot(teams);
        await FillAsync(first, teams, 1);
        var ahead = await second.Get<ClaimDeliveries>().ClaimAsync("other", Most, default);
        Assert.Empty(ahead.Sends);
        teams.Connector.Script(ScriptedAnswer.Throttled("20"));
        await first.DrainAsync();
        await FillAsync(first, teams, 5, from: 1);

        await second.DrainAsync();
        Assert.Empty(teams.Connector.Messages);
        await FillAsync(first, teams, 3, from: 6, tenant: "other");
        await second.DrainAsync();
        Assert.Equal(3, teams.Connector.Messages.Count);

        Clock.Pass(TimeSpan.FromSeconds(21));
        await second.DrainAsync();
        Assert.Equal(9, teams.Connector.Messages.Count);
    }

    [SkippableFact]
    public async Task Planned_work_is_done_once_by_two_instances_and_taken_over_from_one_that_is_gone()
    {
        await using var teams = await FakeTeams.StartAsync();
        await StartBotAsync();
        var worker = new CountingWorker();
        using var first = new SendingBot(Engine.Settings, teams, Clock, worker);
        using var second = new SendingBot(Engine.Settings, teams, Clock, worker);
        var now = Clock.GetUtcNow();
        await first.Get<GroupCommit>().CommitAsync(
            [.. Enumerable.Range(0, 50).Select(number => first.Get<DeliveryStatements>().Schedule($"work/{number:d2}", worker.Kind, "x", now))], default);

        await Task.WhenAll(first.DrainAsync(), second.DrainAsync());
        Assert.Equal(50, worker.Runs.Count);
        Assert.Equal(50, worker.Runs.Distinct(StringComparer.Ordinal).Count());

        await first.Get<GroupCommit>().CommitAsync([first.Get<DeliveryStatements>().Schedule("work/dead", worker.Kind, "x", now)], default);
        await using (var context = first.Context())
        {
            await context.ScheduledWork.Where(work => work.Key == "work/dead")
                .ExecuteUpdateAsync(work => work.SetProperty(row => row.LeaseOwner, "gone").SetProperty(row => row.LeaseUntil, now.AddMinutes(5)));
        }

        await second.DrainAsync();
        Assert.Equal(50, worker.Runs.Count);
        Clock.Pass(TimeSpan.FromMinutes(6));
        await second.DrainAsync();
        Assert.Equal(51, worker.Runs.Count);
    }

    [SkippableFact]
    public async Task Rows_of_a_kind_that_only_a_newer_version_knows_are_left_to_it_and_hold_up_nobody()
    {
        await using var teams = await FakeTeams.StartAsync();
        await StartBotAsync();
        using var older = NewBot(teams);
        await FillAsync(older, teams, 3);
        await using (var context = older.Context())
        {
            // One that waits, one that a newer instance had claimed and one that it was sending, before it was gone.
            await context.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO deliveries (id, dedupe_key, kind, tenant_id, object_id, subject_id, priority, due_at, pointless_at, passes_quiet_hours, state,
                    attempts, may_have_arrived, lease_until, lease_owner, created_at)
                SELECT 'new-' || id, 'new/' || id, 'Hologram', tenant_id, object_id, subject_id, 1, due_at, pointless_at, passes_quiet_hours,
                    CASE subject_id WHEN '0000' THEN 'Waiting' WHEN '0001' THEN 'Claimed' ELSE 'Sending' END,
                    0, may_have_arrived, CASE subject_id WHEN '0000' THEN NULL ELSE due_at END, 'newer', created_at
                FROM deliveries
                """);
        }

        Clock.Pass(TimeSpan.FromMinutes(2));
        await older.DrainAsync();

        Assert.Equal(["0000", "0001", "0002"], teams.Connector.Messages.Select(call => call.MessageText).Order(StringComparer.Ordinal));
        await using var after = older.Context();
        var states = await after.Database.SqlQueryRaw<string>("SELECT state AS \"Value\" FROM deliveries WHERE kind = 'Hologram' AND attempts = 0 AND ended_at IS NULL ORDER BY subject_id").ToListAsync();
        Assert.Equal(["Waiting", "Claimed", "Sending"], states);
    }

    [SkippableFact]
    public async Task Instance_that_claims_once_more_what_it_had_lost_sends_it_once()
    {
        await using var teams = await FakeTeams.StartAsync();
        await StartBotAsync();
        using var bot = NewBot(teams);
        await FillAsync(bot, teams, 1);
        var lost = Assert.Single((await bot.Get<ClaimDeliveries>().ClaimAsync(FakeIdentity.TenantId, Most, default)).Sends);
        Clock.Pass(TimeSpan.FromSeconds(31));
        await bot.Get<FreeStuckClaims>().RunAsync(default);
        var held = Assert.Single((await bot.Get<ClaimDeliveries>().ClaimAsync(FakeIdentity.TenantId, Most, default)).Sends);

        // What hung comes to itself while its successor is at it.
        await Task.WhenAll(bot.Get<SendDelivery>().RunAsync(lost, default), bot.Get<SendDelivery>().RunAsync(held, default));
        await bot.DrainAsync();

        Assert.Single(teams.Connector.Messages);
    }

    private SendingBot NewBot(FakeTeams teams) => new(Engine.Settings, teams, Clock);

    private static async Task WaitForClaimAsync(SendingBot bot)
    {
        for (var looks = 0; looks < 500; looks++)
        {
            await using var context = bot.Context();
            if (await context.Deliveries.AnyAsync(row => row.State == DeliveryState.Claimed))
            {
                return;
            }

            await Task.Yield();
        }

        Assert.Fail("Nothing was claimed.");
    }

    private async Task FillAsync(SendingBot bot, FakeTeams teams, int count, int from = 0, string tenant = FakeIdentity.TenantId)
    {
        var now = Clock.GetUtcNow();
        await using var context = bot.Context();
        foreach (var number in Enumerable.Range(from, count))
        {
            var person = TeamsPerson.Numbered(number);
            context.Add(new Member
            {
                TenantId = tenant,
                ObjectId = person.ObjectId,
                UserId = person.Id,
                Name = person.Name,
                Installed = true,
                FirstSeenAt = now,
                LastSeenAt = now,
            });
            context.Add(new KnownConversation
            {
                ConversationId = person.ChatId,
                TenantId = tenant,
                Kind = ConversationKind.Personal,
                ServiceUrl = teams.ServiceUrl,
                BotId = FakeTeams.BotId,
                MemberObjectId = person.ObjectId,
                Installed = true,
                FirstSeenAt = now,
                ChangedAt = now,
            });
            context.Add(new Delivery
            {
                Id = NewId.Next(),
                DedupeKey = $"test/{number}",
                Kind = DeliveryKind.KernteamNotice,
                TenantId = tenant,
                ObjectId = person.ObjectId,
                SubjectId = $"{number:d4}",
                Priority = DeliveryPriority.Normal,
                DueAt = now,
                PointlessAt = now.AddDays(1),
                CreatedAt = now,
            });
        }

        await context.SaveChangesAsync();
    }

    private sealed class CountingWorker : IScheduledWorker
    {
        public string Kind => "count";

        public System.Collections.Concurrent.ConcurrentBag<string> Runs { get; } = [];

        public Task<DateTimeOffset?> RunAsync(ScheduledWork work, CancellationToken cancellationToken)
        {
            Runs.Add(work.Key);
            return Task.FromResult<DateTimeOffset?>(null);
        }
    }
}

public sealed class OutboxOnSqliteTests : OutboxTests
{
    protected override Task<Engine> CreateEngineAsync() => Task.FromResult<Engine>(new SqliteEngine());
}

[Collection("PostgreSQL")]
public sealed class OutboxOnPostgresTests(SharedPostgres server) : OutboxTests
{
    protected override async Task<Engine> CreateEngineAsync() => await server.NewDatabaseAsync();
}
