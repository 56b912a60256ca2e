namespace Bot.Knowledge.Bank;

/// <summary>The languages that a reader is answered in.</summary>
public enum AnswerLanguage
{
    /// <summary>Dutch, the default.</summary>
    Dutch,

    /// <summary>English, when the asker writes English.</summary>
    English,
}

/// <summary>A sentence or name of the bank in Dutch and in English.</summary>
/// <param name="Dutch">Never empty.</param>
/// <param name="English">Never empty; equal to the Dutch where a name has no English form.</param>
public sealed record LocalText(string Dutch, string English)
{
    /// <summary>The text in the reader's language.</summary>
    public string In(AnswerLanguage language) => language == AnswerLanguage.English ? English : Dutch;
}
