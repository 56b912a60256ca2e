using Bot.Features.Events.Model;
using Bot.Features.Events.Registering;
using Bot.Features.Members;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Samples;

/// <summary>
/// Made-up members, organisations and events for a bot that is tried out on one machine. Everybody in it is invented, has
/// no chat with the bot, and is therefore never written to.
/// </summary>
public static class SampleNetwork
{
    /// <summary>The networks in which they are.</summary>
    public static IReadOnlyList<string> Networks { get; } = ["VAR", "RSIV"];

    /// <summary>Adds them once: a database that holds a member or an event already, which may be a real one, is left as it is.</summary>
    /// <param name="services">The running bot's services.</param>
    /// <param name="tenantId">The tenant that is played.</param>
    /// <param name="organiser">The Entra object id in whose name the events are made.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many events were added.</returns>
    public static async Task<int> AddAsync(IServiceProvider services, string tenantId, string organiser, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(services);
        var contexts = services.GetRequiredService<IDbContextFactory<BotDbContext>>();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Events.AnyAsync(cancellationToken) || await context.Members.AnyAsync(cancellationToken))
        {
            return 0;
        }

        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var members = SampleMembers.Of(tenantId, now);
        var events = SampleEvents.Of(organiser, now);
        Write[] writes =
        [
            .. SampleMembers.Organisations(now).Select(RowStatement<Organisation>.InsertOnce(context.Model).With),
            .. members.Select(RowStatement<Member>.InsertOnce(context.Model).With),
            .. events.Select(RowStatement<NetworkEvent>.InsertOnce(context.Model).With),
        ];
        await services.GetRequiredService<GroupCommit>().CommitAsync(writes, cancellationToken);
        await FillAsync(services.GetRequiredService<AttendanceDesk>(), events, members, now, cancellationToken);
        return events.Count;
    }

    // As it would have gone: published by the kernteam, then one member after another. The last event stays a draft.
    private static async Task FillAsync(
        AttendanceDesk desk, IReadOnlyList<NetworkEvent> events, IReadOnlyList<Member> members, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var networkEvent in events.SkipLast(1))
        {
            await desk.DecideAsync(networkEvent.Id, attendance => attendance.Publish(now), alongside: null, cancellationToken);
            foreach (var (member, index) in members.Where(member => member.NetworkId == networkEvent.NetworkId).Select((member, index) => (member, index)))
            {
                var wish = new Wish(AttendanceForm.InRoom, [.. networkEvent.Rounds.Select(round => round.Sessions[index % round.Sessions.Count].Id)]);
                await desk.DecideAsync(
                    networkEvent.Id, attendance => attendance.Register(SampleMembers.Applicant(member), wish, now), alongside: null, cancellationToken);
            }
        }
    }
}
