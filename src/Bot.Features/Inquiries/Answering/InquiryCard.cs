using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Inquiries.Listing;
using Bot.Features.Inquiries.Model;
using Bot.Features.Inquiries.Pages;
using Bot.Features.Kernteam.Desk;
using Bot.Knowledge.Bank;

namespace Bot.Features.Inquiries.Answering;

/// <summary>A question as the kernteam sees it: in one's own chat with one's own buttons, in a group with those for everybody.</summary>
internal static class InquiryCard
{
    // What the bot had found is there to spare the reader a look, not to be read in whole.
    private const int LongestFound = 1_500;

    public static CardReply.Replace For(InquiryView view, Viewer viewer, string? notice = null, TextColor color = TextColor.Good) => DeskCard.Reply(
        viewer.Language,
        InquiryTexts.Heading(view.Inquiry.NetworkId).In(viewer.Language),
        [
            .. DeskCard.Notice(notice, color),
            new TextBlock(StandOf(view, viewer)) { Color = view.Inquiry.State == InquiryState.Open ? TextColor.Accent : null },
            .. QuestionOf(view, viewer.Language),
            .. FoundOf(view, viewer.Language),
            .. AnswerOf(view, viewer.Language),
            .. DeskCard.Buttons(ButtonsOf(view.Inquiry, viewer)),
        ]);

    /// <summary>What stays of a card whose question was erased.</summary>
    public static CardReply.Replace Erased(string networkId, AnswerLanguage language) =>
        DeskCard.Reply(language, InquiryTexts.Heading(networkId).In(language), new TextBlock(InquiryTexts.Erased.In(language)));

    /// <summary>What was asked, and by whom.</summary>
    public static IEnumerable<CardElement> QuestionOf(InquiryView view, AnswerLanguage language)
    {
        yield return DeskCard.Section(InquiryTexts.Question.In(language));
        foreach (var line in TypedLines.Of(view.Inquiry.Question))
        {
            yield return line;
        }

        yield return new FactSet([.. FactsOf(view, language)]);
    }

    private static IEnumerable<Fact> FactsOf(InquiryView view, AnswerLanguage language)
    {
        yield return new(InquiryTexts.From.In(language), view.Asker is { } asker ? DeskCard.Name(asker) : InquiryTexts.FromUnknown.In(language));
        yield return new(InquiryTexts.Organisation.In(language), view.Organisation is { } name ? DeskCard.Name(name) : InquiryTexts.OrganisationUnknown.In(language));
        yield return new(InquiryTexts.Asked.In(language), DeskCard.Moment(view.Inquiry.AskedAt, language));
        if (view.Inquiry.Language == AnswerLanguage.English)
        {
            yield return new(InquiryTexts.Language.In(language), InquiryTexts.English.In(language));
        }

        if (view.Theme is { } theme)
        {
            yield return new(InquiryTexts.Theme.In(language), DeskCard.Name(theme));
        }
    }

    private static string StandOf(InquiryView view, Viewer viewer)
    {
        var (inquiry, language) = (view.Inquiry, viewer.Language);
        var keeper = KeeperOf(view, language);
        var ended = inquiry.EndedAt is { } at ? DeskCard.Moment(at, language) : string.Empty;
        var since = inquiry.TakenAt is { } from ? DeskCard.Moment(from, language) : string.Empty;
        return (inquiry.State switch
        {
            InquiryState.Open => InquiryTexts.Free,
            InquiryState.Taken when viewer.ObjectId is { } own && inquiry.Has(own) => InquiryTexts.Yours(since),
            InquiryState.Taken => InquiryTexts.TakenBy(keeper, since),
            InquiryState.Answered => InquiryTexts.AnsweredBy(keeper, ended),
            InquiryState.Closed when inquiry.HasLapsed => InquiryTexts.Lapsed(ended),
            InquiryState.Closed => inquiry.TakenBy is null ? InquiryTexts.Withdrawn(ended) : InquiryTexts.ClosedBy(keeper, ended),
        }).In(language);
    }

