using System.Text.Json.Nodes;
using Bot.Connector.Cards;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Bank;
using Thumbs = Bot.Connector.Cards.Feedback;

namespace Bot.Features.Questions;

/// <summary>
/// An answer as messages of Teams. The text with its sources and thumbs comes first and alone, because Teams gives no
/// usable id for a text with a card under it, and thumbs need that id; a table or a choice follows as a card.
/// </summary>
internal static class AnswerCard
{
    private const int MostSuggestions = 3;

    // A card of Teams takes 28 KB on old clients; so many rows of an agenda stay well under it.
    private const int MostRows = 40;

    public static IReadOnlyList<OutgoingMessage> For(Answer answer, bool isPersonal)
    {
        if (answer.Choices.Count > 0)
        {
            return answer.Citations.Count == 0 ? [Choice(answer)] : [Text(answer, []), Choice(answer with { Lines = [] })];
        }

        // Buttons that speak for the member work in her own chat alone.
        IReadOnlyList<string> kernteam = isPersonal && CanBeAskedOfKernteam(answer) ? [QuestionTexts.AskKernteam.In(answer.Language)] : [];
        IReadOnlyList<string> suggestions = isPersonal ? [.. answer.Suggestions.Take(MostSuggestions - kernteam.Count)] : [];
        return answer.Table is { Rows.Count: > 0 } table
            ? [Text(answer, kernteam), TableMessage(answer, table, suggestions)]
            : [Text(answer, [.. suggestions, .. kernteam])];
    }

    // What the bank does not have, people may know.
    private static bool CanBeAskedOfKernteam(Answer answer) => answer.Declined && CanBeJudged(answer.Kind);

    private static OutgoingMessage Text(Answer answer, IReadOnlyList<string> suggestions) => new()
    {
        Text = AnswerText.WithMarks(answer),
        Citations = AnswerText.Sources(answer),
        Feedback = CanBeJudged(answer.Kind) ? Thumbs.TeamsForm : Thumbs.None,
        Suggestions = [.. suggestions.Select(question => new Suggestion(question, question))],
    };

    private static bool CanBeJudged(AnswerKind kind) => kind is not (AnswerKind.Greeting or AnswerKind.Clarification);

    private static OutgoingMessage TableMessage(Answer answer, AnswerTable table, IReadOnlyList<string> suggestions)
    {
        var rows = table.Rows.Take(MostRows).ToList();
        var inWords = string.Join("\n", rows.Select(row => "- " + string.Join(" · ", row)));
        return new OutgoingMessage
        {
            Summary = table.Caption,
            Card = new AdaptiveCard
            {
                Lang = LanguageTag(answer.Language),
                FallbackText = $"{table.Caption}\n{inWords}",
                Body =
                [
                    new TextBlock(table.Caption) { Weight = TextWeight.Bolder, Style = TextStyle.Heading },
                    new Table(
                        [.. table.Columns.Select(_ => new TableColumn(1))],
                        [TableRow.Of(table.Columns), .. rows.Select(row => TableRow.Of(row))])
                    {
                        // Phones know cards up to 1.2, which has no tables.
                        Fallback = new TextBlock(inWords),
                    },
                ],
                Actions = suggestions.Count == 0 ? null : [.. suggestions.Select(question => Ask(question, question, null))],
                Teams = TeamsCardLayout.Full,
            },
        };
    }

    private static OutgoingMessage Choice(Answer answer)
    {
        var text = answer.Lines.Count > 0 ? answer.Text : string.Join(" / ", answer.Choices.Select(choice => choice.Title));
        return new OutgoingMessage
        {
            Summary = text,
            Card = new AdaptiveCard
            {
                Lang = LanguageTag(answer.Language),
                FallbackText = text,
                Body = [new TextBlock(text)],
                Actions = [.. answer.Choices.Select(choice => Ask(choice.Title, choice.Question, choice.NetworkId))],
            },
        };
    }

    private static SubmitAction Ask(string title, string question, string? networkId)
    {
        var data = new JsonObject { [AskedText.Property] = question };
        if (networkId is not null)
        {
            data[AskedText.NetworkProperty] = networkId;
        }

        return new SubmitAction { Title = title, Data = data };
    }

    private static string LanguageTag(AnswerLanguage language) => language switch
    {
        AnswerLanguage.Dutch => "nl",
        AnswerLanguage.English => "en",
    };
}
