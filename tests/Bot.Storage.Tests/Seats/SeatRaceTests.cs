using Bot.Features.Deliveries;
using Bot.Features.Events.Model;
using Bot.Features.Events.Registering;
using Bot.Features.Events.Registering.Saving;
using Bot.Features.Storage;
using Bot.Storage.Tests.Engines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Storage.Tests.Seats;

/// <summary>Many people want few seats at the same moment, on both databases, also when two instances of the bot share one.</summary>
public abstract class SeatRaceTests : StorageTests
{
    private const int Crowd = 500;

    private DateTimeOffset Now => Clock.GetUtcNow();

    [SkippableFact]
    public async Task Five_hundred_taps_for_twenty_seats_fill_them_in_order_of_arrival()
    {
        var bot = await OpenAsync();
        var desk = bot.Get<AttendanceDesk>();

        var answers = await Task.WhenAll(Enumerable.Range(1, Crowd).Select(person => Hall.TapAsync(desk, person, Now)));

        Assert.All(answers.Take(Hall.Seats), answer => Assert.Equal(RegistrationOutcome.Registered, answer));
        Assert.All(answers.Skip(Hall.Seats), answer => Assert.Equal(RegistrationOutcome.Waitlisted, answer));
        var people = await Hall.PeopleAsync(bot);
        Assert.Equal(
            Enumerable.Range(Hall.Seats + 1, Crowd - Hall.Seats).Select(Hall.Key),
            people.Where(row => row.State == RegistrationState.Waitlisted).OrderBy(row => row.Place).Select(row => row.AttendeeKey));
        await using var context = bot.Context();
        Assert.Equal(Hall.Seats, await context.Deliveries.CountAsync(row => row.Kind == DeliveryKind.Confirmation));
    }

    [SkippableFact]
    public async Task Two_instances_never_give_one_seat_twice()
    {
        var first = await OpenAsync();
        var desks = new[] { first.Get<AttendanceDesk>(), (await StartBotAsync(Hall.Configure)).Get<AttendanceDesk>() };

        // Everybody taps twice, once at each instance: a double tap, or two devices.
        var answers = await Task.WhenAll(Enumerable.Range(0, Crowd * 2).Select(tap => Hall.TapAsync(desks[(tap / 2 + tap) % 2], (tap / 2) + 1, Now)));

        Assert.Equal(Hall.Seats, answers.Count(answer => answer == RegistrationOutcome.Registered));
        Assert.Equal(Crowd - Hall.Seats, answers.Count(answer => answer == RegistrationOutcome.Waitlisted));
        Assert.Equal(Hall.Seats, answers.Count(answer => answer == RegistrationOutcome.AlreadyRegistered));
        var people = await Hall.PeopleAsync(first);
        Assert.Equal(Crowd, people.Count);
        Assert.Equal(Hall.Seats, people.Count(row => row.State == RegistrationState.Registered));
        Assert.Equal(Enumerable.Range(1, Crowd - Hall.Seats).Select(place => (long)place), people.Where(row => row.State == RegistrationState.Waitlisted).Select(row => row.Place).Order());
    }

    [SkippableFact]
    public async Task While_two_hundred_leave_and_a_hundred_come_nobody_is_lost_and_nobody_is_offered_twice()
    {
        var first = await OpenAsync();
        var desks = new[] { first.Get<AttendanceDesk>(), (await StartBotAsync(Hall.Configure)).Get<AttendanceDesk>() };
        await Task.WhenAll(Enumerable.Range(1, Crowd).Select(person => Hall.TapAsync(desks[person % 2], person, Now)));
        Clock.Pass(TimeSpan.FromMinutes(1));

        // A fixed seed: which two hundred, and in which order, is chance; that it fails again when it fails is not.
        var chance = new Random(7);
        var leaving = Enumerable.Range(1, Crowd).OrderBy(_ => chance.Next()).Take(200).ToList();
        var deeds = leaving.Select(person => (person, Leaves: true)).Concat(Enumerable.Range(Crowd + 1, 100).Select(person => (person, Leaves: false))).OrderBy(_ => chance.Next()).ToList();
        await Task.WhenAll(deeds.Select((deed, index) => deed.Leaves ? LeaveAsync(desks[index % 2], deed.person) : TapAsync(desks[index % 2], deed.person)));

        var people = await Hall.PeopleAsync(first);
        Assert.Equal(Crowd + 100, people.Count);
        Assert.Equal(Hall.Seats, people.Count(row => row.State is RegistrationState.Registered or RegistrationState.Offered));
        Assert.Equal(200, people.Count(row => row.State is RegistrationState.Withdrawn or RegistrationState.Declined));
        Assert.All(leaving, person => Assert.Contains(people, row => row.AttendeeKey == Hall.Key(person) && row.State is RegistrationState.Withdrawn or RegistrationState.Declined));

        // Who is offered a seat stood before everybody who still waits.
        var lastOffered = people.Where(row => row.State == RegistrationState.Offered).Max(row => row.Place);
        Assert.All(people.Where(row => row.State == RegistrationState.Waitlisted), row => Assert.True(row.Place > lastOffered));
        await using var context = first.Context();
        var offers = await context.Deliveries.AsNoTracking().Where(row => row.Kind == DeliveryKind.SeatOffer).Select(row => row.ObjectId).ToListAsync();
        Assert.Equal(offers.Count, offers.Distinct().Count());
        Assert.All(people.Where(row => row.State == RegistrationState.Offered), row => Assert.Contains(row.ObjectId, offers));
    }

