using Bot.Features.Kernteam;
using Bot.Features.Newsletters.Model;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Newsletters.Writing.Opening;

/// <summary>Who wrote and approved, by name, for the colleagues of the kernteam.</summary>
internal sealed class ColleagueNames(IDbContextFactory<BotDbContext> contexts)
{
    /// <summary>Names by object id; whoever the bot does not know any more is not in it.</summary>
    public Task<IReadOnlyDictionary<string, string>> OfAsync(Newsletter newsletter, CancellationToken cancellationToken) => KernteamPeople.NamesAsync(
        contexts,
        [
            newsletter.CreatedBy, newsletter.ChangedBy, newsletter.ApprovedBy, newsletter.SentBy, newsletter.CorrectionBy,
            .. newsletter.WrittenBy, .. newsletter.CorrectionWrittenBy,
        ],
        cancellationToken);
}
