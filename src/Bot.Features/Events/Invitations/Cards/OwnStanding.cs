using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Events.Invitations.Texts;
using Bot.Features.Events.Model;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Invitations.Cards;

/// <summary>The part of a card that is one person's: how she stands, the fields she may fill in, and her buttons.</summary>
/// <param name="Words">How she stands, in words alone.</param>
internal sealed record OwnStanding(string Words, IReadOnlyList<CardElement> Elements, IReadOnlyList<CardAction> Actions)
{
    public static OwnStanding For(Standing standing, CardView view, AnswerLanguage language, CardLinks links, Wish? kept) => view switch
    {
        CardView.CanRegister or CardView.CanWait => AtTheDoor(standing, view, language, links, kept),
        CardView.NotOpenYet => Told(standing, StandingTexts.NotOpenYet(EventDates.Moment(standing.Event.RegistrationOpensAt, language)), language, links),
        CardView.Closed => Told(standing, StandingTexts.Closed, language, links),
        CardView.Registered => Registered(standing, language, links),
        CardView.Waitlisted => new OwnSentence(StandingTexts.Waitlisted(standing.PlaceInLine, AskedForm(standing)), ContainerStyle.Emphasis)
            .With(standing, language, [.. ChangeButtons(standing, language), Button(EventVerbs.Withdraw, ButtonTexts.LeaveWaitlist, standing, language)]),
        CardView.SeatFree => new OwnSentence(StandingTexts.SeatFree, ContainerStyle.Accent).With(
            standing, language, Button(EventVerbs.Take, ButtonTexts.TakeSeat, standing, language), Button(EventVerbs.Withdraw, ButtonTexts.LeaveWaitlist, standing, language)),
        CardView.Offered => new OwnSentence(StandingTexts.Offered(Until(standing, language)), ContainerStyle.Accent).With(
            standing, language, Button(EventVerbs.Take, ButtonTexts.TakeSeat, standing, language), Button(EventVerbs.LetGo, ButtonTexts.LetGo, standing, language)),
        CardView.Cancelled => new OwnSentence(Cancelled(standing), ContainerStyle.Attention)
            .With(standing, language, [.. EventButtons.Link(ButtonTexts.UpdateCalendar, links.CalendarUrl, language)]),
        CardView.Over => new OwnSentence(Past(standing), ContainerStyle.Emphasis).With(standing, language),
    };

    public static OwnStanding Choosing(Standing standing, Wish chosen, AnswerLanguage language) => new(
        (standing.Event.Rounds.Count > 0 ? EventTexts.ChooseOnePerRound : EventTexts.RemarkLabel).In(language),
        [.. RegisterForm.Fields(standing, chosen, language)],
        [
            EventButtons.Of(EventVerbs.Sessions, ButtonTexts.SaveSessions.In(language), standing.Event.Id, (EventData.Form, EventButtons.Code(chosen.Form)), (EventData.Save, "true")),
            EventButtons.WithoutInputs(EventVerbs.Show, ButtonTexts.Back.In(language), standing.Event.Id),
        ]);

    /// <summary>For a chat of several people: the door as it is for everybody, and a button to one's own card.</summary>
    public static OwnStanding Shared(Standing standing, CardView view, AnswerLanguage language)
    {
        var sentence = view switch
        {
            CardView.CanRegister => EventTexts.SharedHint,
            CardView.CanWait => StandingTexts.IsFull(standing.Occupancy.Waiting),
            CardView.NotOpenYet => StandingTexts.NotOpenYet(EventDates.Moment(standing.Event.RegistrationOpensAt, language)),
            CardView.Cancelled => Cancelled(standing),
            CardView.Over => StandingTexts.Over,
            CardView.Closed or CardView.Registered or CardView.Waitlisted or CardView.SeatFree or CardView.Offered => StandingTexts.Closed,
        };
        var style = view == CardView.Cancelled ? ContainerStyle.Attention : ContainerStyle.Emphasis;
        return new(
            sentence.In(language),
            [EventFacts.Notice(sentence.In(language), style)],
            [EventButtons.Of(EventVerbs.Show, ButtonTexts.MyRegistration.In(language), standing.Event.Id)]);
    }

