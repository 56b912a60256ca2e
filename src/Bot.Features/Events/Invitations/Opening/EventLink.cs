using Bot.Connector;
using Microsoft.Extensions.Options;

namespace Bot.Features.Events.Invitations.Opening;

/// <summary>
/// The link that the kernteam pastes into a mail. It opens the chat with the bot, after installation where the bot is not
/// there yet, and hands over which event is meant. Teams documents that hand-over as a preview, and not what happens to it
/// during an installation; so the same words stand ready in the message box, and typing them does the same.
/// </summary>
internal sealed class EventLink(IOptions<BotOptions> options)
{
    private const string Prefix = "event-";

    public string For(string eventId) =>
        $"https://teams.microsoft.com/l/chat/0/0?users=28:{options.Value.AppId}&continuation={Uri.EscapeDataString(Prefix + eventId)}&message={Uri.EscapeDataString(WordsFor(eventId))}";

    /// <summary>What a member types when the link does not open the card: it works everywhere.</summary>
    public static string WordsFor(string eventId) => $"bijeenkomst {eventId}";

    /// <summary>The event that a hand-over names; null when it is something else.</summary>
    public static string? EventOf(string? continuation) =>
        continuation is not null && continuation.StartsWith(Prefix, StringComparison.Ordinal) ? continuation[Prefix.Length..] : null;
}
