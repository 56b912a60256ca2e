using System.Text.Json.Nodes;
using Bot.Features.Deliveries;
using Bot.Features.Kernteam;
using Bot.Features.Members;
using Bot.Features.Newsletters.Model;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Newsletters.Sending.Contents;

/// <summary>What the kernteam is told about a newsletter.</summary>
internal enum Notice
{
    /// <summary>It waits for a colleague's approval.</summary>
    Submitted,

    Approved,

    /// <summary>A colleague does not agree yet.</summary>
    Returned,

    /// <summary>A correction of what was sent waits for approval.</summary>
    Correction,

    CorrectionApproved,

    CorrectionDropped,

    /// <summary>Its moment is past, and the sending could not be begun.</summary>
    NotBegun,
}

/// <summary>Whom of the kernteam a step concerns, as far as they have the bot. Read in the step's own transaction.</summary>
internal sealed class NewsletterNotices(KernteamMembers kernteam, DeliveryStatements deliveries)
{
    public const string Property = "notice";

    private static readonly TimeSpan StillNews = TimeSpan.FromDays(14);

    /// <summary>Everybody of the network's kernteam who can be the second pair of eyes, but the one who asks.</summary>
    public IEnumerable<Write> ToColleagues(WriteSession session, Newsletter newsletter, Notice notice, IReadOnlyList<string> writers, string by, DateTimeOffset now) =>
        Colleagues(session.Context, newsletter.NetworkId, writers, by).ConvertAll(member => Row(newsletter, notice, member, now));

    /// <summary>Those of them, without the one who did it herself.</summary>
    public IEnumerable<Write> To(WriteSession session, Newsletter newsletter, Notice notice, IEnumerable<string> who, string by, DateTimeOffset now) =>
        Reached(session.Context, who.Where(id => kernteam.Has(newsletter.NetworkId, id)), [by]).ConvertAll(member => Row(newsletter, notice, member, now));

    /// <summary>Who is asked when this one asks for approval of what these wrote; nobody in a team of one.</summary>
    public List<Member> Colleagues(BotDbContext context, string networkId, IReadOnlyList<string> writers, string by) =>
        Reached(context, kernteam.Of(networkId), [.. writers, by]);

    private static List<Member> Reached(BotDbContext context, IEnumerable<string> people, IReadOnlyList<string> without)
    {
        var others = people.Where(id => !without.Contains(id, StringComparer.OrdinalIgnoreCase)).ToList();
        return others.Count == 0 ? [] : [.. KernteamPeople.WithBot(context, others)];
    }

    private Write Row(Newsletter newsletter, Notice notice, Member member, DateTimeOffset now) => deliveries.Enqueue(new Delivery
    {
        Id = NewId.Next(),
        DedupeKey = $"newsletter-notice/{newsletter.Id}/{notice}/{newsletter.Version}/{member.TenantId}/{member.ObjectId}",
        Kind = DeliveryKind.NewsletterNotice,
        TenantId = member.TenantId,
        ObjectId = member.ObjectId,
        NetworkId = newsletter.NetworkId,
        SubjectId = newsletter.Id,
        Payload = new JsonObject { [Property] = notice.ToString() }.ToJsonString(),
        Priority = DeliveryPriority.Normal,
        DueAt = now,
        PointlessAt = now + StillNews,
        CreatedAt = now,
    });
}
