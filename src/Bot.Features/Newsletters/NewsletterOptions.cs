using System.ComponentModel.DataAnnotations;

namespace Bot.Features.Newsletters;

/// <summary>Section <c>Newsletters</c>.</summary>
internal sealed class NewsletterOptions
{
    public const string Section = "Newsletters";

    /// <summary>How long sending can be undone.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00",
        ErrorMessage = "Newsletters:Grace must lie between 00:00:00 and 01:00:00; set Newsletters__Grace so, or leave it out for the default of 00:01:00.")]
    public TimeSpan Grace { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether the author may approve her own newsletter, in a team too small for four eyes. The trail says so each time.</summary>
    public bool OwnApproval { get; set; }
}
