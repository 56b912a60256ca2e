using Bot.Connector.Cards;
using Bot.Features.Deliveries;
using Bot.Features.Events.Invitations.Agenda;
using Bot.Features.Events.Invitations.Cards;
using Bot.Features.Events.Invitations.Contents;
using Bot.Features.Events.Invitations.Texts;
using Bot.Features.Events.Model;
using Bot.Features.Events.Registering;
using Bot.Features.Tests.Playing;
using Bot.Knowledge.Bank;

namespace Bot.Features.Tests.Events.Invitations.Cards;

/// <summary>Every card about an event, in Dutch and then in English, pinned as JSON; the official renderer draws them elsewhere.</summary>
public sealed class EventCardTests
{
    // Teams takes 28 KB on old clients; our limit is 25.
    private const int MostBytes = 25_000;

    private static readonly DateTimeOffset Now = SampleEvents.Now;
    private static readonly NetworkEvent Leerhuis = SampleEvents.Leerhuis(Now);
    private static readonly NetworkEvent Both = SampleEvents.Leerhuis(Now, online: 40);
    private static readonly NetworkEvent Carrousel = SampleEvents.Carrousel(Now, sessionSeats: 2);
    private static readonly CardLinks Links = new("https://bot.example.org/calendar/abcdefghjkmnpqrstuvwxyz234567892.ics");

    [Fact]
    public void Invitation_to_who_has_not_registered() => Pin("invitation-door", language =>
    [
        Card(SampleEvents.Standing(Leerhuis), language),
        Card(SampleEvents.Standing(Both), language),
        Card(SampleEvents.Standing(Leerhuis, taken: 20, waiting: 4), language),
        Card(SampleEvents.Standing(Leerhuis with { RegistrationOpensAt = Now.AddDays(2) }), language),
        Card(SampleEvents.Standing(Leerhuis with { RegistrationClosesAt = Now.AddHours(-1) }), language),
        Card(SampleEvents.Standing(Leerhuis), language, CardNote.Refused(OutcomeTexts.Of(RegistrationOutcome.NotInvited), language)),
    ]);

    [Fact]
    public void Invitation_to_who_has_a_standing() => Pin("invitation-standing", language =>
    [
        Card(Own(Leerhuis, RegistrationState.Registered), language),
        Card(SampleEvents.Standing(Both, SampleEvents.Of(Both, RegistrationState.Registered, form: AttendanceForm.Online) with { Remark = "Vegetarisch, graag zonder noten" }), language),
        Card(SampleEvents.Standing(Leerhuis, SampleEvents.Of(Leerhuis, RegistrationState.Waitlisted), taken: 20, waiting: 7, place: 3), language),
        Card(SampleEvents.Standing(Leerhuis, SampleEvents.Of(Leerhuis, RegistrationState.Offered) with { OfferEndsAt = Now.AddHours(24) }, taken: 20, waiting: 2), language),
        CardAt(SampleEvents.Standing(Leerhuis, SampleEvents.Of(Leerhuis, RegistrationState.Waitlisted), taken: 19, waiting: 2, place: 2), language, Leerhuis.StartsAt.AddHours(-3)),
        Card(Own(Leerhuis, RegistrationState.Withdrawn), language),
        Card(SampleEvents.Standing(Leerhuis, SampleEvents.Of(Leerhuis, RegistrationState.Declined) with { DeclineReason = DeclineReason.LetGo }), language),
        Card(SampleEvents.Standing(Leerhuis, SampleEvents.Of(Leerhuis, RegistrationState.Declined) with { DeclineReason = DeclineReason.TermPassed }, taken: 20), language),
        CardAt(Own(Leerhuis with { CheckInCode = "7431" }, RegistrationState.Registered), language, Leerhuis.StartsAt.AddMinutes(-10)),
        CardAt(SampleEvents.Standing(Leerhuis, SampleEvents.Of(Leerhuis, RegistrationState.Attended) with { CheckedInAt = Leerhuis.StartsAt }), language, Leerhuis.StartsAt.AddMinutes(5)),
    ]);

    [Fact]
    public void Invitation_to_what_is_cancelled_or_over() => Pin("invitation-ended", language =>
    [
        Card(Own(Leerhuis with { Status = EventStatus.Cancelled, CancelReason = "De spreker is ziek." }, RegistrationState.Registered), language),
        Card(SampleEvents.Standing(Leerhuis with { Status = EventStatus.Cancelled }), language),
        CardAt(Own(Leerhuis with { Status = EventStatus.Completed }, RegistrationState.Attended), language, Leerhuis.EndsAt.AddDays(30)),
        CardAt(Own(Leerhuis with { Status = EventStatus.Completed }, RegistrationState.Absent), language, Leerhuis.EndsAt.AddDays(30)),
        CardAt(SampleEvents.Standing(Leerhuis), language, Leerhuis.EndsAt.AddDays(30)),
    ]);

