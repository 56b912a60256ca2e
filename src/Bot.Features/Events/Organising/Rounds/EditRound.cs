using Bot.Features.Cards;
using Bot.Features.Events.Model;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Events.Organising.Forms;
using Bot.Features.Events.Organising.Opening;
using Bot.Features.Events.Registering;
using Bot.Features.Events.Registering.Rules;

namespace Bot.Features.Events.Organising.Rounds;

/// <summary>Opens one round of a Carrousel.</summary>
internal sealed class EditRound : IEventVerb
{
    public static string Verb => "org.round";

    public Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) => Task.FromResult(RoundTap.RefusalOf(tap)
        ?? RoundCard.For(tap.Event, RoundTap.NumberOf(tap), RoundForm.Filled(tap.Event, RoundTap.NumberOf(tap)), [], tap.Language));
}

/// <summary>"Nog een sessie": the same card with fields for one more; nothing is saved yet.</summary>
internal sealed class MoreSessions : IEventVerb
{
    public static string Verb => "org.round.more";

    public Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        if (RoundTap.RefusalOf(tap) is { } refusal)
        {
            return Task.FromResult(refusal);
        }

        var (form, faults) = RoundTap.FormOf(tap);
        var more = form.Blocks < ProgrammeCheck.MostSessionsOfRound ? form with { Ids = [.. form.Ids, string.Empty] } : form;
        return Task.FromResult<CardReply>(RoundCard.For(tap.Event, RoundTap.NumberOf(tap), more, faults, tap.Language));
    }
}

/// <summary>Saves the round, and goes where the button says: another round, or done.</summary>
internal sealed class SaveRound(ChangeEvent change, StoredEvents events, EventOverview overview) : IEventVerb
{
    public static string Verb => "org.round.save";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        if (RoundTap.RefusalOf(tap) is { } refusal)
        {
            return refusal;
        }

        var number = RoundTap.NumberOf(tap);
        var (form, faults) = RoundTap.FormOf(tap);
        var (round, own) = form.Read(tap.Event);
        var placed = RoundForm.Placed(tap.Event, number, round);
        faults = [.. faults, .. own];
        if (faults.Count == 0 && tap.Event.Status == EventStatus.Draft)
        {
            // In a draft another round may still be wrong; that is said there, and when it is published.
            faults = [.. RoundForm.FaultsAt(placed.Event, placed.Number).Where(static fault => !FaultFields.IsOfRounds(fault) || fault.Field == "rounds")];
        }

        if (faults.Count > 0)
        {
            tap.Note(DeskOutcome.Faulty, $"{faults.Count} faults");
            return RoundCard.For(tap.Event, number, form, faults, tap.Language);
        }

        // Read again from the event as it is then: it may have been moved to another day since, and a round of the old day
        // would come to stand behind or before all others.
        return await change.ApplyAsync(tap, before => RoundForm.Placed(before, number, form.Read(before).Round).Event, $"round {number}", cancellationToken) switch
        {
            ChangeOutcome.Changed or ChangeOutcome.Unchanged => await NextAsync(tap, placed.Number, cancellationToken),
            ChangeOutcome.Refused refused => RoundCard.For(tap.Event, number, form, RoundForm.InForm(refused.Faults, placed.Number), tap.Language),
            ChangeOutcome.Closed => new CardReply.Refuse(OverviewTexts.Over.In(tap.Language)),
            var other => throw new InvalidOperationException($"No reply to {other.GetType().Name}."),
        };
    }

    private async Task<CardReply> NextAsync(DeskTap tap, int number, CancellationToken cancellationToken)
    {
        var next = tap.Text("next") switch
        {
            "previous" => number - 1,
            "next" => number + 1,
            _ => 0,
        };
        return next is >= 1 and <= ProgrammeCheck.MostRounds && await events.FindAsync(tap.Event.Id, cancellationToken) is { } saved && next <= saved.Rounds.Count + 1
            ? RoundCard.For(saved, next, RoundForm.Filled(saved, next), [], tap.Language)
            : await overview.ShowAsync(tap.Event.Id, tap.Language, RoundTexts.Saved.In(tap.Language), cancellationToken);
    }
}

/// <summary>Removes a round; refused when somebody has chosen one of its sessions.</summary>
internal sealed class RemoveRound(ChangeEvent change, EventOverview overview) : IEventVerb
{
    public static string Verb => "org.round.remove";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        if (RoundTap.RefusalOf(tap) is { } refusal)
        {
            return refusal;
        }

        var number = RoundTap.NumberOf(tap);
        var ids = number <= tap.Event.Rounds.Count ? tap.Event.Rounds[number - 1].Sessions.Select(static session => session.Id).ToHashSet() : [];

        // The round that was on the card, also when another one was put before it since.
        NetworkEvent Without(NetworkEvent before) => before with { Rounds = [.. before.Rounds.Where(round => !round.Sessions.Any(session => ids.Contains(session.Id)))] };

        return await change.ApplyAsync(tap, Without, $"round {number} removed", cancellationToken) switch
        {
            ChangeOutcome.Changed or ChangeOutcome.Unchanged => await overview.ShowAsync(tap.Event.Id, tap.Language, RoundTexts.Removed.In(tap.Language), cancellationToken),
            ChangeOutcome.Refused refused => RoundCard.For(tap.Event, number, RoundForm.Filled(tap.Event, number), RoundForm.InForm(refused.Faults, number), tap.Language),
            ChangeOutcome.Closed => new CardReply.Refuse(OverviewTexts.Over.In(tap.Language)),
            var other => throw new InvalidOperationException($"No reply to {other.GetType().Name}."),
        };
    }
}

/// <summary>What the verbs of a round read from a tap.</summary>
internal static class RoundTap
{
    private const int LongestIds = 400;

    public static CardReply? RefusalOf(DeskTap tap) => tap.Event switch
    {
        { Kind: not EventKind.Carrousel } => new CardReply.Refuse(RoundTexts.CarrouselOnly.In(tap.Language)),
        { Status: not (EventStatus.Draft or EventStatus.Published) } => new CardReply.Refuse(OverviewTexts.Over.In(tap.Language)),
        _ => null,
    };

    /// <summary>One of the rounds, or the next new one.</summary>
    public static int NumberOf(DeskTap tap) => tap.Number("round", 1, Math.Min(tap.Event.Rounds.Count + 1, ProgrammeCheck.MostRounds));

    /// <summary>What was typed; more sessions than a round can have are a fault, and the first of them are shown.</summary>
    public static (RoundForm Form, IReadOnlyList<EventFault> Faults) FormOf(DeskTap tap)
    {
        var ids = (tap.Text("ids") is { Length: <= 40 * LongestIds } text ? text : string.Empty).Split(',', StringSplitOptions.TrimEntries);
        return ids.Length <= ProgrammeCheck.MostSessionsOfRound
            ? (RoundForm.Of(tap.Data, ids), [])
            : (RoundForm.Of(tap.Data, ids[..ProgrammeCheck.MostSessionsOfRound]),
                [new EventFault(RoundForm.Sessions, EventProblem.TooManySessions, ProgrammeCheck.MostSessionsOfRound)]);
    }
}
