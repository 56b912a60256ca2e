using System.Globalization;

namespace Bot.Features.Kernteam.Forms;

/// <summary>Reads the fields of a form; what cannot be read becomes a fault at its field, in the form's own words.</summary>
/// <typeparam name="TFault">How the form speaks of faults.</typeparam>
internal abstract class FormReading<TFault>(TypedForm typed)
{
    public List<TFault> Faults { get; } = [];

    /// <summary>The form's own fault.</summary>
    protected abstract TFault FaultOf(string field, FieldProblem problem, int? number);

    private void Fail(string field, FieldProblem problem, int? number = null) => Faults.Add(FaultOf(field, problem, number));

    /// <summary>A whole number; null when nothing was typed or it could not be read.</summary>
    public int? Number(string field, int least, int most)
    {
        var text = typed[field];
        if (text.Length == 0)
        {
            return null;
        }

        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            Fail(field, FieldProblem.NotAKnownValue);
            return null;
        }

        if (number < least || number > most || number % 1 != 0)
        {
            Fail(field, FieldProblem.OutOfRange, most);
            return null;
        }

        return (int)number;
    }

    public DateOnly? Date(string field, bool isRequired = false)
    {
        if (typed[field].Length == 0)
        {
            return Missing<DateOnly>(field, isRequired);
        }

        if (TypedMoment.Date(typed[field]) is { } day)
        {
            return day;
        }

        Fail(field, FieldProblem.NotADateOrTime);
        return null;
    }

    public TimeOnly? Time(string field, bool isRequired = false)
    {
        if (typed[field].Length == 0)
        {
            return Missing<TimeOnly>(field, isRequired);
        }

        if (TypedMoment.Time(typed[field]) is { } time)
        {
            return time;
        }

        Fail(field, FieldProblem.NotADateOrTime);
        return null;
    }

    /// <summary>The instant that this day and time mean; a time that the clock skips or shows twice is a fault at the time's field.</summary>
    public DateTimeOffset? Moment(DateOnly? day, TimeOnly? time, string timeField)
    {
        if (day is not { } date || time is not { } hour)
        {
            return null;
        }

        // Outside this, converting between time zones leaves the calendar.
        if (date.Year is < 2000 or > 2200)
        {
            Fail(timeField, FieldProblem.NotADateOrTime);
            return null;
        }

        if (Amsterdam.IsDoubtful(date, hour))
        {
            Fail(timeField, FieldProblem.HourOfClockChange);
        }

        return Amsterdam.Instant(date, hour);
    }

    /// <summary>What was chosen of a list: by id, or by name where the list was too long to show.</summary>
    public IReadOnlyList<string> Chosen(string field, IReadOnlyList<FormChoice> choices, IReadOnlyList<string> keep)
    {
        var chosen = new List<string>();
        foreach (var word in typed[field].Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var id = choices.FirstOrDefault(choice => choice.Id == word || string.Equals(choice.Name, word, StringComparison.OrdinalIgnoreCase))?.Id
                ?? keep.FirstOrDefault(known => known == word);
            if (id is null)
            {
                Fail(field, FieldProblem.NotAKnownValue);
                return keep;
            }

            if (!chosen.Contains(id))
            {
                chosen.Add(id);
            }
        }

        return chosen;
    }

    private T? Missing<T>(string field, bool isRequired)
        where T : struct
    {
        if (isRequired)
        {
            Fail(field, FieldProblem.Missing);
        }

        return null;
    }
}

/// <summary>Why a field could not be read.</summary>
internal enum FieldProblem
{
    Missing,
    NotAKnownValue,
    OutOfRange,
    NotADateOrTime,

    /// <summary>The clock skips this hour, or shows it twice.</summary>
    HourOfClockChange,
}
