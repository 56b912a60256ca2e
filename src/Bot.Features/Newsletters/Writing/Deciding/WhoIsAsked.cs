using Bot.Features.Kernteam.Desk;
using Bot.Features.Newsletters.Sending.Contents;
using Bot.Features.Storage;
using Bot.Knowledge.Bank;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Features.Newsletters.Writing.Deciding;

/// <summary>Says who hears that approval was asked: not that colleagues are told when there are none who can approve.</summary>
internal sealed class WhoIsAsked(IDbContextFactory<BotDbContext> contexts, NewsletterNotices notices, IOptions<NewsletterOptions> options)
{
    /// <param name="tap">Who asks.</param>
    /// <param name="writers">Who wrote, and cannot be the second pair of eyes.</param>
    /// <param name="told">The sentence for when a colleague is told.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<LocalText> SentenceAsync(DeskTap tap, IReadOnlyList<string> writers, LocalText told, CancellationToken cancellationToken)
    {
        var by = tap.Actor.ObjectId;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return notices.Colleagues(context, tap.NetworkId, writers, by).Count > 0 ? told
            : options.Value.OwnApproval || !writers.Contains(by, StringComparer.OrdinalIgnoreCase) ? DecidingTexts.SubmittedForYourself
            : DecidingTexts.SubmittedToNobody;
    }
}
