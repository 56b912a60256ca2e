using Bot.Features.Deliveries;
using Bot.Features.Events;
using Bot.Features.Events.Model;
using Bot.Features.Inbox;
using Bot.Features.Inquiries.Model;
using Bot.Features.Kernteam;
using Bot.Features.Kernteam.Downloads;
using Bot.Features.Newsletters.Model;
using Bot.Features.Questions;
using Bot.Knowledge.Bank;

namespace Bot.Features.Members.Privacy.Statement;

/// <summary>One kind of data about people, and the tables that it tells of.</summary>
internal sealed record KeptKind(KindWords Words, params IReadOnlyList<Type> Entities);

/// <summary>What the statement says about one kind of data.</summary>
/// <param name="AfterForgetting">What "vergeet mij" does with it.</param>
internal sealed record KindWords(LocalText Title, LocalText What, LocalText Why, LocalText HowLong, LocalText WhoReads, LocalText AfterForgetting);

/// <summary>A table in which nothing is about a person, and what it holds instead.</summary>
internal sealed record ImpersonalTable(Type Entity, LocalText Holds);

/// <summary>
/// All that the bot keeps, for the public. Every table stands in one kind, or among those without people: a test fails
/// until a new table does. "Wat weet je van mij?" tells a member the same from <see cref="PersonalData"/>, with her numbers.
/// </summary>
internal static class KeptKinds
{
    public static IReadOnlyList<ImpersonalTable> WithoutPeople { get; } =
    [
        new(typeof(NewsletterLink), KindTexts.Links),
        new(typeof(NewsletterTally), KindTexts.Tallies),
        new(typeof(Organisation), KindTexts.Organisations),
        new(typeof(ScheduledWork), KindTexts.Work),
        new(typeof(TenantPace), KindTexts.Pace),
    ];

    public static IReadOnlyList<KeptKind> About(StatementTerms terms) =>
    [
        new(KindTexts.Profile(terms), typeof(Member)),
        new(KindTexts.Chats(terms), typeof(KnownConversation)),
        new(KindTexts.Questions(terms), typeof(GivenAnswer), typeof(FollowUpTopic)),
        new(KindTexts.Verdicts(terms), typeof(Feedback)),
        new(KindTexts.Inquiries(terms), typeof(Inquiry)),
        new(KindTexts.Registrations(terms), typeof(Registration), typeof(SentCard)),
        new(KindTexts.Messages(terms), typeof(Delivery)),
        new(KindTexts.Receipts(terms), typeof(InboxRow)),
        new(OrganiserTexts.Newsletters(terms), typeof(Newsletter)),
        new(OrganiserTexts.Events, typeof(NetworkEvent)),
        new(OrganiserTexts.Trail(terms), typeof(AuditEntry), typeof(DownloadLink), typeof(InquiryPlace)),
    ];
}
