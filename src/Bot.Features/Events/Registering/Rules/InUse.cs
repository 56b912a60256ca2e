using Bot.Features.Events.Model;

namespace Bot.Features.Events.Registering.Rules;

/// <summary>What cannot be taken away from people who have it, or who wait for it.</summary>
internal static class InUse
{
    public static IEnumerable<EventFault> Faults(NetworkEvent before, NetworkEvent wanted, Seats seats)
    {
        var active = seats.Rows.Where(row => Seats.TakesSeat(row) || row.State == RegistrationState.Waitlisted).ToList();
        return
        [
            .. Enum.GetValues<AttendanceForm>().SelectMany(form => OfForm(form, wanted, seats, active)),
            .. OfSessions(before, wanted, seats, active),
            .. OfChoices(before, wanted, active),
        ];
    }

    private static IEnumerable<EventFault> OfForm(AttendanceForm form, NetworkEvent wanted, Seats seats, List<Registration> active)
    {
        var field = form switch
        {
            AttendanceForm.InRoom => "roomCapacity",
            AttendanceForm.Online => "onlineCapacity",
        };
        var capacity = wanted.CapacityOf(form);

        // A form that goes takes the wish of who waits for it too; she would wait for ever.
        var needed = capacity is null ? active.Count(row => row.Form == form) : seats.Taken(form);
        return needed > (capacity ?? 0) ? [new EventFault(field, EventProblem.BelowRegistered, needed)] : [];
    }

    private static IEnumerable<EventFault> OfSessions(NetworkEvent before, NetworkEvent wanted, Seats seats, List<Registration> active)
    {
        var (was, now) = (new Programme(before).Sessions, new Programme(wanted).Sessions);
        foreach (var (id, placed) in was)
        {
            if (!now.TryGetValue(id, out var kept))
            {
                var choosers = active.Count(row => row.Sessions.Contains(id));
                if (choosers > 0)
                {
                    yield return new EventFault(FieldOf(before, placed, "title"), EventProblem.SessionInUse, choosers);
                }
            }
            else if (seats.Taken(id) > kept.Session.Capacity)
            {
                yield return new EventFault(FieldOf(wanted, kept, "capacity"), EventProblem.BelowRegistered, seats.Taken(id));
            }
        }
    }

    // Sessions that somebody chose together must still go together.
    private static IEnumerable<EventFault> OfChoices(NetworkEvent before, NetworkEvent wanted, List<Registration> active)
    {
        var (was, now) = (new Programme(before), new Programme(wanted));
        var broken = active.Where(row => now.Clashes(row.Sessions) && !was.Clashes(row.Sessions)).ToList();
        if (broken.Count == 0)
        {
            return [];
        }

        var last = broken[0].Sessions.Where(now.Sessions.ContainsKey).Max(id => now.Sessions[id].Round);
        return [new EventFault($"round{last + 1}.start", EventProblem.NoWalkingTime, broken.Count)];
    }

    private static string FieldOf(NetworkEvent networkEvent, PlacedSession placed, string part)
    {
        var index = networkEvent.Rounds[placed.Round].Sessions.ToList().FindIndex(session => session.Id == placed.Session.Id);
        return $"round{placed.Round + 1}.session{index + 1}.{part}";
    }
}
