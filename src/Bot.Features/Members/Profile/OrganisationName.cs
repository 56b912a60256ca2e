using System.Globalization;
using System.Text;

namespace Bot.Features.Members.Profile;

/// <summary>The name of an organisation as people may type it: letters, figures and the marks that names have; no markup, no pictures.</summary>
internal static class OrganisationName
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int MaxLength = 80;

    private const int MinLength = 2;
    private const string Marks = "-–.,'’&()/+";

    /// <summary>The name with its blanks put in order; null when it is no name.</summary>
    public static string? Of(string? typed)
    {
        // Looked at before anything is done with it: what is pasted by mistake may be a whole document.
        if (typed is null || typed.Length > 4 * MaxLength)
        {
            return null;
        }

        var name = InOrder(typed);
        return name.Length is >= MinLength and <= MaxLength && name.Any(char.IsLetter) && name.EnumerateRunes().All(IsOfAName) ? name : null;
    }

    public static bool AreEqual(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string InOrder(string typed)
    {
        try
        {
            return string.Join(' ', typed.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair: not a text.
            return string.Empty;
        }
    }

    private static bool IsOfAName(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter => true,
        UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.DecimalDigitNumber => true,
        _ => rune.Value == ' ' || (rune.IsBmp && Marks.Contains((char)rune.Value, StringComparison.Ordinal)),
    };
}
