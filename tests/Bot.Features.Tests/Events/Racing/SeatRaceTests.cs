using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Features.Deliveries;
using Bot.Features.Events.Model;
using Bot.Features.Members;
using Bot.Features.Tests.Events.Invitations;
using Bot.Features.Tests.Playing;
using Bot.Testing.Databases;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Tests.Events.Racing;

/// <summary>
/// Five hundred members tap at the same moment for twenty seats: over HTTP, with signed tokens, at two instances of the bot
/// on one database.
/// </summary>
public sealed partial class SeatRaceTests
{
    private const int Crowd = 500;
    private const int Seats = 20;
    private const string Registered = "✔ U bent aangemeld";
    private const string LetGone = "U hebt de plaats laten gaan";

    [Fact]
    public async Task On_sqlite_seats_never_go_over_and_everybody_is_answered_right()
    {
        await using var database = new RaceOnSqlite();
        await RaceAsync(database);
    }

    [SkippableFact]
    public async Task On_postgresql_seats_never_go_over_and_everybody_is_answered_right()
    {
        await using var server = await PostgresServer.StartAsync();
        await using var database = await RaceOnPostgres.CreateAsync(server);
        await RaceAsync(database);
    }

    private static async Task RaceAsync(RaceDatabase database)
    {
        await using var first = await database.StartBotAsync();
        await using var second = await database.StartBotAsync();
        BotInTeams[] bots = [first, second];
        await SeatAsync(first);

        await FillAsync(bots);
        await StirAsync(bots);
    }

    private static async Task FillAsync(BotInTeams[] bots)
    {
        var shown = await Task.WhenAll(Enumerable.Range(1, Crowd).Select(async person => (Person: person, Shown: await TapAsync(bots, "event.register", person))));

        var rows = await RowsAsync(bots[0]);
        Assert.Equal(Crowd, rows.Count);
        Assert.Equal(Seats, rows.Values.Count(row => row.State == RegistrationState.Registered));
        Assert.Equal(
            Enumerable.Range(1, Crowd - Seats).Select(place => (long)place),
            rows.Values.Where(row => row.State == RegistrationState.Waitlisted).Select(row => row.Place).Order());

        // Each card says what the database says of her: nobody left since, so her place in line is her order of arrival.
        foreach (var (person, card) in shown)
        {
            var own = rows[Key(person)];
            Assert.Equal(200, card.Status);
            Assert.Equal(own.State == RegistrationState.Registered, card.Says(Registered));
            Assert.Equal(own.State == RegistrationState.Waitlisted ? own.Place : null, PlaceOn(card));
        }

        // The order is that of arrival: a place further on was never decided earlier.
        var line = rows.Values.Where(row => row.State == RegistrationState.Waitlisted).OrderBy(row => row.Place).ToList();
        Assert.Equal(line.Select(row => row.RegisteredAt).Order(), line.Select(row => row.RegisteredAt));
        Assert.All(rows.Values.Where(row => row.State == RegistrationState.Registered), row => Assert.True(row.RegisteredAt <= line[0].RegisteredAt));
    }

