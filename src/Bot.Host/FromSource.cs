namespace Bot.Host;

/// <summary>
/// <c>dotnet run</c> on a clone is development unless the environment says otherwise: the project file puts a word before the verb that
/// a published program is never given.
/// </summary>
internal static class FromSource
{
    private const string Word = "--from-source";

    /// <summary>Takes the word off, and what it means to heart.</summary>
    public static string[] Take(string[] args)
    {
        if (args is not [Word, .. var rest])
        {
            return args;
        }

        if (IsUnset("ASPNETCORE_ENVIRONMENT") && IsUnset("DOTNET_ENVIRONMENT"))
        {
            Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", Environments.Development);
        }

        return rest;
    }

    private static bool IsUnset(string variable) => string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
