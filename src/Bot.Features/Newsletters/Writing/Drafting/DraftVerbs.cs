using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Kernteam.Forms;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Writing.Editing;
using Bot.Features.Newsletters.Writing.Opening;
using Bot.Features.Storage;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Writing.Drafting;

/// <summary>"Nieuwe nieuwsbrief": an empty form of title and introduction.</summary>
internal sealed class NewNewsletter : INetworkVerb
{
    public static string Verb => "news.new";

    public Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) =>
        Task.FromResult<CardReply>(Form(tap.NetworkId, CreateNewsletter.DraftId(tap), TypedForm.Of(), tap.Language));

    public static CardReply.Replace Form(string networkId, string draft, TypedForm typed, AnswerLanguage language) => TextForm.For(
        typed,
        [],
        null,
        language,
        DeskCard.Button<CreateNewsletter>(DraftingTexts.SaveDraft.In(language), networkId, (CreateNewsletter.Draft, draft)),
        DeskCard.Button<ListNewsletters>(EditingTexts.BackUnsaved.In(language), networkId));
}

/// <summary>The form was sent for the first time: a draft from now on.</summary>
internal sealed class CreateNewsletter(NewsletterStore store, SavedForms forms, TimeProvider clock) : INetworkVerb
{
    /// <summary>The id that the draft will have: it stands in the button, so that a tap that Teams delivers twice makes one draft.</summary>
    public const string Draft = "draft";

    public static string Verb => "news.create";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        var typed = TypedForm.Of(tap.Data, TextForm.Fields, NewsletterForms.LongestTyped);
        var draft = Drafts.Of(DraftId(tap), tap.NetworkId, TextForm.Written(NewsletterContent.Empty, typed), NewsletterAudience.WholeNetwork, tap.Actor.ObjectId, clock.GetUtcNow());
        await store.AddAsync(draft, isNew => tap.Trace(isNew ? DeskOutcome.Done : DeskOutcome.Unchanged, $"draft {draft.Id}"), cancellationToken);

        // The id of somebody else's newsletter: nothing was written, and nothing of it is shown.
        return await store.FindAsync(draft.Id, cancellationToken) is { } kept && kept.NetworkId == tap.NetworkId
            ? await forms.ShowAsync(
                tap,
                kept,
                TextForm.IsHere,
                (now, faults, news) => Task.FromResult<CardReply>(TextForm.Change(now, TextForm.Filled(now.Content), faults, news, tap.Language)),
                cancellationToken)
            : new CardReply.Refuse(OutcomeTexts.Gone.In(tap.Language));
    }

    public static string DraftId(DeskTap tap) =>
        tap.Text(Draft) is { } id && NewId.Is(id) ? id : NewId.Next();
}

/// <summary>"Kopie maken": the same words and audience as a new draft.</summary>
internal sealed class CopyNewsletter(NewsletterStore store, NewsletterOverview overview, TimeProvider clock) : INewsletterVerb
{
    public static string Verb => "news.copy";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        var source = tap.Newsletter;
        var content = source.Content with
        {
            Title = new(
                DraftingTexts.CopyOf(source.Content.Title.Dutch).Dutch,
                source.Content.Title.English is { } english ? DraftingTexts.CopyOf(english).English : null),
            Highlights = [.. source.Content.Highlights.Select(static highlight => highlight with { Id = NewId.Next() })],
        };
        var copy = Drafts.Of(CreateNewsletter.DraftId(tap), tap.NetworkId, content, source.Audience, tap.Actor.ObjectId, clock.GetUtcNow());
        await store.AddAsync(copy, isNew => tap.Trace(isNew ? DeskOutcome.Done : DeskOutcome.Unchanged, $"draft {copy.Id}"), cancellationToken);
        return await store.FindAsync(copy.Id, cancellationToken) is { } kept && kept.NetworkId == tap.NetworkId
            ? await overview.ShowAsync(kept.Id, tap.Language, (source.StartedAt is null ? DraftingTexts.Copied : DraftingTexts.CopiedOfSent).In(tap.Language), cancellationToken)
            : new CardReply.Refuse(OutcomeTexts.Gone.In(tap.Language));
    }
}

/// <summary>Asks whether the draft may really go.</summary>
internal sealed class AskDelete : INewsletterVerb
{
    public static string Verb => "news.delete";

    public Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) => Task.FromResult<CardReply>(tap.Newsletter.State != NewsletterState.Draft
        ? new CardReply.Refuse(OutcomeTexts.NotADraft.In(tap.Language))
        : DeskCard.Reply(
            tap.Language,
            DraftingTexts.AskDelete.In(tap.Language),
            [
                new TextBlock(OverviewCard.TitleOf(tap.Newsletter.Content.Title, OverviewTexts.NoTitle, tap.Language, 120)),
                DeskCard.Subtle(DraftingTexts.DeleteWarning.In(tap.Language)),
                .. DeskCard.Buttons(
                    DeskCard.Button<DeleteDraft>(DraftingTexts.YesDelete.In(tap.Language), tap.Newsletter),
                    DeskCard.Button<OpenNewsletter>(EditingTexts.No.In(tap.Language), tap.Newsletter)),
            ]));
}

/// <summary>Deletes a draft.</summary>
internal sealed class DeleteDraft(NewsletterStore store, NewsletterList list) : INewsletterVerb
{
    public static string Verb => "news.delete.yes";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) =>
        await store.DeleteDraftAsync(tap.Newsletter.Id, isDeleted => tap.Trace(isDeleted ? DeskOutcome.Done : DeskOutcome.Refused), cancellationToken)
            ? await list.OfAsync(tap.NetworkId, tap.Language, DraftingTexts.Deleted.In(tap.Language), page: 1, cancellationToken)
            : new CardReply.Refuse(OutcomeTexts.NotADraft.In(tap.Language));
}

/// <summary>A draft as it begins.</summary>
internal static class Drafts
{
    public static Newsletter Of(string id, string networkId, NewsletterContent content, NewsletterAudience audience, string by, DateTimeOffset now) => new()
    {
        Id = id,
        NetworkId = networkId,
        State = NewsletterState.Draft,
        Content = content,
        Audience = audience,
        Version = 1,
        CreatedBy = by,
        CreatedAt = now,
        ChangedBy = by,
        ChangedAt = now,
    };
}

/// <summary>Sentences about drafts.</summary>
internal static class DraftingTexts
{
    public static LocalText SaveDraft { get; } = new("Opslaan als concept", "Save as draft");

    public static LocalText CopyOf(string title) => new($"Kopie van {title}", $"Copy of {title}");

    public static LocalText Copied { get; } = new("Dit is de kopie.", "This is the copy.");

    /// <summary>The addresses are not kept once they have served.</summary>
    public static LocalText CopiedOfSent { get; } = new(
        "Dit is de kopie. Kijk na voor wie zij is: de adressen van een lijst met e-mailadressen gaan niet mee.",
        "This is the copy. Please check whom it is for: the addresses of a list of e-mail addresses are not copied.");

    public static LocalText AskDelete { get; } = new("Dit concept verwijderen?", "Delete this draft?");

    public static LocalText DeleteWarning { get; } = new("Het concept is dan weg. Niemand krijgt bericht.", "The draft is gone then. Nobody is told.");

    public static LocalText YesDelete { get; } = new("Ja, verwijderen", "Yes, delete");

    public static LocalText Deleted { get; } = new("Het concept is verwijderd.", "The draft has been deleted.");
}
