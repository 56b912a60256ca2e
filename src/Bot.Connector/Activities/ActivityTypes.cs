namespace Bot.Connector.Activities;

/// <summary>The values of <see cref="Activity.Type"/> that Teams uses (protocol of the Bot Framework, section "activity").</summary>
public static class ActivityTypes
{
    /// <summary>A message, or a card's Action.Submit when it carries a value.</summary>
    public const string Message = "message";

    /// <summary>A message was edited or restored.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A message was deleted.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>A reaction on one of the bot's messages.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>Members, channels or the team changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The app was installed or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>A question that wants its answer in the HTTP response.</summary>
    public const string Invoke = "invoke";

    /// <summary>A named event, such as a read receipt.</summary>
    public const string Event = "event";

    /// <summary>Somebody, or the bot, is typing.</summary>
    public const string Typing = "typing";
}

/// <summary>The names of the invokes that have a route of their own.</summary>
public static class InvokeNames
{
    /// <summary>A tap on Action.Execute (Universal Actions).</summary>
    public const string AdaptiveCardAction = "adaptiveCard/action";

    /// <summary>A feedback verdict on one of the bot's messages.</summary>
    public const string MessageSubmitAction = "message/submitAction";

    /// <summary>The request for the bot's own feedback form.</summary>
    public const string MessageFetchTask = "message/fetchTask";

    /// <summary>A dialog is asked for.</summary>
    public const string TaskFetch = "task/fetch";

    /// <summary>A dialog was filled in.</summary>
    public const string TaskSubmit = "task/submit";

    /// <summary>Typeahead in a card's choice set.</summary>
    public const string ApplicationSearch = "application/search";
}
