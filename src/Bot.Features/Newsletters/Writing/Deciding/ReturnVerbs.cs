using Bot.Features.Cards;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Kernteam.Forms;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Sending;
using Bot.Features.Newsletters.Writing.Editing;
using Bot.Features.Newsletters.Writing.Opening;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Writing.Deciding;

internal static class ReturnLimits
{
    public const int LongestRemark = 300;
}

/// <summary>"Teruggeven": asks for a remark.</summary>
internal sealed class AskReturn(StepReplies replies) : INewsletterVerb
{
    public const string Remark = "remark";

    public static string Verb => "news.return";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) => tap.Newsletter.State is NewsletterState.AwaitingApproval or NewsletterState.Approved
        ? Form(tap.Newsletter, TypedForm.Of(), [], tap.Language)
        : await replies.AfterAsync(tap, NewsletterOutcome.NotNow, DecidingTexts.Returned, cancellationToken);

    public static CardReply.Replace Form(Newsletter newsletter, TypedForm typed, IReadOnlyList<FormFault> faults, AnswerLanguage language) => NewsletterForms.Reply(
        language,
        DecidingTexts.ReturnHeading,
        null,
        new FormBody(typed, faults, language)
            .Hint(DecidingTexts.ReturnHint.In(language))
            .Text(Remark, DecidingTexts.Remark, ReturnLimits.LongestRemark, isMultiline: true),
        DeskCard.Button<ReturnNewsletter>(DecidingTexts.YesReturn.In(language), newsletter),
        DeskCard.Button<OpenNewsletter>(EditingTexts.No.In(language), newsletter));
}

/// <summary>It is a draft again, with the remark on its card.</summary>
internal sealed class ReturnNewsletter(NewsletterSteps steps, StepReplies replies) : INewsletterVerb
{
    public static string Verb => "news.return.yes";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        var typed = TypedForm.Of(tap.Data, [AskReturn.Remark]);
        if (TextLength.Exceeds(typed[AskReturn.Remark], ReturnLimits.LongestRemark))
        {
            tap.Note(DeskOutcome.Faulty);
            return AskReturn.Form(tap.Newsletter, typed, [new FormFault(AskReturn.Remark, DecidingTexts.RemarkTooLong)], tap.Language);
        }

        var remark = typed[AskReturn.Remark] is { Length: > 0 } said ? said : null;
        return await replies.AfterAsync(tap, await steps.ReturnAsync(tap, remark, cancellationToken), DecidingTexts.Returned, cancellationToken);
    }
}
