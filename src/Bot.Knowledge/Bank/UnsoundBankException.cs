namespace Bot.Knowledge.Bank;

/// <summary>The knowledge bank has faults, so there is nothing to answer from. The message names them with file and line.</summary>
public sealed class UnsoundBankException : Exception
{
    // Enough to mend in one go, few enough to read on a console.
    private const int Shown = 20;

    /// <summary>An unsound bank with these faults.</summary>
    public UnsoundBankException(IReadOnlyList<BankFault> faults)
        : base(Describe(faults)) => Faults = faults;

    /// <summary>All faults, also those that the message leaves out.</summary>
    public IReadOnlyList<BankFault> Faults { get; }

    private static string Describe(IReadOnlyList<BankFault> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        var lines = faults.Take(Shown).Select(fault => fault.ToString());
        var rest = faults.Count > Shown ? $"{Environment.NewLine}… and {faults.Count - Shown} more; run 'knowledge check' for all." : "";
        return $"The knowledge bank has {faults.Count} fault(s):{Environment.NewLine}{string.Join(Environment.NewLine, lines)}{rest}";
    }
}
