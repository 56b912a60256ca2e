using Bot.Connector.Activities;
using Bot.Features.Cards;
using Bot.Features.Kernteam;

namespace Bot.Features.Kernteam.Desk;

/// <summary>A verb that looks like the kernteam's and is none: forged, or of another version. Nothing happens, and the trail has it.</summary>
internal sealed class UnknownDeskVerb(AuditTrail trail) : ICardVerb
{
    public const string Action = "desk.unknown";

    private const int LongestVerb = 60;

    public async Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tap);
        var actor = new Actor(tap.Turn.TenantId ?? string.Empty, tap.Turn.UserObjectId ?? string.Empty);
        var entry = trail.Entry(actor, networkId: null, Action, subjectId: null, DeskOutcome.Refused, Shown(VerbOf(tap)));
        await trail.WriteAsync(entry, cancellationToken);
        return new CardReply.Refuse(DeskTexts.NotUnderstood.In(tap.Language));
    }

    // An Action.Execute names its verb beside the data, the Action.Submit of an old client in it.
    private static string? VerbOf(CardTap tap) => CardActionValue.Of(tap.Turn.Activity.Value)?.Verb ?? tap.Data.Text("verb");

    // Somebody outside wrote it: only what could be a verb of ours is kept, and not more of it than one is long.
    private static string? Shown(string? verb)
    {
        var cut = verb is { Length: > LongestVerb } ? verb[..LongestVerb] : verb;
        return cut is not null && cut.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter == '.') ? cut : null;
    }
}
