using Bot.Connector.Activities;
using Bot.Features.Cards;
using Bot.Features.Members;
using Bot.Features.Members.Profile;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Reading.Taps;
using Bot.Features.Newsletters.Reading.Texts;

namespace Bot.Features.Newsletters.Reading.Hearing;

/// <summary>"Minder hiervan": what a reader can hear less of, in the place of the card.</summary>
internal sealed class HearLess(ReaderTaps taps, CurrentThemes themes, TimeProvider clock) : ICardVerb
{
    public async Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tap);
        if (!OwnChat.Admits(tap, out var member, out var refusal))
        {
            return refusal;
        }

        var newsletter = await taps.NewsletterAsync(tap, cancellationToken);
        var choices = LessChoices.Of(newsletter, newsletter is null ? [] : themes(newsletter.NetworkId), member, clock.GetUtcNow());
        return new CardReply.Replace(LessCard.Choose(choices, tap.Language), LessTexts.Title.In(tap.Language));
    }
}

/// <summary>One of those choices, or "toch wel": it applies at once.</summary>
internal sealed class HearOtherwise(ReaderTaps taps, ChangeHearing hearing, CurrentThemes themes, TimeProvider clock) : ICardVerb
{
    public async Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tap);
        if (!OwnChat.Admits(tap, out var member, out var refusal))
        {
            return refusal;
        }

        var newsletter = await taps.NewsletterAsync(tap, cancellationToken);
        if (HearingChanges.Of(tap.Data.Text(ReaderData.Change)) is not { } change || ThemeOf(tap, change, newsletter) is not { } theme)
        {
            return new CardReply.Refuse(LessTexts.UnknownChange.In(tap.Language));
        }

        var after = tap.IsRefresh ? member : await hearing.ApplyAsync(member, change, theme.Id, newsletter, cancellationToken);
        if (after is null)
        {
            return new CardReply.Refuse(ProfileTexts.NotKnown.In(tap.Language));
        }

        var sentence = LessCard.Sentence(change, theme.Name, after.NewslettersPausedUntil ?? clock.GetUtcNow());
        return new CardReply.Replace(LessCard.Done(sentence, change, theme.Id, newsletter?.Id, tap.Language), sentence.In(tap.Language));
    }

    // Only a theme of this newsletter, as the bank names it now; changes of newsletters at all have none.
    private NetworkTheme? ThemeOf(CardTap tap, HearingChange change, Newsletter? newsletter)
    {
        if (change is not (HearingChange.Mute or HearingChange.Unmute))
        {
            return LessChoices.NoTheme;
        }

        var id = tap.Data.Text(ReaderData.Theme);
        return newsletter is null ? null : LessChoices.ThemesOf(newsletter, themes(newsletter.NetworkId)).FirstOrDefault(theme => theme.Id == id);
    }
}
