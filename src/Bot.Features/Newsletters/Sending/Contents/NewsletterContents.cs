using Bot.Connector.Cards;
using Bot.Features.Deliveries;
using Bot.Features.Members;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Reading;
using Bot.Features.Newsletters.Sending.Steps;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Sending.Contents;

/// <summary>What readers get: the newsletter, the newsletter as it is after a correction, or a line in its place. True at the moment of sending.</summary>
internal sealed class NewsletterContents(RecentNewsletters newsletters, NewsletterViews views) : IDeliveryContent
{
    private static readonly DeliveryContent.Skip Unknown = new(DeliveryOutcome.Superseded, "no such newsletter");
    private static readonly DeliveryContent.Skip NothingLeft = new(DeliveryOutcome.NotWanted, "nothing left");

    public IReadOnlyCollection<DeliveryKind> Kinds { get; } =
        [DeliveryKind.Newsletter, DeliveryKind.NewsletterPost, DeliveryKind.NewsletterUpdate, DeliveryKind.NewsletterRecall];

    public async Task<DeliveryContent> ComposeAsync(Delivery delivery, Member? recipient, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);

        // A recall is not undone, so its row says enough; also after the newsletter itself is gone.
        if (delivery.Kind == DeliveryKind.NewsletterRecall)
        {
            return new DeliveryContent.Removal(new OutgoingMessage { Text = SendingTexts.TakenBack.In(LanguageOf(recipient)) });
        }

        if (await newsletters.FindAsync(delivery.SubjectId, SeenVersion.Of(delivery), cancellationToken) is not { } newsletter)
        {
            return Unknown;
        }

        return delivery.Kind switch
        {
            DeliveryKind.NewsletterUpdate => await UpdateAsync(newsletter, recipient, cancellationToken),
            _ => await FirstAsync(newsletter, recipient, cancellationToken),
        };
    }

    // What must not be lost is looked for by the newsletter's watch.
    public Task EndedAsync(Delivery delivery, CancellationToken cancellationToken) => Task.CompletedTask;

    private static AnswerLanguage LanguageOf(Member? recipient) => recipient?.Language ?? AnswerLanguage.Dutch;

    private async Task<DeliveryContent> FirstAsync(Newsletter newsletter, Member? recipient, CancellationToken cancellationToken) => newsletter.State switch
    {
        NewsletterState.Stopped => new DeliveryContent.Skip(DeliveryOutcome.Superseded, StepConsequences.Stopped),
        NewsletterState.Recalled => new DeliveryContent.Skip(DeliveryOutcome.Superseded, StepConsequences.Recalled),
        NewsletterState.Sending => await views.ForAsync(newsletter, recipient, cancellationToken) is { } view
            ? new DeliveryContent.Message(NewsletterCard.For(view, LanguageOf(recipient)))
            : NothingLeft,

        // Nothing is under way at any other stage.
        NewsletterState.Draft or NewsletterState.AwaitingApproval or NewsletterState.Approved or NewsletterState.Scheduled or NewsletterState.Sent =>
            new DeliveryContent.Skip(DeliveryOutcome.Superseded, "not being sent"),
    };

    private async Task<DeliveryContent> UpdateAsync(Newsletter newsletter, Member? recipient, CancellationToken cancellationToken)
    {
        if (newsletter.State == NewsletterState.Recalled)
        {
            return new DeliveryContent.Skip(DeliveryOutcome.Superseded, StepConsequences.Recalled);
        }

        // Whoever has turned down all of its themes since has the old words still: they are mended all the same.
        var view = await views.ForAsync(newsletter, recipient, cancellationToken)
            ?? await views.ForAsync(newsletter, recipient is null ? null : recipient with { MutedThemes = [] }, cancellationToken);
        return view is null ? NothingLeft : new DeliveryContent.Message(NewsletterCard.For(view, LanguageOf(recipient)));
    }
}
