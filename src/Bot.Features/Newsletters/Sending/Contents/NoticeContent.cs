using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Connector.Activities;
using Bot.Connector.Cards;
using Bot.Features.Deliveries;
using Bot.Features.Kernteam;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Members;
using Bot.Features.Newsletters.Model;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Sending.Contents;

/// <summary>What the notices say, as long as it is still so when they are sent.</summary>
internal sealed class NoticeContent(NewsletterStore newsletters, KernteamMembers kernteam) : IDeliveryContent
{
    public const string OpenVerb = "news.open";

    public IReadOnlyCollection<DeliveryKind> Kinds { get; } = [DeliveryKind.NewsletterNotice];

    public static ExecuteAction Button(string verb, LocalText title, Newsletter newsletter, AnswerLanguage language) =>
        ExecuteAction.WithFallback(verb, title.In(language), new JsonObject { [NewsletterSubjects.Property] = newsletter.Id });

    public async Task<DeliveryContent> ComposeAsync(Delivery delivery, Member? recipient, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        if (await newsletters.FindAsync(delivery.SubjectId, cancellationToken) is not { } newsletter
            || recipient is null || !kernteam.Has(newsletter.NetworkId, recipient.ObjectId))
        {
            return new DeliveryContent.Skip(DeliveryOutcome.Superseded, "not of the kernteam any more");
        }

        if (NoticeOf(delivery) is not { } notice)
        {
            return new DeliveryContent.Skip(DeliveryOutcome.Refused, "unknown notice");
        }

        return IsStillSo(notice, newsletter)
            ? Message(notice, newsletter, recipient.Language ?? AnswerLanguage.Dutch)
            : new DeliveryContent.Skip(DeliveryOutcome.Superseded, "no longer so");
    }

    public Task EndedAsync(Delivery delivery, CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsStillSo(Notice notice, Newsletter newsletter) => notice switch
    {
        Notice.Submitted => newsletter.State == NewsletterState.AwaitingApproval,
        Notice.Approved => newsletter.State is NewsletterState.Approved or NewsletterState.Scheduled or NewsletterState.Sending or NewsletterState.Sent,
        Notice.Returned => newsletter.State == NewsletterState.Draft,
        Notice.Correction => newsletter.Correction is not null,
        Notice.NotBegun => newsletter.State == NewsletterState.Scheduled,
        Notice.CorrectionApproved or Notice.CorrectionDropped => newsletter.State != NewsletterState.Recalled,
    };

    private static DeliveryContent.Message Message(Notice notice, Newsletter newsletter, AnswerLanguage language)
    {
        var title = DeskCard.Name(newsletter.Content.Title.In(language) is { Length: > 0 } named ? named : SendingTexts.Untitled.In(language));
        var (heading, sentence) = (SendingTexts.Heading(notice).In(language), SendingTexts.Sentence(notice, newsletter, title).In(language));
        return new(new OutgoingMessage
        {
            Summary = sentence,
            Card = DeskCard.Of(
                language,
                heading,
                [new TextBlock(sentence), .. DeskCard.Buttons(Button(OpenVerb, SendingTexts.Open, newsletter, language))]),
        });
    }

    private static Notice? NoticeOf(Delivery delivery)
    {
        try
        {
            return delivery.Payload is { } payload && Enum.TryParse<Notice>(JsonElement.Parse(payload).Text(NewsletterNotices.Property), out var notice)
                && Enum.IsDefined(notice) ? notice : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
