using System.Security.Cryptography;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Bot.Connector.Conversations;

// How often and how long a call is tried. The numbers keep a reply inside its turn of fifteen seconds.
internal sealed class RetryPolicy(TimeProvider clock)
{
    private const int MostRetries = 4;

    // Waits longer than this are the caller's to plan, not to sit out.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan AttemptLimit = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan QuickLimit = TimeSpan.FromSeconds(2);

    private readonly ResiliencePipeline<Attempt> once = Build(clock, static fate => fate == AttemptFate.DidNotHappen);
    private readonly ResiliencePipeline<Attempt> repeatable = Build(clock, static fate => fate != AttemptFate.Answered);
    private readonly ResiliencePipeline<Attempt> quick =
        new ResiliencePipelineBuilder<Attempt> { TimeProvider = clock }.AddTimeout(QuickLimit).Build();

    private readonly ResiliencePipeline<Attempt> single =
        new ResiliencePipelineBuilder<Attempt> { TimeProvider = clock }.AddTimeout(AttemptLimit).Build();

    public ResiliencePipeline<Attempt> For(CallPatience patience) => patience switch
    {
        CallPatience.UntilItMayHaveHappened => once,
        CallPatience.Repeatable => repeatable,
        CallPatience.OneTry => quick,
        CallPatience.JustOnce => single,
    };

    private static ResiliencePipeline<Attempt> Build(TimeProvider clock, Func<AttemptFate, bool> mayRepeat) =>
        new ResiliencePipelineBuilder<Attempt> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<Attempt>
            {
                MaxRetryAttempts = MostRetries,
                Delay = FirstPause,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = args => ValueTask.FromResult(
                    args.Outcome.Exception is null
                    && mayRepeat(args.Outcome.Result.Fate)
                    && clock.GetElapsedTime(args.Outcome.Result.StartedAt) + (args.Outcome.Result.RetryAfter ?? FirstPause) < Patience),
                DelayGenerator = static args => ValueTask.FromResult(Pause(args.Outcome.Result.RetryAfter)),
            })
            .AddTimeout(new TimeoutStrategyOptions { Timeout = AttemptLimit })
            .Build();

    // Never earlier than Teams asks; a little later, so that many who were refused together do not return together.
    private static TimeSpan? Pause(TimeSpan? retryAfter) =>
        retryAfter is { } asked ? asked + TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(250)) : null;
}
