using System.Text.Json.Nodes;
using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Events.Model;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Kernteam.Forms;
using Bot.Features.Events.Organising.Forms;
using Bot.Features.Events.Organising.Opening;

namespace Bot.Features.Events.Organising.Inviting;

/// <summary>"Uitnodigen": which part of the network; at first the event's own audience.</summary>
internal sealed class ChooseInvited(InviteCards cards, TimeProvider clock) : IEventVerb
{
    public static string Verb => "org.invite";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) =>
        InviteCards.RefusalOf(tap, clock.GetUtcNow()) ?? await cards.ChooseAsync(tap, InviteCards.IsChosen(tap) ? TypedForm.Of(tap.Data, InviteCards.Fields) : EventForm.Filled(tap.Event), [], cancellationToken);
}

/// <summary>Says how many would be invited, how many not and why. Nothing is sent.</summary>
internal sealed class CountInvited(InviteCards cards, Invitations invitations, TimeProvider clock) : IEventVerb
{
    public static string Verb => "org.invite.count";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        if (InviteCards.RefusalOf(tap, clock.GetUtcNow()) is { } refusal)
        {
            return refusal;
        }

        var (audience, typed, faults) = await cards.ReadAsync(tap, cancellationToken);
        return faults.Count > 0
            ? await cards.ChooseAsync(tap, typed, faults, cancellationToken)
            : InviteCards.Count(tap, audience, await invitations.PlanAsync(tap.Event, audience, cancellationToken));
    }
}

/// <summary>Shows who would be invited, twenty-five names at a time.</summary>
internal sealed class ShowInvitedNames(InviteCards cards, Invitations invitations, TimeProvider clock) : IEventVerb
{
    private const int PageSize = 25;

    public static string Verb => "org.invite.names";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        if (InviteCards.RefusalOf(tap, clock.GetUtcNow()) is { } refusal)
        {
            return refusal;
        }

        var (audience, typed, faults) = await cards.ReadAsync(tap, cancellationToken);
        if (faults.Count > 0)
        {
            return await cards.ChooseAsync(tap, typed, faults, cancellationToken);
        }

        var plan = await invitations.PlanAsync(tap.Event, audience, cancellationToken);
        var page = Paging.Of(plan.Invited, tap.Number("page", 1, int.MaxValue), PageSize);
        tap.Note(DeskOutcome.Shown, $"{page.Items.Count} names");
        return InviteCards.Names(tap, audience, page);
    }
}

/// <summary>Sends the invitations: one delivery for each, never twice to anybody.</summary>
internal sealed class SendInvitations(InviteCards cards, Invitations invitations, EventOverview overview, TimeProvider clock) : IEventVerb
{
    public static string Verb => "org.invite.send";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        if (InviteCards.RefusalOf(tap, clock.GetUtcNow()) is { } refusal)
        {
            return refusal;
        }

        var (audience, typed, faults) = await cards.ReadAsync(tap, cancellationToken);
        if (faults.Count > 0)
        {
            return await cards.ChooseAsync(tap, typed, faults, cancellationToken);
        }

        var plan = await invitations.PlanAsync(tap.Event, audience, cancellationToken);
        if (plan.Invited.Count == 0)
        {
            tap.Note(DeskOutcome.Unchanged, "nobody to invite");
            return InviteCards.Count(tap, audience, plan);
        }

        var sent = await invitations.SendAsync(tap.Event, plan, tap.Trace(detail: $"{plan.Invited.Count} invited"), cancellationToken);
        return await overview.ShowAsync(tap.Event.Id, tap.Language, InvitingTexts.Sent(sent).In(tap.Language), cancellationToken);
    }
}

/// <summary>How far the sending is.</summary>
internal sealed class ShowInviteProgress(Invitations invitations) : IEventVerb
{
    public static string Verb => "org.invite.progress";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        var counts = await invitations.ProgressAsync(tap.Event.Id, cancellationToken);
        CardElement content = counts.Count == 0
            ? new TextBlock(InvitingTexts.NoneYet.In(tap.Language))
            : new FactSet([.. counts.Select(count => new Fact(
                (count.Outcome is { } outcome ? InvitingTexts.Of(outcome) : InvitingTexts.Waiting).In(tap.Language), $"{count.Count}"))]);
        return DeskCard.Reply(
            tap.Language,
            InvitingTexts.ProgressHeading.In(tap.Language),
            [
                content,
                .. DeskCard.Buttons(
                    DeskCard.Button<ShowInviteProgress>(InvitingTexts.Progress.In(tap.Language), tap.Event),
                    DeskCard.Button<OpenEvent>(OverviewTexts.Back.In(tap.Language), tap.Event)),
            ]);
    }
}

/// <summary>The cards of inviting.</summary>
internal sealed class InviteCards(FormLists lists)
{
    public static IReadOnlyList<string> Fields { get; } = [EventFields.Organisations, EventFields.Roles, EventFields.Interests];

    public static bool IsChosen(DeskTap tap) => tap.Text("chosen") == "true";

