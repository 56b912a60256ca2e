using Bot.Knowledge.Answers;
using Bot.Knowledge.Bank;

namespace Bot.Features.Tests.Playing;

/// <summary>Answers such as the knowledge bank gives them.</summary>
internal static class Answers
{
    public static Citation Plan { get; } = new(
        "RSIV-2022", "Jaarplan RSIV 2022", "Cyber", "https://example.org/plan.pdf", "januari 2022", "Portefeuillehouder cyber: burgemeester Vroom.");

    public static Topic Cyber { get; } = new(
        "holder", "RSIV", ["RSIV/cyber"], "RSIV/vroom", null, null, null, null, ["cyber"], AnswerLanguage.Dutch);

    public static Answer Holder { get; } = new(
        AnswerKind.Holder,
        AnswerLanguage.Dutch,
        [
            new("Volgens het Jaarplan RSIV 2022 was burgemeester Vroom portefeuillehouder cyber.", [0]),
            new("Sindsdien is dat niet bevestigd.", []),
        ],
        Declined: false,
        [Plan],
        ["Wat doet RSIV aan cyber?", "Wie had cyber daarvoor?", "Wanneer is de volgende bijeenkomst over cyber?"],
        Table: null,
        Choices: [],
        Cyber);

    public static Answer List { get; } = Holder with
    {
        Kind = AnswerKind.List,
        Lines =
        [
            new("RSIV heeft deze bijeenkomsten gepland:", []),
            new("- Carrousel cyber, 12 mei", [0]),
            new("- Leerhuis <b>zorg</b>, 3 juni", [0, 1]),
        ],
        Citations = [Plan, Plan with { Document = "RSIV-2021", Title = "Jaarverslag RSIV 2021", Section = null, Url = "http://plain.example.org", Excerpt = "" }],
        Table = new("Agenda RSIV 2022", ["Wat", "Wanneer"], [["Carrousel cyber", "12 mei"], ["Leerhuis zorg", "3 juni"]]),
    };

    public static Answer WhichNetwork { get; } = Holder with
    {
        Kind = AnswerKind.Clarification,
        Lines = [new("Bij welk netwerk hoort u?", [])],
        Citations = [],
        Suggestions = [],
        Choices = [new("VAR", "VAR (regio Rotterdam)", "Wie heeft cyber?"), new("RSIV", "RSIV (Den Haag)", "Wie heeft cyber?")],
        Topic = null,
    };

    public static Answer Nothing { get; } = Holder with
    {
        Kind = AnswerKind.None,
        Lines = [new("Dat weet ik niet.", [])],
        Declined = true,
        Citations = [],
        Suggestions = [],
        Topic = null,
    };
}
