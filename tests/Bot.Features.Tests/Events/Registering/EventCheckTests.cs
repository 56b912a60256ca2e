using Bot.Features.Events.Model;
using Bot.Features.Events.Registering;

namespace Bot.Features.Tests.Events.Registering;

/// <summary>What an event must satisfy; every fault names its field.</summary>
public sealed class EventCheckTests
{
    private static readonly DateTimeOffset Now = Samples.Now;

    [Fact]
    public void Good_events_have_no_fault()
    {
        Assert.Empty(EventCheck.Faults(Samples.Leerhuis(online: 100), Now));
        Assert.Empty(EventCheck.Faults(Samples.Carrousel(), Now));
        Assert.Empty(EventCheck.Faults(Samples.Leerhuis() with { Title = string.Concat(Enumerable.Repeat("🎉", 100)) }, Now));
        Assert.Empty(EventCheck.Faults(Samples.Leerhuis() with { Title = "**Vet** [link](https://x) <at>iedereen</at> 🎉" }, Now));
        Assert.Empty(EventCheck.Faults(Samples.Leerhuis() with { RoomCapacity = null, Address = null, OnlineCapacity = 2000, OnlineUrl = null }, Now));
    }

    [Fact]
    public void Texts_are_there_and_not_too_long()
    {
        var good = Samples.Leerhuis(online: 5);

        Has("title", EventProblem.Missing, good with { Title = "  " });
        Has("title", EventProblem.TooLong, good with { Title = new string('x', 101) });
        Has("title", EventProblem.TooLong, good with { Title = "a" + new string('\u0301', 5000) });
        Has("title", EventProblem.NotAKnownValue, good with { Title = "Leerhuis\u202Eappel" });
        Has("title", EventProblem.NotAKnownValue, good with { Title = "twee\nregels" });
        Has("title", EventProblem.NotAKnownValue, good with { Title = "half \uD83D" });
        Has("summary", EventProblem.TooLong, good with { Summary = new string('x', 1001) });
        Has("organiser", EventProblem.Missing, good with { Organiser = "" });
        Has("organiser", EventProblem.TooLong, good with { Organiser = new string('x', 81) });
        Has("address", EventProblem.TooLong, good with { Address = new string('x', 201) });
        Has("kind", EventProblem.NotAKnownValue, good with { Kind = (EventKind)99 });
        Has("themes", EventProblem.OutOfRange, good with { Themes = [.. Enumerable.Repeat("RSIV/cyber", 21)] });
    }

    [Theory]
    [InlineData("http://teams.example.org/x")]
    [InlineData("teams.example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://user:secret@example.org/")]
    [InlineData("https://example.org/a b")]
    [InlineData("/relative")]
    public void Link_is_an_absolute_https_address(string link) => Has("link", EventProblem.NotAnHttpsLink, Samples.Leerhuis(online: 5) with { OnlineUrl = link });

    [Fact]
    public void Times_are_ahead_and_in_order()
    {
        var good = Samples.Leerhuis();

        Has("start", EventProblem.InThePast, good with { StartsAt = Now });
        Has("start", EventProblem.TooFarAhead, good with { StartsAt = Now.AddYears(3).AddDays(1), EndsAt = Now.AddYears(3).AddDays(2) });
        Has("end", EventProblem.EndsBeforeStart, good with { EndsAt = good.StartsAt });
        Has("end", EventProblem.TooLongInTime, good with { EndsAt = good.StartsAt.AddHours(97) });
        Has("opens", EventProblem.OpensAfterClosing, good with { RegistrationOpensAt = good.RegistrationClosesAt });
        Has("closes", EventProblem.ClosesAfterStart, good with { RegistrationClosesAt = good.EndsAt.AddMinutes(1) });
    }

    [Fact]
    public void There_is_a_place_with_seats()
    {
        var good = Samples.Leerhuis(online: 5);

        Has("roomCapacity", EventProblem.NoPlace, good with { RoomCapacity = null, OnlineCapacity = null });
        Has("address", EventProblem.NoPlace, good with { Address = " " });
        Assert.Equal(new EventFault("roomCapacity", EventProblem.Missing), Assert.Single(EventCheck.Faults(good with { RoomCapacity = null }, Now)));
        Assert.Equal(new EventFault("onlineCapacity", EventProblem.Missing), Assert.Single(EventCheck.Faults(good with { OnlineCapacity = null }, Now)));
        Assert.Empty(EventCheck.Faults(good with { RoomCapacity = null, Address = null }, Now));
        Assert.Empty(EventCheck.Faults(good with { OnlineUrl = null }, Now));
        Has("roomCapacity", EventProblem.OutOfRange, good with { RoomCapacity = 0 });
        Has("roomCapacity", EventProblem.OutOfRange, good with { RoomCapacity = int.MaxValue });
        Has("onlineCapacity", EventProblem.OutOfRange, good with { OnlineCapacity = -1 });
        Has("link", EventProblem.TooLong, good with { OnlineUrl = "https://example.org/" + new string('x', 500) });
    }

