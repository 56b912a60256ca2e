using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Events.Model;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Events.Organising.Forms;
using Bot.Features.Events.Organising.Opening;
using Bot.Features.Events.Registering;
using Bot.Features.Storage;

namespace Bot.Features.Events.Organising.Publishing;

/// <summary>"Kopie maken": the same event as a new draft, a week later at least; its form opens at once, for the date.</summary>
internal sealed class CopyEvent(StoredEvents events, EventFormReply form, TimeProvider clock) : IEventVerb
{
    private const int DaysInWeek = 7;

    public static string Verb => "org.copy";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        var copy = CopyOf(tap.Event, tap.Actor.ObjectId, PublishingTexts.CopyOf(tap.Event.Title).In(tap.Language), clock.GetUtcNow());
        await events.AddDraftAsync(copy, _ => tap.Trace(detail: $"draft {copy.Id}"), cancellationToken);
        return await form.ChangeAsync(copy, tap.Language, EventForm.Filled(copy), [], cancellationToken);
    }

    // On the same weekday and at the same time on the clock, so that only the date has to be looked at.
    private static NetworkEvent CopyOf(NetworkEvent source, string madeBy, string title, DateTimeOffset now)
    {
        var today = Amsterdam.Day(now);
        var day = Amsterdam.Day(source.StartsAt);
        var days = day > today ? DaysInWeek : ((((today.DayNumber - day.DayNumber) / DaysInWeek) + 1) * DaysInWeek);
        return source with
        {
            Id = NewId.Next(),
            Title = StoredText.Of(title, EventCheck.LongestTitle),
            StartsAt = OtherDay.Later(source.StartsAt, days),
            EndsAt = OtherDay.Later(source.EndsAt, days),
            RegistrationOpensAt = now,
            RegistrationClosesAt = OtherDay.Later(source.StartsAt, days),
            Rounds = [.. OtherDay.Later(source.Rounds, days).Select(static round => round with { Sessions = [.. round.Sessions.Select(static session => session with { Id = NewId.Next() })] })],
            Status = EventStatus.Draft,
            CancelReason = null,
            Version = 0,
            CheckInCode = null,
            CreatedBy = madeBy,
            CreatedAt = now,
            ChangedAt = now,
            PublishedAt = null,
        };
    }
}

/// <summary>Asks whether the draft may really go.</summary>
internal sealed class AskDelete : IEventVerb
{
    public static string Verb => "org.delete";

    public Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) => Task.FromResult<CardReply>(tap.Event.Status != EventStatus.Draft
        ? new CardReply.Refuse(OverviewTexts.NotADraft.In(tap.Language))
        : DeskCard.Reply(
            tap.Language,
            PublishingTexts.AskDelete.In(tap.Language),
            [
                new TextBlock(DeskCard.Name(tap.Event.Title, 120)),
                DeskCard.Subtle(PublishingTexts.DeleteWarning.In(tap.Language)),
                .. DeskCard.Buttons(
                    DeskCard.Button<DeleteDraft>(PublishingTexts.YesDelete.In(tap.Language), tap.Event),
                    DeskCard.Button<OpenEvent>(PublishingTexts.No.In(tap.Language), tap.Event)),
            ]));
}

/// <summary>Deletes a draft.</summary>
internal sealed class DeleteDraft(StoredEvents events, MenuCard menu) : IEventVerb
{
    public static string Verb => "org.delete.yes";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) =>
        await events.DeleteDraftAsync(tap.Event.Id, () => tap.Trace(), cancellationToken)
            ? await menu.OfAsync(tap.NetworkId, tap.Language, OverviewTexts.Deleted.In(tap.Language), page: 1, cancellationToken)
            : new CardReply.Refuse(OverviewTexts.NotADraft.In(tap.Language));
}
