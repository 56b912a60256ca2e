using System.ComponentModel.DataAnnotations;

namespace Bot.Features.Members.Retention;

/// <summary>Section <c>Retention</c>: how long what is about people is kept. Questions are erased after ninety days whatever stands here.</summary>
internal sealed class RetentionOptions
{
    public const string Section = "Retention";

    private const string Month = "30.00:00:00";
    private const string TenYears = "3650.00:00:00";

    /// <summary>Remarks such as diet, counted from the end of the event.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "365.00:00:00",
        ErrorMessage = "Retention:RemarksAfter must lie between 00:00:00 and 365.00:00:00; set Retention__RemarksAfter so, or leave it out for the default of 7.00:00:00.")]
    public TimeSpan RemarksAfter { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Who took part, counted from the end of the event; the number stays.</summary>
    [Range(typeof(TimeSpan), Month, TenYears,
        ErrorMessage = "Retention:NamesAfter must lie between 30.00:00:00 and 3650.00:00:00; set Retention__NamesAfter so, or leave it out for the default of 365.00:00:00.")]
    public TimeSpan NamesAfter { get; set; } = TimeSpan.FromDays(365);

    /// <summary>Members who gave no sign of life for so long.</summary>
    [Range(typeof(TimeSpan), Month, TenYears,
        ErrorMessage = "Retention:MembersAfter must lie between 30.00:00:00 and 3650.00:00:00; set Retention__MembersAfter so, or leave it out for the default of 730.00:00:00.")]
    public TimeSpan MembersAfter { get; set; } = TimeSpan.FromDays(730);

    /// <summary>That a message was sent, counted from its end.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", TenYears,
        ErrorMessage = "Retention:DeliveriesAfter must lie between 1.00:00:00 and 3650.00:00:00; set Retention__DeliveriesAfter so, or leave it out for the default of 90.00:00:00.")]
    public TimeSpan DeliveriesAfter { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Newsletters with their report, counted from the last change.</summary>
    [Range(typeof(TimeSpan), Month, TenYears,
        ErrorMessage = "Retention:NewslettersAfter must lie between 30.00:00:00 and 3650.00:00:00; set Retention__NewslettersAfter so, or leave it out for the default of 730.00:00:00.")]
    public TimeSpan NewslettersAfter { get; set; } = TimeSpan.FromDays(730);

    /// <summary>Questions that were sent to the kernteam, counted from their end; one that is open that long after the asking is closed.</summary>
    [Range(typeof(TimeSpan), "7.00:00:00", "365.00:00:00",
        ErrorMessage = "Retention:InquiriesAfter must lie between 7.00:00:00 and 365.00:00:00; set Retention__InquiriesAfter so, or leave it out for the default of 90.00:00:00.")]
    public TimeSpan InquiriesAfter { get; set; } = TimeSpan.FromDays(90);

    /// <summary>What the kernteam did.</summary>
    [Range(typeof(TimeSpan), Month, TenYears,
        ErrorMessage = "Retention:AuditAfter must lie between 30.00:00:00 and 3650.00:00:00; set Retention__AuditAfter so, or leave it out for the default of 730.00:00:00.")]
    public TimeSpan AuditAfter { get; set; } = TimeSpan.FromDays(730);
}
