using Bot.Knowledge.Bank;
using Bot.Knowledge.Search;

namespace Bot.Knowledge.Answers;

/// <summary>How people, networks and themes are named in a sentence.</summary>
internal static class Wording
{
    /// <summary>"burgemeester Vroom", "Cornelis Visser (Katwijk)": the municipality only where the source gives it.</summary>
    public static LocalText Named(Person person)
    {
        var dutch = person.Title is null ? person.Name : $"{person.Title.Dutch} {person.Name}";
        var english = person.Title is null ? person.Name : $"{person.Title.English} {person.Name}";
        return person.Municipality is null || person.Name.EndsWith(person.Municipality, StringComparison.Ordinal) ? new LocalText(dutch, english) : new LocalText($"{dutch} ({person.Municipality})", $"{english} ({person.Municipality})");
    }

    /// <summary>"de VAR", "het RSIV".</summary>
    public static LocalText Named(Network network) =>
        new(network.Id == "VAR" || network.Name.Dutch.Contains("lliantie", StringComparison.Ordinal) ? $"de {network.Id}" : $"het {network.Id}", $"the {network.Id}");

    public static LocalText Named(BankIndex index, string networkId) => Named(index.Network(networkId));

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public static LocalText Capital(LocalText text) => new(Capital(text.Dutch), Capital(text.English));

    public static LocalText Join(IReadOnlyList<LocalText> parts) =>
        new(Join([.. parts.Select(part => part.Dutch)], "en"), Join([.. parts.Select(part => part.English)], "and"));

    public static string Join(IReadOnlyList<string> parts, string and) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} {and} {parts[^1]}",
    };
}
