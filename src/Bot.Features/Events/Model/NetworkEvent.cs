using Bot.Features.Kernteam.Desk;

namespace Bot.Features.Events.Model;

/// <summary>What kind of event it is; the domain's Dutch words stay Dutch.</summary>
internal enum EventKind
{
    /// <summary>One subject, one session.</summary>
    Leerhuis,

    /// <summary>Rounds with parallel sessions.</summary>
    Carrousel,

    Webinar,

    Conference,

    Other,
}

internal enum EventStatus
{
    /// <summary>Seen by the kernteam alone.</summary>
    Draft,

    Published,

    Cancelled,

    /// <summary>It is over and its attendance is settled.</summary>
    Completed,
}

/// <summary>An event of a network, such as a Leerhuis or a Carrousel, with everything that members are told about it.</summary>
internal sealed record NetworkEvent : IDeskSubject
{
    public required string Id { get; init; }

    public required string NetworkId { get; init; }

    public required EventKind Kind { get; init; }

    public required string Title { get; init; }

    public string Summary { get; init; } = string.Empty;

    /// <summary>Ids of the bank's themes, such as <c>RSIV/cyber</c>.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>Where one can come; null for an event that is online alone.</summary>
    public string? Address { get; init; }

    /// <summary>Where one joins online; null for an event in a room alone. Shown to those who are registered.</summary>
    public string? OnlineUrl { get; init; }

    /// <summary>Seats in the room; null when one cannot come.</summary>
    public int? RoomCapacity { get; init; }

    /// <summary>Seats online; null when one cannot join online.</summary>
    public int? OnlineCapacity { get; init; }

    public required DateTimeOffset RegistrationOpensAt { get; init; }

    /// <summary>From then on nobody registers or moves up any more, except by hand of the kernteam.</summary>
    public required DateTimeOffset RegistrationClosesAt { get; init; }

    public Audience Audience { get; init; } = Audience.WholeNetwork;

    /// <summary>Who organises it, as members read it.</summary>
    public required string Organiser { get; init; }

    /// <summary>In order of time; empty unless it is a Carrousel.</summary>
    public IReadOnlyList<Round> Rounds { get; init; } = [];

    /// <summary>Minutes that it takes from one room to another.</summary>
    public int WalkingMinutes { get; init; }

    public EventStatus Status { get; init; }

    /// <summary>Why it was cancelled, as members read it.</summary>
    public string? CancelReason { get; init; }

    /// <summary>Raised at every change that members are told of.</summary>
    public int Version { get; init; }

    /// <summary>Shown in the room on the day; members confirm with it that they are there. Null while nobody asked for it.</summary>
    public string? CheckInCode { get; init; }

    /// <summary>The Entra object id of its maker.</summary>
    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The seats for this form; null when it is not offered.</summary>
    public int? CapacityOf(AttendanceForm form) => form switch
    {
        AttendanceForm.InRoom => RoomCapacity,
        AttendanceForm.Online => OnlineCapacity,
    };
}

/// <summary>A part of a Carrousel in which several sessions run side by side.</summary>
internal sealed record Round(DateTimeOffset StartsAt, DateTimeOffset EndsAt, IReadOnlyList<ParallelSession> Sessions);

/// <summary>One session of a round.</summary>
/// <param name="Id">Unique in the event, and kept when its title or room changes.</param>
/// <param name="StartsAt">Where it differs from its round's; null otherwise.</param>
/// <param name="EndsAt">As <paramref name="StartsAt"/>.</param>
internal sealed record ParallelSession(
    string Id, string Title, string Room, string Speaker, int Capacity, DateTimeOffset? StartsAt = null, DateTimeOffset? EndsAt = null);

/// <summary>For whom an event is. An empty list does not restrict.</summary>
/// <param name="Organisations">Ids of organisations whose people may register.</param>
/// <param name="Roles">Codes of roles that may register.</param>
/// <param name="Themes">Only who is interested in one of these is invited; anybody else of the audience may still register.</param>
internal sealed record Audience(IReadOnlyList<string> Organisations, IReadOnlyList<string> Roles, IReadOnlyList<string> Themes)
{
    public static Audience WholeNetwork { get; } = new([], [], []);
}

/// <summary>How one takes part.</summary>
internal enum AttendanceForm
{
    InRoom,
    Online,
}

internal static class Audiences
{
    /// <summary>Whether somebody of this network, organisation and role may register; interests decide about invitations alone.</summary>
    public static bool Admits(this NetworkEvent networkEvent, string? networkId, string? organisationId, string? role) =>
        string.Equals(networkEvent.NetworkId, networkId, StringComparison.OrdinalIgnoreCase)
        && Allows(networkEvent.Audience.Organisations, organisationId)
        && Allows(networkEvent.Audience.Roles, role);

    private static bool Allows(IReadOnlyList<string> allowed, string? own) =>
        allowed.Count == 0 || (own is not null && allowed.Contains(own));
}
