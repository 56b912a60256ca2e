namespace Bot.Connector.Cards;

/// <summary>A field that somebody fills in; its value comes back under the element's id.</summary>
public abstract record CardInput : CardElement
{
    /// <summary>What is asked; also read aloud.</summary>
    public string? Label { get; init; }

    /// <summary>Must be filled in.</summary>
    public bool? IsRequired { get; init; }

    /// <summary>What the person reads when it is not right.</summary>
    public string? ErrorMessage { get; init; }
}

/// <summary>Text.</summary>
public sealed record TextInput : CardInput
{
    /// <summary>A hint in the empty field.</summary>
    public string? Placeholder { get; init; }

    /// <summary>What stands in it at first.</summary>
    public string? Value { get; init; }

    /// <summary>Several lines.</summary>
    public bool? IsMultiline { get; init; }

    /// <summary>The most characters.</summary>
    public int? MaxLength { get; init; }
}

/// <summary>A number.</summary>
public sealed record NumberInput : CardInput
{
    /// <summary>What stands in it at first.</summary>
    public double? Value { get; init; }

    /// <summary>The least.</summary>
    public double? Min { get; init; }

    /// <summary>The most.</summary>
    public double? Max { get; init; }
}

/// <summary>A date, <c>YYYY-MM-DD</c>.</summary>
public sealed record DateInput : CardInput
{
    /// <summary>What stands in it at first.</summary>
    public string? Value { get; init; }

    /// <summary>The first date.</summary>
    public string? Min { get; init; }

    /// <summary>The last date.</summary>
    public string? Max { get; init; }
}

/// <summary>A time, <c>HH:MM</c>.</summary>
public sealed record TimeInput : CardInput
{
    /// <summary>What stands in it at first.</summary>
    public string? Value { get; init; }
}

/// <summary>Yes or no; its value is the text <c>true</c> or <c>false</c>.</summary>
public sealed record ToggleInput(string Title) : CardInput
{
    /// <summary>What stands in it at first.</summary>
    public string? Value { get; init; }

    /// <summary>Whether a long title goes on on the next line; Teams cuts it off otherwise.</summary>
    public bool Wrap { get; init; } = true;
}

/// <summary>A choice; several are given back with commas between them.</summary>
public sealed record ChoiceInput(IReadOnlyList<Choice> Choices) : CardInput
{
    /// <summary>What is chosen at first.</summary>
    public string? Value { get; init; }

    /// <summary>More than one may be chosen.</summary>
    public bool? IsMultiSelect { get; init; }

    /// <summary>A list to unfold, or all choices in sight.</summary>
    public ChoiceStyle? Style { get; init; }

    /// <summary>A hint in the empty field.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Long choices break over lines instead of being cut off, as people expect.</summary>
    public bool Wrap { get; init; } = true;
}

/// <summary>One choice.</summary>
public sealed record Choice(string Title, string Value);