    [Fact]
    public void Carrousel_with_its_choice() => Pin("carrousel", language =>
    {
        var full = new Dictionary<string, int> { ["r1personen"] = 2 };
        var own = SampleEvents.Of(Carrousel, RegistrationState.Registered, sessions: ["r1dagbesteding", "r2huiselijk"]);
        var kept = new Wish(AttendanceForm.InRoom, ["r1personen", "r2bemoeizorg"], Remark: "Rolstoel");
        return
        [
            Card(SampleEvents.Standing(Carrousel, sessions: full), language),
            InvitationCard.For(SampleEvents.Standing(Carrousel, sessions: full), language, Now, Links, ["29:1anna"], CardNote.Refused(OutcomeTexts.Of(RegistrationOutcome.SessionFull), language), kept),
            Card(SampleEvents.Standing(Carrousel, own, sessions: full), language),
            InvitationCard.Choosing(SampleEvents.Standing(Carrousel, own, sessions: full), language, CardNote.Refused(OutcomeTexts.Of(SwapOutcome.SessionsClash), language), kept),
        ];
    });

    [Fact]
    public void Card_in_a_channel_shows_nobodys_standing() => Pin("invitation-shared", language =>
    [
        InvitationCard.Shared(Own(Leerhuis, RegistrationState.Registered), language, Now, ["29:1anna", "29:1bram"]),
        InvitationCard.Shared(SampleEvents.Standing(Leerhuis, taken: 20, waiting: 1), language, Now),
        InvitationCard.Shared(SampleEvents.Standing(Leerhuis with { Status = EventStatus.Cancelled, CancelReason = "De zaal is bezet." }), language, Now),
        InvitationCard.Shared(SampleEvents.Standing(Leerhuis), language, Leerhuis.EndsAt),
    ]);

    [Fact]
    public void News_of_an_event() => Pin("event-news", language =>
    [
        News(DeliveryKind.Invitation, SampleEvents.Standing(Leerhuis), language),
        News(DeliveryKind.Confirmation, Own(Leerhuis, RegistrationState.Registered), language),
        News(DeliveryKind.SeatOffer, SampleEvents.Standing(Leerhuis, SampleEvents.Of(Leerhuis, RegistrationState.Offered) with { OfferedAt = Now, OfferEndsAt = Now.AddHours(24) }), language, at: Now),
        News(DeliveryKind.SeatFree, SampleEvents.Standing(Leerhuis, SampleEvents.Of(Leerhuis, RegistrationState.Waitlisted), taken: 19, waiting: 1, place: 1), language),
        News(DeliveryKind.OfferLapsed, SampleEvents.Standing(Leerhuis, SampleEvents.Of(Leerhuis, RegistrationState.Declined) with { DeclineReason = DeclineReason.TermPassed }, taken: 20), language),
        News(DeliveryKind.Reminder, Own(Leerhuis, RegistrationState.Registered), language, Leerhuis.StartsAt.AddDays(-7)),
        News(DeliveryKind.Reminder, Own(Leerhuis, RegistrationState.Registered), language, Leerhuis.StartsAt.AddDays(-1)),
        News(DeliveryKind.EventChange, Own(Leerhuis, RegistrationState.Registered), language, changed: Enum.GetValues<ChangedTrait>()),
        News(DeliveryKind.Cancellation, Own(Leerhuis with { Status = EventStatus.Cancelled, CancelReason = "De spreker is ziek." }, RegistrationState.Registered), language),
        News(DeliveryKind.DoneForHer, Own(Leerhuis, RegistrationState.Registered), language),
        News(DeliveryKind.DoneForHer, Own(Leerhuis, RegistrationState.Withdrawn), language),
    ]);

    [Fact]
    public void Evaluation_in_two_taps() => Pin("evaluation", language =>
    [
        EvaluationCard.For(Own(Leerhuis, RegistrationState.Attended), language),
        EvaluationCard.For(SampleEvents.Standing(Leerhuis, SampleEvents.Of(Leerhuis, RegistrationState.Attended) with { Rating = 4 }), language),
        EvaluationCard.For(SampleEvents.Standing(Leerhuis, SampleEvents.Of(Leerhuis, RegistrationState.Attended) with { Rating = 4, RatingWish = "more" }), language),
    ]);

