using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Kernteam.Forms;
using Bot.Features.Newsletters.Checking;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Writing.Editing;
using Bot.Features.Newsletters.Writing.Opening;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Writing.Choosing;

/// <summary>"Voor wie?": the form of the audience.</summary>
internal sealed class ChooseAudience(AudienceLists lists) : INewsletterVerb
{
    public static string Verb => "news.audience";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) => tap.Newsletter.IsWritable
        ? AudienceForm.For(tap.Newsletter, AudienceForm.Filled(tap.Newsletter.Audience), [], null, await lists.OfAsync(tap.Newsletter, tap.Language, cancellationToken), tap.Language)
        : new CardReply.Refuse(OutcomeTexts.NotWritable.In(tap.Language));
}

/// <summary>The form was sent: it is kept, whatever stands in it.</summary>
internal sealed class SaveAudience(EditNewsletter edit, SavedForms forms, AudienceLists lists) : INewsletterVerb
{
    public static string Verb => "news.audience.save";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        var typed = TypedForm.Of(tap.Data, AudienceForm.Fields, NewsletterForms.LongestTyped);
        var choices = await lists.OfAsync(tap.Newsletter, tap.Language, cancellationToken);
        var outcome = await edit.AddressAsync(tap, audience => AudienceForm.Written(audience, typed, choices), "audience", cancellationToken);
        return await forms.AfterAsync(
            tap,
            outcome,
            AudienceForm.IsHere,
            (now, faults, news) => Task.FromResult<CardReply>(AudienceForm.For(now, typed, faults, news, choices, tap.Language)),
            next: null,
            cancellationToken);
    }
}

/// <summary>The form of the audience. Addresses have a card of their own: there may be thousands.</summary>
internal static class AudienceForm
{
    public const string ChannelsOnly = "channelsOnly";

    public static IReadOnlyList<string> Fields { get; } =
    [
        NewsletterFields.Organisations, NewsletterFields.Roles, NewsletterFields.AudienceThemes, NewsletterFields.AudienceEvent, NewsletterFields.Channels, ChannelsOnly,
    ];

    public static bool IsHere(NewsletterFault fault) => fault.HighlightId is null && Fields.Contains(fault.Field);

    public static NewsletterAudience Written(NewsletterAudience before, TypedForm typed, AudienceChoices choices) => WithChannels(before, typed, choices) with
    {
        Organisations = TypedChoices.Of(choices.Lists.Organisations, typed[NewsletterFields.Organisations]),
        Roles = TypedChoices.Of(choices.Lists.Roles, typed[NewsletterFields.Roles]),
        Themes = TypedChoices.Of(choices.Lists.Themes, typed[NewsletterFields.AudienceThemes]),
        EventId = choices.EventOf(typed[NewsletterFields.AudienceEvent], before.EventId),
    };

    // A tick always says yes or no. Without it the fields were not on the card, and "only in a channel" may not become the whole network.
    private static NewsletterAudience WithChannels(NewsletterAudience before, TypedForm typed, AudienceChoices choices) => typed[ChannelsOnly] is not ("true" or "false") ? before : before with
    {
        Channels = [.. TypedChoices.Of(choices.Channels, typed[NewsletterFields.Channels]).Where(channel => choices.Channels.Any(choice => choice.Id == channel))],
        ChannelsOnly = typed[ChannelsOnly] == "true",
    };

    public static TypedForm Filled(NewsletterAudience audience) => TypedForm.Of(
        (NewsletterFields.Organisations, string.Join(',', audience.Organisations)),
        (NewsletterFields.Roles, string.Join(',', audience.Roles)),
        (NewsletterFields.AudienceThemes, string.Join(',', audience.Themes)),
        (NewsletterFields.AudienceEvent, audience.EventId ?? HighlightChoices.NoEvent),
        (NewsletterFields.Channels, string.Join(',', audience.Channels)),
        (ChannelsOnly, audience.ChannelsOnly ? "true" : "false"));

    public static CardReply.Replace For(
        Newsletter newsletter, TypedForm typed, IEnumerable<NewsletterFault> faults, FormNews? news, AudienceChoices choices, AnswerLanguage language)
    {
        var body = NewsletterForms.Body(typed, faults, language)
            .Hint(ChoosingTexts.Hint.In(language))
            .Choices(NewsletterFields.Organisations, ChoosingTexts.Organisations, choices.Lists.Organisations)
            .Choices(NewsletterFields.Roles, ChoosingTexts.Roles, choices.Lists.Roles)
            .Choices(NewsletterFields.AudienceThemes, ChoosingTexts.Themes, choices.Lists.Themes)
            .Choice(NewsletterFields.AudienceEvent, ChoosingTexts.Event, choices.Events);
        if (choices.Channels.Count > 0)
        {
            body.Section(ChoosingTexts.ChannelSection.In(language))
                .Choices(NewsletterFields.Channels, ChoosingTexts.Channels, choices.Channels)
                .Hint(ChoosingTexts.ChannelMissing.In(language))
                .Toggle(ChannelsOnly, ChoosingTexts.ChannelsOnly, usual: false);
        }
        else
        {
            body.Hint(ChoosingTexts.NoChannels.In(language));
        }

        var addresses = AddressForm.Readable(newsletter.Audience).Count;
        return NewsletterForms.Reply(
            language,
            ChoosingTexts.Heading,
            news,
            body,
            DeskCard.Button<SaveAudience>(EditingTexts.Save.In(language), newsletter, (Seen.Version, newsletter.Version)),
            DeskCard.Button<ShowAddresses>(ChoosingTexts.AddressButton(addresses).In(language), newsletter),
            DeskCard.Button<OpenNewsletter>(EditingTexts.BackUnsaved.In(language), newsletter));
    }
}
