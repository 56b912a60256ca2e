using System.Data.Common;
using System.Globalization;
using Bot.Features.Deliveries;
using Bot.Features.Members;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;

namespace Bot.Endurance.Playing;

/// <summary>Fills the outbox, and reads how it stands.</summary>
internal sealed class Outbox(Database database, FakeTeams teams)
{
    public const string Network = "VAR";

    private const int AtOnce = 1_000;
    private const int MostTries = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>People with a chat, and one delivery to each.</summary>
    public async Task FillAsync(
        int recipients, string tenantId = FakeIdentity.TenantId, int from = 0, DeliveryKind kind = DeliveryKind.KernteamNotice)
    {
        var now = TimeProvider.System.GetUtcNow();
        foreach (var piece in Enumerable.Range(from, recipients).Chunk(AtOnce))
        {
            await using var context = database.Context();
            foreach (var number in piece)
            {
                var person = TeamsPerson.Numbered(number);
                context.Add(MemberOf(person, tenantId, now));
                context.Add(ChatOf(person, tenantId, teams.ServiceUrl, now));
                context.Add(new Delivery
                {
                    Id = number.ToString("d8", CultureInfo.InvariantCulture),
                    DedupeKey = $"endurance/{number}",
                    Kind = kind,
                    TenantId = tenantId,
                    ObjectId = person.ObjectId,
                    SubjectId = "endurance",
                    Priority = kind == DeliveryKind.Newsletter ? DeliveryPriority.Bulk : DeliveryPriority.Normal,
                    DueAt = now,
                    PointlessAt = now.AddDays(1),
                    PassesQuietHours = true,
                    CreatedAt = now,
                });
            }

            await context.SaveChangesAsync();
        }
    }

    public async Task<int> OpenAsync()
    {
        await using var context = database.Context();
        return await context.Deliveries.CountAsync(row => row.EndedAt == null);
    }

    /// <summary>Those for which an attempt has begun and nobody has written the end: each attempt of each.</summary>
    public async Task<IReadOnlyCollection<string>> InFlightAsync()
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await using var context = database.Context();
                return await context.Deliveries.Where(row => row.EndedAt == null && row.State == DeliveryState.Sending)
                    .Select(row => row.Id + "/" + row.LeaseOwner).ToListAsync();
            }
            catch (Exception exception) when (tries < MostTries && IsOfCut(exception))
            {
                // A connection of before the database was cut.
            }
        }
    }

    /// <summary>
    /// Which deliveries somebody had in flight who was killed just now. Those of the others are through after a moment; of whoever
    /// has one that is not, all count, also what the database wrote for it a moment after its end.
    /// </summary>
    public async Task<IReadOnlyCollection<string>> LeftInFlightAsync(TimeSpan throughAfter)
    {
        var begun = await InFlightAsync();
        await Task.Delay(throughAfter, TimeProvider.System);
        var still = await InFlightAsync();
        var killed = still.Intersect(begun, StringComparer.Ordinal).Select(OwnerOf).ToHashSet(StringComparer.Ordinal);
        return [.. still.Where(row => killed.Count == 0 || killed.Contains(OwnerOf(row))).Select(IdOf)];
    }

    public static string IdOf(string inFlight) => inFlight[..inFlight.IndexOf('/', StringComparison.Ordinal)];

    public async Task<IReadOnlyDictionary<string, int>> OutcomesAsync()
    {
        await using var context = database.Context();
        var rows = await context.Deliveries.AsNoTracking().Select(row => new { row.Outcome, row.Reason, row.EndedAt }).ToListAsync();
        return rows.GroupBy(row => row.EndedAt is null ? "open" : row.Reason is null ? $"{row.Outcome}" : $"{row.Outcome} ({row.Reason})", StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
    }

    /// <summary>False when something is still open after <paramref name="limit"/>.</summary>
    public async Task<bool> WaitUntilEmptyAsync(TimeSpan limit)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await IsEmptyAsync())
        {
            if (TimeProvider.System.GetElapsedTime(started) > limit)
            {
                return false;
            }

            await Task.Delay(Pause, TimeProvider.System);
        }

        return true;
    }

    /// <summary>Each delivery with its outcome; null where it has none.</summary>
    public async Task<IReadOnlyDictionary<string, DeliveryOutcome?>> FatesAsync()
    {
        await using var context = database.Context();
        return await context.Deliveries.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.Outcome, StringComparer.Ordinal);
    }

    private static string OwnerOf(string inFlight) => inFlight[(inFlight.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private async Task<bool> IsEmptyAsync()
    {
        await using var context = database.Context();
        try
        {
            return !await context.Deliveries.AnyAsync(row => row.EndedAt == null);
        }
        catch (Exception exception) when (IsOfCut(exception))
        {
            // A connection of before the database was cut.
            return false;
        }
    }

    private static bool IsOfCut(Exception exception) => exception is DbException or InvalidOperationException or IOException;

    internal static Member MemberOf(TeamsPerson person, string tenantId, DateTimeOffset now) => new()
    {
        TenantId = tenantId,
        ObjectId = person.ObjectId,
        UserId = person.Id,
        Name = person.Name,
        NetworkId = Network,
        ProfileAskedAt = now,
        WelcomedAt = now,
        Installed = true,
        FirstSeenAt = now,
        LastSeenAt = now,
    };

    internal static KnownConversation ChatOf(TeamsPerson person, string tenantId, string serviceUrl, DateTimeOffset now) => new()
    {
        ConversationId = person.ChatId,
        TenantId = tenantId,
        Kind = ConversationKind.Personal,
        ServiceUrl = serviceUrl,
        BotId = FakeTeams.BotId,
        MemberObjectId = person.ObjectId,
        Installed = true,
        FirstSeenAt = now,
        ChangedAt = now,
    };
}
