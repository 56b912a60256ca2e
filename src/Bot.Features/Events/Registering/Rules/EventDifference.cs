using System.Text.Json;
using Bot.Features.Events.Model;

namespace Bot.Features.Events.Registering.Rules;

/// <summary>What differs between two versions of an event, as far as anybody has to be told.</summary>
internal sealed class EventDifference
{
    private readonly NetworkEvent before;
    private readonly NetworkEvent after;
    private readonly HashSet<string> moved;
    private readonly bool hasOtherRounds;

    public EventDifference(NetworkEvent before, NetworkEvent after)
    {
        (this.before, this.after) = (before, after);
        var (was, now) = (new Programme(before).Sessions, new Programme(after).Sessions);
        moved = [.. was.Keys.Where(id => now.TryGetValue(id, out var session) && Differ(was[id], session))];
        hasOtherRounds = before.Rounds.Count != after.Rounds.Count;
    }

    /// <summary>Compares everything, lists by what is in them.</summary>
    public static bool AreSame(NetworkEvent one, NetworkEvent other) => Text(one) == Text(other);

    /// <summary>What changed for anybody at all.</summary>
    public IReadOnlyList<ChangedTrait> Traits => [.. Enum.GetValues<ChangedTrait>().Where(Has)];

    /// <summary>What this attendee is told: the place when she comes there, the link when she joins there, a session when it is hers.</summary>
    public IReadOnlyList<ChangedTrait> TraitsFor(Registration row) => [.. Traits.Where(trait => trait switch
    {
        ChangedTrait.Title => row.State != RegistrationState.Waitlisted,
        ChangedTrait.Time => true,
        ChangedTrait.Place => row.Form == AttendanceForm.InRoom,
        ChangedTrait.OnlineLink => row.Form == AttendanceForm.Online && row.State != RegistrationState.Waitlisted,
        ChangedTrait.Programme => row.State != RegistrationState.Waitlisted,
        ChangedTrait.Session => row.State != RegistrationState.Waitlisted && row.Sessions.Any(moved.Contains),
    })];

    private bool Has(ChangedTrait trait) => trait switch
    {
        ChangedTrait.Title => before.Title != after.Title,
        ChangedTrait.Time => before.StartsAt != after.StartsAt || before.EndsAt != after.EndsAt,
        ChangedTrait.Place => before.Address != after.Address,
        ChangedTrait.OnlineLink => before.OnlineUrl != after.OnlineUrl,
        ChangedTrait.Programme => hasOtherRounds,
        ChangedTrait.Session => moved.Count > 0,
    };

    private static bool Differ(PlacedSession one, PlacedSession other) =>
        one.StartsAt != other.StartsAt || one.EndsAt != other.EndsAt || one.Session.Title != other.Session.Title
        || one.Session.Room != other.Session.Room || one.Session.Speaker != other.Session.Speaker;

    private static string Text(NetworkEvent networkEvent) => JsonSerializer.Serialize(networkEvent, JsonSerializerOptions.Web);
}
