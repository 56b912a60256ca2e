using System.Globalization;
using Bot.Features.Events.Model;

namespace Bot.Features.Events.Organising.Forms;

/// <summary>Reads the fields of a form; what cannot be read becomes a fault at its field.</summary>
internal sealed class FieldReading(TypedForm typed)
{
    private static readonly string[] Dates = ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy"];
    private static readonly string[] Times = ["H:mm", "HH:mm:ss", "H.mm"];

    public List<EventFault> Faults { get; } = [];

    public void Fail(string field, EventProblem problem, int? number = null) => Faults.Add(new EventFault(field, problem, number));

    /// <summary>A text; null when nothing was typed.</summary>
    public string? Text(string field, int longest, bool isRequired = false)
    {
        var text = typed[field];
        if (text.Length == 0)
        {
            if (isRequired)
            {
                Fail(field, EventProblem.Missing);
            }

            return null;
        }

        if (text.Length > longest)
        {
            Fail(field, EventProblem.TooLong, longest);
        }

        return text;
    }

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
            Fail(field, EventProblem.NotAKnownValue);
            return null;
        }

        if (number < least || number > most || number % 1 != 0)
        {
            Fail(field, EventProblem.OutOfRange, most);
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

        if (DateOnly.TryParseExact(typed[field], Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Fail(field, EventProblem.NotADateOrTime);
        return null;
    }

    public TimeOnly? Time(string field, bool isRequired = false)
    {
        if (typed[field].Length == 0)
        {
            return Missing<TimeOnly>(field, isRequired);
        }

        if (TimeOnly.TryParseExact(typed[field], Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        Fail(field, EventProblem.NotADateOrTime);
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
            Fail(timeField, EventProblem.NotADateOrTime);
            return null;
        }

        if (Amsterdam.IsDoubtful(date, hour))
        {
            Fail(timeField, EventProblem.HourOfClockChange);
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
                Fail(field, EventProblem.NotAKnownValue);
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
            Fail(field, EventProblem.Missing);
        }

        return null;
    }
}

/// <summary>Something that can be chosen in a form.</summary>
internal sealed record FormChoice(string Id, string Name);
