using Bot.Features.Deliveries;
using Bot.Features.Events;
using Bot.Features.Events.Model;
using Bot.Features.Events.Registering;
using Bot.Features.Events.Registering.Saving;
using Bot.Features.Storage;
using Bot.Features.Tests.Playing;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Tests.Events.Registering;

/// <summary>Offers are looked after by planned work, whatever became of their message.</summary>
public sealed class OfferWorkTests
{
    [Theory]
    [InlineData("Sent", true)]
    [InlineData("Unknown", true)]
    [InlineData("Blocked", false)]
    [InlineData("NotInstalled", false)]
    [InlineData("Gone", false)]
    [InlineData("Expired", true)]
    [InlineData("Refused", true)]
    public async Task Term_begins_unless_she_cannot_be_reached_and_a_fault_of_ours_costs_nobody_her_seat(string outcome, bool arrives)
    {
        await using var bot = await BotInTeams.StartAsync();
        await OfferAsync(bot);
        var endedAt = bot.Clock.GetUtcNow().AddMinutes(3);
        await EndDeliveryAsync(bot, Enum.Parse<DeliveryOutcome>(outcome), endedAt);
        bot.Clock.Advance(EventPlan.OfferCheck);

        var next = await RunAsync(bot);

        var second = await FindAsync(bot, 2);
        Assert.Equal(arrives ? RegistrationState.Offered : RegistrationState.Declined, second.State);
        Assert.Equal(arrives ? endedAt.AddHours(24) : null, second.OfferEndsAt);
        Assert.Equal(arrives ? RegistrationState.Waitlisted : RegistrationState.Offered, (await FindAsync(bot, 3)).State);
        Assert.Equal(arrives ? second.OfferEndsAt : bot.Clock.GetUtcNow() + EventPlan.OfferCheck, next);
    }

    [Fact]
    public async Task Offer_past_its_term_goes_on_and_the_work_ends_when_nothing_is_held()
    {
        await using var bot = await BotInTeams.StartAsync();
        await OfferAsync(bot);
        await EndDeliveryAsync(bot, DeliveryOutcome.Sent, bot.Clock.GetUtcNow());
        var termEnds = await RunAsync(bot);
        Assert.Equal(bot.Clock.GetUtcNow().AddHours(24), termEnds);

        bot.Clock.Advance(TimeSpan.FromHours(24));
        Assert.NotNull(await RunAsync(bot));

        Assert.Equal(DeclineReason.TermPassed, (await FindAsync(bot, 2)).DeclineReason);
        Assert.Equal(RegistrationState.Offered, (await FindAsync(bot, 3)).State);
        bot.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Null(await RunAsync(bot));
        Assert.DoesNotContain(
            [await FindAsync(bot, 2), await FindAsync(bot, 3)], row => row.State == RegistrationState.Offered);
    }

    [Fact]
    public async Task Published_event_plans_its_reminders_and_a_cancelled_one_takes_them_back()
    {
        await using var bot = await BotInTeams.StartAsync();
        await DeskTests.PutAsync(bot, Samples.Leerhuis() with { Status = EventStatus.Draft, PublishedAt = null });
        var desk = bot.Get<AttendanceDesk>();
        await desk.DecideAsync("leerhuis", attendance => attendance.Publish(Samples.Now), null, default);

        var planned = await PlannedAsync(bot);
        Assert.Equal(new DateTime(2026, 12, 4, 9, 0, 0), Amsterdam.Local(planned[EventWork.WeekReminder("leerhuis")]));
        Assert.Equal(new DateTime(2026, 12, 10, 9, 0, 0), Amsterdam.Local(planned[EventWork.DayReminder("leerhuis")]));
        Assert.Equal(new DateTime(2026, 12, 12, 9, 0, 0), Amsterdam.Local(planned[EventWork.CompletionOf("leerhuis")]));

        await desk.DecideAsync("leerhuis", attendance => attendance.Cancel("Zaal onbruikbaar", Samples.Now), null, default);
        Assert.Equal([EventWork.CardsNow("leerhuis")], (await PlannedAsync(bot)).Keys);
    }

    [Fact]
    public async Task Full_and_free_again_plan_one_update_of_cards_that_later_ones_do_not_put_off()
    {
        await using var bot = await BotInTeams.StartAsync();
        await DeskTests.PutAsync(bot, Samples.Leerhuis(seats: 1));
        var desk = bot.Get<AttendanceDesk>();
        await DeskTests.RegisterAsync(desk, 1);
        var due = (await PlannedAsync(bot))[EventWork.CardsLater("leerhuis")];

        bot.Clock.Advance(TimeSpan.FromMinutes(10));
        await desk.DecideAsync("leerhuis", attendance => attendance.Withdraw(Samples.Key(1), bot.Clock.GetUtcNow()), null, default);

        Assert.Equal(due, (await PlannedAsync(bot))[EventWork.CardsLater("leerhuis")]);
    }

    private static async Task OfferAsync(BotInTeams bot)
    {
        var desk = bot.Get<AttendanceDesk>();
        await DeskTests.PutAsync(bot, Samples.Leerhuis(seats: 1));
        for (var person = 1; person <= 3; person++)
        {
            await DeskTests.RegisterAsync(desk, person);
        }

        await desk.DecideAsync("leerhuis", attendance => attendance.Withdraw(Samples.Key(1), bot.Clock.GetUtcNow()), null, default);
    }

    private static async Task EndDeliveryAsync(BotInTeams bot, DeliveryOutcome outcome, DateTimeOffset endedAt)
    {
        await using var context = bot.Context();
        await context.Deliveries.Where(row => row.Kind == DeliveryKind.SeatOffer).ExecuteUpdateAsync(row => row
            .SetProperty(one => one.State, DeliveryState.Done)
            .SetProperty(one => one.Outcome, outcome)
            .SetProperty(one => one.EndedAt, endedAt));
    }

    private static Task<DateTimeOffset?> RunAsync(BotInTeams bot) => bot.Get<IEnumerable<IScheduledWorker>>().Single(worker => worker.Kind == EventWork.Offers).RunAsync(
        new ScheduledWork { Key = EventWork.OffersOf("leerhuis"), Kind = EventWork.Offers, SubjectId = "leerhuis", DueAt = bot.Clock.GetUtcNow() }, default);

    private static async Task<Registration> FindAsync(BotInTeams bot, int person)
    {
        var key = Samples.Key(person);
        await using var context = bot.Context();
        return await context.Registrations.AsNoTracking().SingleAsync(row => row.AttendeeKey == key);
    }

    private static async Task<Dictionary<string, DateTimeOffset>> PlannedAsync(BotInTeams bot)
    {
        await using var context = bot.Context();
        return await context.ScheduledWork.AsNoTracking()
            .Where(work => work.DoneAt == null && work.SubjectId == "leerhuis").ToDictionaryAsync(work => work.Key, work => work.DueAt);
    }
}
