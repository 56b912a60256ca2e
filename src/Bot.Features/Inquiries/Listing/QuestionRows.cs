using Bot.Connector.Cards;
using Bot.Features.Inquiries.Answering;
using Bot.Features.Inquiries.Model;
using Bot.Features.Kernteam.Desk;
using Bot.Knowledge.Bank;

namespace Bot.Features.Inquiries.Listing;

/// <summary>Questions as rows of a card, each with its button.</summary>
internal static class QuestionRows
{
    // Enough to know which question it is.
    public const int LongestShown = 140;

    public static IEnumerable<CardElement> Of(IEnumerable<Inquiry> inquiries, IReadOnlyDictionary<string, string> names, AnswerLanguage language) =>
        inquiries.Select(inquiry => new ColumnSet(
        [
            new Column(
            [
                new TextBlock(DeskCard.Name(inquiry.Question, LongestShown)) { Weight = TextWeight.Bolder },
                DeskCard.Subtle(StandOf(inquiry, names, language)),
            ]),
            new Column([new ActionSet([DeskCard.Button<OpenInquiry>(ListTexts.Open.In(language), inquiry)])]) { Width = "auto" },
        ]));

    private static string StandOf(Inquiry inquiry, IReadOnlyDictionary<string, string> names, AnswerLanguage language)
    {
        var asked = DeskCard.Moment(inquiry.AskedAt, language);
        var ended = DeskCard.Moment(inquiry.EndedAt ?? inquiry.AskedAt, language);
        return (inquiry.State switch
        {
            InquiryState.Open => ListTexts.Since(asked),
            InquiryState.Taken => ListTexts.With(asked, NameOf(inquiry, names, language)),
            InquiryState.Answered => ListTexts.Answered(ended),
            InquiryState.Closed => ListTexts.Closed(ended),
        }).In(language);
    }

    private static string NameOf(Inquiry inquiry, IReadOnlyDictionary<string, string> names, AnswerLanguage language) =>
        inquiry.TakenBy is { } keeper && names.TryGetValue(keeper, out var name) ? DeskCard.Name(name) : InquiryTexts.Colleague.In(language).ToLowerInvariant();
}