    [Fact]
    public void Event_of_four_hundred_sessions_is_refused_with_one_clear_fault()
    {
        var round = Samples.Carrousel().Rounds[0];
        Round With(int sessions) => round with { Sessions = [.. Enumerable.Range(1, sessions).Select(number => Samples.Session($"s{number}", "Zaal", 5))] };

        Assert.Equal(
            new EventFault("round1.sessions", EventProblem.TooManySessions, 12),
            Assert.Single(EventCheck.Faults(Samples.Carrousel() with { Rounds = [With(400)] }, Now)));
        Assert.Equal(
            new EventFault("rounds", EventProblem.TooManySessions, 40),
            Assert.Single(EventCheck.Faults(Samples.Carrousel() with { Rounds = [.. Enumerable.Repeat(With(10), 5)] }, Now)));
        Assert.Equal(
            new EventFault("rounds", EventProblem.TooManyRounds, 8),
            Assert.Single(EventCheck.Faults(Samples.Carrousel() with { Rounds = [.. Enumerable.Repeat(With(1), 400)] }, Now)));
        Has("rounds", EventProblem.Missing, Samples.Carrousel() with { Rounds = [] });
        Has("rounds", EventProblem.TooManyRounds, Samples.Carrousel() with { Kind = EventKind.Leerhuis });
    }

    [Fact]
    public void Rounds_and_sessions_name_their_own_fields()
    {
        var good = Samples.Carrousel();
        NetworkEvent Second(Func<Round, Round> change) => good with { Rounds = [good.Rounds[0], change(good.Rounds[1])] };
        NetworkEvent Session(Func<ParallelSession, ParallelSession> change) => Second(round => round with { Sessions = [round.Sessions[0], change(round.Sessions[1])] });

        Has("round2.start", EventProblem.RoundsOverlap, Second(round => round with { StartsAt = good.Rounds[0].EndsAt.AddMinutes(-1) }));
        Has("round2.start", EventProblem.RoundOutsideEvent, Second(round => round with { StartsAt = good.EndsAt.AddHours(1), EndsAt = good.EndsAt.AddHours(2) }));
        Has("round2.end", EventProblem.RoundOutsideEvent, Second(round => round with { EndsAt = good.EndsAt.AddMinutes(1) }));
        Has("round2.end", EventProblem.EndsBeforeStart, Second(round => round with { EndsAt = round.StartsAt }));
        Has("round2.session1.title", EventProblem.Missing, Second(round => round with { Sessions = [] }));
        Has("round2.session2.title", EventProblem.Missing, Session(session => session with { Title = "" }));
        Has("round2.session2.title", EventProblem.TooLong, Session(session => session with { Title = new string('x', 81) }));
        Has("round2.session2.title", EventProblem.TwiceTheSame, Session(session => session with { Title = "sessie B1" }));
        Has("round2.session2.title", EventProblem.TwiceTheSame, Session(session => session with { Id = "a1" }));
        Has("round2.session2.room", EventProblem.TooLong, Session(session => session with { Room = new string('x', 61) }));
        Has("round2.session2.speaker", EventProblem.TooLong, Session(session => session with { Speaker = new string('x', 81) }));
        Has("round2.session2.capacity", EventProblem.OutOfRange, Session(session => session with { Capacity = 0 }));
        Has("round2.session2.start", EventProblem.RoundOutsideEvent, Session(session => session with { StartsAt = good.StartsAt }));
        Has("round2.session2.end", EventProblem.RoundOutsideEvent, Session(session => session with { EndsAt = good.EndsAt.AddDays(1) }));
    }

    [Fact]
    public void Back_to_back_rounds_need_walking_time_unless_everybody_can_stay_in_her_room()
    {
        var good = Samples.Carrousel();
        var tight = good with { WalkingMinutes = 15 };
        var other = tight.Rounds[1] with { Sessions = [Samples.Session("b1", "Zaal 3", 5), Samples.Session("b2", "Zaal 2", 5)] };

        Assert.Empty(EventCheck.Faults(tight, Now));
        Has("round2.start", EventProblem.NoWalkingTime, tight with { Rounds = [tight.Rounds[0], other] });
        Has("walkingMinutes", EventProblem.OutOfRange, good with { WalkingMinutes = -1 });
    }

    private static void Has(string field, EventProblem problem, NetworkEvent networkEvent) =>
        Assert.Contains(EventCheck.Faults(networkEvent, Now), fault => fault.Field == field && fault.Problem == problem);
}