    private static OwnStanding AtTheDoor(Standing standing, CardView view, AnswerLanguage language, CardLinks links, Wish? kept)
    {
        var (networkEvent, before) = (standing.Event, Before(standing));
        var sentences = new List<string>();
        sentences.AddRange(before is null ? [] : [before.In(language)]);
        sentences.Add((view == CardView.CanWait ? StandingTexts.IsFull(standing.Occupancy.Waiting) : EventTexts.RegisterUntil(EventDates.Moment(networkEvent.RegistrationClosesAt, language))).In(language));
        return new OwnStanding(
            string.Join(' ', sentences),
            [
                .. sentences.Select(sentence => new TextBlock(sentence) { IsSubtle = true }),
                .. RegisterForm.Fields(standing, kept ?? WishOf(standing.Own), language),
            ],
            [.. RegisterButtons(standing, before is not null, language, kept), .. EventButtons.Link(ButtonTexts.UpdateCalendar, links.CalendarUrl, language)]);
    }

    private static IEnumerable<CardAction> RegisterButtons(Standing standing, bool isAgain, AnswerLanguage language, Wish? kept)
    {
        var forms = CardViews.Forms(standing.Event).ToList();
        foreach (var form in forms)
        {
            var isFull = !CardViews.HasRoom(standing, form);
            var title = (forms.Count, isFull, isAgain) switch
            {
                ( > 1, _, _) => ButtonTexts.RegisterFor(form, isFull),
                (_, true, _) => ButtonTexts.JoinWaitlist,
                (_, false, true) => ButtonTexts.RegisterAgain,
                (_, false, false) => ButtonTexts.Register,
            };
            yield return EventButtons.Register(standing.Event.Id, title.In(language), form, isFull);
        }

        // Her choice was refused, perhaps because a session is full: she may wait for that one.
        if (kept is not null && standing.Event.Rounds.Count > 0 && CardViews.HasRoom(standing, kept.Form))
        {
            yield return EventButtons.Register(standing.Event.Id, ButtonTexts.JoinWaitlist.In(language), kept.Form, waits: true);
        }
    }

    private static OwnStanding Registered(Standing standing, AnswerLanguage language, CardLinks links)
    {
        var own = standing.Own ?? throw new ArgumentException("Nobody is registered here.", nameof(standing));
        var sentence = (own.CheckedInAt is not null ? StandingTexts.CheckedIn : StandingTexts.Registered(AskedForm(standing))).In(language);
        var canCheckIn = standing.Event.CheckInCode is not null && own is { CheckedInAt: null, Form: AttendanceForm.InRoom };
        return new OwnStanding(
            sentence,
            [EventFacts.Notice(sentence, ContainerStyle.Good, TextWeight.Bolder), .. ChosenSessions.Of(standing, language), .. Remark(own, language), .. canCheckIn ? [CodeField(language)] : Array.Empty<CardElement>()],
            [
                .. canCheckIn ? [Button(EventVerbs.CheckIn, ButtonTexts.CheckIn, standing, language)] : Array.Empty<CardAction>(),
                .. own.Form == AttendanceForm.Online ? EventButtons.Link(ButtonTexts.JoinOnline, standing.Event.OnlineUrl, language) : [],
                .. EventButtons.Link(ButtonTexts.InCalendar, links.CalendarUrl, language),
                .. ChangeButtons(standing, language),
                EventButtons.WithoutInputs(EventVerbs.Withdraw, ButtonTexts.Withdraw.In(language), standing.Event.Id),
            ]);
    }

