using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Events.Organising.Exporting;

/// <summary>A link to an event's list, for a quarter of an hour. A row, so that every instance knows it.</summary>
internal sealed record ExportLink
{
    /// <summary>Cannot be guessed; who has it may read the list.</summary>
    public required string Token { get; init; }

    public required string EventId { get; init; }

    public required string TenantId { get; init; }

    /// <summary>The Entra object id of who asked for it; she must still be of the kernteam when it is opened.</summary>
    public required string MadeBy { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}

internal static class ExportTables
{
    public static void Map(ModelBuilder modelBuilder) => modelBuilder.Entity<ExportLink>(link =>
    {
        link.ToTable("export_links");
        link.HasKey(row => row.Token).HasName("pk_export_links");
    });
}

/// <summary>Makes and finds the links.</summary>
internal sealed class ExportLinks
{
    /// <summary>Long enough to open it, too short to be passed around.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);

    private readonly IDbContextFactory<BotDbContext> contexts;
    private readonly GroupCommit writer;
    private readonly TimeProvider clock;
    private readonly RowStatement<ExportLink> insert;
    private readonly StoredInstant instants;
    private readonly SqlStatement clean = new("DELETE FROM export_links WHERE expires_at < @p0");

    public ExportLinks(IDbContextFactory<BotDbContext> contexts, GroupCommit writer, TimeProvider clock)
    {
        (this.contexts, this.writer, this.clock) = (contexts, writer, clock);
        using var context = contexts.CreateDbContext();
        insert = RowStatement<ExportLink>.InsertOnce(context.Model);
        instants = new StoredInstant(context.Model);
    }

    /// <summary>Makes one, and removes those whose time has passed.</summary>
    public async Task<ExportLink> MakeAsync(string eventId, Kernteam.Actor maker, Write trace, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var link = new ExportLink { Token = NewId.Secret(), EventId = eventId, TenantId = maker.TenantId, MadeBy = maker.ObjectId, ExpiresAt = now + Lasts };
        await writer.CommitAsync([clean.With(instants.Of(now)), insert.With(link), trace], cancellationToken);
        return link;
    }

    /// <summary>Null for a token that never was or whose time has passed.</summary>
    public async Task<ExportLink?> FindAsync(string token, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var link = await context.Set<ExportLink>().AsNoTracking().SingleOrDefaultAsync(row => row.Token == token, cancellationToken);
        return link is not null && link.ExpiresAt > clock.GetUtcNow() ? link : null;
    }
}
