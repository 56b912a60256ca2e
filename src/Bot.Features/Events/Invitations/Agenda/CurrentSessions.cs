using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Invitations.Agenda;

/// <summary>The sessions that the knowledge bank describes at this moment and that are not over on this day, of every network.</summary>
public delegate IReadOnlyList<BankSession> CurrentSessions(DateOnly on);

/// <summary>A session of the bank's agenda.</summary>
/// <param name="NetworkId">Whose it is.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Words">All words by which it may be found: its title, names, subject and themes.</param>
/// <param name="From">Its first possible day.</param>
/// <param name="When">The day as the source gives it.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="Source">The document in which it stands, as a reader knows it.</param>
public sealed record BankSession(string NetworkId, LocalText Title, string Words, DateOnly From, LocalText When, string? Place, LocalText Source);