    [Fact]
    public void Agenda_and_own_registrations() => Pin("agenda", language =>
    {
        var bank = new BankSession(
            "RSIV", new("Leerhuis mensenhandel", "Leerhuis human trafficking"), "leerhuis mensenhandel", Amsterdam.Day(Now.AddDays(10)), new("medio juli 2026", "mid July 2026"), "Den Haag",
            new("het jaarplan 2026", "the annual plan 2026"));
        var own = Own(Leerhuis, RegistrationState.Registered);
        var waits = SampleEvents.Standing(Carrousel, SampleEvents.Of(Carrousel, RegistrationState.Waitlisted), taken: 60, waiting: 3, place: 2);
        return
        [
            AgendaCard.For(AgendaLines.Of([own, SampleEvents.Standing(Carrousel)], [bank]), language, Now, isPersonal: true),
            AgendaCard.For(AgendaLines.Of([SampleEvents.Standing(Leerhuis)], []), language, Now, isPersonal: false),
            AgendaCard.Mine([own, waits], language, Now),
            AgendaCard.Mine([], language, Now),
        ];
    });

    [Fact]
    public void Cards_with_the_longest_texts_stay_under_the_limit() => Pin("event-longest", language =>
    {
        var words = LongestEvent.InWords(Now);
        return [.. LongestEvent.Cards(words, language, Now)];
    });

    [Fact]
    public void Cards_of_stacked_letters_stay_under_the_limit_too() => Assert.All(
        Enum.GetValues<AnswerLanguage>().SelectMany(language => LongestEvent.Cards(LongestEvent.InEmoji(Now), language, Now)),
        card => Assert.InRange(Size(card), 1, MostBytes));

    [Fact]
    public void Longest_texts_are_those_that_validation_admits() =>
        Assert.All([LongestEvent.InWords(Now), LongestEvent.InEmoji(Now)], networkEvent => Assert.Empty(EventCheck.Faults(networkEvent, Now)));

    private static void Pin(string name, Func<AnswerLanguage, IReadOnlyList<EventCard>> cards)
    {
        List<EventCard> shown = [.. Enum.GetValues<AnswerLanguage>().SelectMany(cards)];
        Assert.All(shown, card => Assert.InRange(Size(card), 1, MostBytes));
        Assert.All(shown, card => Assert.InRange(card.Summary.Length, 10, 250));
        Golden.Matches(name, shown.Select(card => card.ToMessage()));
    }

    private static int Size(EventCard card) => System.Text.Encoding.UTF8.GetByteCount(card.Card.ToJson().GetRawText());

    private static Standing Own(NetworkEvent networkEvent, RegistrationState state) => SampleEvents.Standing(networkEvent, SampleEvents.Of(networkEvent, state));

    private static EventCard Card(Standing standing, AnswerLanguage language, CardNote? note = null) => InvitationCard.For(standing, language, Now, LinksOf(standing), ["29:1anna"], note);

    private static EventCard CardAt(Standing standing, AnswerLanguage language, DateTimeOffset now) => InvitationCard.For(standing, language, now, LinksOf(standing), ["29:1anna"]);

    private static CardLinks LinksOf(Standing standing) => standing.Own is { State: RegistrationState.Registered or RegistrationState.Attended or RegistrationState.Withdrawn } ? Links : CardLinks.None;

    private static EventCard News(
        DeliveryKind kind, Standing standing, AnswerLanguage language, DateTimeOffset? now = null, DateTimeOffset? at = null, IReadOnlyList<ChangedTrait>? changed = null)
    {
        var notice = new Notice(NoticeKind.Changed, standing.Own ?? SampleEvents.Of(standing.Event, RegistrationState.Registered), changed ?? []) { At = at ?? Now };
        var delivery = new Delivery
        {
            Id = "id",
            DedupeKey = "key",
            Kind = kind,
            TenantId = "tenant",
            SubjectId = standing.Event.Id,
            Payload = kind == DeliveryKind.Reminder ? ReminderPayload.Write(standing.Event.StartsAt) : NoticePayload.Write(notice),
            Priority = DeliveryPriority.Normal,
            DueAt = Now,
            PointlessAt = Now,
            CreatedAt = Now,
        };
        var news = new NewsOfAttendee(delivery, standing, SeatIsFree: true, language, now ?? Now);
        Assert.Null(news.Untrue);
        return news.Card(LinksOf(standing), "29:1anna");
    }
}
