namespace Bot.Knowledge.Bank.Reading;

/// <summary>Reads <c>personen.yaml</c>: persons and the functions they have.</summary>
internal static class PeopleFile
{
    public static void Read(Entry file, string network)
    {
        foreach (var entry in file.Entries("personen"))
        {
            var person = new Person(
                $"{network}/{entry.Id("id")}",
                network,
                entry.Required("naam"),
                entry.OptionalLocal("titel"),
                entry.Optional("gemeente"),
                entry.Words("namen"),
                entry.OptionalLocal("toelichting"),
                entry.OptionalLocal("twijfel"),
                entry.Source(),
                entry.Where);
            entry.Close();
            file.Draft.People.Add(person);
        }

        foreach (var entry in file.Entries("functies"))
        {
            var office = new Office(
                network,
                entry.RequiredLocal("functie"),
                entry.Words("namen"),
                file.Draft.Refer(ReferenceKind.Person, network, entry, "persoon"),
                file.Draft.Refer(ReferenceKind.Page, network, entry, "orgaan"),
                entry.Period(),
                entry.OptionalLocal("toelichting"),
                entry.OptionalLocal("twijfel"),
                entry.Source(),
                entry.Where);
            entry.Close();
            file.Draft.Offices.Add(office);
        }
    }
}
