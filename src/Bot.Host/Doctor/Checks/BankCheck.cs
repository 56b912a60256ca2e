using Bot.Knowledge;
using Bot.Knowledge.Bank;

namespace Bot.Host.Doctor.Checks;

/// <summary>The knowledge bank has no fault; its faults are for the editors, with file and line.</summary>
internal static class BankCheck
{
    // Enough to find the file; 'knowledge check' tells all.
    private const int Shown = 3;

    public static readonly Check Check = new("knowledge bank", Moment.Doctor, ["Knowledge", "Answers"], LookAsync) { MendWhenSlow = BankReadOnce.MendWhenSlow };

    private static async Task<IReadOnlyList<Finding>> LookAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var folder = services.GetRequiredService<KnowledgeFolder>().Path;
        try
        {
            var bank = (await services.GetRequiredService<BankReadOnce>().GetAsync(cancellationToken)).Bank;
            return [Finding.Ok($"{string.Join(" and ", bank.Networks.Select(static network => network.Id))}: {bank.Pages.Count} pages and {bank.Sessions.Count} sessions in {folder}")];
        }
        catch (UnsoundBankException unsound)
        {
            return
            [
                new(Outcome.Fault, $"{folder} has {unsound.Faults.Count} fault(s).", "Mend them; 'knowledge check' tells all of them."),
                .. unsound.Faults.Take(Shown).Select(static fault => Finding.Fault(fault.ToString())),
            ];
        }
    }
}
