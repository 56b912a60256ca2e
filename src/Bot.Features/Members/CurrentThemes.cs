using Bot.Knowledge.Bank;

namespace Bot.Features.Members;

/// <summary>The themes that the knowledge bank describes for a network at this moment, in its order; none for a network that it does not know.</summary>
public delegate IReadOnlyList<NetworkTheme> CurrentThemes(string networkId);

/// <summary>A theme as people choose it.</summary>
/// <param name="Id">The bank's id, such as <c>RSIV/cyber</c>.</param>
/// <param name="Name">What it is called.</param>
public sealed record NetworkTheme(string Id, LocalText Name);
