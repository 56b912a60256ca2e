using Bot.Knowledge.Bank;

namespace Bot.Features.Questions;

/// <summary>Sentences around an answer; the answer's own are the knowledge bank's.</summary>
internal static class QuestionTexts
{
    public static LocalText NoText { get; } = new(
        "Ik kan alleen een vraag in woorden beantwoorden. Typ bijvoorbeeld \"Wie heeft cyber?\" of \"help\".",
        "I can only answer a question in words. Type for example \"Who holds cyber?\" or \"help\".");
}
