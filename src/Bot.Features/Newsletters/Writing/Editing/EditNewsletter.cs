using System.Text.Json;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Sending;

namespace Bot.Features.Newsletters.Writing.Editing;

/// <summary>
/// Keeps what was typed, also when it is wrong: faults are named, and nothing is lost. Of two who write at once the
/// second one is told, and keeps her text on her card.
/// </summary>
internal sealed class EditNewsletter(NewsletterStore store, NewsletterSteps steps, TimeProvider clock)
{
    /// <param name="tap">Who writes at what.</param>
    /// <param name="change">The words with her part in them.</param>
    /// <param name="detail">For the trail.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<NewsletterOutcome> WriteAsync(DeskTap tap, Func<NewsletterContent, NewsletterContent> change, string detail, CancellationToken cancellationToken)
    {
        if (!tap.Newsletter.IsCorrectable)
        {
            return await DecideAsync(tap, newsletter => (change(newsletter.Content), newsletter.Audience), detail, cancellationToken);
        }

        var corrected = change(tap.Newsletter.Words);
        if (IsSame(corrected, tap.Newsletter.Words))
        {
            tap.Note(DeskOutcome.Unchanged, detail);
            return NewsletterOutcome.AlreadySo;
        }

        return await steps.CorrectAsync(tap, tap.SeenVersion, corrected, cancellationToken);
    }

    /// <summary>The same for the audience, which stands still once it was sent.</summary>
    public Task<NewsletterOutcome> AddressAsync(DeskTap tap, Func<NewsletterAudience, NewsletterAudience> change, string detail, CancellationToken cancellationToken) =>
        DecideAsync(tap, newsletter => (newsletter.Content, change(newsletter.Audience)), detail, cancellationToken);

    private async Task<NewsletterOutcome> DecideAsync(
        DeskTap tap, Func<Newsletter, (NewsletterContent Content, NewsletterAudience Audience)> change, string detail, CancellationToken cancellationToken)
    {
        var seen = tap.SeenVersion;
        var step = await store.DecideAsync(
            tap.Newsletter.Id,
            newsletter =>
            {
                var (content, audience) = change(newsletter);

                // Teams may deliver a tap twice: what is so already is no change, and what was approved stays approved.
                return newsletter.IsWritable && IsSame(content, newsletter.Content) && IsSame(audience, newsletter.Audience)
                    ? new NewsletterStep(NewsletterOutcome.AlreadySo, newsletter)
                    : newsletter.Edit(content, audience, tap.Actor.ObjectId, seen, clock.GetUtcNow());
            },
            (_, decided) => [tap.Trace(WordOf(decided.Outcome), detail)],
            cancellationToken);
        return step?.Outcome ?? NewsletterOutcome.Unknown;
    }

    private static string WordOf(NewsletterOutcome outcome) => outcome switch
    {
        NewsletterOutcome.Done => DeskOutcome.Done,
        NewsletterOutcome.AlreadySo => DeskOutcome.Unchanged,
        var refused => refused.ToString(),
    };

    // Lists compare by what is in them.
    private static bool IsSame<T>(T one, T other) => JsonSerializer.Serialize(one) == JsonSerializer.Serialize(other);
}
