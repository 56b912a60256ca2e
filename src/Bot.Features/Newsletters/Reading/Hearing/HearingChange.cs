namespace Bot.Features.Newsletters.Reading.Hearing;

/// <summary>What a reader wants to hear less of, or again.</summary>
internal enum HearingChange
{
    /// <summary>No more about a theme.</summary>
    Mute,
    Unmute,

    /// <summary>No newsletters for a month.</summary>
    Pause,
    Resume,

    /// <summary>No newsletters at all.</summary>
    Stop,
    Start,
}

internal static class HearingChanges
{
    public static string CodeOf(HearingChange change) => change switch
    {
        HearingChange.Mute => "mute",
        HearingChange.Unmute => "unmute",
        HearingChange.Pause => "pause",
        HearingChange.Resume => "resume",
        HearingChange.Stop => "stop",
        HearingChange.Start => "start",
    };

    /// <summary>Null for a code that no card of ours has.</summary>
    public static HearingChange? Of(string? code) => Enum.GetValues<HearingChange>().Where(change => CodeOf(change) == code).Select(change => (HearingChange?)change).FirstOrDefault();

    /// <summary>What takes it back.</summary>
    public static HearingChange Opposite(HearingChange change) => change switch
    {
        HearingChange.Mute => HearingChange.Unmute,
        HearingChange.Unmute => HearingChange.Mute,
        HearingChange.Pause => HearingChange.Resume,
        HearingChange.Resume => HearingChange.Pause,
        HearingChange.Stop => HearingChange.Start,
        HearingChange.Start => HearingChange.Stop,
    };

    public static bool IsLess(HearingChange change) => change is HearingChange.Mute or HearingChange.Pause or HearingChange.Stop;
}
