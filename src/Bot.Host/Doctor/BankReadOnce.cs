using Bot.Knowledge.Answers;
using Bot.Knowledge.Bank;

namespace Bot.Host.Doctor;

/// <summary>The bank for every check that needs it: read and indexed once, as a start does, or as a start has done already.</summary>
internal sealed class BankReadOnce(IServiceProvider services)
{
    /// <summary>What to do when it takes longer than a check may: no network has to do with it.</summary>
    public const string MendWhenSlow = "Look at the load of this machine and at the disk of Knowledge:Path; a bank on a share is read slowly.";

    private readonly Lazy<Task<LoadedKnowledge<AnswerEngine>>> loaded = new(() => Task.Run(async () =>
    {
        var source = services.GetRequiredService<KnowledgeSource<AnswerEngine>>();
        if (!source.Standing.CanAnswer)
        {
            await source.LoadAsync(CancellationToken.None);
        }

        return source.Current;
    }));

    /// <exception cref="UnsoundBankException">The bank has faults.</exception>
    public Task<LoadedKnowledge<AnswerEngine>> GetAsync(CancellationToken cancellationToken) => loaded.Value.WaitAsync(cancellationToken);
}
