using Bot.Features.Kernteam;
using Bot.Knowledge.Bank;

namespace Bot.Host.Doctor.Checks;

/// <summary>Each network of the bank has a kernteam, and each kernteam a network.</summary>
internal static class KernteamCheck
{
    public static readonly Check Check = new("kernteam", Moment.Bank, ["Kernteam", "Knowledge", "Answers"], LookAsync) { MendWhenSlow = BankReadOnce.MendWhenSlow };

    private static async Task<IReadOnlyList<Finding>> LookAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        KnowledgeBank bank;
        try
        {
            bank = (await services.GetRequiredService<BankReadOnce>().GetAsync(cancellationToken)).Bank;
        }
        catch (UnsoundBankException)
        {
            return [Finding.Skipped("the networks are in the knowledge bank, which has a fault")];
        }

        var kernteams = services.GetRequiredService<KernteamCoverage>();
        List<string> networks = [.. bank.Networks.Select(static network => network.Id)];
        List<Finding> findings = [.. kernteams.Strangers(networks).Select(Finding.Fault)];
        var without = kernteams.Without(networks);
        if (without.Count > 0 && services.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            findings.Add(Finding.Ok($"nobody yet for {string.Join(" and ", without)}, which will do in Development"));
        }
        else
        {
            findings.AddRange(without.Select(static network => Finding.Warning(
                $"{network} has no kernteam, so nobody can send invitations, newsletters or answers for it. Set Kernteam__{network}__0, __1 … to the Entra object ids of its people.")));
        }

        return findings.Count > 0 ? findings : [Finding.Ok($"named for {string.Join(" and ", networks)}")];
    }
}
