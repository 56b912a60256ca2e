namespace Bot.Knowledge.Bank.Reading.Pages;

/// <summary>Reads one page: the front matter between the lines <c>---</c>, then the statements.</summary>
internal static class PageFile
{
    private static readonly Dictionary<string, PageKind> Kinds = new(StringComparer.Ordinal)
    {
        ["thema"] = PageKind.Theme,
        ["orgaan"] = PageKind.Body,
        ["project"] = PageKind.Project,
        ["onderwerp"] = PageKind.Subject,
        ["netwerk"] = PageKind.Network,
    };

    private static readonly string[] ThemeKeys = ["houders", "geen-houder"];

    // What a holder is called when the editor leaves the role out.
    private static readonly LocalText UsualRole = new("portefeuillehouder", "portfolio holder");

    /// <summary>Adds the page to the draft; false, with a fault, when its front matter cannot be read.</summary>
    /// <param name="kind">The kind of page that belongs in this folder.</param>
    public static bool Read(string text, string file, string network, string name, PageKind kind, BankDraft draft)
    {
        var lines = text.Split('\n');
        var end = lines[0].TrimEnd() == "---" ? Array.FindIndex(lines, 1, line => line.TrimEnd() == "---") : -1;
        if (end < 0)
        {
            draft.Faults.Add(new Location(file, 1), BankFaultKind.Syntax, "een pagina begint met sleutels tussen twee regels '---'; zet die bovenaan");
            return false;
        }

        if (YamlTree.Read(string.Join('\n', lines[1..end]), file, 1, draft.Faults) is not { } map)
        {
            return false;
        }

        var entry = new Entry(map, file, draft);
        var page = FrontMatter(entry, network, $"{network}/{name}", kind);
        entry.Close();
        var statements = PageBody.Read(string.Join('\n', lines[(end + 1)..]), end + 1, page, draft);
        draft.Pages.Add(page with { Statements = statements });
        return true;
    }

    private static Page FrontMatter(Entry entry, string network, string id, PageKind kind)
    {
        var given = entry.Choice("soort", Kinds);
        if (entry.Has("soort") && given != kind)
        {
            var word = Kinds.First(each => each.Value == kind).Key;
            entry.Fault("soort", BankFaultKind.WrongValue, $"in deze map hoort 'soort: {word}'; pas de soort aan of verplaats het bestand");
        }

        var source = entry.Source();
        var title = entry.RequiredLocal("titel");
        var names = entry.Words("namen");
        entry.Draft.PageNames.Add(new PageName(network, title.Dutch, entry.At("titel")));
        entry.Draft.PageNames.Add(new PageName(network, title.English, entry.At("titel-en")));
        entry.Draft.PageNames.AddRange(names.Select(each => new PageName(network, each, entry.At("namen"))));
        return new Page(
            id,
            kind,
            network,
            title,
            names,
            entry.Words("woorden"),
            entry.Draft.Refer(ReferenceKind.Page, network, entry, "onder"),
            source,
            Holders(entry, network, id, kind, source),
            [],
            LinkList.Read(entry, source),
            new Location(entry.File, 1))
        {
            NoHolder = entry.OptionalLocal("geen-houder"),
        };
    }

    private static List<Portfolio> Holders(Entry page, string network, string pageId, PageKind kind, SourceRef source)
    {
        var holders = new List<Portfolio>();
        foreach (var key in ThemeKeys.Where(key => kind != PageKind.Theme && page.Has(key)))
        {
            page.Fault(key, BankFaultKind.UnknownKey, $"'{key}' hoort alleen bij een thema; zet een functie in personen.yaml onder 'functies'");
        }

        foreach (var entry in page.Entries("houders"))
        {
            var isVacant = entry.YesNo("vacant");
            var person = page.Draft.Refer(ReferenceKind.Person, network, entry, "persoon");
            if (isVacant == entry.Has("persoon"))
            {
                entry.Fault("persoon", BankFaultKind.MissingValue, "een houder heeft óf 'persoon: …' óf 'vacant: ja'; kies een van de twee");
            }

            holders.Add(new Portfolio(
                pageId,
                person,
                isVacant,
                entry.OptionalLocal("rol") ?? UsualRole,
                !entry.YesNo("neven"),
                entry.Period(),
                entry.OptionalLocal("toelichting"),
                entry.OptionalLocal("twijfel"),
                entry.Source(source),
                entry.Where));
            entry.Close();
        }

        return holders;
    }
}
