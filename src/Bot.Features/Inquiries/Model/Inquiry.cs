using Bot.Features.Kernteam.Desk;
using Bot.Knowledge.Bank;

namespace Bot.Features.Inquiries.Model;

internal enum InquiryState
{
    /// <summary>Nobody of the kernteam has it yet.</summary>
    Open,

    /// <summary>Somebody looks after it.</summary>
    Taken,

    Answered,

    /// <summary>Ended without an answer, by the kernteam or by the asker.</summary>
    Closed,
}

/// <summary>A question that the bot could not answer and that its asker sent to the kernteam.</summary>
internal sealed partial record Inquiry : IDeskSubject
{
    public required string Id { get; init; }

    public required string NetworkId { get; init; }

    /// <summary>The asker's tenant.</summary>
    public required string TenantId { get; init; }

    /// <summary>The asker. She reads the answer; the kernteam reads her name on the card while it is open.</summary>
    public required string ObjectId { get; init; }

    public required AnswerLanguage Language { get; init; }

    /// <summary>As she asked it.</summary>
    public required string Question { get; init; }

    /// <summary>What the bot had said to it.</summary>
    public required string Found { get; init; }

    /// <summary>The bank's theme that it seems to be about, such as <c>RSIV/cyber</c>; null when none is seen.</summary>
    public string? ThemeId { get; init; }

    public required InquiryState State { get; init; }

    /// <summary>Who of the kernteam looks after it, or closed it (Entra object id); null when the asker took it back, empty when its time was over.</summary>
    public string? TakenBy { get; init; }

    public DateTimeOffset? TakenAt { get; init; }

    public string? Answer { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether the answer is proposed as a page for the knowledge bank.</summary>
    public bool WantsPage { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When the kernteam was last reminded of it.</summary>
    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>Raised at every change: whoever decides says which version she saw.</summary>
    public required int Version { get; init; }
}

/// <summary>Where a network's kernteam wants its questions: a group chat or channel. Without one they go to each member's own chat.</summary>
internal sealed record InquiryPlace
{
    public required string NetworkId { get; init; }

    public required string TenantId { get; init; }

    public required string ConversationId { get; init; }

    /// <summary>Who chose it (Entra object id).</summary>
    public required string ChosenBy { get; init; }

    public required DateTimeOffset ChosenAt { get; init; }
}
