namespace Bot.Features.Events.Organising.Forms;

/// <summary>The fields of the form of an event. Where the rules of events name a field, it has the same name here.</summary>
internal static class EventFields
{
    public const string Kind = "kind";
    public const string Title = "title";
    public const string Summary = "summary";
    public const string Themes = "themes";
    public const string Date = "date";
    public const string Start = "start";
    public const string End = "end";
    public const string Address = "address";
    public const string RoomCapacity = "roomCapacity";
    public const string Link = "link";
    public const string OnlineCapacity = "onlineCapacity";
    public const string WalkingMinutes = "walkingMinutes";
    public const string OpensDate = "opensDate";
    public const string OpensTime = "opensTime";
    public const string ClosesDate = "closesDate";
    public const string ClosesTime = "closesTime";
    public const string Organiser = "organiser";
    public const string Organisations = "audienceOrganisations";
    public const string Roles = "audienceRoles";
    public const string Interests = "audienceThemes";

    public static IReadOnlyList<string> All { get; } =
    [
        Kind, Title, Summary, Themes, Date, Start, End, Address, RoomCapacity, Link, OnlineCapacity, WalkingMinutes,
        OpensDate, OpensTime, ClosesDate, ClosesTime, Organiser, Organisations, Roles, Interests,
    ];
}
