using Bot.Features.Deliveries;
using Bot.Features.Events.Registering;
using Bot.Features.Events.Registering.Saving;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Storage.Tests.Seats;

/// <summary>
/// The desk with its guard taken out: it reads first and writes later, as if nobody else were there. It shows that the race
/// is a race, and that the tests would see it if the guard went.
/// </summary>
internal sealed class UnguardedDesk(
    IDbContextFactory<BotDbContext> contexts, GroupCommit writer, AttendanceStatements statements, IOptions<EventOptions> options,
    DeliverySignal signal, TimeProvider clock)
    : AttendanceDesk(contexts, writer, statements, options, signal, clock)
{
    private readonly IDbContextFactory<BotDbContext> contexts = contexts;
    private readonly GroupCommit writer = writer;

    protected override async Task InOrderAsync(Func<BotDbContext, IReadOnlyList<Write>> decide)
    {
        await Task.Yield();
        await using var context = await contexts.CreateDbContextAsync();
        await writer.CommitAsync([.. decide(context)], CancellationToken.None);
    }

    protected override void Lock(BotDbContext context, string eventId)
    {
    }
}
