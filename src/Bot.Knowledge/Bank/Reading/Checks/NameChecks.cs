namespace Bot.Knowledge.Bank.Reading.Checks;

/// <summary>A word that means two things makes every question with it ambiguous: synonyms and names of pages stand in one place.</summary>
internal static class NameChecks
{
    public static void Run(BankDraft draft)
    {
        var terms = new Dictionary<string, Location>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in draft.Synonyms)
        {
            foreach (var term in group.Terms.Where(term => !terms.TryAdd(Spaced(term), group.Where)))
            {
                draft.Faults.Add(group.Where, BankFaultKind.Duplicate, $"'{term}' staat al in de groep van regel {terms[Spaced(term)].Line}; een woord hoort in één groep, voeg de groepen samen of haal het hier weg");
            }
        }

        foreach (var network in draft.PageNames.GroupBy(name => name.NetworkId))
        {
            var names = new Dictionary<string, Location>(StringComparer.OrdinalIgnoreCase);
            // A page may repeat its own title among its names.
            foreach (var (_, name, where) in network.Where(each => each.Name.Length > 0 && !names.TryAdd(Spaced(each.Name), each.Where) && names[Spaced(each.Name)].File != each.Where.File))
            {
                draft.Faults.Add(where, BankFaultKind.Duplicate, $"de naam '{name}' hoort al bij {names[Spaced(name)]}; een naam wijst één pagina aan, gebruik hier een andere of zet hem bij 'woorden'");
            }
        }
    }

    private static string Spaced(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
