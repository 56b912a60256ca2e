using Bot.Features.Cards;

namespace Bot.Features.Events.Organising.Desk;

/// <summary>
/// What the kernteam does with one button. It is called by <see cref="KernteamDesk"/> alone, which has looked who taps,
/// where and for which network; it need not, and cannot forget to.
/// </summary>
internal interface IOrganisingVerb
{
    /// <summary>The verb on the button, and the action in the audit trail.</summary>
    static abstract string Verb { get; }

    Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken);
}

/// <summary>A verb about an event that exists: <see cref="DeskTap.Event"/> is there.</summary>
internal interface IEventVerb : IOrganisingVerb;

/// <summary>A verb about a network, such as making an event for it.</summary>
internal interface INetworkVerb : IOrganisingVerb;
