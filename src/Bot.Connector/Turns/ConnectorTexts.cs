namespace Bot.Connector.Turns;

// The few sentences that people read from the connector itself. Dutch, unless the client is set to English.
internal static class ConnectorTexts
{
    public static string Apology(string? locale) => IsEnglish(locale)
        ? "Sorry, something went wrong on my side. Please try again in a moment."
        : "Sorry, er ging bij mij iets mis. Probeer het zo nog eens.";

    public static string UnreadableButton(string? locale) => IsEnglish(locale)
        ? "I do not understand this button."
        : "Ik begrijp deze knop niet.";

    public static string UnknownButton(string? locale) => IsEnglish(locale)
        ? "This button no longer works. Please ask for a new card."
        : "Deze knop werkt niet meer. Vraag om een nieuwe kaart.";

    private static bool IsEnglish(string? locale) => locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true;
}
