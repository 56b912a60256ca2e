using Bot.Features.Inquiries.Model;
using Bot.Features.Kernteam.Desk;

namespace Bot.Features.Inquiries;

/// <summary>A verb about a question that a member sent. It works wherever the kernteam chose to receive its questions.</summary>
internal interface IInquiryVerb : IDeskVerb
{
    static string? IDeskVerb.Subject => InquirySubjects.Property;

    static bool IDeskVerb.WorksInGroups => true;
}

/// <summary>The questions that the kernteam's buttons name.</summary>
internal sealed class InquirySubjects(InquiryStore store) : IDeskSubjects
{
    public const string Property = "inquiry";

    public string Name => Property;

    public async Task<IDeskSubject?> FindAsync(string id, CancellationToken cancellationToken) => await store.FindAsync(id, cancellationToken);
}

internal static class InquiryTaps
{
    extension(DeskTap tap)
    {
        /// <summary>The question as it was when the tap came in.</summary>
        public Inquiry Inquiry => tap.Subject<Inquiry>();
    }
}
