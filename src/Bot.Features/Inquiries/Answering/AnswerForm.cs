using System.Text.Json;
using Bot.Connector.Activities;
using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Storage;
using Bot.Knowledge.Bank;

namespace Bot.Features.Inquiries.Answering;

/// <summary>"Beantwoorden": an empty form, for who looks after the question.</summary>
internal sealed class ShowAnswerForm(InquiryDesk desk) : IInquiryVerb
{
    public static string Verb => "inquiry.form";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) =>
        await desk.WhyNotHersAsync(tap, cancellationToken) is { } why
            ? await desk.ShowAsync(tap, why, cancellationToken)
            : AnswerForm.For(await desk.ViewAsync(tap, cancellationToken), tap.Language, string.Empty, wantsPage: false, null);
}

/// <summary>The answer was written: it goes to the asker, or the form comes back with what is wrong.</summary>
internal sealed class AnswerInquiry(InquiryDesk desk) : IInquiryVerb
{
    public static string Verb => "inquiry.answer";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        var typed = StoredText.Of(tap.Text(AnswerForm.Answer) ?? string.Empty, AnswerForm.Longest + 1).Trim();
        var wantsPage = AnswerForm.IsTicked(tap.Data);
        LocalText? fault = typed.Any(char.IsLetterOrDigit) ? typed.Length > AnswerForm.Longest ? InquiryTexts.TooLong(AnswerForm.Longest) : null : InquiryTexts.Empty;
        if (fault is not null)
        {
            tap.Note(DeskOutcome.Faulty);
            return AnswerForm.For(await desk.ViewAsync(tap, cancellationToken), tap.Language, typed, wantsPage, fault);
        }

        return await desk.DecideAsync(tap, inquiry => inquiry.Reply(tap.Actor.ObjectId, typed, wantsPage, desk.Now), InquiryTexts.Sent, cancellationToken);
    }
}

/// <summary>The form of an answer.</summary>
internal static class AnswerForm
{
    public const string Answer = "answer";
    public const string Page = "draft";

    /// <summary>As much as a card has room for, and a chat should ask to be read.</summary>
    public const int Longest = 3_000;

    public static CardReply.Replace For(InquiryView view, AnswerLanguage language, string typed, bool wantsPage, LocalText? fault) => DeskCard.Reply(
        language,
        InquiryTexts.AnswerHeading.In(language),
        [
            .. InquiryCard.QuestionOf(view, language),
            .. view.Inquiry.Language == AnswerLanguage.English ? [DeskCard.Subtle(InquiryTexts.InEnglish.In(language))] : Array.Empty<CardElement>(),
            new TextInput
            {
                Id = Answer,
                Label = InquiryTexts.AnswerLabel.In(language),
                Value = typed.Length == 0 ? null : StoredText.Of(typed, Longest),
                MaxLength = Longest,
                IsMultiline = true,
            },
            .. fault is null ? [] : new CardElement[] { new TextBlock(fault.In(language)) { Color = TextColor.Attention, Spacing = Spacing.Small } },
            DeskCard.Subtle(InquiryTexts.SignedAs(view.Inquiry.NetworkId).In(language)),
            new ToggleInput(InquiryTexts.WantsPage.In(language)) { Id = Page, Value = wantsPage ? "true" : "false" },
            .. DeskCard.Buttons(
                DeskCard.Button<AnswerInquiry>(InquiryTexts.Send.In(language), view.Inquiry),
                DeskCard.Button<OpenInquiry>(InquiryTexts.Back.In(language), view.Inquiry)),
        ]);

    /// <summary>Clients send a tick as text or as a truth value.</summary>
    public static bool IsTicked(JsonElement data) =>
        data.Property(Page) is { } value && (value.ValueKind == JsonValueKind.True || (value.ValueKind == JsonValueKind.String && value.Text() == "true"));
}
