using Bot.Features.Kernteam.Downloads;
using Bot.Features.Members.Retention;
using Bot.Features.Questions;
using Bot.Features.Storage;
using Bot.Knowledge.Bank;

namespace Bot.Features.Members.Privacy.Statement;

/// <summary>How long things are kept, in words: the configured terms, and those that stand fast in the code that keeps to them.</summary>
internal sealed class StatementTerms(RetentionOptions options)
{
    public LocalText Remarks { get; } = SpokenTime.Of(options.RemarksAfter);

    public LocalText Names { get; } = SpokenTime.Of(options.NamesAfter);

    public LocalText Members { get; } = SpokenTime.Of(options.MembersAfter);

    public LocalText Deliveries { get; } = SpokenTime.Of(options.DeliveriesAfter);

    public LocalText Newsletters { get; } = SpokenTime.Of(options.NewslettersAfter);

    public LocalText Inquiries { get; } = SpokenTime.Of(options.InquiriesAfter);

    public LocalText Trail { get; } = SpokenTime.Of(options.AuditAfter);

    public LocalText Answers { get; } = SpokenTime.Of(EraseOldRows.AnswersKept);

    public LocalText Proofs { get; } = SpokenTime.Of(EraseOldRows.ProofsKept);

    public LocalText Topic { get; } = SpokenTime.Of(FollowUp.KeptFor);

    public LocalText Link { get; } = SpokenTime.Of(DownloadLinks.Lasts);

    public LocalText LastProofs { get; } = SpokenTime.Of(EraseMember.ProofsNeeded);
}
