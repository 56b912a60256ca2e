using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Deliveries;
using Bot.Features.Events.Invitations.Cards;
using Bot.Features.Events.Invitations.Texts;
using Bot.Features.Events.Model;
using Bot.Features.Events.Registering;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Invitations.Contents;

/// <summary>One piece of news for one attendee: whether it is still true, and the card that tells it.</summary>
internal sealed record NewsOfAttendee(Delivery Delivery, Standing Standing, bool SeatIsFree, AnswerLanguage Language, DateTimeOffset Now)
{
    private NetworkEvent Event => Standing.Event;

    private RegistrationState? State => Standing.Own?.State;

    /// <summary>A word why it is not sent after all; null when it is true.</summary>
    public string? Untrue => Delivery.Kind switch
    {
        DeliveryKind.Invitation => Event.Status != EventStatus.Published ? "not published"
            : Now >= Event.RegistrationClosesAt ? "closed"
            : State is null or RegistrationState.Withdrawn or RegistrationState.Declined ? null : "takes part already",
        DeliveryKind.Confirmation => NotUpcoming ?? (State is not (RegistrationState.Registered or RegistrationState.Attended) ? "not registered" : ChangedSince ? "changed again" : null),
        DeliveryKind.SeatOffer => NotUpcoming ?? (State == RegistrationState.Offered && IsThisOffer ? null : "not offered"),
        DeliveryKind.SeatFree => NotUpcoming ?? (SeatIsFree ? null : "taken"),
        DeliveryKind.OfferLapsed => NotUpcoming ?? (State == RegistrationState.Declined ? null : "not lapsed"),
        DeliveryKind.Reminder => NotUpcoming ?? (State is not RegistrationState.Registered ? "not registered" : Now >= Event.StartsAt || !IsForThisStart ? "moved" : null),
        DeliveryKind.EventChange => NotUpcoming ?? (TakesPartOrWaits ? null : "takes no part"),
        DeliveryKind.Cancellation => Event.Status == EventStatus.Cancelled ? (TakesPartOrWaits ? null : "takes no part") : "not cancelled",
        DeliveryKind.DoneForHer => NotUpcoming ?? (Standing.Own is null ? "no registration" : ChangedSince ? "changed again" : null),
        DeliveryKind.Evaluation => State != RegistrationState.Attended ? "not there" : Standing.Own is { Rating: not null } ? "answered" : null,
        DeliveryKind.CardUpdate or DeliveryKind.KernteamNotice or DeliveryKind.Newsletter or DeliveryKind.NewsletterPost or DeliveryKind.NewsletterUpdate
            or DeliveryKind.NewsletterRecall or DeliveryKind.NewsletterProgress or DeliveryKind.NewsletterNotice
            or DeliveryKind.Inquiry or DeliveryKind.InquiryAnswer or DeliveryKind.InquiryReminder => throw new InvalidOperationException($"{Delivery.Kind} is composed elsewhere."),
    };

    private string? NotUpcoming => Event.Status != EventStatus.Published ? "not published" : Now >= Event.EndsAt ? "over" : null;

    private bool TakesPartOrWaits => State is RegistrationState.Registered or RegistrationState.Attended or RegistrationState.Offered or RegistrationState.Waitlisted;

    // A later change has a message of its own, which says all that this one would.
    private bool ChangedSince => NoticePayload.Of(Delivery) is { } payload && Standing.Own is { } own && Milliseconds(own.ChangedAt) > Milliseconds(payload.At);

    private bool IsThisOffer => NoticePayload.Of(Delivery) is { } payload && Standing.Own?.OfferedAt is { } at && Milliseconds(at) == Milliseconds(payload.At);

    private bool IsForThisStart => ReminderPayload.Of(Delivery) is not { } start || Milliseconds(start) == Milliseconds(Event.StartsAt);

    /// <summary>The term of an offer runs from when it arrives; a card that is on its way shows it as if it arrived now.</summary>
    public static Standing WithTerm(Standing standing, OfferTerms terms, DateTimeOffset now) =>
        standing.Own is { State: RegistrationState.Offered, OfferEndsAt: null } own
            ? standing with { Own = own with { OfferEndsAt = terms.EndOf(now, standing.Event.StartsAt) } }
            : standing;

