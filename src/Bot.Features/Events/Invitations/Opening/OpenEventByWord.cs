using System.Text.RegularExpressions;
using Bot.Connector.Turns;
using Bot.Features.Events.Invitations.Taps;
using Bot.Features.Events.Invitations.Texts;
using Bot.Features.Members;
using Bot.Features.Storage;

namespace Bot.Features.Events.Invitations.Opening;

/// <summary>"Bijeenkomst" with an event's number opens its card, for everybody whose Teams does not do so by the link.</summary>
internal sealed partial class OpenEventByWord(KnownMembers members, EventDoor door, OpenEventCard opener) : ITurnHandler
{
    private const int LongestText = 80;

    public async Task<TurnResult> HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (EventIn(turn.Text) is not { } eventId || await members.FindAsync(turn, cancellationToken) is not { } member
            || (!LooksLikeAnId(eventId) && await door.FindAsync(member, eventId, cancellationToken) is null))
        {
            return TurnResult.Pass;
        }

        if (turn.IsPersonal)
        {
            await opener.SendAsync(turn, member, eventId, cancellationToken);
        }
        else
        {
            await turn.SendAsync(AgendaTexts.OpenInOwnChat.In(MemberTexts.LanguageOf(turn, member)), cancellationToken);
        }

        return TurnResult.Done;
    }

    // "bijeenkomst jeugdcriminaliteit" is a question, unless there is an event of that id.
    private static bool LooksLikeAnId(string word) => word.Length == NewId.Length && word.Any(char.IsAsciiDigit);

    private static string? EventIn(string text) =>
        text.Length <= LongestText && Words().Match(text) is { Success: true } asked ? asked.Groups["id"].Value.ToLowerInvariant() : null;

    [GeneratedRegex(
        @"^\W*(bijeenkomst|evenement|event|meeting)\s+(?<id>[a-z0-9]{4,40})\W*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Words();
}
