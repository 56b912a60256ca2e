using Bot.Features.Events.Model;

namespace Bot.Features.Events.Organising.Forms;

/// <summary>At which field of our form a fault of the event is shown.</summary>
internal static class FaultFields
{
    private const string RoundPrefix = "round";

    /// <summary>The rules speak of the event's own fields; one instant of theirs is two fields of the form.</summary>
    public static EventFault InForm(EventFault fault) => fault with
    {
        Field = fault.Field switch
        {
            "start" when fault.Problem is EventProblem.InThePast or EventProblem.TooFarAhead => EventFields.Date,
            "opens" => EventFields.OpensDate,
            "closes" => EventFields.ClosesDate,
            var same => same,
        },
    };

    /// <summary>Whether it is shown on the card of the rounds.</summary>
    public static bool IsOfRounds(EventFault fault) => fault.Field.StartsWith(RoundPrefix, StringComparison.Ordinal);

    /// <summary>Whether it belongs to this round (from 1), with the field's name inside that round; null when it does not.</summary>
    public static string? InRound(EventFault fault, int round) =>
        fault.Field == $"{RoundPrefix}{round}" ? string.Empty
        : fault.Field.StartsWith($"{RoundPrefix}{round}.", StringComparison.Ordinal) ? fault.Field[(RoundPrefix.Length + round.ToString(System.Globalization.CultureInfo.InvariantCulture).Length + 1)..]
        : null;
}
