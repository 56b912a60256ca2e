using Bot.Features.Kernteam.Desk;
using Bot.Features.Newsletters.Model;

namespace Bot.Features.Newsletters;

/// <summary>A verb about a newsletter that exists.</summary>
internal interface INewsletterVerb : IDeskVerb
{
    static string? IDeskVerb.Subject => NewsletterSubjects.Property;
}

/// <summary>The newsletters that the kernteam's buttons name.</summary>
internal sealed class NewsletterSubjects(NewsletterStore store) : IDeskSubjects
{
    public const string Property = "newsletter";

    public string Name => Property;

    public async Task<IDeskSubject?> FindAsync(string id, CancellationToken cancellationToken) => await store.FindAsync(id, cancellationToken);
}

internal static class NewsletterTaps
{
    extension(DeskTap tap)
    {
        /// <summary>The newsletter as it was when the tap came in.</summary>
        public Newsletter Newsletter => tap.Subject<Newsletter>();
    }
}
