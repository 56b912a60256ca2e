using System.Security.Cryptography;

namespace Bot.Features.Storage;

/// <summary>Ids and tokens of our own.</summary>
internal static class NewId
{
    /// <summary>How long an id is.</summary>
    public const int Length = 16;

    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int SecretLength = 32;

    /// <summary>An id that is unique in practice (79 bits) and can be read aloud: no letters that look alike.</summary>
    public static string Next() => RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>Whether a text from outside could be one of our ids.</summary>
    public static bool Is(string? text) => text is { Length: Length } && text.All(static letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter));

    /// <summary>A token that cannot be guessed (158 bits), for links that open something without a sign-in.</summary>
    public static string Secret() => RandomNumberGenerator.GetString(Letters, SecretLength);
}