    public EventCard Card(CardLinks links, string userId)
    {
        if (Delivery.Kind == DeliveryKind.Evaluation)
        {
            return EvaluationCard.For(Standing, Language);
        }

        // What tells news keeps it; a card that renews itself would lose the sentence before she has read it.
        var renews = Delivery.Kind is DeliveryKind.Invitation or DeliveryKind.Confirmation or DeliveryKind.SeatOffer or DeliveryKind.SeatFree;
        return InvitationCard.For(Standing, Language, Now, links, renews ? [userId] : null, Note());
    }

    private CardNote? Note() => Delivery.Kind switch
    {
        DeliveryKind.Invitation => null,
        DeliveryKind.Confirmation => new CardNote([], ContainerStyle.Good, NoteTexts.Confirmation),
        DeliveryKind.SeatOffer => new CardNote([], ContainerStyle.Accent, NoteTexts.SeatOffer),
        DeliveryKind.SeatFree => new CardNote([], ContainerStyle.Accent, NoteTexts.SeatFree),
        DeliveryKind.OfferLapsed => new CardNote([], ContainerStyle.Emphasis, NoteTexts.OfferLapsed),
        DeliveryKind.Reminder => new CardNote([NoteTexts.ReminderLine(Ahead()).In(Language), NoteTexts.CannotCome.In(Language)], ContainerStyle.Accent, NoteTexts.Reminder),
        DeliveryKind.EventChange => new CardNote([.. Changes()], ContainerStyle.Warning, NoteTexts.Change),
        DeliveryKind.Cancellation => new CardNote([], ContainerStyle.Attention, NoteTexts.Cancellation),
        DeliveryKind.DoneForHer => new CardNote([$"{DoneForHer.In(Language)}."], ContainerStyle.Accent, DoneForHer),
        DeliveryKind.Evaluation or DeliveryKind.CardUpdate or DeliveryKind.KernteamNotice or DeliveryKind.Newsletter or DeliveryKind.NewsletterPost or DeliveryKind.NewsletterUpdate
            or DeliveryKind.NewsletterRecall or DeliveryKind.NewsletterProgress or DeliveryKind.NewsletterNotice
            or DeliveryKind.Inquiry or DeliveryKind.InquiryAnswer or DeliveryKind.InquiryReminder => null,
    };

    private LocalText DoneForHer => State switch
    {
        RegistrationState.Registered or RegistrationState.Attended or RegistrationState.Offered or RegistrationState.Absent => NoteTexts.RegisteredForYou,
        RegistrationState.Waitlisted => NoteTexts.WaitlistedForYou,
        RegistrationState.Withdrawn or RegistrationState.Declined or null => NoteTexts.WithdrawnForYou,
    };

    private LocalText Ahead() => NoteTexts.DaysAhead(Amsterdam.Day(Event.StartsAt).DayNumber - Amsterdam.Day(Now).DayNumber);

    private IEnumerable<string> Changes()
    {
        var traits = NoticePayload.Of(Delivery)?.Changed ?? [];
        return traits.Count == 0 ? [NoteTexts.ChangedProgramme.In(Language)] : traits.Select(Change);
    }

    private string Change(ChangedTrait trait) => trait switch
    {
        ChangedTrait.Title => NoteTexts.ChangedTitle(EventFacts.Title(Event)).In(Language),
        ChangedTrait.Time => NoteTexts.ChangedTime(EventDates.When(Event.StartsAt, Event.EndsAt, Language)).In(Language),
        ChangedTrait.Place => NoteTexts.ChangedPlace(EventFacts.Place(Event, Language)).In(Language),
        ChangedTrait.OnlineLink => NoteTexts.ChangedOnlineLink.In(Language),
        ChangedTrait.Programme => NoteTexts.ChangedProgramme.In(Language),
        ChangedTrait.Session => NoteTexts.ChangedSession.In(Language),
    };

    private static long Milliseconds(DateTimeOffset instant) => instant.ToUnixTimeMilliseconds();
}
