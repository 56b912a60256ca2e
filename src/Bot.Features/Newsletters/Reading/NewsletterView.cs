using Bot.Features.Events.Model;
using Bot.Features.Newsletters.Model;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Reading;

/// <summary>A newsletter as one reader gets it: all that its card shows, so that the card is a pure function of it.</summary>
internal sealed record NewsletterView
{
    public required string NewsletterId { get; init; }

    public required string NetworkId { get; init; }

    /// <summary>Who writes, in full.</summary>
    public required LocalText NetworkName { get; init; }

    /// <summary>What it says, without the highlights that she does not want.</summary>
    public required NewsletterContent Content { get; init; }

    /// <summary>Our address behind "Lees meer", by the highlight's id. A highlight without a link is not in it.</summary>
    public IReadOnlyDictionary<string, string> Links { get; init; } = new Dictionary<string, string>();

    /// <summary>The events of ours to which one can sign up at this moment, by their id.</summary>
    public IReadOnlyDictionary<string, NetworkEvent> Events { get; init; } = new Dictionary<string, NetworkEvent>();

    /// <summary>The address that opens one's own chat with an event's card, by the event's id; for a channel.</summary>
    public IReadOnlyDictionary<string, string> EventLinks { get; init; } = new Dictionary<string, string>();

    /// <summary>For the kernteam, before it is sent: the buttons say that they do nothing yet.</summary>
    public bool IsPreview { get; init; }

    /// <summary>For a channel: everybody there reads the same card.</summary>
    public bool IsShared { get; init; }
}
