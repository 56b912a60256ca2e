using Bot.Features.Members;
using Bot.Features.Newsletters.Model;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Newsletters.Reading.Hearing;

/// <summary>
/// Keeps what a reader wants less of. It applies at once, to newsletters that wait for her as well: they look at her row
/// when they are sent. Counted without whose it is; taken back, it is not counted any more.
/// </summary>
internal sealed class ChangeHearing(GroupCommit writer, MemberStatements statements, NewsletterTallies tallies, KnownMembers members, TimeProvider clock)
{
    /// <summary>She as she is after it; null when she was erased meanwhile.</summary>
    /// <param name="member">Who.</param>
    /// <param name="change">What.</param>
    /// <param name="theme">The theme that it is about; empty for newsletters at all.</param>
    /// <param name="newsletter">The newsletter on whose card she tapped; null when it is not there any more.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Member?> ApplyAsync(Member member, HearingChange change, string theme, Newsletter? newsletter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(member);
        var now = clock.GetUtcNow();
        var after = await writer.InTransactionAsync(session => Apply(session, member, change, theme, newsletter, now), cancellationToken);
        members.Forget(member.TenantId, member.ObjectId);
        return after;
    }

    private Member? Apply(WriteSession session, Member member, HearingChange change, string theme, Newsletter? newsletter, DateTimeOffset now)
    {
        // A second tap waits here for the first one, and then changes nothing.
        if (session.Execute(statements.Hold(member)) == 0)
        {
            return null;
        }

        var row = session.Context.Members.AsNoTracking().Single(known => known.TenantId == member.TenantId && known.ObjectId == member.ObjectId);
        var after = Changed(row, change, theme, now);
        if (after == row)
        {
            return row;
        }

        session.Execute(statements.Hearing(after));
        if (newsletter is not null)
        {
            var highlightId = HighlightOf(newsletter, theme);
            session.Execute(HearingChanges.IsLess(change)
                ? tallies.Count(newsletter.Id, highlightId, ReaderAct.OptOut)
                : tallies.TakeBack(newsletter.Id, highlightId, ReaderAct.OptOut));
        }

        return after;
    }

    private static Member Changed(Member row, HearingChange change, string theme, DateTimeOffset now)
    {
        var isMuted = row.MutedThemes.Contains(theme, StringComparer.OrdinalIgnoreCase);
        var isPaused = row.NewslettersPausedUntil > now;
        return change switch
        {
            HearingChange.Mute when !isMuted => row with { MutedThemes = [.. row.MutedThemes, theme] },
            HearingChange.Unmute when isMuted => row with { MutedThemes = [.. row.MutedThemes.Where(id => !string.Equals(id, theme, StringComparison.OrdinalIgnoreCase))] },
            HearingChange.Pause when !isPaused => row with { NewslettersPausedUntil = now.AddMonths(1) },
            HearingChange.Resume when isPaused => row with { NewslettersPausedUntil = null },
            HearingChange.Stop when row.WantsNewsletters => row with { WantsNewsletters = false },
            HearingChange.Start when !row.WantsNewsletters => row with { WantsNewsletters = true },
            HearingChange.Mute or HearingChange.Unmute or HearingChange.Pause or HearingChange.Resume or HearingChange.Stop or HearingChange.Start => row,
        };
    }

    // Counted once, at the first highlight of the theme, however many of the card are about it.
    private static string HighlightOf(Newsletter newsletter, string theme) => theme.Length == 0
        ? NewsletterTallies.Whole
        : newsletter.Content.Highlights.FirstOrDefault(highlight => highlight.Themes.Contains(theme, StringComparer.OrdinalIgnoreCase))?.Id ?? NewsletterTallies.Whole;
}
