using System.Globalization;
using Bot.Features.Cards;
using Bot.Features.Events.Model;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Kernteam.Forms;
using Bot.Features.Events.Organising.Forms;
using Bot.Features.Events.Organising.Opening;
using Bot.Features.Events.Registering;

namespace Bot.Features.Events.Organising.Changing;

/// <summary>"Plaatsen": how many there are and how many are taken, to be raised or lowered.</summary>
internal sealed class AskSeats(SeatsCard card) : IEventVerb
{
    public static string Verb => "org.capacity";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) =>
        tap.Event.Status is EventStatus.Draft or EventStatus.Published
            ? await card.OfAsync(tap, EventForm.Filled(tap.Event), [], cancellationToken)
            : new CardReply.Refuse(OverviewTexts.Over.In(tap.Language));
}

/// <summary>Takes the new numbers; below what is taken they are refused with that number, and the line moves up when there are more.</summary>
internal sealed class SaveSeats(SeatsCard card, ChangeEvent change, EventOverview overview) : IEventVerb
{
    public static string Verb => "org.capacity.save";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        var typed = TypedForm.Of(tap.Data, [EventFields.RoomCapacity, EventFields.OnlineCapacity]);
        var reading = new FieldReading(typed);
        var (room, online) = (Seats(reading, AttendanceForm.InRoom, tap.Event), Seats(reading, AttendanceForm.Online, tap.Event));
        if (reading.Faults.Count > 0)
        {
            tap.Note(DeskOutcome.Faulty, $"{reading.Faults.Count} faults");
            return await card.OfAsync(tap, typed, reading.Faults, cancellationToken);
        }

        var detail = $"room {Word(tap.Event.RoomCapacity)} to {Word(room)}, online {Word(tap.Event.OnlineCapacity)} to {Word(online)}";
        return await change.ApplyAsync(tap, before => before with { RoomCapacity = room, OnlineCapacity = online }, detail, cancellationToken) switch
        {
            ChangeOutcome.Changed => await overview.ShowAsync(tap.Event.Id, tap.Language, OverviewTexts.Seats.In(tap.Language), cancellationToken),
            ChangeOutcome.Unchanged => await overview.ShowAsync(tap.Event.Id, tap.Language, OverviewTexts.NothingChanged.In(tap.Language), cancellationToken),
            ChangeOutcome.Refused refused => await card.OfAsync(tap, typed, refused.Faults, cancellationToken),
            ChangeOutcome.Closed => new CardReply.Refuse(OverviewTexts.Over.In(tap.Language)),
            var other => throw new InvalidOperationException($"No reply to {other.GetType().Name}."),
        };
    }

    // This card changes how many, not whether one can come or join at all: that is the form's.
    private static int? Seats(FieldReading reading, AttendanceForm form, NetworkEvent networkEvent)
    {
        if (networkEvent.CapacityOf(form) is null)
        {
            return null;
        }

        var field = SeatsCard.FieldOf(form);
        var faults = reading.Faults.Count;
        if (reading.Number(field, 1, EventCheck.MostSeats) is { } seats)
        {
            return seats;
        }

        if (reading.Faults.Count == faults)
        {
            reading.Fail(field, EventProblem.Missing);
        }

        return null;
    }

    private static string Word(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "none";
}

/// <summary>The card of the seats.</summary>
internal sealed class SeatsCard(AttendanceDesk desk)
{
    public static string FieldOf(AttendanceForm form) => form switch
    {
        AttendanceForm.InRoom => EventFields.RoomCapacity,
        AttendanceForm.Online => EventFields.OnlineCapacity,
    };

    public async Task<CardReply> OfAsync(DeskTap tap, TypedForm typed, IReadOnlyList<EventFault> faults, CancellationToken cancellationToken)
    {
        var read = await desk.ReadAsync(tap.Event.Id, static attendance => attendance.StandingOf(string.Empty).Occupancy, cancellationToken);
        var form = EventFormBody.Of(typed, faults, tap.Language).Hint(ChangingTexts.SeatsHint.In(tap.Language));
        foreach (var way in Enum.GetValues<AttendanceForm>().Where(way => tap.Event.CapacityOf(way) is not null))
        {
            var taken = read?.Result.Taken(way) ?? 0;
            form.Number(FieldOf(way), way == AttendanceForm.InRoom ? ChangingTexts.RoomSeats(taken) : ChangingTexts.OnlineSeats(taken), EventCheck.MostSeats);
        }

        return DeskCard.Reply(
            tap.Language,
            ChangingTexts.Seats.In(tap.Language),
            [
                .. form.Items,
                .. DeskCard.Buttons(
                    DeskCard.Button<SaveSeats>(FormTexts.Save.In(tap.Language), tap.Event),
                    DeskCard.Button<OpenEvent>(OverviewTexts.Back.In(tap.Language), tap.Event)),
            ]);
    }
}
