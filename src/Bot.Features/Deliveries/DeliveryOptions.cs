using System.ComponentModel.DataAnnotations;

namespace Bot.Features.Deliveries;

/// <summary>Section <c>Deliveries</c>.</summary>
internal sealed class DeliveryOptions
{
    public const string Section = "Deliveries";

    public const string QuietHoursFault =
        "Deliveries:QuietHours must read like 20:00-07:00, in Dutch time; set Deliveries__QuietHours so, make it empty for no quiet hours, or leave it out for 20:00-07:00.";

    /// <summary>Requests a second to one tenant, of all instances together. Teams allows 50.</summary>
    [Range(1, 100_000,
        ErrorMessage = "Deliveries:TenantRequestsPerSecond must lie between 1 and 100000; set Deliveries__TenantRequestsPerSecond so, or leave it out for the default of 45, because Teams allows 50.")]
    public int TenantRequestsPerSecond { get; set; } = 45;

    /// <summary>When members hear nothing unasked, on their own clock; empty for never.</summary>
    public string QuietHours { get; set; } = "20:00-07:00";

    /// <summary>How long a delivery that meets passing faults is tried again, counted from the first attempt.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00",
        ErrorMessage = "Deliveries:RetryFor must lie between 00:00:10 and 1.00:00:00; set Deliveries__RetryFor so, or leave it out for the default of 01:00:00.")]
    public TimeSpan RetryFor { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long a delivery belongs to the instance that claimed it. Longer than an attempt lasts, or it is sent twice.</summary>
    [Range(typeof(TimeSpan), "00:00:15", "00:10:00",
        ErrorMessage = "Deliveries:Lease must lie between 00:00:15 and 00:10:00; set Deliveries__Lease so, or leave it out for the default of 00:00:30.")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(30);
}
