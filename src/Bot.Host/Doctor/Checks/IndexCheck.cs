using Bot.Knowledge;
using Bot.Knowledge.Bank;

namespace Bot.Host.Doctor.Checks;

/// <summary>
/// The index can be built from what the folder holds now, and finds it. It lives in memory and is made anew from the bank at every
/// start and change, so that an old one cannot be left behind; whether a running bot took the last change is told by its public address.
/// </summary>
internal static class IndexCheck
{
    public static readonly Check Check = new("search index", Moment.Doctor, ["Knowledge", "Answers"], LookAsync) { MendWhenSlow = BankReadOnce.MendWhenSlow };

    private static async Task<IReadOnlyList<Finding>> LookAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            var loaded = await services.GetRequiredService<BankReadOnce>().GetAsync(cancellationToken);
            if (BankReader.Read(services.GetRequiredService<KnowledgeFolder>().Path).Bank?.Version != loaded.Bank.Version)
            {
                return [Finding.Warning("the bank was changed while the index was made. Try again when the change is complete.")];
            }

            return loaded.Built.FindsItsOwn()
                ? [Finding.Ok($"the bank as it is now makes one of {loaded.Built.PassageCount} passages, which finds its words; a running bot makes its own")]
                : [Finding.Fault("the index does not find the bank's own words. Please report that; it is a fault of the bot, not of the bank.")];
        }
        catch (UnsoundBankException)
        {
            return [Finding.Skipped("it is made from the knowledge bank, which has a fault")];
        }
    }
}
