namespace Bot.Storage;

/// <summary>How the database is.</summary>
public enum DatabaseStanding
{
    /// <summary>Reached, at the schema of this program, and writable.</summary>
    Ready,

    /// <summary>The SQLite file is not there yet; the first start makes it, and can.</summary>
    NotMadeYet,

    /// <summary>Reached and writable; the next start brings it to the schema of this program.</summary>
    Behind,

    /// <summary>It cannot be used as it is.</summary>
    NotUsable,
}

/// <summary>How the database was found, without a change to it.</summary>
/// <param name="Standing">How it is.</param>
/// <param name="Engine">SQLite or PostgreSQL.</param>
/// <param name="Fault">Cause and mend when it cannot be used, in the sentence with which a start refuses it; else null.</param>
public sealed record DatabaseExamination(DatabaseStanding Standing, string Engine, string? Fault);
