namespace Bot.Knowledge.Bank.Reading;

/// <summary>Reads <c>bijeenkomsten.yaml</c>: sessions past and planned, and dated plans.</summary>
internal static class SessionsFile
{
    private static readonly Dictionary<string, SessionKind> Kinds = new(StringComparer.Ordinal)
    {
        ["leerhuis"] = SessionKind.Leerhuis,
        ["carrousel"] = SessionKind.Carrousel,
        ["webinar"] = SessionKind.Webinar,
        ["conferentie"] = SessionKind.Conference,
        ["masterclass"] = SessionKind.Masterclass,
        ["training"] = SessionKind.Training,
        ["themabijeenkomst"] = SessionKind.ThemeMeeting,
        ["overleg"] = SessionKind.Governance,
        ["netwerkbijeenkomst"] = SessionKind.NetworkMeeting,
        ["gesprek"] = SessionKind.Talk,
        ["campagne"] = SessionKind.Campaign,
        ["mijlpaal"] = SessionKind.Milestone,
    };

    private static readonly Dictionary<string, SessionStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["gehouden"] = SessionStatus.Held,
        ["gepland"] = SessionStatus.Planned,
        ["vervallen"] = SessionStatus.Cancelled,
        ["verplaatst"] = SessionStatus.Moved,
    };

    private static readonly string[] VagueDateKeys = ["wanneer", "vanaf", "tot"];

    public static void Read(Entry file, string network)
    {
        foreach (var entry in file.Entries("bijeenkomsten"))
        {
            file.Draft.Sessions.Add(Session(entry, network));
            entry.Close();
        }
    }

    private static Session Session(Entry entry, string network)
    {
        var source = entry.Source();
        var themes = new List<string>();
        foreach (var theme in entry.Words("themas"))
        {
            themes.Add($"{network}/{theme}");
            entry.Draft.Refer(ReferenceKind.Page, $"{network}/{theme}", entry.At("themas"));
        }

        return new Session(
            $"{network}/{entry.Id("id")}",
            network,
            entry.Choice("soort", Kinds),
            entry.RequiredLocal("titel"),
            entry.Words("namen"),
            entry.Words("woorden"),
            Date(entry),
            entry.Choice("status", Statuses),
            entry.Draft.Refer(ReferenceKind.Session, network, entry, "vervangen-door"),
            entry.OptionalLocal("reden"),
            themes,
            entry.OptionalLocal("onderwerp"),
            entry.OptionalLocal("vorm"),
            entry.Optional("plaats"),
            entry.OptionalLocal("doelgroep"),
            entry.OptionalLocal("organisatie"),
            entry.OptionalLocal("sprekers"),
            entry.OptionalLocal("deelnemers"),
            entry.OptionalLocal("verslag"),
            entry.OptionalLocal("twijfel"),
            LinkList.Read(entry, source),
            source,
            entry.Where);
    }

    // One exact day, or words with the first and last possible day; a session that was called off may have neither.
    private static SessionDate? Date(Entry entry)
    {
        var day = entry.Date("datum");
        var words = entry.OptionalLocal("wanneer");
        var period = entry.Period();
        if (entry.Has("datum"))
        {
            foreach (var key in VagueDateKeys.Where(entry.Has))
            {
                entry.Fault(key, BankFaultKind.Date, $"'{key}' kan niet naast 'datum'; kies een dag ('datum'), of 'wanneer' met 'vanaf' en 'tot'");
            }

            return day is { } exact ? new SessionDate(exact, exact.AddDays(1), Words: null) : null;
        }

        if (!entry.Has("wanneer") && !entry.Has("vanaf") && !entry.Has("tot"))
        {
            return null;
        }

        foreach (var key in VagueDateKeys.Where(key => !entry.Has(key)))
        {
            entry.Fault(key, BankFaultKind.MissingValue, $"'{key}' ontbreekt; een datum in woorden heeft 'wanneer', 'vanaf' en 'tot' nodig ('tot' is de eerste dag erna)");
        }

        return period is { From: { } from, Until: { } until } ? new SessionDate(from, until, words) : null;
    }
}
