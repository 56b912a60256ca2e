using Bot.Knowledge.Bank.Reading;
using Bot.Knowledge.Bank.Reading.Checks;

namespace Bot.Knowledge.Bank;

/// <summary>What reading a folder gave: a sound bank, or everything that is wrong with it.</summary>
/// <param name="Bank">The bank, or null when there is a fault.</param>
/// <param name="Faults">All faults, by file and line; empty when the bank is sound.</param>
public sealed record BankReading(KnowledgeBank? Bank, IReadOnlyList<BankFault> Faults)
{
    /// <summary>The bank, for callers that cannot do without.</summary>
    /// <exception cref="UnsoundBankException">The bank has faults; the message names them with file and line.</exception>
    public KnowledgeBank Sound() => Bank ?? throw new UnsoundBankException(Faults);
}

/// <summary>Reads and checks the knowledge bank. The format is described in the bank's own README.</summary>
public static class BankReader
{
    /// <summary>
    /// Reads the whole folder. Bad content never throws: it is a fault with file and line, and one fault does not hide the others.
    /// A folder or file that is missing or cannot be opened is a fault too.
    /// </summary>
    /// <param name="folder">The bank's folder, absolute or relative to the working directory.</param>
    public static BankReading Read(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);

        var draft = new BankDraft();
        var files = new BankFiles(folder, draft.Faults);
        if (files.Exists())
        {
            BankFolder.Read(files, draft);
            ReferenceChecks.Run(draft);
            HolderChecks.Run(draft);
            NameChecks.Run(draft);
        }

        return draft.Faults.Count == 0
            ? new BankReading(draft.ToBank(files.Version()), [])
            : new BankReading(null, draft.Faults.Sorted());
    }
}
