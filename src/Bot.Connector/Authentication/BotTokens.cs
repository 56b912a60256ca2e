using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using Bot.Connector.Registration;

namespace Bot.Connector.Authentication;

// Where the bot's own token comes from: outside this program.
internal interface IBotTokenSource
{
    /// <exception cref="BotTokenException">No token was given.</exception>
    Task<BotToken> RequestAsync(CancellationToken cancellationToken);
}

[StructLayout(LayoutKind.Auto)]
internal readonly record struct BotToken(string Value, DateTimeOffset ExpiresAt);

internal sealed class BotTokenException(string code, TokenOutcome outcome, bool isPermanent, Exception? inner = null)
    : Exception($"The bot got no token for its calls ({code}).", inner)
{
    public string Code { get; } = code;

    // The same for a person who looks for the reason.
    public TokenOutcome Outcome { get; } = outcome;

    // Entra's own number, such as AADSTS7000215.
    public string? EntraCode { get; init; }

    public string Reason => EntraCode is null ? Code : $"{Code} {EntraCode}";

    // True when asking again cannot help: somebody must mend the registration.
    public bool IsPermanent { get; } = isPermanent;
}

// The bot's token, fetched once for all who wait for it and kept until shortly before it ends.
internal sealed class BotTokens(IBotTokenSource source, TimeProvider clock)
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan RequestLimit = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private volatile Held? held;
    private Task<Held>? request;

    public ValueTask<AuthenticationHeaderValue> GetAsync(CancellationToken cancellationToken) =>
        held is { } current && clock.GetUtcNow() < current.RenewAt
            ? ValueTask.FromResult(current.Header)
            : new(FetchAsync(cancellationToken));

    // Teams refused it: whoever asks next gets a new one. Somebody may have fetched that already.
    public void Drop(AuthenticationHeaderValue refused)
    {
        lock (gate)
        {
            if (ReferenceEquals(held?.Header, refused))
            {
                held = null;
            }
        }
    }

    private async Task<AuthenticationHeaderValue> FetchAsync(CancellationToken cancellationToken)
    {
        Task<Held> shared;
        lock (gate)
        {
            if (held is { } current && clock.GetUtcNow() < current.RenewAt)
            {
                return current.Header;
            }

            shared = request is { IsCompleted: false } ? request : request = Task.Run(RequestAsync, CancellationToken.None);
        }

        return (await shared.WaitAsync(cancellationToken)).Header;
    }

    // On its own time limit: the caller that happened to be first may leave, the others still wait.
    private async Task<Held> RequestAsync()
    {
        using var limit = new CancellationTokenSource(RequestLimit, clock);
        var asked = clock.GetUtcNow();
        BotToken token;
        try
        {
            token = await source.RequestAsync(limit.Token);
        }
        catch (OperationCanceledException exception)
        {
            throw new BotTokenException("timeout", TokenOutcome.TimedOut, isPermanent: false, exception);
        }

        // A token that lives shorter than the margin is used for half its life.
        var life = token.ExpiresAt - asked;
        var renewAt = life > 2 * Margin ? token.ExpiresAt - Margin : asked + (life / 2);
        return held = new(new("Bearer", token.Value), renewAt);
    }

    private sealed record Held(AuthenticationHeaderValue Header, DateTimeOffset RenewAt);
}
