namespace Bot.Knowledge.Bank;

/// <summary>One bank with what was built from it; they are swapped together, so that a question never sees half of each.</summary>
/// <param name="Bank">The sound bank.</param>
/// <param name="Built">What the builder made of it, for example the answering engine with its search index.</param>
/// <param name="LoadedAt">When it became current, UTC.</param>
public sealed record LoadedKnowledge<T>(KnowledgeBank Bank, T Built, DateTimeOffset LoadedAt)
    where T : class;

/// <summary>How the bank is doing, for readiness.</summary>
/// <param name="Version">Version of the bank that answers, or null when none was loaded yet.</param>
/// <param name="LoadedAt">Since when, UTC, or null.</param>
/// <param name="Faults">Why the folder as it is now is not taken; empty when it is. The bank of <paramref name="Version"/> answers meanwhile.</param>
/// <param name="BuildFault">The type of exception with which building from a sound bank failed, or null.</param>
public sealed record KnowledgeStanding(string? Version, DateTimeOffset? LoadedAt, IReadOnlyList<BankFault> Faults, string? BuildFault)
{
    /// <summary>Whether there is a bank to answer from; a refused change does not make the bot unready.</summary>
    public bool CanAnswer => Version is not null;
}
