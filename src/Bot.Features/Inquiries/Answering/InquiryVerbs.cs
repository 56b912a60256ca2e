using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Inquiries.Model;
using Bot.Features.Kernteam.Desk;
using Bot.Knowledge.Bank;

namespace Bot.Features.Inquiries.Answering;

/// <summary>Shows a question as it is now.</summary>
internal sealed class OpenInquiry(InquiryDesk desk) : IInquiryVerb
{
    public static string Verb => "inquiry.open";

    public Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) => desk.ShowAsync(tap, null, cancellationToken);
}

/// <summary>"Ik pak dit op": whoever taps first has it, and the others see who.</summary>
internal sealed class TakeInquiry(InquiryDesk desk) : IInquiryVerb
{
    public static string Verb => "inquiry.take";

    public Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        var seen = tap.Number("version", 0, int.MaxValue);
        return desk.DecideAsync(tap, inquiry => inquiry.Take(tap.Actor.ObjectId, seen, desk.Now), InquiryTexts.NowYours, cancellationToken);
    }
}

/// <summary>"Teruggeven": it is anybody's again.</summary>
internal sealed class GiveBackInquiry(InquiryDesk desk) : IInquiryVerb
{
    public static string Verb => "inquiry.back";

    public Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) =>
        desk.DecideAsync(tap, inquiry => inquiry.GiveBack(tap.Actor.ObjectId), InquiryTexts.GivenBack, cancellationToken);
}

/// <summary>"Sluiten zonder antwoord": says what the asker will read, and asks once more.</summary>
internal sealed class AskClose(InquiryDesk desk) : IInquiryVerb
{
    public static string Verb => "inquiry.close";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        var view = await desk.ViewAsync(tap, cancellationToken);
        var outcome = tap.Inquiry.Close(tap.Actor.ObjectId, desk.Now).Outcome;
        return outcome == InquiryOutcome.Done
            ? CloseCard.For(view, tap.Language)
            : await desk.ShowAsync(tap, InquiryTexts.WhyNot(outcome, InquiryCard.KeeperOf(view, tap.Language)), cancellationToken);
    }
}

/// <summary>She is sure.</summary>
internal sealed class CloseInquiry(InquiryDesk desk) : IInquiryVerb
{
    public static string Verb => "inquiry.close.yes";

    public Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) =>
        desk.DecideAsync(tap, inquiry => inquiry.Close(tap.Actor.ObjectId, desk.Now), InquiryTexts.NowClosed, cancellationToken);
}

/// <summary>The confirmation.</summary>
internal static class CloseCard
{
    public static CardReply.Replace For(InquiryView view, AnswerLanguage language) => DeskCard.Reply(
        language,
        InquiryTexts.CloseSure.In(language),
        [
            new TextBlock(InquiryTexts.CloseTells.In(language)),
            .. InquiryCard.QuestionOf(view, language),
            .. DeskCard.Buttons(
                DeskCard.Button<CloseInquiry>(InquiryTexts.YesClose.In(language), view.Inquiry),
                DeskCard.Button<OpenInquiry>(InquiryTexts.Back.In(language), view.Inquiry)),
        ]);
}
