using Bot.Knowledge.Bank;
using Bot.Knowledge.Questions;
using Bot.Knowledge.Search;

namespace Bot.Knowledge.Answers;

/// <summary>Says that the bank does not hold it, and what it does hold that is near.</summary>
internal sealed class Refusal(BankIndex index)
{
    public Answer Of(Question question)
    {
        var builder = new AnswerBuilder(index, question, AnswerKind.None) { Declined = true };
        if (question.Tokens.Count == 0)
        {
            builder.Add("Ik zie geen vraag. Stel een vraag in woorden, bijvoorbeeld: 'wie heeft cyber?'", "I see no question. Ask one in words, for instance: 'who holds cyber?'");
            return builder.Build();
        }

        builder.Add(
            "Dat heb ik niet gevonden in de kennisbank, dus ik geef er geen antwoord op.",
            "I did not find that in the knowledge bank, so I do not answer it.");
        var near = question.Pages.Where(mention => mention.Strength == Strength.Name && question.InScope(mention.Thing.NetworkId) && mention.Thing.Kind != PageKind.Network)
            .Select(mention => mention.Thing).Distinct().Take(2).ToList();
        foreach (var page in near)
        {
            builder.Add($"Wel weet ik meer over {page.Title.Dutch}.", $"I do know more about {page.Title.English}.", page.Source);
            builder.Suggest($"Wat is {page.Title.Dutch}?", $"What is {page.Title.English}?");
            if (index.ThemeOf(page) is { } theme)
            {
                builder.Suggest($"Wie heeft {theme.Title.Dutch}?", $"Who holds {theme.Title.English}?");
            }
        }

        builder.Topic = near.Count > 0 ? Topics.Of(question, "none", near[0].NetworkId, [.. near.Select(page => page.Id)]) : null;
        return builder.Build();
    }
}
