using Bot.Connector.Conversations;
using Bot.Features.Cards;
using Bot.Features.Members;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Reading.Texts;
using Bot.Features.Questions;
using Bot.Knowledge.Bank;
using Microsoft.Extensions.Logging;

namespace Bot.Features.Newsletters.Reading.Taps;

/// <summary>
/// "Stel een vraag": the bot says in the chat what the bank holds about the highlight's theme, with its sources, and what
/// one can ask on. In a channel it does so in the thread, in Dutch, once for everybody.
/// </summary>
internal sealed class AskAboutHighlight(
    ReaderTaps taps, TapClaims claims, HighlightAnswers answers, RememberAnswer remember, CountQuestions counts, ILogger<AskAboutHighlight> logger) : ICardVerb
{
    // Longer than Teams takes to bring a tap again; in a channel, long enough that a thread is not filled with one answer.
    private static readonly TimeSpan InOwnChat = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan InChannel = TimeSpan.FromMinutes(30);

    public Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken) =>
        taps.AboutAsync(tap, newsletter => AskAsync(tap, newsletter, cancellationToken), cancellationToken);

    private async Task<CardReply> AskAsync(CardTap tap, Newsletter newsletter, CancellationToken cancellationToken)
    {
        if (ReaderTaps.HighlightOf(tap, newsletter) is not { } highlight)
        {
            return new CardReply.Refuse(ReadingTexts.HighlightGone.In(tap.Language));
        }

        var isPersonal = tap.Turn.IsPersonal;
        var key = TapClaims.KeyOf(tap, ReaderVerbs.Ask, highlight.Id);
        if (tap.IsRefresh || !await claims.TakeAsync(key, isPersonal ? InOwnChat : InChannel, cancellationToken))
        {
            return new CardReply.Say(ReadingTexts.AnswerStoodAlready.In(tap.Language));
        }

        var language = isPersonal ? tap.Language : AnswerLanguage.Dutch;
        if (!await AnswerAsync(tap, newsletter, highlight, language, cancellationToken))
        {
            await claims.ReleaseAsync(key);
            return new CardReply.Say(ReadingTexts.NotSent.In(tap.Language));
        }

        await counts.AddAsync(newsletter.Id, highlight.Id);
        return new CardReply.Say(ReadingTexts.AnswerStands.In(tap.Language));
    }

    private async Task<bool> AnswerAsync(CardTap tap, Newsletter newsletter, Highlight highlight, AnswerLanguage language, CancellationToken cancellationToken)
    {
        var (question, answer) = answers.Of(newsletter, highlight, language);
        SendResult? first = null;
        foreach (var message in AnswerCard.For(answer, tap.Turn.IsPersonal))
        {
            var result = await tap.Turn.SendAsync(message, cancellationToken);
            first ??= result;
            if (result.Outcome is not (SendOutcome.Sent or SendOutcome.Unknown))
            {
                logger.AnswerNotSent(result.Outcome, result.Code);
                break;
            }
        }

        if (first is not { Outcome: SendOutcome.Sent or SendOutcome.Unknown } reply)
        {
            return false;
        }

        // In a channel the answer is Dutch for everybody, which says nothing about her.
        await remember.AfterAsync(tap.Turn, question, answer, reply, tap.Turn.IsPersonal ? tap.Member : null);
        return true;
    }
}
