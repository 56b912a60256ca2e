using Bot.Connector.Cards;
using Bot.Features.Events.Model;
using Bot.Features.Events.Organising.Afterwards;
using Bot.Features.Events.Organising.Attendees;
using Bot.Features.Events.Organising.ByHand;
using Bot.Features.Events.Organising.Changing;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Events.Organising.Exporting;
using Bot.Features.Events.Organising.Forms;
using Bot.Features.Events.Organising.Inviting;
using Bot.Features.Events.Organising.Publishing;
using Bot.Features.Events.Organising.Rounds;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Organising.Opening;

/// <summary>What can be done with an event, which depends on how far it is.</summary>
internal static class OverviewButtons
{
    public static IEnumerable<CardAction> Of(NetworkEvent networkEvent, AnswerLanguage language, DateTimeOffset now) =>
        OfStatus(networkEvent, language, now)
            .Append(DeskCard.Button<CopyEvent>(OverviewTexts.Copy.In(language), networkEvent))
            .Append(DeskCard.Button<ShowMenu>(OverviewTexts.BackToMenu.In(language), networkEvent.NetworkId));

    private static IEnumerable<CardAction> OfStatus(NetworkEvent networkEvent, AnswerLanguage language, DateTimeOffset now) => networkEvent.Status switch
    {
        EventStatus.Draft => OfDraft(networkEvent, language),
        EventStatus.Published => OfPublished(networkEvent, language, now),
        EventStatus.Cancelled => OfPast(networkEvent, language),
        EventStatus.Completed => OfPast(networkEvent, language).Prepend(DeskCard.Button<ShowResult>(OverviewTexts.Result.In(language), networkEvent)),
    };

    private static IEnumerable<CardAction> OfDraft(NetworkEvent networkEvent, AnswerLanguage language)
    {
        yield return DeskCard.Button<EditEvent>(OverviewTexts.Edit.In(language), networkEvent);
        if (networkEvent.Kind == EventKind.Carrousel)
        {
            yield return DeskCard.Button<EditRound>(OverviewTexts.RoundsButton.In(language), networkEvent, ("round", 1));
        }

        yield return DeskCard.Button<PreviewEvent>(OverviewTexts.Preview.In(language), networkEvent);
        yield return DeskCard.Button<PublishEvent>(OverviewTexts.Publish.In(language), networkEvent);
        yield return DeskCard.Button<AskDelete>(OverviewTexts.Delete.In(language), networkEvent);
    }

    private static IEnumerable<CardAction> OfPublished(NetworkEvent networkEvent, AnswerLanguage language, DateTimeOffset now)
    {
        yield return DeskCard.Button<ChooseInvited>(OverviewTexts.Invite.In(language), networkEvent);
        yield return DeskCard.Button<ShowWho>(OverviewTexts.Who.In(language), networkEvent);
        yield return DeskCard.Button<ShowLink>(OverviewTexts.Link.In(language), networkEvent);
        yield return DeskCard.Button<EditEvent>(OverviewTexts.Edit.In(language), networkEvent);
        if (networkEvent.Kind == EventKind.Carrousel)
        {
            yield return DeskCard.Button<EditRound>(OverviewTexts.RoundsButton.In(language), networkEvent, ("round", 1));
        }

        yield return DeskCard.Button<AskSeats>(OverviewTexts.Capacity.In(language), networkEvent);
        yield return DeskCard.Button<AskHand>(OverviewTexts.Hand.In(language), networkEvent);
        yield return DeskCard.Button<ShowCheckIn>(OverviewTexts.CheckIn.In(language), networkEvent);
        yield return DeskCard.Button<ShowCode>(OverviewTexts.Code.In(language), networkEvent);
        yield return DeskCard.Button<MakeExport>(OverviewTexts.Export.In(language), networkEvent);
        if (networkEvent.RegistrationClosesAt > now)
        {
            yield return DeskCard.Button<CloseRegistration>(OverviewTexts.Close.In(language), networkEvent);
        }
        else if (networkEvent.StartsAt > now)
        {
            yield return DeskCard.Button<ReopenRegistration>(OverviewTexts.Reopen.In(language), networkEvent);
        }

        yield return DeskCard.Button<PreviewEvent>(OverviewTexts.Preview.In(language), networkEvent);
        yield return DeskCard.Button<AskCancel>(OverviewTexts.Cancel.In(language), networkEvent);
    }

    private static IEnumerable<CardAction> OfPast(NetworkEvent networkEvent, AnswerLanguage language)
    {
        yield return DeskCard.Button<ShowWho>(OverviewTexts.Who.In(language), networkEvent);
        yield return DeskCard.Button<MakeExport>(OverviewTexts.Export.In(language), networkEvent);
    }
}
