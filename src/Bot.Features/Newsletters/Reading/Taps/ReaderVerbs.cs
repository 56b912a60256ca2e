using System.Text.Json.Nodes;
using Bot.Connector.Cards;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Reading.Taps;

/// <summary>The verbs of a reader's buttons. They stand in cards that stay in chats for years, so a name is never given away again.</summary>
internal static class ReaderVerbs
{
    /// <summary>"Stel een vraag".</summary>
    public const string Ask = "highlight.ask";

    /// <summary>The card of an event that the highlight announces, as a message of its own.</summary>
    public const string Event = "highlight.event";

    /// <summary>"Minder hiervan": shows what one can hear less of.</summary>
    public const string Less = "highlight.less";

    /// <summary>Hears less from now on, or takes that back: <see cref="ReaderData.Change"/>.</summary>
    public const string Hear = "highlight.hear";

    /// <summary>Back to the newsletter.</summary>
    public const string Show = "highlight.show";

    /// <summary>Any button of the kernteam's preview.</summary>
    public const string Preview = "highlight.preview";
}

/// <summary>The names under which those buttons carry their data.</summary>
internal static class ReaderData
{
    public const string Newsletter = "newsletter";
    public const string Highlight = "highlight";
    public const string Change = "change";
    public const string Theme = "theme";
}

internal static class ReaderButtons
{
    /// <summary>A button with its data, made anew for each: one JSON object cannot stand in two cards.</summary>
    public static ExecuteAction Of(string verb, LocalText title, AnswerLanguage language, string newsletterId, params ReadOnlySpan<(string Name, string Value)> more)
    {
        var data = new JsonObject { [ReaderData.Newsletter] = newsletterId };
        foreach (var (name, value) in more)
        {
            data[name] = value;
        }

        return ExecuteAction.WithFallback(verb, title.In(language), data);
    }
}
