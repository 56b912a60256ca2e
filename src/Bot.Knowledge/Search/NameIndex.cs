using Bot.Knowledge.Bank;
using Bot.Knowledge.Language;
using Bot.Knowledge.Questions;

namespace Bot.Knowledge.Search;

/// <summary>Everything in a bank that has a name, in one gazetteer.</summary>
internal static class NameIndex
{
    private static readonly (string Words, SessionKind Kind)[] KindNames =
    [
        ("leerhuis", SessionKind.Leerhuis), ("leerhuizen", SessionKind.Leerhuis), ("leerhuisbijeenkomst", SessionKind.Leerhuis), ("leerhuisbijeenkomsten", SessionKind.Leerhuis), ("learning house", SessionKind.Leerhuis), ("learning meeting", SessionKind.Leerhuis), ("learning session", SessionKind.Leerhuis),
        ("carrousel", SessionKind.Carrousel), ("carrousels", SessionKind.Carrousel), ("carousel", SessionKind.Carrousel),
        ("webinar", SessionKind.Webinar), ("webinars", SessionKind.Webinar), ("webinair", SessionKind.Webinar),
        ("conferentie", SessionKind.Conference), ("congres", SessionKind.Conference), ("conference", SessionKind.Conference), ("symposium", SessionKind.Conference),
        ("masterclass", SessionKind.Masterclass), ("masterclasses", SessionKind.Masterclass),
        ("training", SessionKind.Training), ("trainingen", SessionKind.Training), ("cursus", SessionKind.Training), ("course", SessionKind.Training),
        ("themabijeenkomst", SessionKind.ThemeMeeting), ("theme meeting", SessionKind.ThemeMeeting), ("kennissessie", SessionKind.ThemeMeeting), ("talkshow", SessionKind.ThemeMeeting), ("talk show", SessionKind.ThemeMeeting),
        ("vergadering", SessionKind.Governance), ("overleg", SessionKind.Governance),
        ("netwerkbijeenkomst", SessionKind.NetworkMeeting),
    ];

    public static Gazetteer Build(KnowledgeBank bank)
    {
        var names = new Gazetteer();
        foreach (var network in bank.Networks)
        {
            AddAll(names, [network.Id, network.Name.Dutch, network.Name.English, .. network.Names], network);
        }

        foreach (var page in bank.Pages)
        {
            AddAll(names, [page.Title.Dutch, page.Title.English, .. page.Names], page);
            foreach (var word in page.Words)
            {
                names.Add(word, page, Strength.Words);
            }
        }

        foreach (var person in bank.People)
        {
            AddPerson(names, person);
        }

        foreach (var office in bank.Offices)
        {
            AddAll(names, [office.Title.Dutch, office.Title.English, .. office.Names], office);
        }

        var taken = bank.Pages.SelectMany(page => page.Names.Append(page.Title.Dutch).Append(page.Title.English)).Select(WithoutDate).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var session in bank.Sessions)
        {
            AddAll(names, [session.Title.Dutch, session.Title.English, .. session.Names, .. new[] { session.Title.Dutch, session.Title.English }.Select(WithoutDate).OfType<string>().Where(name => !taken.Contains(name))], session);
        }

        foreach (var table in bank.Tables)
        {
            AddAll(names, [table.Title.Dutch, table.Title.English, .. table.Names], table);
            foreach (var row in table.Rows)
            {
                AddAll(names, [row.Label.Dutch, row.Label.English, .. row.Names], (table, row));
            }
        }

        foreach (var (words, kind) in KindNames)
        {
            names.Add(words, kind, Strength.Name);
        }

        return names;
    }

    /// <summary>The surname of a name as the sources write it: "van Zanen" of "Jan van Zanen".</summary>
    public static string Surname(Person person)
    {
        var parts = person.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var particle = Array.FindIndex(parts, part => part.ToUpperInvariant() is "VAN" or "DE" or "DEN" or "DER" or "TEN" or "TER");
        return particle >= 0 ? string.Join(' ', parts[particle..]) : parts[^1];
    }

    /// <summary>"Najaarscarrousel 2022" is the Najaarscarrousel; null where only the kind is left ("Leerhuisbijeenkomst").</summary>
    private static string? WithoutDate(string title)
    {
        var bare = Tokenizer.Tokenize(title).TakeWhile(token => token.Kind is not (TokenKind.Number or TokenKind.Date)).Select(token => token.Text).Where(word => !TermKeys.IsGlue(word)).ToList();
        return bare.Count > 0 && !(bare.Count == 1 && KindNames.Any(kind => kind.Words == bare[0])) ? string.Join(' ', bare) : null;
    }

    private static void AddPerson(Gazetteer names, Person person)
    {
        names.Add(person.Name, person, Strength.Name, exact: true);
        names.Add(Surname(person), person, Strength.Name, exact: true);
        foreach (var name in person.Names)
        {
            names.Add(name, person, Strength.Name, exact: true);
        }

        if (person.Municipality is { } municipality)
        {
            foreach (var title in new[] { "burgemeester", "burgemeester van", "mayor of", "burgemeester uit" })
            {
                names.Add($"{title} {municipality}", person, Strength.Name, exact: true);
                // "de burgemeester van Alphen", "mayor of Bodegraven"
                if (municipality.Split(' ', '-') is [{ Length: > 4 } first, _, ..])
                {
                    names.Add($"{title} {first}", person, Strength.Name, exact: true);
                }
            }
        }
    }

    private static void AddAll(Gazetteer names, IEnumerable<string> phrases, object thing)
    {
        foreach (var phrase in phrases.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            names.Add(phrase, thing, Strength.Name);
        }
    }
}
