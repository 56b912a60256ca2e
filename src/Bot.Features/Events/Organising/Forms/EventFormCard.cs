using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Events.Model;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Kernteam.Forms;
using Bot.Features.Events.Registering;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Organising.Forms;

/// <summary>The form of an event as a card; it comes back with what was typed and a sentence at each field that is not right.</summary>
internal static class EventFormCard
{
    /// <param name="networkEvent">The event that is changed, or that it would become.</param>
    /// <param name="typed">What stands in the fields.</param>
    /// <param name="faults">What is wrong with it.</param>
    /// <param name="choices">What can be chosen.</param>
    /// <param name="language">In which language she reads.</param>
    /// <param name="buttons">Save, and back.</param>
    /// <param name="isNew">Whether it is not yet kept.</param>
    public static CardReply.Replace For(
        NetworkEvent networkEvent, TypedForm typed, IReadOnlyList<EventFault> faults, FormChoices choices, AnswerLanguage language, IEnumerable<CardAction> buttons, bool isNew)
    {
        var form = EventFormBody.Of(typed, faults, language);
        if (networkEvent is { Status: EventStatus.Draft, Kind: not EventKind.Carrousel })
        {
            form.Choice(EventFields.Kind, FormTexts.Kind, KindsOf(language));
        }

        form.Text(EventFields.Title, FormTexts.Title, EventCheck.LongestTitle)
            .Text(EventFields.Summary, FormTexts.Summary, EventCheck.LongestSummary, isMultiline: true)
            .Choices(EventFields.Themes, FormTexts.Themes, choices.Themes)
            .Section(FormTexts.When.In(language))
            .Date(EventFields.Date, FormTexts.Date)
            .Time(EventFields.Start, FormTexts.Start)
            .Time(EventFields.End, FormTexts.End)
            .Section(FormTexts.Where.In(language))
            .Hint(FormTexts.WhereHint.In(language))
            .Text(EventFields.Address, FormTexts.Address, EventCheck.LongestAddress)
            .Number(EventFields.RoomCapacity, FormTexts.RoomCapacity, EventCheck.MostSeats)
            .Text(EventFields.Link, FormTexts.OnlineUrl, EventCheck.LongestLink)
            .Number(EventFields.OnlineCapacity, FormTexts.OnlineCapacity, EventCheck.MostSeats);
        if (networkEvent.Kind == EventKind.Carrousel)
        {
            form.Number(EventFields.WalkingMinutes, FormTexts.WalkingMinutes, EventCheck.MostWalkingMinutes);
        }

        form.Text(EventFields.Organiser, FormTexts.Organiser, EventCheck.LongestOrganiser)
            .Section(FormTexts.Registration.In(language))
            .Hint(FormTexts.RegistrationHint.In(language))
            .Date(EventFields.OpensDate, FormTexts.OpensDate)
            .Time(EventFields.OpensTime, FormTexts.OpensTime)
            .Date(EventFields.ClosesDate, FormTexts.ClosesDate)
            .Time(EventFields.ClosesTime, FormTexts.ClosesTime)
            .Section(FormTexts.Audience.In(language))
            .Hint(FormTexts.AudienceHint.In(language))
            .Choices(EventFields.Organisations, FormTexts.Organisations, choices.Organisations)
            .Choices(EventFields.Roles, FormTexts.Roles, choices.Roles)
            .Choices(EventFields.Interests, FormTexts.Interests, choices.Themes);
        return DeskCard.Reply(language, FormTexts.Heading(networkEvent.Kind, isNew).In(language), [.. form.Items, .. DeskCard.Buttons(buttons)]);
    }

    private static IReadOnlyList<FormChoice> KindsOf(AnswerLanguage language) =>
        [.. Enum.GetValues<EventKind>().Where(static kind => kind != EventKind.Carrousel).Select(kind => new FormChoice(kind.ToString(), FormTexts.KindOf(kind).In(language)))];
}