    [SkippableFact]
    public async Task Without_its_guard_the_desk_gives_seats_twice()
    {
        var first = await OpenAsync();
        var second = await StartBotAsync(Hall.Configure);
        AttendanceDesk[] desks = [Unguarded(first), Unguarded(second), Unguarded(first), Unguarded(second)];
        var overbooked = false;

        // A race is lost sooner or later; a few rounds are enough.
        for (var round = 0; round < 20 && !overbooked; round++)
        {
            await Task.WhenAll(Enumerable.Range(1, 100).Select(tap => Task.Run(() => Hall.TapAsync(desks[tap % desks.Length], (round * 100) + tap, Now))));
            overbooked = (await Hall.PeopleAsync(first)).Count(row => row.State == RegistrationState.Registered) > Hall.Seats;
            await ClearAsync(first);
        }

        Assert.True(overbooked, "without the guard nothing went wrong, so the guard is not what these tests hold");
    }

    [SkippableFact]
    public async Task Decision_that_throws_fails_alone_and_what_goes_along_with_a_decision_is_there_with_it_or_not_at_all()
    {
        var bot = await OpenAsync();
        var desk = bot.Get<AttendanceDesk>();
        var nowhere = new SqlStatement("INSERT INTO nowhere VALUES (@p0)");

        var broken = desk.DecideAsync<int>(Hall.Id, _ => throw new InvalidOperationException("thrown on purpose"), null, default);
        var neighbours = Task.WhenAll(Enumerable.Range(1, 30).Select(person => Hall.TapAsync(desk, person, Now)));

        Assert.Equal("thrown on purpose", (await Assert.ThrowsAsync<InvalidOperationException>(() => broken)).Message);
        Assert.Equal(Hall.Seats, (await neighbours).Count(answer => answer == RegistrationOutcome.Registered));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => desk.DecideAsync(
            Hall.Id, attendance => attendance.Withdraw(Hall.Key(1), Now), _ => [nowhere.With(1)], default));
        Assert.Equal(30, (await Hall.PeopleAsync(bot)).Count(row => row.State is RegistrationState.Registered or RegistrationState.Waitlisted));
        Assert.Null(await desk.DecideAsync("no such event", _ => 1, null, default));
    }

    private async Task<BotInstance> OpenAsync()
    {
        var bot = await StartBotAsync(Hall.Configure);
        await Hall.OpenAsync(bot, Now);
        return bot;
    }

    private static UnguardedDesk Unguarded(BotInstance bot) => ActivatorUtilities.CreateInstance<UnguardedDesk>(
        new ServiceCollection()
            .AddSingleton(bot.Get<IDbContextFactory<BotDbContext>>())
            .AddSingleton(bot.Get<GroupCommit>())
            .AddSingleton(bot.Get<AttendanceStatements>())
            .AddSingleton(bot.Get<DeliverySignal>())
            .AddSingleton(bot.Get<Microsoft.Extensions.Options.IOptions<EventOptions>>())
            .AddSingleton(bot.Get<TimeProvider>())
            .BuildServiceProvider());

    private static async Task ClearAsync(BotInstance bot)
    {
        await using var context = bot.Context();
        await context.Registrations.ExecuteDeleteAsync();
    }

    private async Task LeaveAsync(AttendanceDesk desk, int person)
    {
        // Half of them let go, which answers only who is offered a seat at that moment; the rest then withdraw.
        if (person % 2 == 0 && await Hall.LetGoAsync(desk, person, Now) == OfferOutcome.LetGo)
        {
            return;
        }

        Assert.Equal(WithdrawalOutcome.Withdrawn, await Hall.WithdrawAsync(desk, person, Now));
    }

    private async Task TapAsync(AttendanceDesk desk, int person) => Assert.Equal(RegistrationOutcome.Waitlisted, await Hall.TapAsync(desk, person, Now));
}

public sealed class SeatRaceOnSqlite : SeatRaceTests
{
    protected override Task<Engine> CreateEngineAsync() => Task.FromResult<Engine>(new SqliteEngine());
}

[Collection("PostgreSQL")]
public sealed class SeatRaceOnPostgres(SharedPostgres postgres) : SeatRaceTests
{
    protected override async Task<Engine> CreateEngineAsync() => await postgres.NewDatabaseAsync();
}
