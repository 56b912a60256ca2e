using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Model;

/// <summary>What the kernteam wrote, in Dutch, and in English where somebody wrote that too.</summary>
/// <param name="Dutch">May be empty while it is a draft.</param>
/// <param name="English">Null when there is no English version; then everybody reads the Dutch.</param>
internal sealed record Wording(string Dutch, string? English = null)
{
    public static Wording None { get; } = new(string.Empty);

    public string In(AnswerLanguage language) => language == AnswerLanguage.English && English is { Length: > 0 } ? English : Dutch;
}
