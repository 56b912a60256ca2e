namespace Bot.Connector.Registration;

/// <summary>The ids of Entra: of a tenant, an app registration or a person.</summary>
public static class EntraId
{
    /// <summary>Whether this is an id as Entra shows it, a GUID with hyphens and nothing around it.</summary>
    // The parser passes over blanks around it; who compares it does not.
    public static bool IsOne(string? text) => text is not null && text.Trim().Length == text.Length && Guid.TryParseExact(text, "D", out _);
}
