using System.Text.Json;

namespace Bot.Connector.Activities;

/// <summary>The value of an <c>adaptiveCard/action</c> invoke: somebody tapped Action.Execute, or a card refreshed itself.</summary>
/// <param name="Verb">The action's verb.</param>
/// <param name="Data">The action's data with the card's inputs merged in; undefined when there is none.</param>
/// <param name="IsRefresh">True when the card asked by itself.</param>
public sealed record CardActionValue(string Verb, JsonElement Data, bool IsRefresh)
{
    /// <summary>Reads the value; null when it holds no Action.Execute with a verb.</summary>
    public static CardActionValue? Of(JsonElement? value) =>
        value.Property("action") is { } action && action.Text("type") == "Action.Execute" && action.Text("verb") is { } verb
            ? new(verb, action.Property("data") ?? default, value.Text("trigger") == "automatic")
            : null;
}

/// <summary>The value of a feedback invoke (<c>message/submitAction</c>, <c>message/fetchTask</c>).</summary>
/// <param name="Reaction"><c>like</c> or <c>dislike</c>.</param>
/// <param name="Text">What the person wrote, or null.</param>
/// <param name="Form">The inputs of the bot's own form, keyed by id; undefined when there is none.</param>
public sealed record FeedbackValue(string Reaction, string? Text, JsonElement Form)
{
    /// <summary>Reads the value in both shapes that Teams is known to send; null when it is no feedback.</summary>
    public static FeedbackValue? Of(JsonElement? value)
    {
        var holder = value.Property("data") ?? value;
        if (holder.Text("actionName") != "feedback" || holder.Text("actionValue", "reaction") is not { } reaction)
        {
            return null;
        }

        // In Teams the feedback is JSON inside a string; the Agents Playground sends the words themselves.
        var feedback = holder.Text("actionValue", "feedback");
        var form = Parse(feedback);
        return new(reaction, form.Text("feedbackText") ?? (form.ValueKind == JsonValueKind.Undefined && !string.IsNullOrWhiteSpace(feedback) ? feedback : null), form);
    }

    private static JsonElement Parse(string? json)
    {
        if (string.IsNullOrEmpty(json))
        {
            return default;
        }

        try
        {
            return JsonElement.Parse(json);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
