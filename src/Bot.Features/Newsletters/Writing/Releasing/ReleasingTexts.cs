using Bot.Features.Kernteam.Forms;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Writing.Releasing;

/// <summary>Sentences about sending, stopping and taking back.</summary>
internal static class ReleasingTexts
{
    public static LocalText AskSend { get; } = new("De nieuwsbrief nu versturen?", "Send the newsletter now?");

    public static LocalText GraceHint { get; } = new(
        "U kunt het daarna nog even ongedaan maken. Wie nu stille uren heeft, krijgt de nieuwsbrief later.",
        "You can undo it for a short while afterwards. Whoever has quiet hours now gets the newsletter later.");

    public static LocalText YesSend { get; } = new("Ja, versturen", "Yes, send");

    public static LocalText Scheduled { get; } = new("De nieuwsbrief staat klaar.", "The newsletter is ready to go.");

    public static LocalText Undone { get; } = new("De nieuwsbrief gaat niet uit. Zij is nog wel goedgekeurd.", "The newsletter does not go out. It is still approved.");

    public static LocalText PlanHeading { get; } = new("Wanneer gaat de nieuwsbrief uit?", "When does the newsletter go out?");

    public static LocalText PlanHint { get; } = new("De tijd is die van Nederland.", "The time is that of the Netherlands.");

    public static LocalText Date { get; } = new("Datum *", "Date *");

    public static LocalText Time { get; } = new("Tijd *", "Time *");

    public static LocalText Plan { get; } = new("Inplannen", "Schedule");

    public static LocalText Of(FieldProblem problem) => problem switch
    {
        FieldProblem.Missing => new("Vul dit in.", "Please fill this in."),
        FieldProblem.NotAKnownValue or FieldProblem.OutOfRange or FieldProblem.NotADateOrTime => new("Dit is geen datum of tijd die bestaat.", "This is not a date or time that exists."),
        FieldProblem.HourOfClockChange => new(
            "In die nacht gaat de klok om en bestaat dit uur niet, of twee keer. Kies een andere tijd.",
            "In that night the clock changes and this hour does not exist, or exists twice. Choose another time."),
    };

    public static LocalText HaveIt(int sent, int waiting) => new(
        $"{(sent == 1 ? "1 ontvanger heeft" : $"{sent} ontvangers hebben")} de nieuwsbrief; {(waiting == 1 ? "1 wacht" : $"{waiting} wachten")} nog.",
        $"{(sent == 1 ? "1 recipient has" : $"{sent} recipients have")} the newsletter; {(waiting == 1 ? "1 is" : $"{waiting} are")} waiting.");

    public static LocalText AskStop { get; } = new("Het versturen stoppen?", "Stop sending?");

    public static LocalText StopWarning { get; } = new(
        "Wie de nieuwsbrief heeft, houdt haar. De anderen krijgen haar niet. Opnieuw starten kan niet.",
        "Whoever has the newsletter keeps it. The others do not get it. It cannot be started again.");

    public static LocalText YesStop { get; } = new("Ja, stoppen", "Yes, stop");

    public static LocalText Stopped { get; } = new("Het versturen is gestopt.", "Sending has been stopped.");

    public static LocalText AskRecall { get; } = new("De nieuwsbrief intrekken?", "Take the newsletter back?");

    public static LocalText RecallWarning { get; } = new(
        "De kaart verdwijnt bij iedereen bij wie ik haar kan weghalen. Wie haar al las, weet wat erin stond. Dit kan niet ongedaan worden gemaakt.",
        "The card disappears for everybody from whom I can take it away. Whoever has read it knows what it said. This cannot be undone.");

    public static LocalText YesRecall { get; } = new("Ja, intrekken", "Yes, take back");

    public static LocalText Recalled { get; } = new("De nieuwsbrief wordt ingetrokken.", "The newsletter is being taken back.");
}
