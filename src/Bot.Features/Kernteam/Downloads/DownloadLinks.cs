using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Kernteam.Downloads;

/// <summary>A link to a file that the kernteam asked for, for a quarter of an hour. A row, so that every instance knows it.</summary>
internal sealed record DownloadLink
{
    /// <summary>Cannot be guessed; who has it may read the file.</summary>
    public required string Token { get; init; }

    /// <summary>Which file: <see cref="IDownload.Kind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>What the file is about, such as an event's id.</summary>
    public required string SubjectId { get; init; }

    public required string TenantId { get; init; }

    /// <summary>The Entra object id of who asked for it; she must still be of the kernteam when it is opened.</summary>
    public required string MadeBy { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}

internal static class DownloadTables
{
    public static void Map(ModelBuilder modelBuilder) => modelBuilder.Entity<DownloadLink>(link =>
    {
        link.ToTable("export_links");
        link.Property(row => row.SubjectId).HasColumnName("event_id");
        link.HasKey(row => row.Token).HasName("pk_export_links");
    });
}

/// <summary>Makes and finds the links.</summary>
internal sealed class DownloadLinks
{
    /// <summary>Long enough to open it, too short to be passed around.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);

    private readonly IDbContextFactory<BotDbContext> contexts;
    private readonly GroupCommit writer;
    private readonly TimeProvider clock;
    private readonly RowStatement<DownloadLink> insert;
    private readonly StoredInstant instants;
    private readonly SqlStatement clean = new("DELETE FROM export_links WHERE expires_at < @p0");

    public DownloadLinks(IDbContextFactory<BotDbContext> contexts, GroupCommit writer, TimeProvider clock)
    {
        (this.contexts, this.writer, this.clock) = (contexts, writer, clock);
        using var context = contexts.CreateDbContext();
        insert = RowStatement<DownloadLink>.InsertOnce(context.Model);
        instants = new StoredInstant(context.Model);
    }

    /// <summary>Makes one, and removes those whose time has passed.</summary>
    public async Task<DownloadLink> MakeAsync(string kind, string subjectId, Actor maker, Write trace, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var link = new DownloadLink { Token = NewId.Secret(), Kind = kind, SubjectId = subjectId, TenantId = maker.TenantId, MadeBy = maker.ObjectId, ExpiresAt = now + Lasts };
        await writer.CommitAsync([clean.With(instants.Of(now)), insert.With(link), trace], cancellationToken);
        return link;
    }

    /// <summary>Null for a token that never was or whose time has passed.</summary>
    public async Task<DownloadLink?> FindAsync(string token, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var link = await context.Set<DownloadLink>().AsNoTracking().SingleOrDefaultAsync(row => row.Token == token, cancellationToken);
        return link is not null && link.ExpiresAt > clock.GetUtcNow() ? link : null;
    }
}
