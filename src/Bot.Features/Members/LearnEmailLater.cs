using System.Threading.Channels;
using Bot.Connector.Turns;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Features.Members;

/// <summary>
/// Looks up addresses beside the turns: the answer to a tap has seconds, and must not wait for the roster. One at a time,
/// so that a rush of registrations is no rush on Teams. What waits at a stop is lost; her next tap or question asks again.
/// </summary>
internal sealed class LearnEmailLater(LearnEmail email, ILogger<LearnEmailLater> logger) : BackgroundService
{
    private const int MostWaiting = 5_000;

    private readonly Channel<Wanted> waiting = Channel.CreateBounded<Wanted>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private Task last = Task.CompletedTask;

    /// <summary>Ends when everything that was planned so far has been tried.</summary>
    public Task Idle => Volatile.Read(ref last);

    /// <summary>Plans it, and returns at once. When too many wait it is left out.</summary>
    public void Of(TurnContext turn, Member member)
    {
        var wanted = new Wanted(turn, member, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        if (member.Email is null && waiting.Writer.TryWrite(wanted))
        {
            Volatile.Write(ref last, wanted.Done.Task);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var wanted in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await email.OfAsync(wanted.Turn, wanted.Member, stoppingToken);
            }
#pragma warning disable CA1031 // An address is never worth the process.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                logger.EmailNotLearnt(exception);
            }

            wanted.Done.SetResult();
        }
    }

    private sealed record Wanted(TurnContext Turn, Member Member, TaskCompletionSource Done);
}
