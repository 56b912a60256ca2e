using Bot.Features.Newsletters.Sending.Reports;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Writing.Reporting;

/// <summary>Sentences of the report.</summary>
internal static class ReportTexts
{
    public static LocalText Heading { get; } = new("Rapport", "Report");

    public static LocalText Audience { get; } = new("Ontvangers", "Recipients");

    public static LocalText Channels { get; } = new("Waarvan kanalen", "Of which channels");

    public static LocalText Reached { get; } = new("Bereikt", "Reached");

    public static LocalText NotReached { get; } = new("Niet bereikt", "Not reached");

    public static LocalText Unknown { get; } = new("Misschien bereikt", "May have been reached");

    public static LocalText Waiting { get; } = new("Wacht nog", "Still waiting");

    public static LocalText OutOfReach { get; } = new("Kaart niet meer te wijzigen", "Card can no longer be changed");

    public static LocalText Removed { get; } = new("Verwijderd onderwerp", "Removed topic");

    public static LocalText WhyNot { get; } = new("Niet bereikt, waarom", "Not reached, why");

    public static LocalText LeftOut { get; } = new("Vooraf weggelaten", "Left out beforehand");

    public static LocalText Readers { get; } = new("Wat lezers deden", "What readers did");

    public static LocalText Of(HighlightCount highlight) => new(
        $"{highlight.Clicks} × lees meer, {highlight.Questions} × een vraag, {highlight.OptOuts} × minder hiervan",
        $"{highlight.Clicks} × read more, {highlight.Questions} × a question, {highlight.OptOuts} × less of this");

    public static LocalText OptOuts(int count) => new(
        $"In totaal {count} × gekozen om minder te horen. Wie wat deed, bewaren wij niet.",
        $"In all {count} × chosen to hear less. We do not keep who did what.");

    public static LocalText PerOrganisation { get; } = new("Per organisatie", "By organisation");

    public static LocalText OrganisationsOf(int page, int pages) => new($"Per organisatie ({page} van {pages})", $"By organisation ({page} of {pages})");

    public static LocalText Of(OrganisationCount row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var (dutch, english) = ($"{row.Sent} van {row.Audience} bereikt", $"{row.Sent} of {row.Audience} reached");
        if (row.NotReached > 0)
        {
            (dutch, english) = ($"{dutch}, {row.NotReached} niet", $"{english}, {row.NotReached} not");
        }

        if (row.Unknown > 0)
        {
            (dutch, english) = ($"{dutch}, {row.Unknown} misschien", $"{english}, {row.Unknown} perhaps");
        }

        return row.Waiting == 0 ? new(dutch, english) : new($"{dutch}, {row.Waiting} wacht nog", $"{english}, {row.Waiting} still waiting");
    }

    public static LocalText NoOrganisation { get; } = new("Organisatie niet bekend", "Organisation not known");

    public static LocalText FormerOrganisation { get; } = new("Organisatie die niet meer bestaat", "Organisation that no longer exists");

    public static LocalText Export { get; } = new("Rapport voor Excel", "Report for Excel");

    public static LocalText ExportHint { get; } = new(
        "De link werkt een kwartier, ook zonder inloggen. In het bestand staan alleen aantallen, geen namen van lezers.",
        "The link works for fifteen minutes, also without signing in. The file has numbers only, no names of readers.");

    public static LocalText Download { get; } = new("Rapport openen", "Open the report");
}
