using System.Text.Json;
using Bot.EndToEnd.Tests.Playing;
using Microsoft.Playwright;

namespace Bot.EndToEnd.Tests.Calendar;

/// <summary>Every calendar file that is pinned beside the tests, read by ical.js as Thunderbird and many web calendars do.</summary>
public sealed class CalendarFileTests(Browser browser) : IClassFixture<Browser>
{
    // What the file says, in UTC: the zone of the file is registered, so that its rules give the instant.
    private const string Read = """
        text => {
          const calendar = new ICAL.Component(ICAL.parse(text));
          for (const zone of calendar.getAllSubcomponents('vtimezone')) {
            ICAL.TimezoneService.register(zone.getFirstPropertyValue('tzid'), new ICAL.Timezone(zone));
          }
          const vevents = calendar.getAllSubcomponents('vevent');
          const vevent = vevents[0];
          const event = new ICAL.Event(vevent);
          return JSON.stringify({
            events: vevents.length,
            method: calendar.getFirstPropertyValue('method'),
            start: event.startDate.toJSDate().toISOString(),
            end: event.endDate.toJSDate().toISOString(),
            status: vevent.getFirstPropertyValue('status'),
            sequence: event.sequence,
            uid: event.uid,
            summary: event.summary,
            location: event.location,
            description: event.description,
            attendees: event.attendees.length,
          });
        }
        """;

    [SkippableTheory]
    [InlineData("summer", "2026-07-12T11:00:00.000Z", "2026-07-12T14:00:00.000Z")]
    [InlineData("winter", "2027-01-14T12:00:00.000Z", "2027-01-14T15:00:00.000Z")]
    [InlineData("day-after-clock-change", "2026-10-26T12:00:00.000Z", "2026-10-26T15:00:00.000Z")]
    [InlineData("night-of-clock-change", "2026-10-24T19:30:00.000Z", "2026-10-25T01:30:00.000Z")]
    public async Task Time_is_the_instant_that_was_meant(string file, string start, string end)
    {
        var entry = await ReadAsync(file);

        Assert.Equal((start, end, "CONFIRMED", "PUBLISH"), (entry.Start, entry.End, entry.Status, entry.Method));
        Assert.Equal((1, 0), (entry.Events, entry.Attendees));
    }

    [SkippableFact]
    public async Task Change_and_cancellation_are_of_the_same_entry_and_newer()
    {
        var (first, changed, cancelled) = (await ReadAsync("summer"), await ReadAsync("changed"), await ReadAsync("cancelled"));

        Assert.Equal((first.Uid, first.Uid), (changed.Uid, cancelled.Uid));
        Assert.True(changed.Sequence > first.Sequence && cancelled.Sequence > first.Sequence);
        Assert.Equal(("2026-07-13T11:00:00.000Z", "Raadhuis, Den Haag"), (changed.Start, changed.Location));
        Assert.Equal("CANCELLED", cancelled.Status);
        Assert.Contains("De spreker is ziek.", cancelled.Description, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Odd_texts_come_out_as_they_went_in()
    {
        var entry = await ReadAsync("odd");

        Assert.StartsWith("Leerhuis; \"veilig, samen\" \\  Cyber 👩‍👩‍👧‍👦 en een heel lange regel", entry.Summary, StringComparison.Ordinal);
        Assert.EndsWith("\nBEGIN:VALARM", entry.Summary, StringComparison.Ordinal);
        Assert.Equal("Zaal 1; links,\nboven", entry.Location);
        Assert.Contains("👩🏽‍🚒 samen, 👩🏽‍🚒", entry.Description, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Sessions_of_a_Carrousel_stand_in_the_description() =>
        Assert.Contains("13.00 – 13.45 uur: Dagbesteding die werkt · Zaal 1 · J. de Boer\n", (await ReadAsync("carrousel")).Description, StringComparison.Ordinal);

    private async Task<Entry> ReadAsync(string file)
    {
        var package = Installed.NeedNpm("ical.js");
        var page = await browser.OpenAsync(800, 600);
        await page.SetContentAsync("<!doctype html><body></body>");
        await page.AddScriptTagAsync(new() { Path = Path.Combine(package, "dist", "ical.es5.min.cjs") });
        var text = await File.ReadAllTextAsync(Path.Combine(Installed.Repository, "tests", "Bot.Features.Tests", "Events", "Calendar", $"{file}.golden.ics"));
        var json = await page.EvaluateAsync<string>(Read, text.ReplaceLineEndings("\r\n"));
        return JsonSerializer.Deserialize<Entry>(json, JsonSerializerOptions.Web) ?? throw new InvalidOperationException("Nothing was read.");
    }

    private sealed record Entry(
        int Events, string Method, string Start, string End, string Status, int Sequence, string Uid, string Summary, string Location, string Description, int Attendees);
}
