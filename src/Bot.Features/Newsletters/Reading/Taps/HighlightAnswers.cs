using Bot.Features.Cards;
using Bot.Features.Events.Invitations.Cards;
using Bot.Features.Members;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Reading.Texts;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Reading.Taps;

/// <summary>Puts the question that a highlight raises to the knowledge bank, in the reader's words.</summary>
internal sealed class HighlightAnswers(IAnswerEngine engine, CurrentThemes themes, TimeProvider clock)
{
    private const int MostSuggestions = 3;
    private const int LongestTitle = 120;
    private const int TitleBytes = 300;

    /// <summary>
    /// The question and its answer: about the first of its themes that the bank knows, or about its title where it has
    /// none. The other themes are offered as what to ask next.
    /// </summary>
    public (string Question, Answer Answer) Of(Newsletter newsletter, Highlight highlight, AnswerLanguage language)
    {
        ArgumentNullException.ThrowIfNull(newsletter);
        ArgumentNullException.ThrowIfNull(highlight);
        var title = CardText.Plain(CardSpace.Cut(highlight.Title.In(language), LongestTitle, TitleBytes));
        var known = themes(newsletter.NetworkId).Where(theme => highlight.Themes.Contains(theme.Id, StringComparer.OrdinalIgnoreCase)).ToList();
        var questions = known.Select(theme => ReadingTexts.AboutTheme(newsletter.NetworkId, theme.Name).In(language))
            .DefaultIfEmpty(ReadingTexts.AboutTitle(title).In(language)).ToList();

        // Not after what she talked about before: the highlight is what it is about.
        var answer = engine.Answer(new AskedQuestion(questions[0], newsletter.NetworkId, Amsterdam.Day(clock.GetUtcNow()), Topic: null));
        return (questions[0], answer with
        {
            Lines = [new AnswerLine(ReadingTexts.About(title).In(language), []), .. answer.Lines],
            Suggestions = [.. answer.Suggestions.Take(1).Concat(questions.Skip(1)).Concat(answer.Suggestions.Skip(1)).Take(MostSuggestions)],
        });
    }
}
