using System.ComponentModel.DataAnnotations;

namespace Bot.Features.Inquiries;

/// <summary>Section <c>Inquiries</c>: questions of members to the kernteam.</summary>
internal sealed class InquiryOptions
{
    public const string Section = "Inquiries";

    /// <summary>After how many working days the kernteam is reminded of an open question, and again each time.</summary>
    [Range(1, 20, ErrorMessage = "Inquiries:RemindAfter must be a number of working days from 1 to 20; set Inquiries__RemindAfter so, or leave it out for the default of 2.")]
    public int RemindAfter { get; set; } = 2;

    /// <summary>How many questions of one member may be open at a time.</summary>
    [Range(1, 50, ErrorMessage = "Inquiries:MostOpen must lie between 1 and 50; set Inquiries__MostOpen so, or leave it out for the default of 5.")]
    public int MostOpen { get; set; } = 5;

    /// <summary>By how many different members a question has to be asked to be called one that returns.</summary>
    [Range(2, 100, ErrorMessage = "Inquiries:OftenBy must lie between 2 and 100; set Inquiries__OftenBy so, or leave it out for the default of 3.")]
    public int OftenBy { get; set; } = 3;

    /// <summary>Over how many days questions that return are counted.</summary>
    [Range(7, 90, ErrorMessage = "Inquiries:OftenDays must be a number of days from 7 to 90; set Inquiries__OftenDays so, or leave it out for the default of 60.")]
    public int OftenDays { get; set; } = 60;
}
