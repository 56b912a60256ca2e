using Bot.Features.Events.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Features.Tests.Events.Registering;

/// <summary>Random histories of an event: who did what, in which order, with how much time in between.</summary>
internal static class Histories
{
    public const int People = 9;

    private static readonly TimeSpan[] Lengths =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromHours(1), TimeSpan.FromHours(5), TimeSpan.FromHours(13), TimeSpan.FromDays(1), TimeSpan.FromDays(4),
    ];

    // What happens often stands here often; what ends a history is rare.
    private static readonly Deed[] Deeds =
    [
        Deed.Register, Deed.Register, Deed.Register, Deed.Register, Deed.Register, Deed.RegisterByHand, Deed.RegisterGuest,
        Deed.Withdraw, Deed.Withdraw, Deed.Withdraw, Deed.Swap, Deed.Swap, Deed.Take, Deed.Take, Deed.Take, Deed.LetGo, Deed.LetGo,
        Deed.Deliver, Deed.Deliver, Deed.Deliver, Deed.FailToDeliver, Deed.Expire, Deed.Expire, Deed.SetSeats, Deed.SetSeats, Deed.SetSessionSeats,
        Deed.PassTime, Deed.PassTime, Deed.PassTime, Deed.PassTime, Deed.Move, Deed.Close, Deed.CheckIn, Deed.Complete, Deed.Cancel, Deed.Erase,
    ];

    public static Arbitrary<History> Any { get; } = Arb.From(
        from isCarrousel in Gen.Elements(true, false)
        from seats in Gen.Choose(1, 4)
        from other in Gen.Choose(0, 2)
        from loadsAnew in Gen.Elements(true, false)
        from nearness in Gen.Choose(0, 5)
        from walkingMinutes in Gen.Elements(10, 11)
        from length in Gen.Choose(5, 60)
        from steps in Gen.ListOf(Step(), length)
        select new History(isCarrousel, seats, other, walkingMinutes, loadsAnew, TimeSpan.FromHours(3 + (nearness * nearness * 20)), [.. steps]),
        Shorter);

    private static Gen<Step> Step() =>
        from deed in Gen.Elements(Deeds)
        from person in Gen.Choose(1, People)
        from number in Gen.Choose(0, 5)
        from waits in Gen.Elements(true, false)
        select new Step(deed, person, number, waits, Lengths[number]);

    // A failing history without one of its steps at a time, long pieces first.
    private static IEnumerable<History> Shorter(History history)
    {
        for (var length = history.Steps.Count / 2; length >= 1; length /= 2)
        {
            for (var from = 0; from + length <= history.Steps.Count; from += length)
            {
                yield return history with { Steps = [.. history.Steps.Take(from), .. history.Steps.Skip(from + length)] };
            }
        }
    }
}

/// <param name="Seats">Seats in the room.</param>
/// <param name="Other">Seats online, or in each session of a Carrousel (plus one).</param>
/// <param name="WalkingMinutes">Rounds are ten minutes apart: with eleven, only sessions in the same room go together.</param>
/// <param name="LoadsAnew">Every decision on rows loaded anew, or several on the same, as the desk does with taps that come together.</param>
/// <param name="UntilStart">How far off the event is at first.</param>
internal sealed record History(bool IsCarrousel, int Seats, int Other, int WalkingMinutes, bool LoadsAnew, TimeSpan UntilStart, IReadOnlyList<Step> Steps)
{
    public NetworkEvent Event()
    {
        var start = Samples.Now + UntilStart;
        var sample = IsCarrousel ? Samples.Carrousel(Seats, Other + 1) : Samples.Leerhuis(Seats, Other == 0 ? null : Other);
        var by = start - sample.StartsAt;
        return sample with
        {
            StartsAt = start,
            WalkingMinutes = WalkingMinutes,
            EndsAt = sample.EndsAt + by,
            RegistrationClosesAt = start - TimeSpan.FromHours(1),
            Rounds = [.. sample.Rounds.Select(round => round with { StartsAt = round.StartsAt + by, EndsAt = round.EndsAt + by })],
        };
    }

    public override string ToString() =>
        $"{(IsCarrousel ? "Carrousel" : "Leerhuis")} of {Seats} and {Other}, {WalkingMinutes} minutes to walk, {UntilStart} ahead, {(LoadsAnew ? "loaded anew" : "kept")}: {string.Join("; ", Steps)}";
}

internal sealed record Step(Deed Deed, int Person, int Number, bool Waits, TimeSpan Length)
{
    public override string ToString() => $"{Deed} p{Person} {Number}{(Waits ? " waits" : "")}";
}

internal enum Deed
{
    Register,
    RegisterByHand,
    RegisterGuest,
    Withdraw,
    Swap,
    Take,
    LetGo,
    Deliver,
    FailToDeliver,
    Expire,
    SetSeats,
    SetSessionSeats,
    PassTime,
    Move,
    Close,
    CheckIn,
    Complete,
    Cancel,
    Erase,
}
