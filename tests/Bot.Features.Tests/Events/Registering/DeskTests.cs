using Bot.Features.Deliveries;
using Bot.Features.Events;
using Bot.Features.Events.Model;
using Bot.Features.Events.Registering;
using Bot.Features.Storage;
using Bot.Features.Tests.Playing;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Tests.Events.Registering;

/// <summary>Decisions as they end up in the database.</summary>
public sealed class DeskTests
{
    [Fact]
    public async Task Seat_that_comes_free_is_offered_and_told_in_the_same_transaction()
    {
        await using var bot = await BotInTeams.StartAsync();
        var desk = bot.Get<AttendanceDesk>();
        await PutAsync(bot, Samples.Leerhuis(seats: 1));
        Assert.Equal(RegistrationOutcome.Registered, await RegisterAsync(desk, 1));
        Assert.Equal(RegistrationOutcome.Waitlisted, await RegisterAsync(desk, 2));

        var withdrawn = await desk.DecideAsync("leerhuis", attendance => attendance.Withdraw(Samples.Key(1), Samples.Now), null, default);

        Assert.Equal(WithdrawalOutcome.Withdrawn, withdrawn?.Result);
        await using var context = bot.Context();
        var offered = await context.Registrations.AsNoTracking().SingleAsync(row => row.State == RegistrationState.Offered);
        Assert.Equal(Samples.Key(2), offered.AttendeeKey);
        var told = await context.Deliveries.AsNoTracking().OrderBy(row => row.Kind).ToListAsync();
        Assert.Equal([DeliveryKind.Confirmation, DeliveryKind.SeatOffer], told.Select(row => row.Kind));
        Assert.Equal(offered.OfferedAt, NoticePayload.Of(told[1])?.At);
        var work = await context.ScheduledWork.AsNoTracking().ToListAsync();
        Assert.Contains(work, planned => planned.Key == EventWork.OffersOf("leerhuis"));
    }

    internal static async Task PutAsync(BotInTeams bot, NetworkEvent networkEvent)
    {
        await using var context = bot.Context();
        context.Events.Add(networkEvent);
        await context.SaveChangesAsync();
    }

    internal static async Task<RegistrationOutcome?> RegisterAsync(AttendanceDesk desk, int person) =>
        (await desk.DecideAsync("leerhuis", attendance => attendance.Register(Samples.Person(person), Samples.InRoom(), Samples.Now), null, default))?.Result;
}
