using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Features.Events.Invitations.Cards;
using Bot.Features.Events.Invitations.Texts;
using Bot.Features.Events.Model;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Calendar;

/// <summary>
/// One registration as an iCalendar file (RFC 5545): published, not an invitation, so it names no attendees and asks for no
/// answer. One entry for the whole event; the sessions of a Carrousel stand in its description, because the programme may
/// change and an entry of its own per session would be left behind in calendars.
/// </summary>
internal static class CalendarEntry
{
    private const string Zone = "Europe/Amsterdam";

    /// <summary>The file, or null for who has no entry: she waits, and never was registered.</summary>
    public static string? For(NetworkEvent networkEvent, Registration own, AnswerLanguage language)
    {
        if (StatusOf(networkEvent, own) is not { } status)
        {
            return null;
        }

        var text = new CalendarText()
            .Line("BEGIN", "VCALENDAR").Line("VERSION", "2.0").Line("PRODID", "-//Bot//Bijeenkomsten//NL").Line("CALSCALE", "GREGORIAN").Line("METHOD", "PUBLISH");
        var inZone = IsOnTheClock(networkEvent.StartsAt) && IsOnTheClock(networkEvent.EndsAt);
        if (inZone)
        {
            AmsterdamZone(text);
        }

        text.Line("BEGIN", "VEVENT")
            .Line("UID", Uid(own))
            .Line("SEQUENCE", (networkEvent.Version + own.Sequence).ToString(CultureInfo.InvariantCulture))
            .Line("DTSTAMP", CalendarText.Utc(Latest(networkEvent.ChangedAt, own.ChangedAt)))
            .Line("STATUS", status);
        When(text, "DTSTART", networkEvent.StartsAt, inZone);
        When(text, "DTEND", networkEvent.EndsAt, inZone);
        return text.Text("SUMMARY", networkEvent.Title)
            .Text("DESCRIPTION", Description(networkEvent, own, language))
            .Text("LOCATION", Place(networkEvent, own))
            .Link("URL", Online(networkEvent, own))
            .Line("TRANSP", status == "CANCELLED" ? "TRANSPARENT" : "OPAQUE")
            .Line("END", "VEVENT").Line("END", "VCALENDAR").ToString();
    }

    /// <summary>The same for the life of a registration, and no way to its link.</summary>
    private static string Uid(Registration own) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{own.EventId}/{own.AttendeeKey}")))[..32] + "@bijeenkomsten.bot";

    private static string? StatusOf(NetworkEvent networkEvent, Registration own) => own.State switch
    {
        RegistrationState.Registered or RegistrationState.Attended or RegistrationState.Absent => networkEvent.Status == EventStatus.Cancelled ? "CANCELLED" : "CONFIRMED",
        RegistrationState.Withdrawn or RegistrationState.Declined => "CANCELLED",

        // Who joined anew and waits again had an entry before, and it does not hold.
        RegistrationState.Waitlisted or RegistrationState.Offered => own.Sequence > 0 ? "CANCELLED" : null,
    };

    private static string Description(NetworkEvent networkEvent, Registration own, AnswerLanguage language)
    {
        var lines = new List<string>();
        if (networkEvent is { Status: EventStatus.Cancelled, CancelReason: { Length: > 0 } reason })
        {
            lines.Add(StandingTexts.Cancelled(reason).In(language));
        }

        lines.AddRange(networkEvent.Summary.Length > 0 ? [networkEvent.Summary] : []);
        lines.AddRange(ChosenSessions.Chosen(networkEvent, own.Sessions).Select(chosen =>
            $"{EventDates.Hours(chosen.StartsAt, chosen.EndsAt, language)}: {string.Join(" · ", new[] { chosen.Session.Title, chosen.Session.Room, chosen.Session.Speaker }.Where(part => part.Length > 0))}"));
        lines.AddRange(Online(networkEvent, own) is { } url ? [$"{EventTexts.Online.In(language)}: {url}"] : []);
        lines.Add($"{EventTexts.Organiser.In(language)}: {networkEvent.Organiser}");
        return string.Join('\n', lines);
    }

    private static string Place(NetworkEvent networkEvent, Registration own) =>
        own.Form == AttendanceForm.InRoom && networkEvent.Address is { Length: > 0 } address ? address : EventTexts.Online.Dutch;

    private static string? Online(NetworkEvent networkEvent, Registration own) =>
        own is { Form: AttendanceForm.Online, State: RegistrationState.Registered or RegistrationState.Attended } ? networkEvent.OnlineUrl : null;

    private static void When(CalendarText text, string name, DateTimeOffset instant, bool inZone)
    {
        if (inZone)
        {
            text.Line($"{name};TZID={Zone}", Amsterdam.Local(instant).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture));
        }
        else
        {
            text.Line(name, CalendarText.Utc(instant));
        }
    }

    // In the hour that the clock repeats a local time means its first occurrence; the second can be said in UTC alone.
    private static bool IsOnTheClock(DateTimeOffset instant)
    {
        var local = Amsterdam.Local(instant);
        return Amsterdam.Instant(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local)) == instant;
    }

    private static DateTimeOffset Latest(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    // The European rule since 1996: last Sundays of March and October, at 1:00 UTC.
    private static void AmsterdamZone(CalendarText text) => text
        .Line("BEGIN", "VTIMEZONE").Line("TZID", Zone)
        .Line("BEGIN", "DAYLIGHT").Line("TZNAME", "CEST").Line("TZOFFSETFROM", "+0100").Line("TZOFFSETTO", "+0200")
        .Line("DTSTART", "19960331T020000").Line("RRULE", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU").Line("END", "DAYLIGHT")
        .Line("BEGIN", "STANDARD").Line("TZNAME", "CET").Line("TZOFFSETFROM", "+0200").Line("TZOFFSETTO", "+0100")
        .Line("DTSTART", "19961027T030000").Line("RRULE", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU").Line("END", "STANDARD")
        .Line("END", "VTIMEZONE");
}
