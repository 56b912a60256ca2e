using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Connector.Cards;

// The words of the Adaptive Cards schema; written in camel case.

/// <summary>Space above an element.</summary>
[JsonConverter(typeof(CardWord<Spacing>))]
public enum Spacing { Default, None, Small, Medium, Large, ExtraLarge, Padding }

/// <summary>Letter size.</summary>
[JsonConverter(typeof(CardWord<TextSize>))]
public enum TextSize { Default, Small, Medium, Large, ExtraLarge }

/// <summary>Letter weight.</summary>
[JsonConverter(typeof(CardWord<TextWeight>))]
public enum TextWeight { Default, Lighter, Bolder }

/// <summary>Letter colour by meaning.</summary>
[JsonConverter(typeof(CardWord<TextColor>))]
public enum TextColor { Default, Dark, Light, Accent, Good, Warning, Attention }

/// <summary>What a text is.</summary>
[JsonConverter(typeof(CardWord<TextStyle>))]
public enum TextStyle { Default, Heading }

/// <summary>Where a text stands.</summary>
[JsonConverter(typeof(CardWord<HorizontalAlignment>))]
public enum HorizontalAlignment { Left, Center, Right }

/// <summary>How large a picture is.</summary>
[JsonConverter(typeof(CardWord<ImageSize>))]
public enum ImageSize { Auto, Stretch, Small, Medium, Large }

/// <summary>A container's background by meaning.</summary>
[JsonConverter(typeof(CardWord<ContainerStyle>))]
public enum ContainerStyle { Default, Emphasis, Good, Warning, Attention, Accent }

/// <summary>A list to unfold, or all choices in sight.</summary>
[JsonConverter(typeof(CardWord<ChoiceStyle>))]
public enum ChoiceStyle { Compact, Expanded }

/// <summary>In sight, or behind the dots.</summary>
[JsonConverter(typeof(CardWord<ActionMode>))]
public enum ActionMode { Primary, Secondary }

/// <summary>Which inputs go with an action.</summary>
[JsonConverter(typeof(CardWord<AssociatedInputs>))]
public enum AssociatedInputs { Auto, None }

internal sealed class CardWord<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase)
    where T : struct, Enum;
