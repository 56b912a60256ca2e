using Bot.Features.Newsletters.Model;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Newsletters.Writing.Opening;

/// <summary>Who wrote and approved, by name, for the colleagues of the kernteam.</summary>
internal sealed class ColleagueNames(IDbContextFactory<BotDbContext> contexts)
{
    /// <summary>Names by object id; whoever the bot does not know any more is not in it.</summary>
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(Newsletter newsletter, CancellationToken cancellationToken)
    {
        string[] people = [.. new[] { newsletter.CreatedBy, newsletter.ChangedBy, newsletter.ApprovedBy, newsletter.SentBy, newsletter.CorrectionBy }.Concat(newsletter.WrittenBy).Concat(newsletter.CorrectionWrittenBy).OfType<string>().Distinct()];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await context.Members.AsNoTracking()
            .Where(row => people.Contains(row.ObjectId))
            .Select(row => new { row.ObjectId, row.Name })
            .ToListAsync(cancellationToken);
        return found.GroupBy(static row => row.ObjectId, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(static person => person.Key, static person => person.First().Name, StringComparer.OrdinalIgnoreCase);
    }
}
