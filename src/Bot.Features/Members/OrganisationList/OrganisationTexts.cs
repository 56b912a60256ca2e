using System.Globalization;
using Bot.Features.Members.Profile;
using Bot.Knowledge.Bank;

namespace Bot.Features.Members.OrganisationList;

/// <summary>Sentences about the kernteam's list of organisations.</summary>
internal static class OrganisationTexts
{
    public static LocalText Title(string network) => new($"Organisaties van {network}", $"Organisations of {network}");

    public static LocalText Summary { get; } = new("De organisaties van uw netwerk", "The organisations of your network");

    public static LocalText Count(int all, int waiting) => new(
        waiting == 0 ? $"{N(all)} organisaties." : $"{N(all)} organisaties, waarvan {N(waiting)} op goedkeuring wachten.",
        waiting == 0 ? $"{N(all)} organisations." : $"{N(all)} organisations, of which {N(waiting)} wait for approval.");

    public static LocalText Empty { get; } = new("De lijst is nog leeg.", "The list is still empty.");

    public static LocalText Members(int count) => count switch
    {
        0 => new("geen leden", "no members"),
        1 => new("1 lid", "1 member"),
        _ => new($"{N(count)} leden", $"{N(count)} members"),
    };

    public static LocalText Choose { get; } = new("Kies een organisatie om haar te bekijken of te wijzigen", "Choose an organisation to see or change it");

    public static LocalText Open { get; } = new("Bekijken of wijzigen", "See or change");

    public static LocalText More { get; } = new("Volgende", "Next");

    public static LocalText Earlier { get; } = new("Vorige", "Previous");

    public static LocalText NewOnes { get; } = new(
        "Nieuwe organisaties: één per regel. Kent u de tenant-id? Zet die er met een puntkomma achter.",
        "New organisations: one per line. Do you know the tenant id? Put it behind a semicolon.");

    public static LocalText Add { get; } = new("Toevoegen", "Add");

    public static LocalText Added(int count) => count switch
    {
        0 => new("Er is niets toegevoegd: alles stond al op de lijst.", "Nothing was added: everything was on the list already."),
        1 => new("1 organisatie toegevoegd.", "1 organisation added."),
        _ => new($"{N(count)} organisaties toegevoegd.", $"{N(count)} organisations added."),
    };

    public static LocalText Name { get; } = new("Naam", "Name");

    public static LocalText Tenant { get; } = new(
        "Tenant-id (wie uit die tenant komt, hoort vanzelf bij deze organisatie)",
        "Tenant id (whoever comes from that tenant belongs to this organisation by itself)");

    public static LocalText TypedByMember { get; } = new("Deze naam is getypt door een lid en wacht op goedkeuring.", "This name was typed by a member and waits for approval.");

    public static LocalText Save { get; } = new("Opslaan", "Save");

    public static LocalText Approve { get; } = new("Goedkeuren", "Approve");

    public static LocalText MergeInto { get; } = new("Is dit een andere naam voor een organisatie van de lijst?", "Is this another name for an organisation on the list?");

    public static LocalText Merge { get; } = new("Samenvoegen", "Merge");

    public static LocalText Delete { get; } = new("Verwijderen", "Delete");

    public static LocalText Back { get; } = new("Terug naar de lijst", "Back to the list");

    public static LocalText Kept { get; } = new("Gedaan.", "Done.");

    public static LocalText Of(OrganisationOutcome outcome) => outcome switch
    {
        OrganisationOutcome.Done => Kept,
        OrganisationOutcome.NotKernteam => new(
            "Dit is voor het kernteam van het netwerk. Uw eigen organisatie kiest u met \"mijn voorkeuren\".",
            "This is for the network's core team. You choose your own organisation with \"my preferences\"."),
        OrganisationOutcome.NetworkUnknown => new("Dit netwerk ken ik niet. Typ \"organisaties\" voor de lijst.", "I do not know this network. Type \"organisations\" for the list."),
        OrganisationOutcome.OrganisationUnknown => new(
            "Deze organisatie staat niet (meer) op de lijst. Typ \"organisaties\" voor de lijst van nu.",
            "This organisation is not on the list, or no longer. Type \"organisations\" for the list as it is now."),
        OrganisationOutcome.ActionUnknown => new("Dit kan niet met een organisatie. Typ \"organisaties\" voor de lijst.", "This cannot be done with an organisation. Type \"organisations\" for the list."),
        OrganisationOutcome.NameNotUsable => new(
            $"Een van de namen kan ik niet gebruiken, dus er is niets gewijzigd. Een naam bestaat uit letters en cijfers en heeft 2 tot {OrganisationName.MaxLength} tekens.",
            $"I cannot use one of the names, so nothing was changed. A name has letters and figures, and 2 to {OrganisationName.MaxLength} characters."),
        OrganisationOutcome.NameTaken => new(
            "Er staat al een organisatie met deze naam op de lijst. Gebruik \"Samenvoegen\" als het dezelfde is.",
            "There is an organisation with this name on the list already. Use \"Merge\" when it is the same one."),
        OrganisationOutcome.TenantNotUsable => new(
            "Een tenant-id ziet eruit als 6f1d2c3b-4a59-4868-9776-a5b4c3d2e1f0. Er is niets gewijzigd.",
            "A tenant id looks like 6f1d2c3b-4a59-4868-9776-a5b4c3d2e1f0. Nothing was changed."),
        OrganisationOutcome.TenantTaken => new(
            "Deze tenant-id hoort al bij een andere organisatie van dit netwerk.",
            "This tenant id belongs to another organisation of this network already."),
        OrganisationOutcome.InUse => new(
            "Er horen leden bij deze organisatie, of er is een bijeenkomst voor. Voeg haar samen met een andere, dan gaan zij mee.",
            "Members belong to this organisation, or an event is for it. Merge it into another one, and they move along."),
        OrganisationOutcome.TargetUnknown => new("Kies eerst met welke goedgekeurde organisatie u haar wilt samenvoegen.", "First choose the approved organisation into which you want to merge it."),
        OrganisationOutcome.TooMany => new(
            $"Dat zijn er te veel. Plak ten hoogste {N(OrganisationLines.Most)} regels per keer.",
            $"Those are too many. Paste at most {N(OrganisationLines.Most)} lines at a time."),
    };

    public static LocalText Both(LocalText first, LocalText second) => new($"{first.Dutch} {second.Dutch}", $"{first.English} {second.English}");

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
