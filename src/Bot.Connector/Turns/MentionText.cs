using Bot.Connector.Activities;

namespace Bot.Connector.Turns;

// In a group or channel the bot's own mention stands in the text, as <at>Name</at> with an entity beside it.
internal static class MentionText
{
    public static bool MentionsBot(Activity activity) =>
        activity is { Entities.Count: > 0, Recipient.Id: { } bot } && activity.Mentions.Any(mention => mention.Id == bot);

    public static string WithoutBot(Activity activity)
    {
        if (activity.Text is not { Length: > 0 } text)
        {
            return "";
        }

        if (activity is { Entities.Count: > 0, Recipient.Id: { } bot })
        {
            foreach (var mention in activity.Mentions)
            {
                if (mention.Id == bot && mention.Text.Length > 0)
                {
                    text = text.Replace(mention.Text, "", StringComparison.Ordinal);
                }
            }
        }

        return Collapse(text);
    }

    // Teams's editor leaves non-breaking spaces, as a character or as an entity, where the mention stood.
    private static string Collapse(string text) =>
        text.Contains('\u00a0', StringComparison.Ordinal) || text.Contains("&nbsp;", StringComparison.OrdinalIgnoreCase)
            ? text.Replace("&nbsp;", " ", StringComparison.OrdinalIgnoreCase).Replace('\u00a0', ' ').Trim()
            : text.Trim();
}
