using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Bot.Connector.Cards;

/// <summary>A button on a card.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(SubmitAction), "Action.Submit")]
[JsonDerivedType(typeof(OpenUrlAction), "Action.OpenUrl")]
[JsonDerivedType(typeof(ToggleVisibilityAction), "Action.ToggleVisibility")]
[JsonDerivedType(typeof(ShowCardAction), "Action.ShowCard")]
public abstract record CardAction
{
    /// <summary>What the button says.</summary>
    public string? Title { get; init; }

    /// <summary>The action's own name.</summary>
    public string? Id { get; init; }

    /// <summary>Read when the pointer rests on it.</summary>
    public string? Tooltip { get; init; }

    /// <summary><c>secondary</c> moves it behind the dots.</summary>
    public ActionMode? Mode { get; init; }

    /// <summary>What a client that does not know this action shows in its place.</summary>
    public CardAction? Fallback { get; init; }
}

/// <summary>
/// A button that the bot answers with a new card. Use <see cref="WithFallback"/>, so that old clients can press it too.
/// </summary>
public sealed record ExecuteAction(string Verb) : CardAction
{
    /// <summary>What goes with it; the card's inputs are merged in.</summary>
    public JsonObject? Data { get; init; }

    /// <summary><c>none</c> leaves the card's inputs out.</summary>
    public AssociatedInputs? AssociatedInputs { get; init; }

    /// <summary>
    /// The button, with an Action.Submit of the same data for clients that do not know Action.Execute. The verb stands in
    /// that data, so that <see cref="Turns.TurnKind.CardSubmit"/> is routed as the action would have been.
    /// </summary>
    public static ExecuteAction WithFallback(string verb, string title, JsonObject? data = null)
    {
        var submit = data?.DeepClone().AsObject() ?? [];
        submit["verb"] = verb;
        return new(verb)
        {
            Title = title,
            Data = data,
            Fallback = new SubmitAction { Title = title, Data = submit },
        };
    }
}

/// <summary>A button that sends its data as a message without text.</summary>
public sealed record SubmitAction : CardAction
{
    /// <summary>What goes with it; the card's inputs are merged in.</summary>
    public JsonObject? Data { get; init; }

    /// <summary>A button that says <paramref name="text"/> in the chat, as if the person had typed it.</summary>
    public static SubmitAction Say(string title, string text) =>
        new() { Title = title, Data = new JsonObject { ["msteams"] = new JsonObject { ["type"] = "imBack", ["value"] = text } } };
}

/// <summary>A button that opens a link.</summary>
public sealed record OpenUrlAction(string Url) : CardAction;

/// <summary>A button that shows and hides elements.</summary>
public sealed record ToggleVisibilityAction(IReadOnlyList<string> TargetElements) : CardAction;

/// <summary>A button that unfolds another card.</summary>
public sealed record ShowCardAction(AdaptiveCard Card) : CardAction;

/// <summary>Buttons inside the card's body.</summary>
public sealed record ActionSet(IReadOnlyList<CardAction> Actions) : CardElement;
