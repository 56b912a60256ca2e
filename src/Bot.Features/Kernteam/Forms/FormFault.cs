using System.Globalization;
using Bot.Knowledge.Bank;

namespace Bot.Features.Kernteam.Forms;

/// <summary>What is wrong with what was typed, to be read beneath its field; at the top of the form when that has no such field.</summary>
internal sealed record FormFault(string Field, LocalText Sentence);

/// <summary>How long a text may be, counted as its reader does.</summary>
internal static class TextLength
{
    // What a reader sees as one may be stacked from many letters, and a card has 25 KB; so the letters have a limit as well.
    public static bool Exceeds(string text, int longest) => text.Length > longest * 2 || new StringInfo(text).LengthInTextElements > longest;
}

/// <summary>Sentences of the fields themselves.</summary>
internal static class FieldTexts
{
    public static LocalText TypeNames { get; } = new(
        "De lijst is te lang om te tonen. Typ de namen, met een puntkomma ertussen.",
        "The list is too long to show. Type the names, with a semicolon between them.");

    public static LocalText LookAgain(int faults) => new(
        faults == 1 ? "Er klopt nog iets niet. Wat u invulde staat er nog." : $"Er kloppen nog {faults} dingen niet. Wat u invulde staat er nog.",
        faults == 1 ? "Something is not right yet. What you filled in is still there." : $"{faults} things are not right yet. What you filled in is still there.");

    public static LocalText YouTyped(string text) => new($"U typte: {text}", $"You typed: {text}");
}
