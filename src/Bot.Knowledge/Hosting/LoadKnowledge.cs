using Bot.Knowledge.Answers;
using Bot.Knowledge.Bank;
using Microsoft.Extensions.Hosting;

namespace Bot.Knowledge.Hosting;

// Before any other service starts: a turn that a crash cut off may be taken up at once, and must find the bank.
internal sealed class LoadKnowledge(KnowledgeSource<AnswerEngine> source) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => source.LoadAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
