using Bot.Connector.Activities;
using Bot.Features.Cards;
using Bot.Features.Deliveries;
using Bot.Features.Inquiries.Model;
using Bot.Features.Inquiries.Telling;
using Bot.Features.Members;
using Bot.Features.Storage;
using Bot.Knowledge.Bank;
using Microsoft.Extensions.Options;

namespace Bot.Features.Inquiries.Asking;

/// <summary>"Versturen": the question is the kernteam's from now on. A tap that comes twice sends it once, because the card carries its id.</summary>
internal sealed class SendInquiry(
    InquiryStore store, NewInquiry draft, KernteamReach reach, InquiryDeliveries deliveries, DeliverySignal signal, IOptions<InquiryOptions> options) : ICardVerb
{
    public async Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tap);
        if (AskDoor.RefusalOf(tap) is { } refusal)
        {
            return refusal;
        }

        if (tap.Member is not { } member || AskDoor.IdOf(tap) is not { } id)
        {
            return AskDoor.NotRight(tap);
        }

        if (await store.FindAsync(id, cancellationToken) is { } sent)
        {
            return Shown(sent, tap, member);
        }

        if (member.NetworkId is not { } networkId || tap.Data.Text(AskData.Network) != networkId)
        {
            return new CardReply.Refuse(AskTexts.OtherNetwork.In(tap.Language));
        }

        var typed = StoredText.Of(tap.Data.Text(AskData.Question) ?? string.Empty, AskCards.LongestQuestion + 1).Trim();
        if (FaultOf(typed) is { } fault)
        {
            var isShared = KernteamReach.IsShared(await reach.OfAsync(networkId, cancellationToken));
            return AskCards.Form(new AskedOfKernteam(id, networkId, tap.Data.Text(AskData.Reply) is { Length: <= 200 } reply ? reply : null, typed, isShared), tap.Language, fault);
        }

        return await SendAsync(tap, member, await draft.OfAsync(tap, member, id, networkId, typed, cancellationToken), cancellationToken);
    }

    private async Task<CardReply> SendAsync(CardTap tap, Member member, Inquiry inquiry, CancellationToken cancellationToken)
    {
        var goals = await reach.OfAsync(inquiry.NetworkId, cancellationToken);
        if (goals.Count == 0)
        {
            return new CardReply.Refuse(AskTexts.Unreachable(inquiry.NetworkId).In(tap.Language));
        }

        var outcome = await store.AddAsync(inquiry, options.Value.MostOpen, deliveries.OfNew(inquiry, goals, inquiry.AskedAt), cancellationToken);
        signal.Ring();
        return outcome switch
        {
            AskOutcome.Sent => AskCards.For(inquiry, tap.Language),
            AskOutcome.AlreadySent => await store.FindAsync(inquiry.Id, cancellationToken) is { } kept ? Shown(kept, tap, member) : AskDoor.NotRight(tap),
            AskOutcome.NotKnown => new CardReply.Refuse(AskTexts.NotKnown.In(tap.Language)),
            AskOutcome.TooManyOpen => new CardReply.Refuse(AskTexts.TooManyOpen(options.Value.MostOpen).In(tap.Language)),
        };
    }

    // The id of somebody else's question: nothing was written, and nothing of it is shown.
    private static CardReply Shown(Inquiry inquiry, CardTap tap, Member member) =>
        inquiry.IsOf(member) ? AskCards.For(inquiry, tap.Language) : AskDoor.NotRight(tap);

    private static LocalText? FaultOf(string typed) =>
        !typed.Any(char.IsLetterOrDigit) ? AskTexts.Empty
        : typed.Length > AskCards.LongestQuestion ? AskTexts.TooLong(AskCards.LongestQuestion)
        : null;
}

/// <summary>Puts a question together: her words, what the bot had said, and the theme that it seems to be about.</summary>
internal sealed class NewInquiry(BeginAsking begin, ThemeOfQuestion themes, TimeProvider clock)
{
    // Enough to see what the bot came up with; the kernteam has the bank itself.
    private const int LongestFound = 2_000;

    public async Task<Inquiry> OfAsync(CardTap tap, Member member, string id, string networkId, string question, CancellationToken cancellationToken)
    {
        var answer = await begin.FindAsync(tap.Turn, tap.Data.Text(AskData.Reply), cancellationToken);
        return new Inquiry
        {
            Id = id,
            NetworkId = networkId,
            TenantId = member.TenantId,
            ObjectId = member.ObjectId,
            Language = tap.Language,
            Question = question,
            Found = answer is null ? string.Empty : StoredText.Of(answer.Text, LongestFound),
            ThemeId = themes.Of(question, networkId, tap.Language),
            State = InquiryState.Open,
            AskedAt = clock.GetUtcNow(),
            Version = 1,
        };
    }
}
