using System.Runtime.CompilerServices;
using System.Text;
using Bot.Features.Events.Calendar;
using Bot.Features.Events.Model;
using Bot.Features.Tests.Events.Invitations;
using Bot.Knowledge.Bank;

namespace Bot.Features.Tests.Events.Calendar;

/// <summary>Calendar files as members load them; the pinned ones are read by ical.js in a browser as well.</summary>
public sealed class CalendarEntryTests
{
    private const string Odd = "Leerhuis; \"veilig, samen\" \\ \u0007Cyber 👩‍👩‍👧‍👦 en een heel lange regel die ver over de vijfenzeventig bytes gaat, met é en ü\nBEGIN:VALARM";

    private static readonly DateTimeOffset Now = SampleEvents.Now;
    private static readonly NetworkEvent Leerhuis = SampleEvents.Leerhuis(Now);
    private static readonly Registration Own = SampleEvents.Of(Leerhuis, RegistrationState.Registered);

    [Theory]
    [InlineData("summer", 2026, 7, 12)]
    [InlineData("winter", 2027, 1, 14)]
    [InlineData("day-after-clock-change", 2026, 10, 26)]
    public void Time_is_the_clock_in_Amsterdam(string name, int year, int month, int day)
    {
        var start = Amsterdam.Instant(new DateOnly(year, month, day), new TimeOnly(13, 0));

        var file = File(Leerhuis with { StartsAt = start, EndsAt = start.AddHours(3) }, Own);

        Assert.Contains($"DTSTART;TZID=Europe/Amsterdam:{year}{month:00}{day:00}T130000\r\n", file, StringComparison.Ordinal);
        Pin(name, file);
    }

    [Fact]
    public void Change_keeps_the_uid_and_raises_the_sequence()
    {
        var before = File(Leerhuis, Own);
        var changed = File(Leerhuis with { Version = 2, StartsAt = Leerhuis.StartsAt.AddDays(1), EndsAt = Leerhuis.EndsAt.AddDays(1), Address = "Raadhuis, Den Haag" }, Own with { Sequence = 1 });

        Assert.Equal(Line(before, "UID"), Line(changed, "UID"));
        Assert.True(Number(changed) > Number(before));
        Pin("changed", changed);
    }

    [Fact]
    public void Withdrawal_and_cancellation_cancel_the_entry()
    {
        var withdrawn = File(Leerhuis, Own with { State = RegistrationState.Withdrawn, Sequence = 1 });
        var cancelled = File(Leerhuis with { Status = EventStatus.Cancelled, CancelReason = "De spreker is ziek.", Version = 2 }, Own with { Sequence = 1 });

        Assert.Equal("CANCELLED", Line(withdrawn, "STATUS"));
        Assert.Equal("CANCELLED", Line(cancelled, "STATUS"));
        Assert.Equal(Line(withdrawn, "UID"), Line(cancelled, "UID"));
        Pin("cancelled", cancelled);
    }

    [Fact]
    public void Who_waits_for_the_first_time_has_no_entry() =>
        Assert.Null(CalendarEntry.For(Leerhuis, Own with { State = RegistrationState.Waitlisted }, AnswerLanguage.Dutch));

    [Fact]
    public void Long_and_odd_texts_are_escaped_and_folded_by_octets()
    {
        var file = File(Leerhuis with { Title = Odd, Summary = string.Concat(Enumerable.Repeat("👩🏽‍🚒 samen, ", 80)), Address = "Zaal 1; links,\nboven" }, Own);

        Assert.All(file.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain("\r\nBEGIN:VALARM", file, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", file.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', file);
        Pin("odd", file);
    }

    [Fact]
    public void Carrousel_names_the_chosen_sessions_and_nobody_else()
    {
        var carrousel = SampleEvents.Carrousel(Now);

        var file = File(carrousel, SampleEvents.Of(carrousel, RegistrationState.Registered, sessions: ["r1dagbesteding", "r2huiselijk"]));

        var unfolded = file.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("Dagbesteding die werkt", unfolded, StringComparison.Ordinal);
        Assert.DoesNotContain("Bemoeizorg", unfolded, StringComparison.Ordinal);
        Assert.DoesNotContain("ATTENDEE", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna", file, StringComparison.Ordinal);
        Assert.DoesNotContain(Own.CalendarToken, file, StringComparison.Ordinal);
        Pin("carrousel", file);
    }

    [Fact]
    public void Link_of_the_online_meeting_is_for_who_joins_online()
    {
        var both = SampleEvents.Leerhuis(Now, online: 10);

        Assert.DoesNotContain("meetup-join", File(both, SampleEvents.Of(both, RegistrationState.Registered)), StringComparison.Ordinal);
        Assert.Contains("URL:https://teams.microsoft.com/l/meetup-join", File(both, SampleEvents.Of(both, RegistrationState.Registered, form: AttendanceForm.Online)), StringComparison.Ordinal);
    }

    [Fact]
    public void Second_turn_of_a_repeated_hour_is_said_in_UTC()
    {
        var end = new DateTimeOffset(2026, 10, 25, 1, 30, 0, TimeSpan.Zero);

        var file = File(Leerhuis with { StartsAt = end.AddHours(-6), EndsAt = end }, Own);

        Assert.Equal("20261025T013000Z", Line(file, "DTEND"));
        Pin("night-of-clock-change", file);
    }

    private static string File(NetworkEvent networkEvent, Registration own) =>
        CalendarEntry.For(networkEvent, own, AnswerLanguage.Dutch) ?? throw new InvalidOperationException("There is no entry.");

    private static string Line(string file, string name) =>
        file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n").Single(line => line.StartsWith($"{name}:", StringComparison.Ordinal))[(name.Length + 1)..];

    private static int Number(string file) => int.Parse(Line(file, "SEQUENCE"), System.Globalization.CultureInfo.InvariantCulture);

    // Line ends are part of the format; the file keeps them as \n so that no tool of git mends them.
    private static void Pin(string name, string file, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test) ?? "", $"{name}.golden.ics");
        if (Environment.GetEnvironmentVariable("BOT_WRITE_GOLDEN") == "1")
        {
            System.IO.File.WriteAllText(path, file.Replace("\r\n", "\n", StringComparison.Ordinal));
            return;
        }

        Assert.Equal(System.IO.File.ReadAllText(path), file.Replace("\r\n", "\n", StringComparison.Ordinal));
    }
}
