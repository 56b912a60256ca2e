namespace Bot.Features.Members.Profile;

/// <summary>
/// A command that somebody typed. It is the whole message and nothing else: a question to the knowledge bank with the
/// same words in it ("wat weet je van cyber?") stays a question.
/// </summary>
internal static class TypedCommand
{
    private const int Longest = 60;

    /// <summary>The text as the lists of commands hold it: lower case, single blanks, no closing marks; empty when it is too long for a command.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > Longest
            ? string.Empty
            : string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('?', '!', '.', ' ').TrimStart('/');
    }
}
