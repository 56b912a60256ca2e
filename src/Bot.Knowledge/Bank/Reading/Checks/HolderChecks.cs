namespace Bot.Knowledge.Bank.Reading.Checks;

/// <summary>A theme has one main holder at a time: otherwise "who holds it" has two answers.</summary>
internal static class HolderChecks
{
    public static void Run(BankDraft draft)
    {
        foreach (var page in draft.Pages)
        {
            var main = page.Portfolios.Where(holder => holder.IsMain).ToList();
            for (var later = 1; later < main.Count; later++)
            {
                if (main.Take(later).FirstOrDefault(earlier => Certain(earlier.Period).Overlaps(Certain(main[later].Period))) is { } other)
                {
                    draft.Faults.Add(main[later].Where, BankFaultKind.Period, $"deze houder en die van regel {other.Where.Line} hebben het thema op dezelfde dag; zet bij de vorige 'tot' of bij een nevenhouder 'neven: ja'");
                }
            }
        }
    }

    // Without 'vanaf' the source does not say since when. Then only the last day is certain, or today when there is no 'tot':
    // a predecessor of whom only the end is known may stand beside a holder of whom nothing is.
    private static Period Certain(Period period) =>
        period.From is not null ? period : period with { From = period.Until?.AddDays(-1) ?? DateOnly.MaxValue };
}
