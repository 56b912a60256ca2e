namespace Bot.Knowledge.Search;

/// <summary>
/// Finds passages by analysed terms. A real seam: SQLite FTS5 in the box, Azure AI Search in production.
/// The index proposes; what is near enough to be an answer is decided by <see cref="PassageRanker"/>, so a refusal means the same on both.
/// </summary>
public interface IPassageIndex : IDisposable
{
    /// <summary>Passages that hold any of the terms, best first.</summary>
    /// <param name="terms">Analysed terms, letters and digits alone; never a person's raw text.</param>
    /// <param name="most">Most results.</param>
    /// <returns>Passage numbers as given at the build.</returns>
    IReadOnlyList<int> Find(IReadOnlyCollection<string> terms, int most);
}

/// <summary>What an index is built from.</summary>
/// <param name="Number">Stable within one build.</param>
/// <param name="Title">Analysed terms of the title and names.</param>
/// <param name="Body">Analysed terms of the text.</param>
/// <param name="Words">Analysed terms that editors added.</param>
public sealed record IndexedPassage(int Number, string Title, string Body, string Words);
