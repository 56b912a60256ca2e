using Bot.Connector.Turns;
using Bot.Features.Cards;

namespace Bot.Features.Kernteam.Desk;

/// <summary>
/// What the kernteam does with one button. It is called by <see cref="KernteamDesk"/> alone, which has looked who taps,
/// where and for which network; it need not, and cannot forget to.
/// </summary>
internal interface IDeskVerb
{
    /// <summary>The verb on the button, and the action in the audit trail.</summary>
    static abstract string Verb { get; }

    /// <summary>Which kind of thing the button names (<see cref="IDeskSubjects.Name"/>); null when it names a network.</summary>
    static abstract string? Subject { get; }

    /// <summary>Whether it may be done where others read along (<see cref="IDeskPlaces"/>); otherwise only in one's own chat.</summary>
    static virtual bool WorksInGroups => false;

    Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken);
}

/// <summary>The groups and channels that a network's kernteam has chosen to work in.</summary>
internal interface IDeskPlaces
{
    Task<bool> IsHereAsync(string networkId, TurnContext turn, CancellationToken cancellationToken);
}

/// <summary>A verb about a network, such as making an event for it.</summary>
internal interface INetworkVerb : IDeskVerb
{
    static string? IDeskVerb.Subject => null;
}
