using System.Globalization;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Newsletters.Model;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Writing.Choosing;

/// <summary>For whom it is, in a sentence: how many things were chosen and the first of them by name, since who approves must see what was chosen.</summary>
internal static class AudienceSentence
{
    private const int MostNamed = 3;
    private const int LongestName = 60;

    /// <param name="audience">What was chosen.</param>
    /// <param name="names">What it is called, by id; what is not in it is only counted.</param>
    public static LocalText Of(NewsletterAudience audience, IReadOnlyDictionary<string, string> names)
    {
        ArgumentNullException.ThrowIfNull(audience);
        var channels = Part(audience.Channels, names, new("kanaal", "channel"), new("kanalen", "channels"));
        if (audience.ChannelsOnly)
        {
            return new($"alleen in {channels.Dutch}", $"only in {channels.English}");
        }

        (IReadOnlyList<string> Chosen, LocalText One, LocalText More)[] kinds =
        [
            (audience.Organisations, new("organisatie", "organisation"), new("organisaties", "organisations")),
            (audience.Roles, new("functie", "role"), new("functies", "roles")),
            (audience.Themes, new("thema", "theme"), new("thema's", "themes")),
            (audience.EventId is { Length: > 0 } id ? [id] : [], new("bijeenkomst", "event"), new("bijeenkomsten", "events")),
            (AddressForm.Readable(audience), new("e-mailadres", "e-mail address"), new("e-mailadressen", "e-mail addresses")),
        ];
        var parts = kinds.Where(static kind => kind.Chosen.Count > 0).Select(kind => Part(kind.Chosen, names, kind.One, kind.More)).ToList();
        var people = audience is { ByAddress: true, Addresses.Count: 0 }
            ? new LocalText("niemand: de lijst met e-mailadressen is leeg", "nobody: the list of e-mail addresses is empty")
            : parts.Count == 0
            ? new LocalText("het hele netwerk", "the whole network")
            : new LocalText(string.Join("; ", parts.Select(static part => part.Dutch)), string.Join("; ", parts.Select(static part => part.English)));
        return audience.Channels.Count == 0 ? people : new($"{people.Dutch}; en in {channels.Dutch}", $"{people.English}; and in {channels.English}");
    }

    // "5 organisaties: Delft, Rijswijk, Westland en 2 andere".
    private static LocalText Part(IReadOnlyList<string> chosen, IReadOnlyDictionary<string, string> names, LocalText one, LocalText more)
    {
        var word = chosen.Count == 1 ? one : more;
        var count = chosen.Count.ToString(CultureInfo.InvariantCulture);
        var (dutch, english) = ($"{count} {word.Dutch}", $"{count} {word.English}");
        var named = chosen.Select(id => names.GetValueOrDefault(id)).OfType<string>().Take(MostNamed).Select(static name => DeskCard.Name(name, LongestName)).ToList();
        if (named.Count == 0)
        {
            return new(dutch, english);
        }

        var list = string.Join(", ", named);
        return chosen.Count - named.Count is > 0 and var others
            ? new($"{dutch}: {list} en {others} andere", $"{english}: {list} and {others} {(others == 1 ? "other" : "others")}")
            : new($"{dutch}: {list}", $"{english}: {list}");
    }
}
