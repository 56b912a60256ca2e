using System.ComponentModel.DataAnnotations;

namespace Bot.Features.Inbox;

/// <summary>Section <c>Inbox</c>.</summary>
internal sealed class InboxOptions
{
    public const string Section = "Inbox";

    /// <summary>How long a turn belongs to the instance that began it. Longer than a turn may last, or it is run twice.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "00:05:00",
        ErrorMessage = "Inbox:Lease must lie between 00:00:05 and 00:05:00; set Inbox__Lease so, or leave it out for the default of 00:00:30.")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(30);
}
