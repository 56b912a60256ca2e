using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Events.Model;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Events.Organising.Opening;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Organising.Attendees;

/// <summary>Lists of names with a button beside each, and the card of one attendee.</summary>
internal static class NameCards
{
    // A name with its button, twice for old clients, takes some 700 bytes.
    public const int PageSize = 15;

    /// <summary>Everybody, those with a seat first.</summary>
    public static CardReply.Replace All(AttendeeList list, int number, AnswerLanguage language, string? notice)
    {
        var page = Paging.Of(list.All, number, PageSize);
        return DeskCard.Reply(
            language,
            AttendeeTexts.NamesOf(page.Number, page.Pages).In(language),
            [
                .. DeskCard.Notice(notice),
                .. page.Items.Count == 0 ? [new TextBlock(AttendeeTexts.Nobody.In(language))] : Array.Empty<CardElement>(),
                .. page.Items.Select(row => Row(row, language, DeskCard.Button<ShowPerson>(AttendeeTexts.Open.In(language), list.Event, ("attendee", row.AttendeeKey), ("page", page.Number)))),
                .. DeskCard.Buttons(Paging.Buttons(page, language, (title, number) => DeskCard.Button<ShowNames>(title, list.Event, ("page", number))).Append(DeskCard.Button<ShowWho>(OverviewTexts.Back.In(language), list.Event))),
            ]);
    }

    /// <summary>Those with a seat, to be ticked off at the door.</summary>
    public static CardReply.Replace CheckIn(AttendeeList list, int number, AnswerLanguage language, string? notice)
    {
        var page = Paging.Of(list.WithSeat, number, PageSize);
        return DeskCard.Reply(
            language,
            AttendeeTexts.CheckInOf(page.Number, page.Pages).In(language),
            [
                .. DeskCard.Notice(notice),
                DeskCard.Subtle(AttendeeTexts.CheckInHint(list.WithSeat.Count(static row => row.CheckedInAt is not null), list.WithSeat.Count).In(language)),
                .. page.Items.Select(row => Row(row, language, DeskCard.Button<TapCheckIn>(
                    (row.CheckedInAt is null ? AttendeeTexts.Present : AttendeeTexts.Undo).In(language),
                    list.Event,
                    ("attendee", row.AttendeeKey),
                    ("page", page.Number),
                    ("to", row.CheckedInAt is null ? "in" : "out")))),
                .. DeskCard.Buttons(Paging.Buttons(page, language, (title, number) => DeskCard.Button<ShowCheckIn>(title, list.Event, ("page", number))).Append(DeskCard.Button<OpenEvent>(OverviewTexts.Back.In(language), list.Event))),
            ]);
    }

    /// <summary>One attendee, with all that the kernteam may know of her.</summary>
    public static CardReply.Replace Person(AttendeeList list, Registration row, int page, AnswerLanguage language)
    {
        List<Fact> facts = [new(AttendeeTexts.State.In(language), $"{AttendeeTexts.NameOf(row.State).In(language)}, {AttendeeTexts.NameOf(row.Form).In(language).ToLowerInvariant()}")];
        void Add(LocalText label, string? value, int longest)
        {
            if (value is { Length: > 0 })
            {
                facts.Add(new Fact(label.In(language), DeskCard.Name(value, longest)));
            }
        }

        Add(AttendeeTexts.Organisation, row.Organisation, 120);
        Add(AttendeeTexts.Email, row.Email, 200);
        Add(AttendeeTexts.Sessions, string.Join("; ", AttendeeList.SessionsOf(list.Event, row)), 700);
        Add(AttendeeTexts.Remark, row.Remark, 500);
        var mayWithdraw = list.Event.Status == EventStatus.Published
            && row.State is RegistrationState.Registered or RegistrationState.Waitlisted or RegistrationState.Offered;
        return DeskCard.Reply(
            language,
            AttendeeList.NameOf(row, language),
            [
                new FactSet(facts),
                .. row.ByHand ? [DeskCard.Subtle(AttendeeTexts.ByHand.In(language))] : Array.Empty<CardElement>(),
                .. DeskCard.Buttons(
                [
                    .. mayWithdraw
                        ? [DeskCard.Button<AskWithdraw>(AttendeeTexts.Withdraw.In(language), list.Event, ("attendee", row.AttendeeKey), ("page", page))]
                        : Array.Empty<CardAction>(),
                    DeskCard.Button<ShowNames>(OverviewTexts.Back.In(language), list.Event, ("page", page)),
                ]),
            ]);
    }

    private static ColumnSet Row(Registration row, AnswerLanguage language, ExecuteAction button) => new(
    [
        new Column(
        [
            new TextBlock(AttendeeList.NameOf(row, language)) { Weight = row.CheckedInAt is null ? null : TextWeight.Bolder },
            DeskCard.Subtle(string.Join(", ", new[] { row.Organisation is { } organisation ? DeskCard.Name(organisation, 60) : null, StateOf(row, language) }.OfType<string>())),
        ]),
        new Column([new ActionSet([button])]) { Width = "auto" },
    ]);

    private static string StateOf(Registration row, AnswerLanguage language) =>
        row.CheckedInAt is null
            ? $"{AttendeeTexts.NameOf(row.State).In(language).ToLowerInvariant()}, {AttendeeTexts.NameOf(row.Form).In(language).ToLowerInvariant()}"
            : AttendeeTexts.CheckedIn.In(language).ToLowerInvariant();
}
