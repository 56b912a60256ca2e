using Bot.Features.Inquiries.Model;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Inquiries;

/// <summary>What came of sending a question.</summary>
internal enum AskOutcome
{
    Sent,

    /// <summary>A tap that came twice.</summary>
    AlreadySent,

    /// <summary>She has as many open as she may have.</summary>
    TooManyOpen,

    /// <summary>She has been erased since.</summary>
    NotKnown,
}

/// <summary>Questions to the kernteam as they are kept. Each is decided about under its lock, so that of two the second one sees what the first one did.</summary>
internal sealed class InquiryStore
{
    // More than a network is asked in the months that questions are kept; the list pages through them.
    private const int MostListed = 500;

    private static readonly SqlStatement HoldOne = new("UPDATE inquiries SET version = version WHERE id = @p0");

    private readonly IDbContextFactory<BotDbContext> contexts;
    private readonly GroupCommit writer;
    private readonly RowStatement<Inquiry> insert;
    private readonly RowStatement<Inquiry> update;

    // Two devices that send at once follow each other here, so that the limit holds.
    private readonly SqlStatement holdAsker = new("UPDATE members SET installed = installed WHERE tenant_id = @p0 AND object_id = @p1");

    public InquiryStore(IDbContextFactory<BotDbContext> contexts, GroupCommit writer)
    {
        (this.contexts, this.writer) = (contexts, writer);
        using var context = contexts.CreateDbContext();
        insert = RowStatement<Inquiry>.InsertOnce(context.Model);
        update = RowStatement<Inquiry>.Upsert(context.Model);
    }

    public async Task<Inquiry?> FindAsync(string inquiryId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Inquiries.AsNoTracking().SingleOrDefaultAsync(row => row.Id == inquiryId, cancellationToken);
    }

    /// <summary>A network's questions: those that are open, the oldest first; then the ended ones, the last asked first.</summary>
    public async Task<IReadOnlyList<Inquiry>> OfAsync(string networkId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Inquiries.AsNoTracking()
            .Where(row => row.NetworkId == networkId && (row.State == InquiryState.Open || row.State == InquiryState.Taken || row.AskedAt > since))
            .OrderByDescending(row => row.AskedAt).Take(MostListed).ToListAsync(cancellationToken);
        return [.. rows.Where(static row => row.IsOpen).Reverse(), .. rows.Where(static row => !row.IsOpen)];
    }

    /// <summary>Keeps a new question with what follows from it, unless it was kept already or she has too many open.</summary>
    public Task<AskOutcome> AddAsync(Inquiry inquiry, int mostOpen, IReadOnlyList<Write> alongside, CancellationToken cancellationToken) =>
        writer.InTransactionAsync(
            session =>
            {
                if (session.Execute(holdAsker.With(inquiry.TenantId, inquiry.ObjectId)) == 0)
                {
                    return AskOutcome.NotKnown;
                }

                var (rows, tenantId, objectId) = (session.Context.Inquiries.AsNoTracking(), inquiry.TenantId, inquiry.ObjectId);
                if (rows.Any(row => row.Id == inquiry.Id))
                {
                    return AskOutcome.AlreadySent;
                }

                var open = rows.Count(row => row.TenantId == tenantId && row.ObjectId == objectId && (row.State == InquiryState.Open || row.State == InquiryState.Taken));
                if (open >= mostOpen)
                {
                    return AskOutcome.TooManyOpen;
                }

                if (session.Execute(insert.With(inquiry)) == 0)
                {
                    return AskOutcome.AlreadySent;
                }

                session.ExecuteAll(alongside);
                return AskOutcome.Sent;
            },
            cancellationToken);

    /// <summary>Decides about a question under its lock, and keeps what became of it; all in one transaction. Null when it is no more.</summary>
    /// <param name="inquiryId">Which.</param>
    /// <param name="decide">The step, on the question as it is at that moment.</param>
    /// <param name="alongside">What else is written with it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<InquiryStep?> DecideAsync(
        string inquiryId, Func<Inquiry, InquiryStep> decide, Func<InquiryStep, IEnumerable<Write>> alongside, CancellationToken cancellationToken) =>
        writer.InTransactionAsync(
            session =>
            {
                if (session.Execute(HoldOne.With(inquiryId)) == 0)
                {
                    return null;
                }

                var step = decide(session.Context.Inquiries.AsNoTracking().Single(row => row.Id == inquiryId));
                if (step.Outcome == InquiryOutcome.Done)
                {
                    session.Execute(update.With(step.Inquiry));
                }

                session.ExecuteAll([.. alongside(step)]);
                return step;
            },
            cancellationToken);

    /// <summary>The questions of a network that are open, each with a lock on it, in a transaction that is under way.</summary>
    public static IReadOnlyList<Inquiry> HoldOpen(WriteSession session, string networkId)
    {
        var ids = session.Context.Inquiries.AsNoTracking()
            .Where(row => row.NetworkId == networkId && (row.State == InquiryState.Open || row.State == InquiryState.Taken))
            .Select(row => row.Id).ToList();
        Hold(session, ids);

        return
        [
            .. session.Context.Inquiries.AsNoTracking().Where(row => ids.Contains(row.Id)).ToList()
                .Where(static row => row.IsOpen).OrderBy(static row => row.AskedAt),
        ];
    }

    /// <summary>Takes a lock on each of these questions, in the order of their ids, so that two who hold several never wait for each other.</summary>
    public static void Hold(WriteSession session, IEnumerable<string> ids)
    {
        ArgumentNullException.ThrowIfNull(session);
        foreach (var id in ids.Order(StringComparer.Ordinal))
        {
            session.Execute(HoldOne.With(id));
        }
    }

    public Write Keep(Inquiry inquiry) => update.With(inquiry);
}
