using System.ComponentModel.DataAnnotations;

namespace Bot.Features.Events.Registering;

/// <summary>Section <c>Events</c>: how long an offered seat is held.</summary>
internal sealed class EventOptions
{
    public const string Section = "Events";

    /// <summary>The longest that an offered seat is held, counted from when the offer arrived.</summary>
    [Range(typeof(TimeSpan), "00:15:00", "14.00:00:00",
        ErrorMessage = "Events:OfferTerm must lie between 00:15:00 and 14.00:00:00; set Events__OfferTerm so, or leave it out for the default of 24 hours.")]
    public TimeSpan OfferTerm { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Or this share of the time that is left until the start, when that is less.</summary>
    [Range(0.01, 0.9, ErrorMessage = "Events:OfferShare must lie between 0.01 and 0.9; set Events__OfferShare so, or leave it out for the default of 0.25.")]
    public double OfferShare { get; set; } = 0.25;

    /// <summary>In these last hours before the start a seat is not held: it is for the first in line who taps.</summary>
    [Range(0, 168, ErrorMessage = "Events:OfferFreeHours must lie between 0 and 168; set Events__OfferFreeHours so, or leave it out for the default of 6.")]
    public int OfferFreeHours { get; set; } = 6;

    public OfferTerms Terms => new(OfferTerm, OfferShare, TimeSpan.FromHours(OfferFreeHours));
}
