namespace Bot.Knowledge.Bank.Reading;

/// <summary>Reads <c>synoniemen.yaml</c>: groups of words that mean the same.</summary>
internal static class SynonymsFile
{
    public static void Read(Entry file)
    {
        foreach (var item in file.Lists("synoniemen"))
        {
            var terms = Entry.TextsOf(item, file.Draft.Faults, file.File);
            var where = new Location(file.File, item.Line);
            if (terms.Count < 2)
            {
                file.Draft.Faults.Add(where, BankFaultKind.MissingValue, "een groep heeft minstens twee woorden, zoals [boa, buitengewoon opsporingsambtenaar]");
            }

            file.Draft.Synonyms.Add(new SynonymGroup(terms, where));
        }
    }
}
