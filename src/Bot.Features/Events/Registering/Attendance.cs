using Bot.Features.Events.Model;
using Bot.Features.Events.Registering.Rules;

namespace Bot.Features.Events.Registering;

/// <summary>
/// An event together with everybody in it: the rules of seats, line and sessions, without any I/O. Loaded whole, changed
/// by one decision or several, and saved as what it says it changed. Three things hold after every call: no form and no
/// session has more people than seats, held seats counted; nobody is offered a seat that somebody earlier in line could
/// have taken; and whoever waits while a seat fits her is either offered it at once or, in the last hours, told of it.
/// </summary>
internal sealed partial class Attendance
{
    private readonly Seats seats = new();
    private readonly Dictionary<string, Registration> loaded;
    private readonly HashSet<string> touched = [];
    private readonly List<Notice> notices = [];
    private readonly HashSet<string> fullAtFirst;
    private readonly HashSet<string> fittedAtFirst;
    private Programme programme;

    public Attendance(NetworkEvent networkEvent, IEnumerable<Registration> registrations, OfferTerms terms)
    {
        loaded = registrations.ToDictionary(row => row.AttendeeKey);
        foreach (var row in loaded.Values)
        {
            seats.Put(row);
        }

        Event = networkEvent;
        EventAtFirst = networkEvent;
        Terms = terms;
        programme = new Programme(networkEvent);
        fullAtFirst = WhatIsFull();
        fittedAtFirst = [.. seats.Line.Where(Fits).Select(row => row.AttendeeKey)];
    }

    public NetworkEvent Event { get; private set; }

    /// <summary>The event as it was loaded.</summary>
    public NetworkEvent EventAtFirst { get; }

    public OfferTerms Terms { get; }

    public IReadOnlyCollection<Registration> Registrations => seats.Rows;

    /// <summary>The registrations that differ from how they were loaded.</summary>
    public IReadOnlyCollection<Registration> Changed => [.. touched.Select(seats.Find).OfType<Registration>()];

    /// <summary>Keys of rows that are gone, because their key told who it was.</summary>
    public IReadOnlyCollection<string> Removed => [.. loaded.Keys.Where(key => seats.Find(key) is null)];

    public bool EventChanged => !ReferenceEquals(Event, EventAtFirst);

    /// <summary>Whom something has to be told.</summary>
    public IReadOnlyList<Notice> Notices => notices;

    /// <summary>Whether it became full or free again, so that cards already sent show the wrong thing.</summary>
    public bool FullnessChanged => !WhatIsFull().SetEquals(fullAtFirst);

    /// <summary>Those for whom a seat is held.</summary>
    public IReadOnlyCollection<Registration> Offered => seats.Offered;

    /// <summary>Those who wait, first in line first.</summary>
    public IEnumerable<Registration> Line => seats.Line;

    public Standing StandingOf(string attendeeKey) =>
        seats.Find(attendeeKey) is { } own
            ? new Standing(Event, seats.Occupancy, own, seats.PlaceInLine(own))
            : new Standing(Event, seats.Occupancy, null, null);

    /// <summary>The row as it was before this decision; null for somebody new.</summary>
    public Registration? AtFirst(string attendeeKey) => loaded.GetValueOrDefault(attendeeKey);

    private void Put(Registration row)
    {
        seats.Put(row);
        touched.Add(row.AttendeeKey);
    }

    private void Replace(NetworkEvent networkEvent)
    {
        Event = networkEvent;
        programme = new Programme(networkEvent);
    }

    private void Tell(NoticeKind kind, Registration attendee, DateTimeOffset now, IReadOnlyList<ChangedTrait>? changed = null) =>
        notices.Add(new Notice(kind, attendee, changed ?? []) { At = now });

    private HashSet<string> WhatIsFull()
    {
        var full = new HashSet<string>();
        foreach (var form in Enum.GetValues<AttendanceForm>())
        {
            if (Event.CapacityOf(form) is { } capacity && seats.Taken(form) >= capacity)
            {
                full.Add($"form {form}");
            }
        }

        full.UnionWith(programme.Sessions.Values
            .Where(placed => seats.Taken(placed.Session.Id) >= placed.Session.Capacity)
            .Select(placed => placed.Session.Id));
        return full;
    }

    // Both databases keep at least milliseconds; an offer is recognised by its instant, so it has no more than that.
    private static DateTimeOffset Kept(DateTimeOffset instant) => DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());
}