    private static async Task StirAsync(BotInTeams[] bots)
    {
        // A fixed seed, so that a failure comes back.
        var chance = new Random(11);
        var before = await RowsAsync(bots[0]);
        var leaving = Enumerable.Range(1, Crowd).OrderBy(_ => chance.Next()).Take(200).ToHashSet();
        var again = Enumerable.Range(1, Crowd).OrderBy(_ => chance.Next()).Take(100).ToHashSet();
        foreach (var bot in bots)
        {
            bot.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        using var over = new CancellationTokenSource();
        var watching = Task.Run(() => WatchAsync(bots[0], over.Token));
        await Task.WhenAll(
            leaving.Select(person => (person, Leaves: true)).Concat(again.Select(person => (person, Leaves: false))).OrderBy(_ => chance.Next())
                .Select(deed => deed.Leaves ? LeaveAsync(bots, deed.person) : TapAsync(bots, "event.register", deed.person)));
        await over.CancelAsync();
        Assert.InRange(await watching, 1, Seats);

        var after = await RowsAsync(bots[0]);
        Assert.Equal(Crowd, after.Count);
        Assert.Equal(Seats, after.Values.Count(TakesSeat));
        foreach (var person in Enumerable.Range(1, Crowd).Where(person => !leaving.Contains(person)))
        {
            // Who stayed has what she had, or was offered a seat in her turn.
            var (was, now) = (before[Key(person)], after[Key(person)]);
            Assert.True(now.State == was.State || (was.State, now.State) == (RegistrationState.Waitlisted, RegistrationState.Offered), $"{was.State} became {now.State}");
            Assert.Equal(was.Place, now.Place);
        }

        var lastOffered = after.Values.Where(row => row.State == RegistrationState.Offered).Max(row => row.Place);
        Assert.All(after.Values.Where(row => row.State == RegistrationState.Waitlisted), row => Assert.True(row.Place > lastOffered, "somebody was passed"));
        await NobodyIsOfferedTwiceAsync(bots[0], leaving);
    }

    private static async Task NobodyIsOfferedTwiceAsync(BotInTeams bot, HashSet<int> leaving)
    {
        await using var context = bot.Context();
        var offers = await context.Deliveries.AsNoTracking().Where(row => row.Kind == DeliveryKind.SeatOffer).Select(row => row.ObjectId).ToListAsync();
        var left = leaving.Select(person => TeamsPerson.Numbered(person).ObjectId).ToHashSet();

        // Who left and joined anew may be offered a seat for the second time; nobody else is.
        Assert.All(offers.OfType<string>().Where(who => !left.Contains(who)).CountBy(who => who), offered => Assert.Equal(1, offered.Value));
    }

    private static async Task LeaveAsync(BotInTeams[] bots, int person)
    {
        if (person % 2 == 0 && (await TapAsync(bots, "event.letgo", person)).Says(LetGone))
        {
            return;
        }

        Assert.Equal(200, (await TapAsync(bots, "event.withdraw", person)).Status);
    }

    // The most seats that were ever seen taken while people came and went.
    private static async Task<int> WatchAsync(BotInTeams bot, CancellationToken until)
    {
        var most = 0;
        while (!until.IsCancellationRequested)
        {
            await using var context = bot.Context();
            most = Math.Max(most, await context.Registrations.CountAsync(
                row => row.State == RegistrationState.Registered || row.State == RegistrationState.Offered, CancellationToken.None));
            await Task.Yield();
        }

        return most;
    }

    private static bool TakesSeat(Registration row) => row.State is RegistrationState.Registered or RegistrationState.Offered;

    private static Task<Shown> TapAsync(BotInTeams[] bots, string verb, int person) =>
        bots[person % bots.Length].TapAsync(verb, "leerhuis", TeamsPerson.Numbered(person));

    private static long? PlaceOn(Shown card) =>
        Place().Match(card.Text) is { Success: true } match ? long.Parse(match.Groups["place"].Value, CultureInfo.InvariantCulture) : null;

    private static string Key(int person) => AttendeeKey.Of(FakeIdentity.TenantId, TeamsPerson.Numbered(person).ObjectId);

    private static async Task<Dictionary<string, Registration>> RowsAsync(BotInTeams bot)
    {
        await using var context = bot.Context();
        return await context.Registrations.AsNoTracking().ToDictionaryAsync(row => row.AttendeeKey);
    }

    private static async Task SeatAsync(BotInTeams bot)
    {
        var now = bot.Clock.GetUtcNow();
        await using var context = bot.Context();
        context.Events.Add(Registering.Samples.Leerhuis(Seats));
        context.Members.AddRange(Enumerable.Range(1, Crowd).Select(TeamsPerson.Numbered).Select(person => new Member
        {
            TenantId = FakeIdentity.TenantId,
            ObjectId = person.ObjectId,
            UserId = person.Id,
            Name = person.Name,
            NetworkId = "RSIV",
            Installed = true,
            WelcomedAt = now,
            FirstSeenAt = now,
            LastSeenAt = now,
        }));
        await context.SaveChangesAsync();
    }

    [GeneratedRegex(@"U staat op de wachtlijst, plaats (?<place>\d+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Place();
}
