using Bot.Features.Deliveries;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Sending.Reports;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Sending.Watching;

/// <summary>Sentences of the progress card.</summary>
internal static class ProgressTexts
{
    public static LocalText Audience { get; } = new("Ontvangers", "Recipients");

    public static LocalText Waiting { get; } = new("Wacht nog", "Still waiting");

    public static LocalText Updated { get; } = new("Kaarten bijgewerkt", "Cards brought up to date");

    public static LocalText Removed { get; } = new("Kaarten weggehaald", "Cards taken away");

    public static LocalText MayStillSee { get; } = new("Ziet de kaart misschien nog", "May still see the card");

    public static LocalText Stop { get; } = new("Stoppen", "Stop");

    public static LocalText Recall { get; } = new("Intrekken", "Take back");

    public static LocalText Report { get; } = new("Rapport", "Report");

    public static LocalText Heading(NewsletterStand stand, string title)
    {
        ArgumentNullException.ThrowIfNull(stand);
        var isOpen = stand.Newsletter.FinishedAt is null;
        return stand.Newsletter.State switch
        {
            NewsletterState.Sending => new($"\"{title}\" wordt verstuurd", $"\"{title}\" is being sent"),
            NewsletterState.Sent => new($"\"{title}\" is verstuurd", $"\"{title}\" was sent"),
            NewsletterState.Stopped when isOpen => new($"\"{title}\" wordt gestopt", $"\"{title}\" is being stopped"),
            NewsletterState.Stopped => new($"\"{title}\" is gestopt", $"\"{title}\" was stopped"),
            NewsletterState.Recalled when isOpen || stand.Recalls.Waiting > 0 => new($"\"{title}\" wordt ingetrokken", $"\"{title}\" is being taken back"),
            NewsletterState.Recalled => new($"\"{title}\" is ingetrokken", $"\"{title}\" was taken back"),
            NewsletterState.Draft or NewsletterState.AwaitingApproval or NewsletterState.Approved or NewsletterState.Scheduled => new($"\"{title}\"", $"\"{title}\""),
        };
    }

    public static LocalText Ready(DateTimeOffset end) => new(
        $"Naar verwachting klaar: {DeskCard.Moment(end, AnswerLanguage.Dutch)}.",
        $"Expected to be ready: {DeskCard.Moment(end, AnswerLanguage.English)}.");

    public static LocalText Of(Standstill still)
    {
        ArgumentNullException.ThrowIfNull(still);
        var (until, untilEnglish) = still.Until is { } end
            ? (still.IsAnotherDay ? DeskCard.Moment(end, AnswerLanguage.Dutch) : DeskCard.Time(end), still.IsAnotherDay ? DeskCard.Moment(end, AnswerLanguage.English) : DeskCard.Time(end))
            : (string.Empty, string.Empty);
        var (at, atEnglish) = still.IsAnotherDay ? ("Op", "on") : ("Om", "at");
        return still.Cause switch
        {
            StandstillCause.QuietHours => new(
                $"Het versturen staat stil: het zijn stille uren. {at} {until} uur gaat het verder.",
                $"Sending stands still: these are quiet hours. It goes on {atEnglish} {untilEnglish}."),
            StandstillCause.TeamsAsksToWait => new(
                $"Het versturen staat stil: Teams vraagt ons te wachten tot {until} uur.",
                $"Sending stands still: Teams asks us to wait until {untilEnglish}."),
            StandstillCause.TriedAgainLater => new(
                $"Wat nog wacht lukte niet meteen. Ik probeer het {at.ToLowerInvariant()} {until} uur opnieuw.",
                $"What still waits did not succeed at once. I try again {atEnglish} {untilEnglish}."),
            StandstillCause.NotKnown => new(
                "Het versturen staat stil en ik weet niet waarom. Blijft dit zo? Waarschuw dan de beheerder.",
                "Sending stands still and I do not know why. Does it stay like this? Then warn the administrator."),
        };
    }

    public static LocalText OfAll(FollowUpCount count)
    {
        ArgumentNullException.ThrowIfNull(count);
        return new(
            count.Failed == 0 ? $"{count.Done} van {count.Total}" : $"{count.Done} van {count.Total}, {count.Failed} niet gelukt",
            count.Failed == 0 ? $"{count.Done} of {count.Total}" : $"{count.Done} of {count.Total}, {count.Failed} failed");
    }

    public static LocalText Outcome(DeliveryOutcome outcome) => outcome switch
    {
        DeliveryOutcome.Sent => new("Verstuurd", "Sent"),
        DeliveryOutcome.Unknown => new("Misschien aangekomen", "May have arrived"),
        DeliveryOutcome.Blocked => new("Geblokkeerd door de ontvanger of beheerder", "Blocked by the recipient or administrator"),
        DeliveryOutcome.Gone => new("Chat bestaat niet meer", "Chat no longer exists"),
        DeliveryOutcome.NotInstalled => new("Heeft de bot niet", "Does not have the bot"),
        DeliveryOutcome.NotWanted => new("Wil dit niet ontvangen", "Does not want this"),
        DeliveryOutcome.Superseded => new("Niet meer verstuurd", "Not sent any more"),
        DeliveryOutcome.Refused => new("Geweigerd door Teams", "Refused by Teams"),
        DeliveryOutcome.Expired => new("Te laat om nog te versturen", "Too late to be sent"),
    };
}
