using Bot.Features.Cards;
using Bot.Features.Events.Model;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Events.Organising.Forms;
using Bot.Features.Events.Organising.Opening;
using Bot.Features.Events.Registering;

namespace Bot.Features.Events.Organising.Changing;

/// <summary>"Aanmelden sluiten": from now on nobody registers any more, except by hand.</summary>
internal sealed class CloseRegistration(AttendanceDesk desk, EventOverview overview, TimeProvider clock) : IEventVerb
{
    public static string Verb => "org.close";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        var decided = await desk.DecideAsync(
            tap.Event.Id, attendance => attendance.Close(clock.GetUtcNow()), outcome => [tap.Trace(ChangeEvent.WordOf(outcome))], cancellationToken);
        return decided?.Result switch
        {
            ChangeOutcome.Changed => await overview.ShowAsync(tap.Event.Id, tap.Language, OverviewTexts.RegistrationClosed.In(tap.Language), cancellationToken),
            ChangeOutcome.Unchanged => await overview.ShowAsync(tap.Event.Id, tap.Language, OverviewTexts.NothingChanged.In(tap.Language), cancellationToken),
            ChangeOutcome.Refused or ChangeOutcome.Closed or null => new CardReply.Refuse(OverviewTexts.Over.In(tap.Language)),
            var other => throw new InvalidOperationException($"No reply to {other.GetType().Name}."),
        };
    }
}

/// <summary>"Aanmelden openen": until the start again.</summary>
internal sealed class ReopenRegistration(ChangeEvent change, EventOverview overview, TimeProvider clock) : IEventVerb
{
    public static string Verb => "org.reopen";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (tap.Event.Status != EventStatus.Published || tap.Event.StartsAt <= now)
        {
            return new CardReply.Refuse(ChangingTexts.NotReopened.In(tap.Language));
        }

        NetworkEvent Opened(NetworkEvent before) => before.RegistrationClosesAt > now
            ? before
            : before with
            {
                RegistrationClosesAt = before.StartsAt,
                RegistrationOpensAt = before.RegistrationOpensAt < now ? before.RegistrationOpensAt : now,
            };

        return await change.ApplyAsync(tap, Opened, "until the start", cancellationToken) switch
        {
            ChangeOutcome.Changed => await overview.ShowAsync(tap.Event.Id, tap.Language, OverviewTexts.RegistrationOpened.In(tap.Language), cancellationToken),
            ChangeOutcome.Unchanged => await overview.ShowAsync(tap.Event.Id, tap.Language, OverviewTexts.NothingChanged.In(tap.Language), cancellationToken),
            ChangeOutcome.Refused or ChangeOutcome.Closed => new CardReply.Refuse(ChangingTexts.NotReopened.In(tap.Language)),
            var other => throw new InvalidOperationException($"No reply to {other.GetType().Name}."),
        };
    }
}
