namespace Bot.Knowledge.Bank;

/// <summary>What sort of fault it is. Unlike the message it names no content, so a log may hold it.</summary>
public enum BankFaultKind
{
    /// <summary>A file or folder that should be there is not, or cannot be opened.</summary>
    MissingFile,

    /// <summary>A file or folder that has no place in the bank.</summary>
    UnknownFile,

    /// <summary>A file that is not UTF-8.</summary>
    Encoding,

    /// <summary>YAML or Markdown that cannot be read, or a form that the bank does not use.</summary>
    Syntax,

    /// <summary>A key that the bank does not know, or not in this place.</summary>
    UnknownKey,

    /// <summary>A required value that is absent or empty.</summary>
    MissingValue,

    /// <summary>A text without its English form, or the other way round.</summary>
    MissingTranslation,

    /// <summary>A value of the wrong form: a list for a text, a word that is no choice, an id with capitals.</summary>
    WrongValue,

    /// <summary>A date that does not exist or is not written year-month-day.</summary>
    Date,

    /// <summary>A period that ends before it starts, or two main holders of a theme at the same time.</summary>
    Period,

    /// <summary>A reference to something that is not in the bank.</summary>
    DeadReference,

    /// <summary>An id, key, name or synonym that stands in two places.</summary>
    Duplicate,

    /// <summary>A figure that is no number, or that stands under a column that its table does not have.</summary>
    Figure,

    /// <summary>An address that is no http or https address.</summary>
    Address,

    /// <summary>A statement of more words than a reader is shown.</summary>
    TooLong,
}

/// <summary>A fault in the bank's files, with where it stands.</summary>
/// <param name="Where">File and line.</param>
/// <param name="Kind">What sort of fault it is.</param>
/// <param name="Message">Cause and mend in plain Dutch, for the editors. May quote the file, so it is not for the log.</param>
public sealed record BankFault(Location Where, BankFaultKind Kind, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Where}: {Message}";
}
