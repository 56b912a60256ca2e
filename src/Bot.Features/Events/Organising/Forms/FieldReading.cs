using Bot.Features.Events.Model;
using Bot.Features.Kernteam.Forms;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Organising.Forms;

/// <summary>Reads the fields of the forms of an event; what cannot be read becomes a fault of it.</summary>
internal sealed class FieldReading(TypedForm typed) : FormReading<EventFault>(typed)
{
    public void Fail(string field, EventProblem problem, int? number = null) => Faults.Add(new EventFault(field, problem, number));

    protected override EventFault FaultOf(string field, FieldProblem problem, int? number) => new(field, ProblemOf(problem), number);

    private static EventProblem ProblemOf(FieldProblem problem) => problem switch
    {
        FieldProblem.Missing => EventProblem.Missing,
        FieldProblem.NotAKnownValue => EventProblem.NotAKnownValue,
        FieldProblem.OutOfRange => EventProblem.OutOfRange,
        FieldProblem.NotADateOrTime => EventProblem.NotADateOrTime,
        FieldProblem.HourOfClockChange => EventProblem.HourOfClockChange,
    };
}

/// <summary>A form with the faults of an event at its fields.</summary>
internal static class EventFormBody
{
    public static FormBody Of(TypedForm typed, IReadOnlyList<EventFault> faults, AnswerLanguage language) =>
        new(typed, [.. faults.Distinct().Select(static fault => new FormFault(fault.Field, FaultTexts.Of(fault)))], language);
}
