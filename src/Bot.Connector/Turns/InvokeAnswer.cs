using Bot.Connector.Cards;

namespace Bot.Connector.Turns;

/// <summary>
/// The answer to an invoke: an HTTP status and exactly the body that Teams expects. A card action's faults are HTTP 200
/// with the real status inside (Universal Action Model).
/// </summary>
public sealed class InvokeAnswer
{
    private InvokeAnswer(int status, ReadOnlyMemory<byte> body) => (Status, Body) = (status, body);

    /// <summary>200 without a body: taken. The answer to feedback, where anything else shows an error.</summary>
    public static InvokeAnswer Empty { get; } = new(200, ReadOnlyMemory<byte>.Empty);

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>The HTTP body, JSON in UTF-8; empty for none.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>To a card action: this card takes the place of the one that was tapped, for this person.</summary>
    public static InvokeAnswer Card(AdaptiveCard card) => new(200, InvokeBodies.Card(card));

    /// <summary>To a card action: a short message over the card.</summary>
    public static InvokeAnswer Message(string text) => new(200, InvokeBodies.Message(text));

    /// <summary>To a card action: it cannot be done as asked; the person sees <paramref name="message"/>.</summary>
    public static InvokeAnswer CardFault(CardFault fault, string message) => new(200, InvokeBodies.Fault(fault, message));

    /// <summary>To a dialog or form request: show this card as a dialog.</summary>
    public static InvokeAnswer Dialog(string title, AdaptiveCard card) => new(200, InvokeBodies.Dialog(title, card));

    /// <summary>To a dialog's submit: close it with this message.</summary>
    public static InvokeAnswer DialogMessage(string text) => new(200, InvokeBodies.DialogMessage(text));

    /// <summary>To another invoke whose value cannot be used: HTTP 400.</summary>
    public static InvokeAnswer BadRequest { get; } = new(400, ReadOnlyMemory<byte>.Empty);

    /// <summary>Any other body.</summary>
    /// <param name="status">The HTTP status, 200 to 499.</param>
    /// <param name="utf8Json">JSON in UTF-8.</param>
    public static InvokeAnswer Json(int status, ReadOnlyMemory<byte> utf8Json)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 499);
        return new(status, utf8Json);
    }

    // Ours alone: a handler that threw, on an invoke without a fault shape of its own.
    internal static InvokeAnswer Failed { get; } = new(500, ReadOnlyMemory<byte>.Empty);

    internal static InvokeAnswer NotImplemented { get; } = new(501, ReadOnlyMemory<byte>.Empty);
}

/// <summary>Why a card action was not done.</summary>
public enum CardFault
{
    /// <summary>What the card sent makes no sense (400 inside).</summary>
    BadRequest,

    /// <summary>The bot failed (500 inside).</summary>
    Failed,
}
