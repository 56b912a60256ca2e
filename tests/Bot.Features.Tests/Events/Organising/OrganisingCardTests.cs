using Bot.Features.Kernteam.Forms;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Events.Model;
using Bot.Features.Events.Organising.Afterwards;
using Bot.Features.Events.Organising.Attendees;
using Bot.Features.Events.Organising.Forms;
using Bot.Features.Events.Organising.Opening;
using Bot.Features.Events.Organising.Publishing;
using Bot.Features.Events.Organising.Rounds;
using Bot.Features.Events.Registering;
using Bot.Features.Tests.Playing;
using Bot.Knowledge.Bank;

namespace Bot.Features.Tests.Events.Organising;

/// <summary>The kernteam's cards as they go to Teams, with the longest texts that validation admits.</summary>
public sealed class OrganisingCardTests
{
    private const int LargestCard = 25 * 1024;

    private static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(AnswerLanguage.Dutch)]
    [InlineData(AnswerLanguage.English)]
    public void Cards_of_making_an_event(AnswerLanguage language) => Matches(
        $"making-{language}".ToLowerInvariant(),
        MenuCard.For("RSIV", new([Leerhuis, Carrousel with { Status = EventStatus.Published }], 2, 3), language, null),
        Form(Leerhuis, EventForm.Filled(Leerhuis), [], language),
        Form(Carrousel, TypedForm.Of((EventFields.Title, "x"), (EventFields.Date, "31-02-2027")), [new("date", EventProblem.NotADateOrTime), new("title", EventProblem.TooLong, 100), new("rounds", EventProblem.Missing)], language),
        RoundCard.For(Carrousel, 1, RoundForm.Filled(Carrousel, 1), [], language),
        OverviewCard.For(Carrousel, Empty, language, Now, OverviewTexts.Saved.In(language)),
        OverviewCard.For(Leerhuis with { Status = EventStatus.Published }, new Occupancy(14, 3, new Dictionary<string, int>(), 2), language, Now, null));

    [Theory]
    [InlineData(AnswerLanguage.Dutch)]
    [InlineData(AnswerLanguage.English)]
    public void Cards_of_running_an_event(AnswerLanguage language)
    {
        var list = ListOf(Carrousel, 20);
        Matches(
            $"running-{language}".ToLowerInvariant(),
            WhoCard.For(list, language),
            NameCards.All(list, 1, language, null),
            NameCards.CheckIn(list, 2, language, AttendeeTexts.Undone("Bea").In(language)),
            NameCards.Person(list, list.All[0], 1, language),
            LinkCard.For(Leerhuis, "https://teams.microsoft.com/l/chat/0/0?users=28:x", language),
            ResultCard.For(Leerhuis, new EvaluationResult(14, [0, 1, 2, 5, 3], new Dictionary<string, int> { ["more"] = 6, ["less"] = 1 }), language),
            ResultCard.For(Leerhuis, new EvaluationResult(14, [0, 0, 0, 0, 2], new Dictionary<string, int>()), language));
    }

    [Theory]
    [InlineData("m")]
    [InlineData("é")]
    [InlineData("😀")]
    public void Longest_texts_that_validation_admits_fit_on_every_card(string letter)
    {
        string Long(int length) => string.Concat(Enumerable.Repeat(letter, length));
        var sessions = Enumerable.Range(1, 12).Select(number => new ParallelSession($"sessie{number:0000000000}", Long(78) + number.ToString("00", CultureInfo.InvariantCulture), Long(60), Long(80), 2000)).ToList();
        var longest = Carrousel with
        {
            Title = Long(EventCheck.LongestTitle), Summary = Long(EventCheck.LongestSummary), Organiser = Long(EventCheck.LongestOrganiser), Address = Long(EventCheck.LongestAddress),
            OnlineUrl = "https://example.org/" + new string('x', 480), OnlineCapacity = 2000, RoomCapacity = 2000, CancelReason = Long(300),
            Rounds = [new Round(Now, Now.AddHours(1), sessions), new Round(Now.AddHours(1), Now.AddHours(2), [.. sessions.Select(session => session with { Id = "b" + session.Id[1..] })]), new Round(Now.AddHours(2), Now.AddHours(3), [.. sessions.Select(session => session with { Id = "c" + session.Id[1..] })])],
        };
        Assert.DoesNotContain(EventCheck.Faults(longest with { StartsAt = Now.AddMinutes(1), WalkingMinutes = 0 }, Now), fault => fault.Problem == EventProblem.TooLong);
        var list = ListOf(longest, 60, Long(100), Long(120));

        foreach (var language in Enum.GetValues<AnswerLanguage>())
        {
            CardReply.Replace[] cards =
            [
                MenuCard.For("RSIV", new([.. Enumerable.Repeat(longest, MenuCard.PageSize)], 2, 3), language, null),
                Form(longest, EventForm.Filled(longest), [.. EventFields.All.Select(field => new EventFault(field, EventProblem.NotAKnownValue))], language),
                RoundCard.For(longest, 1, RoundForm.Filled(longest, 1), [], language),
                OverviewCard.For(longest with { Status = EventStatus.Published }, Empty, language, Now, null),
                WhoCard.For(list, language), NameCards.All(list, 1, language, null), NameCards.CheckIn(list, 1, language, null), NameCards.Person(list, list.All[0], 1, language),
                LinkCard.For(longest, "https://teams.microsoft.com/l/chat/0/0?users=28:x", language),
            ];
            Assert.All(cards, card => Assert.InRange(SizeOf(card), 1, LargestCard));
        }
    }

    // As Teams counts: letters, not the escapes in which the serializer writes an emoji.
    private static int SizeOf(CardReply.Replace card) => Encoding.UTF8.GetByteCount(
        Regex.Replace(card.Card.ToJson().GetRawText(), @"\\u(?<code>[0-9A-Fa-f]{4})", match => ((char)Convert.ToInt32(match.Groups["code"].Value, 16)).ToString(), RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)));

    private static Occupancy Empty { get; } = new(0, 0, new Dictionary<string, int>(), 0);

    private static NetworkEvent Leerhuis { get; } = new()
    {
        Id = "abcdefghjkmnpqrs", NetworkId = "RSIV", Kind = EventKind.Leerhuis, Title = "Leerhuis Cyber", Summary = "Over hulp na een hack.", Themes = ["RSIV/cyber"],
        StartsAt = new(2026, 12, 10, 12, 0, 0, TimeSpan.Zero), EndsAt = new(2026, 12, 10, 14, 0, 0, TimeSpan.Zero), Address = "Spui 70, Den Haag", RoomCapacity = 20,
        OnlineUrl = "https://example.org/meedoen", OnlineCapacity = 50, RegistrationOpensAt = Now, RegistrationClosesAt = new(2026, 12, 9, 12, 0, 0, TimeSpan.Zero),
        Audience = new([], ["politie", "om"], ["RSIV/cyber"]), Organiser = "RSIV", CreatedBy = "x", CreatedAt = Now, ChangedAt = Now,
    };

    private static NetworkEvent Carrousel { get; } = Leerhuis with
    {
        Id = "bcdefghjkmnpqrst", Kind = EventKind.Carrousel, Title = "Carrousel [Zorg](https://x.example) en *veiligheid*", WalkingMinutes = 10, OnlineCapacity = null, OnlineUrl = null,
        Rounds =
        [
            new(Leerhuis.StartsAt, Leerhuis.StartsAt.AddMinutes(45), [new("a1", "Huiselijk geweld", "Zaal 1", "M. Jansen", 20), new("a2", "# Jeugd", "Zaal 2", "", 15)]),
            new(Leerhuis.StartsAt.AddMinutes(60), Leerhuis.StartsAt.AddMinutes(105), [new("b1", "Onbegrepen gedrag", "Zaal 1", "", 20)]),
        ],
    };

    private static CardReply.Replace Form(NetworkEvent networkEvent, TypedForm typed, IReadOnlyList<EventFault> faults, AnswerLanguage language) => EventFormCard.For(
        networkEvent, typed, faults, Choices(language), language, [Desk.Button(language)], isNew: false);

    // As many as a network has.
    private static FormChoices Choices(AnswerLanguage language) => new(
        [.. Enumerable.Range(1, 12).Select(number => new FormChoice($"RSIV/thema-{number}", $"Thema nummer {number} met een lange naam"))],
        [.. Enumerable.Range(1, 40).Select(number => new FormChoice($"organisatie{number:00000}", $"Gemeente nummer {number}"))],
        [.. Features.Members.Profile.MemberRoles.All.Select(role => new FormChoice(role.Code, role.Name.In(language)))]);

    private static AttendeeList ListOf(NetworkEvent networkEvent, int people, string? name = null, string? organisation = null)
    {
        var rows = Enumerable.Range(1, people).Select(number => new Registration
        {
            EventId = networkEvent.Id, AttendeeKey = $"6f1d2c3b-4a59-4868-9776-a5b4c3d2e1f0/5c6a1f0e-0000-4000-8000-{number:000000000000}", Name = name ?? $"Persoon {number}",
            Organisation = organisation is null ? (number % 3 == 0 ? null : $"Gemeente {number % 4}") : organisation[..^4] + number, Email = "iemand@example.org", Form = AttendanceForm.InRoom,
            Sessions = [.. networkEvent.Rounds.Select(round => round.Sessions[0].Id)], State = number % 5 == 0 ? RegistrationState.Waitlisted : RegistrationState.Registered, Place = number,
            CalendarToken = "x", RegisteredAt = Now.AddMinutes(number), ChangedAt = Now, CheckedInAt = number % 4 == 1 ? Now : null, Remark = number == 1 ? "Vegetarisch" : null, ByHand = number == 1,
        });
        return AttendeeList.Of(new Attendance(networkEvent with { Status = EventStatus.Published }, rows, OfferTerms.Default));
    }

    private static void Matches(string name, params CardReply.Replace[] cards)
    {
        Assert.All(cards, card => Assert.InRange(SizeOf(card), 1, LargestCard));
        Golden.Matches(name, cards.Select(card => new OutgoingMessage { Card = card.Card, Summary = card.Summary }));
    }

    private static class Desk
    {
        public static ExecuteAction Button(AnswerLanguage language) => Features.Kernteam.Desk.DeskCard.Button<SaveEvent>(FormTexts.Save.In(language), Leerhuis);
    }
}
