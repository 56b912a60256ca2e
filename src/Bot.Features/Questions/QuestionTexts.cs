using Bot.Knowledge.Bank;

namespace Bot.Features.Questions;

/// <summary>Sentences around an answer; the answer's own are the knowledge bank's.</summary>
internal static class QuestionTexts
{
    /// <summary>The button under a declined answer, which says these words in the chat; <see cref="Inquiries.Asking.AskByWord"/> hears them.</summary>
    public static LocalText AskKernteam { get; } = new("Vraag het aan het kernteam", "Ask the core team");

    public static LocalText NoText { get; } = new(
        "Ik kan alleen een vraag in woorden beantwoorden. Typ bijvoorbeeld \"Wie heeft cyber?\" of \"help\".",
        "I can only answer a question in words. Type for example \"Who holds cyber?\" or \"help\".");
}
