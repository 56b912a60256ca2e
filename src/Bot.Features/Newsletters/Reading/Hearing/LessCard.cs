using Bot.Connector.Cards;
using Bot.Features.Events.Invitations.Cards;
using Bot.Features.Members;
using Bot.Features.Newsletters.Reading.Taps;
using Bot.Features.Newsletters.Reading.Texts;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Reading.Hearing;

/// <summary>The card on which a reader chooses to hear less, and reads that it is so.</summary>
internal static class LessCard
{
    /// <summary>Every choice stands under the one before it, a theme's name above its button: a phone cuts long buttons.</summary>
    public static AdaptiveCard Choose(LessChoices choices, AnswerLanguage language)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var id = choices.NewsletterId ?? string.Empty;
        return Card(
            LessTexts.Title.In(language),
            [
                new TextBlock(LessTexts.Title.In(language)) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading },
                new TextBlock(LessTexts.Explained.In(language)),
                .. choices.Themes.Select<(NetworkTheme Theme, bool IsMuted), CardElement>(choice => choice.IsMuted
                    ? Taken(LessTexts.Muted(choice.Theme.Name), HearingChange.Unmute, choice.Theme.Id, id, language)
                    : ThemeChoice(choice.Theme, id, language)),
                choices.PausedUntil is { } until
                    ? Taken(LessTexts.Paused(until), HearingChange.Resume, string.Empty, id, language)
                    : Choice(LessTexts.Pause, HearingChange.Pause, string.Empty, id, language),
                choices.WantsNewsletters
                    ? Choice(LessTexts.Stop, HearingChange.Stop, string.Empty, id, language)
                    : Taken(LessTexts.Stopped, HearingChange.Start, string.Empty, id, language),
            ],
            Back(choices.NewsletterId, language),
            language);
    }

    /// <summary>It is so, with what takes it back.</summary>
    public static AdaptiveCard Done(LocalText sentence, HearingChange change, string themeId, string? newsletterId, AnswerLanguage language)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var isLess = HearingChanges.IsLess(change);
        return Card(
            sentence.In(language),
            [EventFacts.Notice(sentence.In(language), isLess ? ContainerStyle.Emphasis : ContainerStyle.Good)],
            [
                .. isLess ? [Button(LessTexts.AfterAll, HearingChanges.Opposite(change), themeId, newsletterId ?? string.Empty, language)] : Array.Empty<CardAction>(),
                .. Back(newsletterId, language),
            ],
            language);
    }

    /// <summary>The newsletter of which nothing is left for her.</summary>
    public static AdaptiveCard NothingLeft(string newsletterId, AnswerLanguage language) => Card(
        LessTexts.NothingLeft.In(language),
        [new TextBlock(LessTexts.NothingLeft.In(language))],
        [ReaderButtons.Of(ReaderVerbs.Less, LessTexts.Title, language, newsletterId)],
        language);

    public static LocalText Sentence(HearingChange change, LocalText theme, DateTimeOffset until) => change switch
    {
        HearingChange.Mute => LessTexts.Muted(theme),
        HearingChange.Unmute => LessTexts.Unmuted(theme),
        HearingChange.Pause => LessTexts.Paused(until),
        HearingChange.Stop => LessTexts.Stopped,
        HearingChange.Resume or HearingChange.Start => LessTexts.Resumed,
    };

    private static Container ThemeChoice(NetworkTheme theme, string newsletterId, AnswerLanguage language) => new(
    [
        new TextBlock(theme.Name.In(language)) { Weight = TextWeight.Bolder },
        Choice(LessTexts.NoMoreOfThis, HearingChange.Mute, theme.Id, newsletterId, language),
    ]);

    private static ActionSet Choice(LocalText title, HearingChange change, string themeId, string newsletterId, AnswerLanguage language) =>
        new([Button(title, change, themeId, newsletterId, language)]);

    private static Container Taken(LocalText sentence, HearingChange undo, string themeId, string newsletterId, AnswerLanguage language) =>
        new([new TextBlock(sentence.In(language)), Choice(LessTexts.AfterAll, undo, themeId, newsletterId, language)]) { Style = ContainerStyle.Emphasis };

    private static ExecuteAction Button(LocalText title, HearingChange change, string themeId, string newsletterId, AnswerLanguage language) => themeId.Length > 0
        ? ReaderButtons.Of(ReaderVerbs.Hear, title, language, newsletterId, (ReaderData.Change, HearingChanges.CodeOf(change)), (ReaderData.Theme, themeId))
        : ReaderButtons.Of(ReaderVerbs.Hear, title, language, newsletterId, (ReaderData.Change, HearingChanges.CodeOf(change)));

    private static IReadOnlyList<CardAction> Back(string? newsletterId, AnswerLanguage language) =>
        newsletterId is null ? [] : [ReaderButtons.Of(ReaderVerbs.Show, LessTexts.Back, language, newsletterId)];

    private static AdaptiveCard Card(string words, IReadOnlyList<CardElement> body, IReadOnlyList<CardAction> actions, AnswerLanguage language) => new()
    {
        Lang = EventFacts.LanguageTag(language),
        FallbackText = words,
        Speak = words,
        Body = body,
        Actions = actions.Count == 0 ? null : actions,
    };
}