    /// <summary>Who looks after it, by name as far as it is known.</summary>
    public static string KeeperOf(InquiryView view, AnswerLanguage language) =>
        view.Keeper is { Length: > 0 } name ? DeskCard.Name(name) : InquiryTexts.Colleague.In(language);

    private static IEnumerable<CardElement> FoundOf(InquiryView view, AnswerLanguage language)
    {
        // Whoever reads back what was answered needs no help any more.
        if (!view.Inquiry.IsOpen)
        {
            return [];
        }

        var found = view.Inquiry.Found.Length == 0 ? InquiryTexts.NothingFound.In(language) : DeskCardText.Cut(view.Inquiry.Found, LongestFound);
        return
        [
            DeskCard.Section(InquiryTexts.Found.In(language)),
            .. TypedLines.Of(found),
            DeskCard.Section(InquiryTexts.Holder.In(language)),
            .. view.Holder is { } holder
                ? holder.Lines.Select(static line => (CardElement)new TextBlock(CardText.Plain(line))).Append(DeskCard.Subtle(InquiryTexts.Source(CardText.Plain(holder.Source)).In(language)))
                : [new TextBlock(InquiryTexts.NoHolder.In(language))],
        ];
    }

    private static IEnumerable<CardElement> AnswerOf(InquiryView view, AnswerLanguage language) =>
        view.Inquiry.Answer is { } answer ? [DeskCard.Section(InquiryTexts.Answer.In(language)), .. TypedLines.Of(answer)] : [];

    // This card is brought up to date by itself, so whatever is read or filled in from it stands apart.
    private static IEnumerable<CardAction> ButtonsOf(Inquiry inquiry, Viewer viewer) => inquiry.State switch
    {
        InquiryState.Open => [Take(inquiry, viewer, InquiryTexts.Take), Button<AskClose>(inquiry, viewer, InquiryTexts.Close), .. All(inquiry, viewer)],
        InquiryState.Taken when viewer.ObjectId is null => [Button<ShowAnswerForm>(inquiry, viewer, InquiryTexts.Reply), Button<OpenInquiry>(inquiry, viewer, InquiryTexts.Open)],
        InquiryState.Taken when viewer.ObjectId is { } own && inquiry.Has(own) =>
        [
            Button<ShowAnswerForm>(inquiry, viewer, InquiryTexts.Reply), DeskCard.Button<GiveBackInquiry>(InquiryTexts.GiveBack.In(viewer.Language), inquiry),
            Button<AskClose>(inquiry, viewer, InquiryTexts.Close), .. All(inquiry, viewer),
        ],
        InquiryState.Taken => [Take(inquiry, viewer, InquiryTexts.TakeOver), .. All(inquiry, viewer)],
        InquiryState.Answered when inquiry.WantsPage => [Button<ShowPage>(inquiry, viewer, InquiryTexts.Page), .. All(inquiry, viewer)],
        InquiryState.Answered or InquiryState.Closed => All(inquiry, viewer),
    };

    private static ExecuteAction Take(Inquiry inquiry, Viewer viewer, LocalText title) =>
        DeskCard.Button<TakeInquiry>(title.In(viewer.Language), inquiry, ("version", inquiry.Version));

    private static ExecuteAction Button<T>(Inquiry inquiry, Viewer viewer, LocalText title)
        where T : IInquiryVerb => viewer.ObjectId is null
            ? DeskCard.Button<T>(title.In(viewer.Language), inquiry)
            : DeskCard.Button<T>(title.In(viewer.Language), inquiry, (DeskVerbs.Apart, "true"));

    // A shared card stays about its question.
    private static IEnumerable<CardAction> All(Inquiry inquiry, Viewer viewer) =>
        viewer.ObjectId is null ? [] : [DeskCard.Button<ListInquiries>(InquiryTexts.All.In(viewer.Language), inquiry.NetworkId, (DeskVerbs.Apart, "true"))];
}
