using System.Text.Json.Serialization;

namespace Bot.Connector.Cards;

/// <summary>Something on a card. Only the elements that Teams shows on every client are here.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(Image), "Image")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(Table), "Table")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(NumberInput), "Input.Number")]
[JsonDerivedType(typeof(DateInput), "Input.Date")]
[JsonDerivedType(typeof(TimeInput), "Input.Time")]
[JsonDerivedType(typeof(ToggleInput), "Input.Toggle")]
[JsonDerivedType(typeof(ChoiceInput), "Input.ChoiceSet")]
public abstract record CardElement
{
    /// <summary>The name by which actions and inputs refer to it.</summary>
    public string? Id { get; init; }

    /// <summary>False hides it until a toggle shows it.</summary>
    public bool? IsVisible { get; init; }

    /// <summary>The space above it.</summary>
    public Spacing? Spacing { get; init; }

    /// <summary>A line above it.</summary>
    public bool? Separator { get; init; }

    /// <summary>What an older client shows in its place.</summary>
    public CardElement? Fallback { get; init; }
}

/// <summary>Text; bold, italic, lists and links in markdown, and nothing else of it.</summary>
public sealed record TextBlock(string Text) : CardElement
{
    /// <summary>Letter size.</summary>
    public TextSize? Size { get; init; }

    /// <summary>Letter weight.</summary>
    public TextWeight? Weight { get; init; }

    /// <summary>Letter colour.</summary>
    public TextColor? Color { get; init; }

    /// <summary>Greyed.</summary>
    public bool? IsSubtle { get; init; }

    /// <summary>Lines break, as people expect; set false for one line.</summary>
    public bool Wrap { get; init; } = true;

    /// <summary><c>heading</c> makes it a heading for screen readers.</summary>
    public TextStyle? Style { get; init; }

    /// <summary>Left, centre or right.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }
}

/// <summary>A picture over https, at most 1 MB.</summary>
public sealed record Image(string Url, string AltText) : CardElement
{
    /// <summary>How large.</summary>
    public ImageSize? Size { get; init; }
}

/// <summary>Elements that belong together.</summary>
public sealed record Container(IReadOnlyList<CardElement> Items) : CardElement
{
    /// <summary>Background.</summary>
    public ContainerStyle? Style { get; init; }

    /// <summary>The whole container is a button.</summary>
    public CardAction? SelectAction { get; init; }
}

/// <summary>Columns; more than three do not fit on a phone.</summary>
public sealed record ColumnSet(IReadOnlyList<Column> Columns) : CardElement;

/// <summary>One column.</summary>
public sealed record Column(IReadOnlyList<CardElement> Items)
{
    /// <summary>Always <c>Column</c>.</summary>
    public string Type { get; } = "Column";

    /// <summary><c>auto</c>, <c>stretch</c>, or a weight.</summary>
    public string Width { get; init; } = "stretch";
}

/// <summary>Names with their values.</summary>
public sealed record FactSet(IReadOnlyList<Fact> Facts) : CardElement;

/// <summary>One name with its value.</summary>
public sealed record Fact(string Title, string Value);
