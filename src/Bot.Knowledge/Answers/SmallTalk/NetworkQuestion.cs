using Bot.Knowledge.Questions;
using Bot.Knowledge.Search;

namespace Bot.Knowledge.Answers;

/// <summary>Asks which network is meant, where the answer for both would be too long.</summary>
internal static class NetworkQuestion
{
    private const int LongestQuestion = 300;

    // A button carries its question; a card has no room for a page of text.
    private static string Shortened(Question question) =>
        question.Text.Length <= LongestQuestion ? question.Text : string.Join(' ', question.Tokens.Select(token => token.Text).Take(24));

    public static Answer Ask(BankIndex index, Question question, AnswerKind about)
    {
        var builder = new AnswerBuilder(index, question, AnswerKind.Clarification);
        var ids = index.Bank.Networks.Select(network => network.Id).ToList();
        var regions = index.Bank.Networks.Select(network => $"{network.Id} ({network.Region.In(question.Language)})").ToList();
        builder.Add(
            $"Welk netwerk bedoelt u: {Wording.Join(regions, "of")}? De {ids.Count} netwerken hebben elk hun eigen antwoord.",
            $"Which network do you mean: {Wording.Join(regions, "or")}? The {ids.Count} networks each have their own answer.");
        builder.Choices = [.. index.Bank.Networks.Select(network => new NetworkChoice(network.Id, network.Id, Shortened(question)))];
        builder.Topic = Topics.Of(question, about.ToString(), null, [.. question.Pages.Select(mention => mention.Thing.Id).Distinct()]);
        return builder.Build();
    }
}
