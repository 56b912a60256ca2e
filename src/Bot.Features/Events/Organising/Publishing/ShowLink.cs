using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Events.Invitations.Opening;
using Bot.Features.Events.Model;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Events.Organising.Opening;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Organising.Publishing;

/// <summary>"Link om te delen": opens the bot at this event, with a sentence for a mail.</summary>
internal sealed class ShowLink(EventLink links) : IEventVerb
{
    public static string Verb => "org.link";

    public Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        if (tap.Event.Status == EventStatus.Draft)
        {
            return Task.FromResult<CardReply>(new CardReply.Refuse(OverviewTexts.NotPublished.In(tap.Language)));
        }

        return Task.FromResult<CardReply>(LinkCard.For(tap.Event, links.For(tap.Event.Id), tap.Language));
    }
}

/// <summary>The card with the link.</summary>
internal static class LinkCard
{
    // An input, because its text can be selected and copied on every client.
    public static CardReply.Replace For(NetworkEvent networkEvent, string link, AnswerLanguage language) => DeskCard.Reply(
        language,
        PublishingTexts.Link.In(language),
        [
            new TextBlock(PublishingTexts.LinkHint.In(language)),
            new TextInput
            {
                Id = "copy",
                Label = PublishingTexts.CopyHere.In(language),
                Value = PublishingTexts.Invitation(networkEvent.Title, DeskCard.Day(networkEvent.StartsAt, language), link).In(language),
                IsMultiline = true,
            },
            new TextBlock(PublishingTexts.InChannel(networkEvent.Id).In(language)),
            .. DeskCard.Buttons(
                new OpenUrlAction(link) { Title = OverviewTexts.Open.In(language) },
                DeskCard.Button<OpenEvent>(OverviewTexts.Back.In(language), networkEvent)),
        ]);
}
