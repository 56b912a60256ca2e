using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Events.Invitations.Cards;
using Bot.Features.Events.Model;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Events.Organising.Forms;
using Bot.Features.Events.Organising.Opening;
using Bot.Features.Events.Organising.Rounds;
using Bot.Features.Events.Registering;

namespace Bot.Features.Events.Organising.Publishing;

/// <summary>Shows the kernteam the card as members will see it; its buttons answer that it is an example.</summary>
internal sealed class PreviewEvent(TimeProvider clock) : IEventVerb
{
    private static readonly Occupancy Empty = new(0, 0, new Dictionary<string, int>(), 0);

    public static string Verb => "org.preview";

    public Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        // A draft shows no buttons to members, because they do not see it; the example is of the day that it is open.
        var now = clock.GetUtcNow();
        var shown = tap.Event with
        {
            Status = EventStatus.Published,
            RegistrationOpensAt = tap.Event.RegistrationOpensAt < now ? tap.Event.RegistrationOpensAt : now,
        };
        var invitation = InvitationCard.For(new Standing(shown, Empty, null, null), tap.Language, now).Card;
        return Task.FromResult<CardReply>(new CardReply.Replace(Marked(invitation, tap), PublishingTexts.Preview.In(tap.Language)));
    }

    private static AdaptiveCard Marked(AdaptiveCard card, DeskTap tap)
    {
        var language = tap.Language;
        List<CardAction> buttons = [];
        if (tap.Event.Status == EventStatus.Draft)
        {
            buttons.Add(DeskCard.Button<PublishEvent>(OverviewTexts.Publish.In(language), tap.Event));
            buttons.Add(DeskCard.Button<EditEvent>(OverviewTexts.Edit.In(language), tap.Event));
        }

        buttons.Add(DeskCard.Button<OpenEvent>(OverviewTexts.Back.In(language), tap.Event));
        return PreviewCard.Of(card, tap.Event) with
        {
            Body =
            [
                new Container([new TextBlock(PublishingTexts.Preview.In(language)) { Weight = TextWeight.Bolder }]) { Style = ContainerStyle.Warning },
                .. PreviewCard.Of(card, tap.Event).Body,
                new TextBlock(PublishingTexts.EndOfPreview.In(language)) { Separator = true, IsSubtle = true },
                .. DeskCard.Buttons(buttons),
            ],
        };
    }
}

/// <summary>A tap on a button of the example.</summary>
internal sealed class TouchPreview : IEventVerb
{
    public static string Verb => "org.preview.button";

    public Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) =>
        Task.FromResult<CardReply>(new CardReply.Say(PublishingTexts.OnlyAnExample.In(tap.Language)));
}

/// <summary>Makes a draft public, with the entry in the trail in the same transaction.</summary>
internal sealed class PublishEvent(AttendanceDesk desk, EventFormReply form, EventOverview overview, TimeProvider clock) : IEventVerb
{
    public static string Verb => "org.publish";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        var decided = await desk.DecideAsync(
            tap.Event.Id, attendance => attendance.Publish(clock.GetUtcNow()), outcome => [tap.Trace(ChangeEvent.WordOf(outcome))], cancellationToken);
        return decided?.Result switch
        {
            ChangeOutcome.Changed => await overview.ShowAsync(tap.Event.Id, tap.Language, OverviewTexts.Published.In(tap.Language), cancellationToken),
            ChangeOutcome.Unchanged => await overview.ShowAsync(tap.Event.Id, tap.Language, OverviewTexts.AlreadyPublished.In(tap.Language), cancellationToken),
            ChangeOutcome.Refused refused => await WhereItIsWrongAsync(tap, refused.Faults, cancellationToken),
            ChangeOutcome.Closed or null => new CardReply.Refuse(OverviewTexts.Over.In(tap.Language)),
            var other => throw new InvalidOperationException($"No reply to {other.GetType().Name}."),
        };
    }

    // The form first; when that is right, the first round that is not.
    private async Task<CardReply> WhereItIsWrongAsync(DeskTap tap, IReadOnlyList<EventFault> faults, CancellationToken cancellationToken)
    {
        List<EventFault> inForm = [.. faults.Where(static fault => !FaultFields.IsOfRounds(fault)).Select(FaultFields.InForm)];
        if (inForm.Count > 0 || tap.Event.Kind != EventKind.Carrousel)
        {
            return await form.ChangeAsync(tap.Event, tap.Language, EventForm.Filled(tap.Event), [.. inForm, .. faults.Where(FaultFields.IsOfRounds)], cancellationToken);
        }

        var number = Enumerable.Range(1, Math.Max(1, tap.Event.Rounds.Count)).FirstOrDefault(round => faults.Any(fault => FaultFields.InRound(fault, round) is not null), 1);
        return RoundCard.For(tap.Event, number, RoundForm.Filled(tap.Event, number), RoundForm.InForm(faults, number), tap.Language);
    }
}
