namespace Bot.Knowledge.Bank.Reading;

/// <summary>The faults found so far, in one reading of the bank.</summary>
internal sealed class FaultList
{
    private readonly List<BankFault> _faults = [];

    public int Count => _faults.Count;

    public void Add(Location where, BankFaultKind kind, string message) => _faults.Add(new BankFault(where, kind, message));

    public IReadOnlyList<BankFault> Sorted() =>
        [.. _faults.Distinct().OrderBy(fault => fault.Where.File, StringComparer.Ordinal).ThenBy(fault => fault.Where.Line)];
}
