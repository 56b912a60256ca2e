using System.Xml;
using Microsoft.Extensions.Options;

namespace Bot.Features.Members.Privacy.Statement;

/// <summary>Refuses a statement that would send people nowhere. Each message names the key and the mend.</summary>
internal sealed class PrivacyOptionsCheck : IValidateOptions<PrivacyOptions>
{
    private const int LongestName = 200;

    public ValidateOptionsResult Validate(string? name, PrivacyOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(PrivacyOptions options)
    {
        if (options.Controller.Length > LongestName || !IsOneLine(options.Controller))
        {
            yield return $"Privacy:Controller is not a name on one line of at most {LongestName} characters. Set Privacy__Controller to the organisation "
                + "that is responsible for the data, or leave it out.";
        }

        if (options.Contact.Trim().Length > 0 && (!IsOneLine(options.Contact.Trim()) || PrivacyContact.Of(options.Contact) is null))
        {
            yield return "Privacy:Contact is neither an e-mail address nor an https address. Set Privacy__Contact to where people may ask about their "
                + "data, such as privacy@example.org or https://example.org/privacy, or leave it out.";
        }
    }

    // The page is written as XML, which cannot hold every character.
    private static bool IsOneLine(string text)
    {
        try
        {
            return !XmlConvert.VerifyXmlChars(text).Any(char.IsControl);
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