    // The form has her choice, where there is one, and her remark; so it is there for a Leerhuis too.
    private static IEnumerable<CardAction> ChangeButtons(Standing standing, AnswerLanguage language)
    {
        var title = standing.Event.Rounds.Count > 0 ? ButtonTexts.ChangeChoice
            : standing.Own?.Remark is { Length: > 0 } ? ButtonTexts.ChangeRemark
            : ButtonTexts.AddRemark;
        yield return EventButtons.WithoutInputs(EventVerbs.Sessions, title.In(language), standing.Event.Id);
        foreach (var other in CardViews.Forms(standing.Event).Where(form => form != standing.Own?.Form && standing.Occupancy.Free(standing.Event, form) > 0))
        {
            yield return EventButtons.Of(EventVerbs.Sessions, ButtonTexts.SwitchTo(other).In(language), standing.Event.Id, (EventData.Form, EventButtons.Code(other)))
                with { AssociatedInputs = AssociatedInputs.None };
        }
    }

    private static OwnStanding Told(Standing standing, LocalText door, AnswerLanguage language, CardLinks links) =>
        new OwnSentence(Before(standing) is { } before ? new($"{before.Dutch} {door.Dutch}", $"{before.English} {door.English}") : door, ContainerStyle.Emphasis)
            .With(standing, language, [.. EventButtons.Link(ButtonTexts.UpdateCalendar, links.CalendarUrl, language)]);

    // What she did before, when she stands outside now.
    private static LocalText? Before(Standing standing) => standing.Own switch
    {
        { State: RegistrationState.Withdrawn } => StandingTexts.Withdrawn,
        { State: RegistrationState.Declined, DeclineReason: DeclineReason.LetGo or null } => StandingTexts.LetGo,
        { State: RegistrationState.Declined, DeclineReason: DeclineReason.NotDelivered } => StandingTexts.NotDelivered,
        { State: RegistrationState.Declined or RegistrationState.Offered } => StandingTexts.TermPassed,
        _ => null,
    };

    private static LocalText Cancelled(Standing standing) =>
        StandingTexts.Cancelled(standing.Event.CancelReason is { Length: > 0 } reason ? CardText.Plain(CardSpace.Cut(reason, 500, 1500)) : null);

    private static LocalText Past(Standing standing) => standing.Own?.State switch
    {
        RegistrationState.Attended => StandingTexts.OverAttended,
        RegistrationState.Absent => StandingTexts.OverAbsent,
        _ => StandingTexts.Over,
    };

    private static Wish? WishOf(Registration? own) => own is null ? null : new Wish(own.Form, own.Sessions, Remark: own.Remark);

    private static AttendanceForm? AskedForm(Standing standing) => CardViews.Forms(standing.Event).Count() > 1 ? standing.Own?.Form : null;

    private static string? Until(Standing standing, AnswerLanguage language) =>
        standing.Own?.OfferEndsAt is { } end ? EventDates.Moment(end, language) : null;

    private static IEnumerable<CardElement> Remark(Registration own, AnswerLanguage language) => own.Remark is { Length: > 0 } remark
        ? [EventFacts.Labelled(EventTexts.YourRemark, CardText.Plain(remark), language)]
        : [];

    private static TextInput CodeField(AnswerLanguage language) => new() { Id = EventData.Code, Label = EventTexts.CodeLabel.In(language), MaxLength = 12 };

    private static ExecuteAction Button(string verb, LocalText title, Standing standing, AnswerLanguage language) =>
        EventButtons.Of(verb, title.In(language), standing.Event.Id);
}

/// <summary>A standing that one sentence tells; where there is something to do about it, with the sessions that she chose below it.</summary>
internal sealed record OwnSentence(LocalText Sentence, ContainerStyle Style)
{
    public OwnStanding With(Standing standing, AnswerLanguage language, params IReadOnlyList<CardAction> actions) => new(
        Sentence.In(language),
        [EventFacts.Notice(Sentence.In(language), Style, TextWeight.Bolder), .. actions.OfType<ExecuteAction>().Any() ? ChosenSessions.Of(standing, language) : []],
        actions);
}
