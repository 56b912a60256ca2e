using System.Globalization;
using Bot.Features.Deliveries;
using Bot.Features.Events.Model;
using Bot.Features.Members;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Events.Organising.Inviting;

/// <summary>Why somebody of the chosen audience gets no invitation.</summary>
internal enum LeftOut
{
    /// <summary>She may not register for this event.</summary>
    NotAdmitted,
    AlreadyRegistered,
    AlreadyInvited,

    /// <summary>She has no chat with the bot.</summary>
    NoChat,

    /// <summary>Teams refuses messages to her.</summary>
    Unreachable,

    /// <summary>She does not want invitations.</summary>
    OptedOut,
}

/// <summary>Who would be invited at this moment, and how many would not.</summary>
internal sealed record InvitationPlan(IReadOnlyList<Member> Invited, IReadOnlyDictionary<LeftOut, int> LeftOut)
{
    /// <summary>How many invitations to somebody have failed, by her key; who is not here has had none that failed.</summary>
    public IReadOnlyDictionary<string, int> Failed { get; init; } = new Dictionary<string, int>();

    public static InvitationPlan Of(NetworkEvent networkEvent, Audience chosen, IEnumerable<Member> members, Func<Member, bool> isRegistered, Func<Member, bool> isInvited)
    {
        var invited = new List<Member>();
        var leftOut = new Dictionary<LeftOut, int>();
        foreach (var member in members.Where(member => IsChosen(chosen, member)))
        {
            if (ReasonOf(networkEvent, member, isRegistered, isInvited) is { } reason)
            {
                leftOut[reason] = leftOut.GetValueOrDefault(reason) + 1;
            }
            else
            {
                invited.Add(member);
            }
        }

        return new InvitationPlan([.. invited.OrderBy(static member => member.Name, StringComparer.CurrentCultureIgnoreCase)], leftOut);
    }

    private static LeftOut? ReasonOf(NetworkEvent networkEvent, Member member, Func<Member, bool> isRegistered, Func<Member, bool> isInvited) =>
        !networkEvent.Admits(member.NetworkId, member.OrganisationId, member.Role) ? Inviting.LeftOut.NotAdmitted
        : isRegistered(member) ? Inviting.LeftOut.AlreadyRegistered
        : isInvited(member) ? Inviting.LeftOut.AlreadyInvited
        : !member.Installed ? Inviting.LeftOut.NoChat
        : member.UnreachableSince is not null ? Inviting.LeftOut.Unreachable
        : !member.WantsInvitations ? Inviting.LeftOut.OptedOut
        : null;

    private static bool IsChosen(Audience chosen, Member member) =>
        (chosen.Organisations.Count == 0 || (member.OrganisationId is { } organisation && chosen.Organisations.Contains(organisation)))
        && (chosen.Roles.Count == 0 || (member.Role is { } role && chosen.Roles.Contains(role)))
        && (chosen.Themes.Count == 0 || member.Interests.Any(chosen.Themes.Contains));
}

/// <summary>Makes the plan from what the database holds, and puts the invitations in the outbox.</summary>
internal sealed class Invitations(IDbContextFactory<BotDbContext> contexts, GroupCommit writer, DeliveryStatements deliveries, TimeProvider clock)
{
    // A transaction of this size holds up nobody who registers meanwhile.
    private const int ChunkSize = 500;

    public async Task<InvitationPlan> PlanAsync(NetworkEvent networkEvent, Audience chosen, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var members = await context.Members.AsNoTracking().Where(row => row.NetworkId == networkEvent.NetworkId).ToListAsync(cancellationToken);
        var registered = (await context.Registrations.AsNoTracking()
            .Where(row => row.EventId == networkEvent.Id && row.State != RegistrationState.Withdrawn && row.State != RegistrationState.Declined)
            .Select(row => row.AttendeeKey)
            .ToListAsync(cancellationToken)).ToHashSet();
        var (invited, failed) = await SentBeforeAsync(context, networkEvent.Id, cancellationToken);
        var plan = InvitationPlan.Of(
            networkEvent,
            chosen,
            members,
            member => registered.Contains(KeyOf(member)),
            member => invited.Contains(KeyOf(member)));
        return plan with { Failed = failed };
    }

    /// <summary>Enqueues an invitation for each; says how many are new. Whoever has one is not invited again, whatever is tapped twice.</summary>
    public async Task<int> SendAsync(NetworkEvent networkEvent, InvitationPlan plan, Write trace, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var sent = 0;
        Write[] first = [trace];
        foreach (var chunk in plan.Invited.Chunk(ChunkSize))
        {
            Write[] writes = [.. chunk.Select(member => deliveries.Enqueue(Of(networkEvent, member, plan.Failed.GetValueOrDefault(KeyOf(member)), now))), .. first];
            var changed = await writer.CommitAsync(writes, cancellationToken);
            sent += changed.Take(chunk.Length).Sum();
            first = [];
        }

        return sent;
    }

    /// <summary>How many invitations of this event are in each state; null for those still to be sent.</summary>
    public async Task<IReadOnlyList<(DeliveryOutcome? Outcome, int Count)>> ProgressAsync(string eventId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var counts = await context.Deliveries.AsNoTracking()
            .Where(row => row.SubjectId == eventId && row.Kind == DeliveryKind.Invitation)
            .GroupBy(row => row.Outcome)
            .Select(group => new { Outcome = group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return [.. counts.Select(static group => (group.Outcome, group.Count)).OrderBy(static group => group.Outcome)];
    }

    // Who has an invitation, or may have one, or will get it; and how often one ended without having arrived.
    private static async Task<(HashSet<string> Invited, Dictionary<string, int> Failed)> SentBeforeAsync(
        BotDbContext context, string eventId, CancellationToken cancellationToken)
    {
        var rows = await context.Deliveries.AsNoTracking()
            .Where(row => row.SubjectId == eventId && row.Kind == DeliveryKind.Invitation && row.ObjectId != null)
            .Select(row => new { row.TenantId, row.ObjectId, row.Outcome })
            .ToListAsync(cancellationToken);
        var byPerson = rows.ToLookup(row => row.Outcome is null or DeliveryOutcome.Sent or DeliveryOutcome.Unknown, row => AttendeeKey.Of(row.TenantId, row.ObjectId ?? string.Empty));
        return (byPerson[true].ToHashSet(), byPerson[false].GroupBy(static key => key).ToDictionary(static person => person.Key, static person => person.Count()));
    }

    private static string KeyOf(Member member) => AttendeeKey.Of(member.TenantId, member.ObjectId);

    // The attempt is in the key: two who tap at once mean the same one, and an attempt after a failed one is new.
    private static string DedupeKeyOf(NetworkEvent networkEvent, Member member, int failed)
    {
        var first = $"invitation/{networkEvent.Id}/{member.TenantId}/{member.ObjectId}";
        return failed == 0 ? first : string.Create(CultureInfo.InvariantCulture, $"{first}/{failed}");
    }

    private static Delivery Of(NetworkEvent networkEvent, Member member, int failed, DateTimeOffset now) => new()
    {
        Id = NewId.Next(),
        DedupeKey = DedupeKeyOf(networkEvent, member, failed),
        Kind = DeliveryKind.Invitation,
        TenantId = member.TenantId,
        ObjectId = member.ObjectId,
        NetworkId = networkEvent.NetworkId,
        SubjectId = networkEvent.Id,
        Priority = DeliveryPriority.Normal,
        DueAt = now,
        PointlessAt = networkEvent.RegistrationClosesAt,
        CreatedAt = now,
    };
}
