namespace Bot.Host.Doctor;

/// <summary>How bad it is.</summary>
internal enum Outcome
{
    Ok,

    /// <summary>The bot runs; somebody should know.</summary>
    Warning,

    /// <summary>The bot does not do its work until this is mended.</summary>
    Fault,

    /// <summary>Could not be looked at, or need not.</summary>
    Skipped,
}

/// <summary>What one check found, and what mends it.</summary>
internal sealed record Finding(Outcome Outcome, string Found, string? Mend = null)
{
    public static Finding Ok(string found) => new(Outcome.Ok, found);

    public static Finding Skipped(string why) => new(Outcome.Skipped, why);

    /// <summary>From a sentence as the rooms write them: the cause, then the mend.</summary>
    public static Finding Warning(string sentence) => Of(Outcome.Warning, sentence);

    /// <inheritdoc cref="Warning"/>
    public static Finding Fault(string sentence) => Of(Outcome.Fault, sentence);

    /// <summary>The whole sentence again, as a start refuses with it.</summary>
    public string Sentence => Mend is null ? Found : $"{Found} {Mend}";

    private static Finding Of(Outcome outcome, string sentence)
    {
        var end = sentence.IndexOf(". ", StringComparison.Ordinal);
        end = end < 0 ? sentence.IndexOf("; ", StringComparison.Ordinal) : end;
        return end < 0 ? new(outcome, sentence) : new(outcome, $"{sentence[..end]}.", sentence[(end + 2)..]);
    }
}
