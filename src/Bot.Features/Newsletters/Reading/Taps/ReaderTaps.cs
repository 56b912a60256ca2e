using Bot.Connector.Activities;
using Bot.Features.Cards;
using Bot.Features.Deliveries;
using Bot.Features.Members;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Reading.Texts;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Newsletters.Reading.Taps;

/// <summary>Finds what a reader's button is about. The card may be years old or forged.</summary>
internal sealed class ReaderTaps(NewsletterStore store, IDbContextFactory<BotDbContext> contexts)
{
    private const int LongestId = 40;

    /// <summary>
    /// The newsletter, if it was sent; null for one that is not there any more, that nobody has had yet, or that is another
    /// network's and was not for her.
    /// </summary>
    public async Task<Newsletter?> NewsletterAsync(CardTap tap, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tap);
        return tap.Data.Text(ReaderData.Newsletter) is { Length: > 0 and <= LongestId } id
            && await store.FindAsync(id, cancellationToken) is { } found && WasSent(found.State)
            && (!tap.Turn.IsPersonal || await IsForAsync(tap.Member, found, cancellationToken))
            ? found
            : null;
    }

    /// <summary>Answers about the newsletter that the button is about; says what is the matter when it cannot be read, or was taken back.</summary>
    public async Task<CardReply> AboutAsync(CardTap tap, Func<Newsletter, Task<CardReply>> answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return await NewsletterAsync(tap, cancellationToken) switch
        {
            null => new CardReply.Refuse(ReadingTexts.Gone.In(tap.Language)),
            { State: NewsletterState.Recalled } => new CardReply.Say(ReadingTexts.Recalled.In(tap.Language)),
            { } newsletter => await answer(newsletter),
        };
    }

    public static Highlight? HighlightOf(CardTap tap, Newsletter newsletter)
    {
        ArgumentNullException.ThrowIfNull(tap);
        ArgumentNullException.ThrowIfNull(newsletter);
        return tap.Data.Text(ReaderData.Highlight) is { Length: > 0 and <= LongestId } id
            ? newsletter.Content.Highlights.FirstOrDefault(highlight => highlight.Id == id)
            : null;
    }

    // In a channel it stands for everybody. Whoever went to another network keeps what she was sent before.
    private async Task<bool> IsForAsync(Member? member, Newsletter newsletter, CancellationToken cancellationToken)
    {
        if (member is null || string.Equals(member.NetworkId, newsletter.NetworkId, StringComparison.OrdinalIgnoreCase))
        {
            return member is not null;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Deliveries.AnyAsync(
            row => row.SubjectId == newsletter.Id && row.Kind == DeliveryKind.Newsletter && row.TenantId == member.TenantId && row.ObjectId == member.ObjectId,
            cancellationToken);
    }

    private static bool WasSent(NewsletterState state) => state switch
    {
        NewsletterState.Sending or NewsletterState.Sent or NewsletterState.Stopped or NewsletterState.Recalled => true,
        NewsletterState.Draft or NewsletterState.AwaitingApproval or NewsletterState.Approved or NewsletterState.Scheduled => false,
    };
}
