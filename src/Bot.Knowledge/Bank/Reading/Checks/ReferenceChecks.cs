namespace Bot.Knowledge.Bank.Reading.Checks;

/// <summary>Checks what one record says of another: ids that stand twice, references to nothing, pages that lie under themselves.</summary>
internal static class ReferenceChecks
{
    public static void Run(BankDraft draft)
    {
        Unique(draft, "netwerk", draft.Networks.Select(each => (each.Id, each.Where)));
        Unique(draft, "bron", draft.Documents.Select(each => (each.Id, each.Where)));
        Unique(draft, "pagina", draft.Pages.Select(each => (each.Id, each.Where)));
        Unique(draft, "persoon", draft.People.Select(each => (each.Id, each.Where)));
        Unique(draft, "bijeenkomst", draft.Sessions.Select(each => (each.Id, each.Where)));
        Unique(draft, "tabel", draft.Tables.Select(each => (each.Id, each.Where)));
        Dead(draft);
        Circles(draft);
    }

    private static void Unique(BankDraft draft, string word, IEnumerable<(string Id, Location Where)> all)
    {
        // An id that could not be read ends on a slash and has its own fault.
        foreach (var group in all.Where(each => each.Id.Length > 0 && !each.Id.EndsWith('/')).GroupBy(each => each.Id))
        {
            foreach (var (id, where) in group.Skip(1))
            {
                draft.Faults.Add(where, BankFaultKind.Duplicate, $"{word} '{id}' bestaat al ({group.First().Where}); geef een van de twee een andere id");
            }
        }
    }

    private static void Dead(BankDraft draft)
    {
        var targets = Enum.GetValues<ReferenceKind>().ToDictionary(kind => kind, kind => Targets(draft, kind).ToHashSet(StringComparer.Ordinal));
        foreach (var reference in draft.References.Where(reference => !targets[reference.Kind].Contains(reference.Id) && !IsUnreadable(draft, reference)))
        {
            // Inside a network the editor types the id without the network, so that is what the message shows.
            var typed = reference.Id[(reference.Id.IndexOf('/', StringComparison.Ordinal) + 1)..];
            var network = reference.Id[..^typed.Length];
            var near = targets[reference.Kind].Where(id => id.StartsWith(network, StringComparison.Ordinal)).Select(id => id[network.Length..]);
            draft.Faults.Add(reference.Where, BankFaultKind.DeadReference, $"{Name(reference.Kind)} '{typed}' bestaat niet{NearestWord.Hint(typed, near, Mend(reference.Kind))}");
        }
    }

    private static bool IsUnreadable(BankDraft draft, Reference reference) =>
        draft.Unreadable.Contains((reference.Kind, reference.Id))
        || draft.Unreadable.Contains((reference.Kind, reference.Id[..(reference.Id.IndexOf('/', StringComparison.Ordinal) + 1)]));

    private static IEnumerable<string> Targets(BankDraft draft, ReferenceKind kind) => kind switch
    {
        ReferenceKind.Network => draft.Networks.Select(each => each.Id),
        ReferenceKind.Document => draft.Documents.Select(each => each.Id),
        ReferenceKind.Page => draft.Pages.Select(each => each.Id),
        ReferenceKind.Person => draft.People.Select(each => each.Id),
        ReferenceKind.Session => draft.Sessions.Select(each => each.Id),
    };

    private static string Name(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Network => "netwerk",
        ReferenceKind.Document => "bron",
        ReferenceKind.Page => "pagina",
        ReferenceKind.Person => "persoon",
        ReferenceKind.Session => "bijeenkomst",
    };

    private static string Mend(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Network => "zet het netwerk in netwerken.yaml",
        ReferenceKind.Document => "zet de bron in bronnen.yaml",
        ReferenceKind.Page => "gebruik de bestandsnaam van een pagina van dit netwerk, zonder .md",
        ReferenceKind.Person => "zet de persoon in personen.yaml van dit netwerk",
        ReferenceKind.Session => "gebruik de id van een bijeenkomst van dit netwerk",
    };

    private static void Circles(BankDraft draft)
    {
        var parents = draft.Pages.DistinctBy(page => page.Id).ToDictionary(page => page.Id, page => page.ParentId, StringComparer.Ordinal);
        foreach (var page in draft.Pages)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var above = page.ParentId;
            while (above is not null && above != page.Id && seen.Add(above))
            {
                above = parents.GetValueOrDefault(above);
            }

            if (above == page.Id)
            {
                draft.Faults.Add(page.Where, BankFaultKind.DeadReference, "deze pagina ligt via 'onder' onder zichzelf; maak een van de pagina's los");
            }
        }
    }
}
