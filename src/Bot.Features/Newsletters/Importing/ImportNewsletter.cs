using Bot.Features.Cards;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Members;
using Bot.Features.Newsletters.Checking;
using Bot.Features.Newsletters.Importing.Drafting;
using Bot.Features.Newsletters.Importing.Fetching;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Writing.Opening;
using Bot.Features.Storage;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Importing;

/// <summary>"Begin met een link of tekst": the form for a link or a pasted text.</summary>
internal sealed class ImportNewsletter : INetworkVerb
{
    public static string Verb => "news.import";

    public Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tap);
        return Task.FromResult<CardReply>(ImportForm.For(tap.NetworkId, new ImportInput(NewId.Next(), string.Empty, string.Empty), null, tap.Language));
    }
}

/// <summary>The form was sent: a new draft, or the form again with what was typed and why it did not work.</summary>
internal sealed class ReadImport(NewsletterStore store, FetchPage fetch, CurrentThemes themes, NewsletterOverview overview, TimeProvider clock) : INetworkVerb
{
    public static string Verb => "news.import.read";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tap);
        var typed = ImportInput.Of(tap);
        if (await store.FindAsync(typed.DraftId, cancellationToken) is { } made)
        {
            // The same tap again: the page need not be fetched a second time.
            tap.Note(DeskOutcome.Unchanged);
            return await ShowAsync(made, tap, ImportTexts.Again, cancellationToken);
        }

        var (draft, fault) = await DraftAsync(typed, themes(tap.NetworkId), cancellationToken);
        if (draft is null || fault is not null)
        {
            tap.Note(DeskOutcome.Faulty, fault?.Word);
            return ImportForm.For(tap.NetworkId, typed, fault?.Sentence, tap.Language);
        }

        var newsletter = NewsletterOf(tap, typed.DraftId, draft, clock.GetUtcNow());
        await store.AddAsync(newsletter, isNew => tap.Trace(isNew ? DeskOutcome.Done : DeskOutcome.Unchanged, $"import {draft.Items.Count}"), cancellationToken);
        return await store.FindAsync(newsletter.Id, cancellationToken) is { } kept
            ? await ShowAsync(kept, tap, ImportTexts.Made(draft.Items.Count, NewsletterCheck.MostHighlights), cancellationToken)
            : new CardReply.Refuse(DeskTexts.NotYours.In(tap.Language));
    }

    private async Task<(Draft? Draft, ImportFault? Fault)> DraftAsync(ImportInput typed, IReadOnlyList<NetworkTheme> themes, CancellationToken cancellationToken)
    {
        switch (typed)
        {
            case { Link: "", Text: "" }:
                return (null, new("Missing", ImportTexts.NothingTyped));
            case { Link.Length: > 0, Text.Length: > 0 }:
                return (null, new("Both", ImportTexts.Both));
            case { Text.Length: > ImportForm.LongestText }:
                return (null, new("TooLong", ImportTexts.TextTooLong));
            case { Text.Length: > 0 }:
                return Outcome(DraftNewsletter.From(typed.Text, themes));
        }

        var fetched = await fetch.ReadAsync(typed.Link, FetchTerms.Page, cancellationToken);
        if (fetched.File is { } file)
        {
            return Outcome(DraftNewsletter.From(file, themes));
        }

        var refusal = fetched.Refusal ?? FetchRefusal.NoConnection;
        return (null, new(refusal.ToString(), ImportTexts.Of(refusal)));
    }

    private static (Draft? Draft, ImportFault? Fault) Outcome((Draft? Draft, DraftProblem? Problem) drafted) =>
        (drafted.Draft, drafted.Problem is { } problem ? new(problem.ToString(), ImportTexts.Of(problem)) : null);

    private async Task<CardReply> ShowAsync(Newsletter newsletter, DeskTap tap, LocalText notice, CancellationToken cancellationToken) =>
        newsletter.NetworkId == tap.NetworkId
            ? await overview.ShowAsync(newsletter.Id, tap.Language, notice.In(tap.Language), cancellationToken)
            : new CardReply.Refuse(DeskTexts.NotYours.In(tap.Language));

    private static Newsletter NewsletterOf(DeskTap tap, string id, Draft draft, DateTimeOffset now) => new()
    {
        Id = id,
        NetworkId = tap.NetworkId,
        State = NewsletterState.Draft,
        Content = draft.ToContent(),
        Version = 1,
        CreatedBy = tap.Actor.ObjectId,
        CreatedAt = now,
        ChangedBy = tap.Actor.ObjectId,
        ChangedAt = now,
    };

    /// <summary>Why it did not work: a word for the trail, a sentence for her.</summary>
    private sealed record ImportFault(string Word, LocalText Sentence);
}
