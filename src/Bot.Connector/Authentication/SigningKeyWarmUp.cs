using Microsoft.Extensions.Hosting;

namespace Bot.Connector.Authentication;

// Fetches the keys at the start, until they are there: neither the first message nor a network that comes up late waits
// for somebody to knock.
internal sealed class SigningKeyWarmUp(SigningKeyRing ring, BotOptions options, TimeProvider clock) : BackgroundService
{
    // A little longer than the ring's own pause after a failure, or every second look would come too early.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10.5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.IsRegistered)
        {
            await ring.Refresh().WaitAsync(stoppingToken);
            if (!ring.Current.IsEmpty)
            {
                return;
            }

            await Task.Delay(Pause, clock, stoppingToken);
        }
    }
}
