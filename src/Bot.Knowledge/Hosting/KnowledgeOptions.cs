namespace Bot.Knowledge.Hosting;

/// <summary>Section <c>Knowledge</c>. Words, so that a wrong one is answered with what would be right.</summary>
internal sealed class KnowledgeOptions
{
    public const string Section = "Knowledge";

    /// <summary>The bank's folder; a relative one is looked for as <see cref="KnowledgeFolder"/> says.</summary>
    public string Path { get; set; } = "knowledge-index/";

    /// <summary><c>Sqlite</c>; <c>AzureAiSearch</c> is refused until it is built.</summary>
    public string Index { get; set; } = "Sqlite";
}

/// <summary>Section <c>Answers</c>.</summary>
internal sealed class AnswersOptions
{
    public const string Section = "Answers";

    /// <summary><c>Extractive</c>: sentences of the bank alone; <c>AzureOpenAi</c> is refused until it is built.</summary>
    public string Writer { get; set; } = "Extractive";
}