    public static CardReply? RefusalOf(DeskTap tap, DateTimeOffset now) => tap.Event switch
    {
        { Status: not EventStatus.Published } => new CardReply.Refuse(OverviewTexts.NotPublished.In(tap.Language)),
        var published when published.RegistrationClosesAt <= now => new CardReply.Refuse(InvitingTexts.Closed.In(tap.Language)),
        _ => null,
    };

    public async Task<(Audience Audience, TypedForm Typed, IReadOnlyList<EventFault> Faults)> ReadAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        var typed = TypedForm.Of(tap.Data, Fields);
        var reading = new FieldReading(typed);
        var choices = await lists.OfAsync(tap.NetworkId, tap.Language, cancellationToken);
        var own = tap.Event.Audience;
        var audience = new Audience(
            reading.Chosen(EventFields.Organisations, choices.Organisations, own.Organisations),
            reading.Chosen(EventFields.Roles, choices.Roles, own.Roles),
            reading.Chosen(EventFields.Interests, choices.Themes, own.Themes));
        return (audience, typed, reading.Faults);
    }

    public async Task<CardReply> ChooseAsync(DeskTap tap, TypedForm typed, IReadOnlyList<EventFault> faults, CancellationToken cancellationToken)
    {
        var choices = await lists.OfAsync(tap.NetworkId, tap.Language, cancellationToken);
        var form = EventFormBody.Of(typed, faults, tap.Language)
            .Hint(InvitingTexts.Hint.In(tap.Language))
            .Choices(EventFields.Organisations, FormTexts.Organisations, choices.Organisations)
            .Choices(EventFields.Roles, FormTexts.Roles, choices.Roles)
            .Choices(EventFields.Interests, FormTexts.Interests, choices.Themes);
        return DeskCard.Reply(
            tap.Language,
            InvitingTexts.Heading.In(tap.Language),
            [
                .. form.Items,
                .. DeskCard.Buttons(
                    DeskCard.Button<CountInvited>(InvitingTexts.Count.In(tap.Language), tap.Event),
                    DeskCard.Button<ShowInviteProgress>(InvitingTexts.Progress.In(tap.Language), tap.Event),
                    DeskCard.Button<OpenEvent>(OverviewTexts.Back.In(tap.Language), tap.Event)),
            ]);
    }

    public static CardReply Count(DeskTap tap, Audience audience, InvitationPlan plan)
    {
        var language = tap.Language;
        List<CardAction> buttons = [];
        if (plan.Invited.Count > 0)
        {
            buttons.Add(DeskCard.Button<SendInvitations>(InvitingTexts.Send(plan.Invited.Count).In(language), tap.Event, Data(audience)));
            buttons.Add(DeskCard.Button<ShowInvitedNames>(InvitingTexts.Names.In(language), tap.Event, Data(audience)));
        }

        buttons.Add(DeskCard.Button<ChooseInvited>(InvitingTexts.Other.In(language), tap.Event, Data(audience)));
        buttons.Add(DeskCard.Button<OpenEvent>(OverviewTexts.Back.In(language), tap.Event));
        return DeskCard.Reply(
            language,
            InvitingTexts.Heading.In(language),
            [
                new TextBlock(InvitingTexts.Counted(plan.Invited.Count).In(language)) { Size = TextSize.Medium, Weight = TextWeight.Bolder },
                .. plan.LeftOut.Count == 0
                    ? Array.Empty<CardElement>()
                    :
                    [
                        DeskCard.Section(InvitingTexts.LeftOutHeading.In(language)),
                        new FactSet([.. plan.LeftOut.OrderBy(static entry => entry.Key).Select(entry => new Fact(InvitingTexts.Of(entry.Key).In(language), $"{entry.Value}"))]),
                    ],
                .. DeskCard.Buttons(buttons),
            ]);
    }

    public static CardReply Names(DeskTap tap, Audience audience, Page<Members.Member> page)
    {
        IEnumerable<CardAction> buttons =
        [
            .. Paging.Buttons(page, tap.Language, (title, number) => DeskCard.Button<ShowInvitedNames>(title, tap.Event, [.. Data(audience), ("page", number)])),
            DeskCard.Button<CountInvited>(OverviewTexts.Back.In(tap.Language), tap.Event, Data(audience)),
        ];
        return DeskCard.Reply(
            tap.Language,
            InvitingTexts.NamesOf(page.Number, page.Pages).In(tap.Language),
            [.. page.Items.Select(member => new TextBlock(DeskCard.Name(member.Name)) { Spacing = Spacing.Small }), .. DeskCard.Buttons(buttons)]);
    }

    private static (string Name, JsonNode? Value)[] Data(Audience audience) =>
    [
        ("chosen", "true"),
        (EventFields.Organisations, string.Join(',', audience.Organisations)),
        (EventFields.Roles, string.Join(',', audience.Roles)),
        (EventFields.Interests, string.Join(',', audience.Themes)),
    ];
}
