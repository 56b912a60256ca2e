using Bot.Knowledge.Bank;

namespace Bot.Knowledge.Answers;

/// <summary>What kind of answer it is; the names are part of the command line's contract.</summary>
public enum AnswerKind
{
    /// <summary>Who holds or held something.</summary>
    Holder,

    /// <summary>Sessions and agendas.</summary>
    Session,

    /// <summary>What a theme is and does.</summary>
    Theme,

    /// <summary>A figure or budget.</summary>
    Figure,

    /// <summary>A project.</summary>
    Project,

    /// <summary>A body and its role.</summary>
    Body,

    /// <summary>A list.</summary>
    List,

    /// <summary>Sentences of the bank found by search.</summary>
    Passage,

    /// <summary>A question back.</summary>
    Clarification,

    /// <summary>Greeting, thanks, who the bot is, help.</summary>
    Greeting,

    /// <summary>No answer.</summary>
    None,
}

/// <summary>A source of an answer, as a reader sees it.</summary>
/// <param name="Document">The document's id in the bank.</param>
/// <param name="Title">The document's title.</param>
/// <param name="Section">Section of the document, or null.</param>
/// <param name="Url">Link, or null.</param>
/// <param name="DateText">Date of the document as a reader is told it.</param>
/// <param name="Excerpt">The words of the bank that the answer rests on, at most 160 characters.</param>
public sealed record Citation(string Document, string Title, string? Section, string? Url, string DateText, string Excerpt);

/// <summary>A sentence or line of an answer with the citations that carry it.</summary>
/// <param name="Text">Without citation marks.</param>
/// <param name="Citations">Indexes into <see cref="Answer.Citations"/>, from 0; empty for words of the bot's own.</param>
public sealed record AnswerLine(string Text, IReadOnlyList<int> Citations);

/// <summary>A table or agenda that is shown as a card where there is room for one.</summary>
public sealed record AnswerTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>A button that asks the same question for one network, and whose choice is kept.</summary>
public sealed record NetworkChoice(string NetworkId, string Title, string Question);

/// <summary>What was understood, for <c>ask --explain</c> and for finding faults. Holds words of the question: never logged.</summary>
public sealed record Explanation(IReadOnlyList<KeyValuePair<string, string>> Parts);

/// <summary>The answer to one question.</summary>
/// <param name="Lines">The answer in reading order; lines that belong to one paragraph follow one another.</param>
/// <param name="Declined">True whenever the fact asked for is absent.</param>
/// <param name="Citations">Without doubles, in order of first use.</param>
/// <param name="Suggestions">At most three next questions, in the language of the answer.</param>
/// <param name="Topic">What a follow-up may lean on, or null when the question gave none.</param>
/// <param name="Corrections">Spellings that were corrected, as typed and as read, to be named to the asker.</param>
public sealed record Answer(
    AnswerKind Kind,
    AnswerLanguage Language,
    IReadOnlyList<AnswerLine> Lines,
    bool Declined,
    IReadOnlyList<Citation> Citations,
    IReadOnlyList<string> Suggestions,
    AnswerTable? Table,
    IReadOnlyList<NetworkChoice> Choices,
    Topic? Topic)
{
    /// <summary>The text that a member reads, without citation marks and titles.</summary>
    public string Text => string.Join("\n", Lines.Select(line => line.Text));
}

/// <summary>A question with what the answer depends on.</summary>
/// <param name="Text">As typed, at most 10,000 characters are looked at.</param>
/// <param name="NetworkId">The asker's network, or null when it is not known.</param>
/// <param name="On">The day on which it is asked, in Europe/Amsterdam.</param>
/// <param name="Topic">The topic of the same person's last half hour in the same conversation, or null.</param>
public sealed record AskedQuestion(string Text, string? NetworkId, DateOnly On, Topic? Topic);

/// <summary>What the talk was about: plain ids and words, so that it can be stored as JSON and survive a change of the bank.</summary>
/// <param name="Intent">Name of what was asked for.</param>
/// <param name="Question">The last questions, newest last, without personal data of third parties; at most three.</param>
public sealed record Topic(
    string Intent,
    string? NetworkId,
    IReadOnlyList<string> PageIds,
    string? PersonId,
    string? SessionId,
    string? TableId,
    string? RowLabel,
    string? Year,
    IReadOnlyList<string> Terms,
    AnswerLanguage Language);
