using System.Text.Json.Nodes;
using Bot.Features.Cards;
using Bot.Features.Events.Model;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Kernteam.Forms;
using Bot.Features.Events.Organising.Opening;
using Bot.Features.Events.Organising.Rounds;
using Bot.Features.Events.Registering;
using Bot.Features.Storage;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Organising.Forms;

/// <summary>"Nieuwe bijeenkomst": an empty form.</summary>
internal sealed class NewEvent(EventFormReply form, TimeProvider clock) : INetworkVerb
{
    public static string Verb => "org.new";

    public Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        var kind = Enum.GetValues<EventKind>().FirstOrDefault(kind => kind.ToString() == tap.Text(EventFields.Kind));
        var blank = Blank(tap.NetworkId, kind, tap.Actor.ObjectId, clock.GetUtcNow());

        // A button elsewhere may propose a title, such as that of a question that returns.
        var title = StoredText.Of(tap.Text(EventFields.Title) ?? string.Empty, EventCheck.LongestTitle);
        return form.NewAsync(tap.NetworkId, tap.Language, blank, Prefilled(tap.NetworkId, kind, title), [], cancellationToken);
    }

    public static TypedForm Prefilled(string networkId, EventKind kind, string? title = null) =>
        TypedForm.Of((EventFields.Kind, kind.ToString()), (EventFields.Organiser, networkId), (EventFields.Title, title));

    public static NetworkEvent Blank(string networkId, EventKind kind, string madeBy, DateTimeOffset now) => new()
    {
        Id = NewId.Next(),
        NetworkId = networkId,
        Kind = kind,
        Title = string.Empty,
        StartsAt = now,
        EndsAt = now,
        RegistrationOpensAt = now,
        RegistrationClosesAt = now,
        Organiser = string.Empty,
        Status = EventStatus.Draft,
        CreatedBy = madeBy,
        CreatedAt = now,
        ChangedAt = now,
    };
}

/// <summary>The form was sent for the first time: a draft from now on, or the form again with what is wrong.</summary>
internal sealed class CreateEvent(EventFormReply form, FormLists lists, StoredEvents events, EventOverview overview, TimeProvider clock) : INetworkVerb
{
    public static string Verb => "org.create";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var isCarrousel = tap.Text("form") == nameof(EventKind.Carrousel);
        var blank = NewEvent.Blank(tap.NetworkId, isCarrousel ? EventKind.Carrousel : EventKind.Leerhuis, tap.Actor.ObjectId, now) with { Id = DraftId(tap) };
        var typed = TypedForm.Of(tap.Data, EventFields.All);
        var (draft, faults) = EventForm.Read(typed, blank, await lists.OfAsync(tap.NetworkId, tap.Language, cancellationToken), now);
        if (faults.Count > 0)
        {
            tap.Note(DeskOutcome.Faulty, $"{faults.Count} faults");
            return await form.NewAsync(tap.NetworkId, tap.Language, blank, typed, faults, cancellationToken);
        }

        await events.AddDraftAsync(draft, isNew => tap.Trace(isNew ? DeskOutcome.Done : DeskOutcome.Unchanged, $"draft {draft.Id}"), cancellationToken);
        var kept = await events.FindAsync(draft.Id, cancellationToken);
        if (kept is null || kept.NetworkId != tap.NetworkId)
        {
            // The id of somebody else's event: nothing was written, and nothing of it is shown.
            return new CardReply.Refuse(DeskTexts.NotYours.In(tap.Language));
        }

        return isCarrousel
            ? RoundCard.For(kept, 1, RoundForm.Filled(kept, 1), [], tap.Language)
            : await overview.ShowAsync(kept.Id, tap.Language, OverviewTexts.Saved.In(tap.Language), cancellationToken);
    }

    // The form carries the id of the draft that it will be, so that a tap that Teams delivers twice makes one draft.
    private static string DraftId(DeskTap tap) =>
        tap.Text("draft") is { Length: 16 } id && id.All(static letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)) ? id : NewId.Next();
}

/// <summary>The form of an event that is not kept yet, as a reply.</summary>
internal sealed class EventFormReply(FormLists lists)
{
    public async Task<CardReply> NewAsync(
        string networkId, AnswerLanguage language, NetworkEvent blank, TypedForm typed, IReadOnlyList<EventFault> faults, CancellationToken cancellationToken)
    {
        var isCarrousel = blank.Kind == EventKind.Carrousel;
        (string, JsonNode?)[] data = [("draft", blank.Id), ("form", isCarrousel ? blank.Kind.ToString() : nameof(EventKind.Leerhuis))];
        return EventFormCard.For(
            blank,
            typed,
            faults,
            await lists.OfAsync(networkId, language, cancellationToken),
            language,
            [
                DeskCard.Button<CreateEvent>((isCarrousel ? FormTexts.ToRounds : FormTexts.SaveDraft).In(language), networkId, data),
                DeskCard.Button<ShowMenu>(OverviewTexts.BackToMenu.In(language), networkId),
            ],
            isNew: true);
    }

    public async Task<CardReply> ChangeAsync(
        NetworkEvent networkEvent, AnswerLanguage language, TypedForm typed, IReadOnlyList<EventFault> faults, CancellationToken cancellationToken) =>
        EventFormCard.For(
            networkEvent,
            typed,
            faults,
            await lists.OfAsync(networkEvent.NetworkId, language, cancellationToken),
            language,
            [
                DeskCard.Button<SaveEvent>(FormTexts.Save.In(language), networkEvent),
                DeskCard.Button<OpenEvent>(OverviewTexts.Back.In(language), networkEvent),
            ],
            isNew: false);
}
