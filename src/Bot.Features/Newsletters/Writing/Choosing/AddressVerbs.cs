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

/// <summary>"E-mailadressen": how many there are, and a field to paste more.</summary>
internal sealed class ShowAddresses : INewsletterVerb
{
    public static string Verb => "news.addresses";

    public Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) => Task.FromResult<CardReply>(tap.Newsletter.IsWritable
        ? AddressForm.For(tap.Newsletter, TypedForm.Of(), [], null, tap.Language)
        : new CardReply.Refuse(OutcomeTexts.NotWritable.In(tap.Language)));
}

/// <summary>
/// Adds what was pasted. Lines that are no address come back in the field, and are kept nowhere else: whoever they are about
/// is not known by them, so nobody could have them erased.
/// </summary>
internal sealed class AddAddresses(EditNewsletter edit, SavedForms forms) : INewsletterVerb
{
    public static string Verb => "news.addresses.add";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        var pasted = PastedAddresses.Of(tap.Text(NewsletterFields.Addresses));
        var leftOut = 0;
        var outcome = await edit.AddressAsync(
            tap,
            audience =>
            {
                (var together, leftOut) = pasted.AddedTo(AddressForm.Readable(audience));
                return audience with { Addresses = together };
            },
            $"{pasted.Read.Addresses.Count} addresses",
            cancellationToken);
        return await forms.AfterAsync(
            tap,
            outcome,
            static fault => fault.Field == NewsletterFields.Addresses,
            (now, faults, news) => Task.FromResult<CardReply>(AddressForm.For(now, pasted.Again, faults, news is { IsGood: false } ? new(pasted.NotAdded, IsGood: false) : news, tap.Language)),
            (now, _, _) => Task.FromResult<CardReply>(AddressForm.For(now, pasted.Unread, [], pasted.NewsOf(leftOut), tap.Language)),
            cancellationToken);
    }
}

/// <summary>Asks whether all addresses may go.</summary>
internal sealed class AskClearAddresses : INewsletterVerb
{
    public static string Verb => "news.addresses.clear";

    public Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) => Task.FromResult<CardReply>(DeskCard.Reply(
        tap.Language,
        ChoosingTexts.AskClear(AddressForm.Readable(tap.Newsletter.Audience).Count).In(tap.Language),
        DeskCard.Buttons(
            DeskCard.Button<ClearAddresses>(ChoosingTexts.YesClear.In(tap.Language), tap.Newsletter, (Seen.Version, tap.Newsletter.Version)),
            DeskCard.Button<ShowAddresses>(EditingTexts.No.In(tap.Language), tap.Newsletter))));
}

/// <summary>Removes all of them.</summary>
internal sealed class ClearAddresses(EditNewsletter edit, StepReplies replies) : INewsletterVerb
{
    public static string Verb => "news.addresses.clear.yes";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) => await replies.AfterAsync(
        tap,
        await edit.AddressAsync(tap, static audience => audience with { Addresses = [], ByAddress = false }, "addresses cleared", cancellationToken),
        ChoosingTexts.Cleared,
        cancellationToken);
}

/// <summary>The card of the addresses.</summary>
internal static class AddressForm
{
    /// <summary>The addresses, without what an older version kept beside them.</summary>
    public static IReadOnlyList<string> Readable(NewsletterAudience audience) => [.. audience.Addresses.Where(AddressList.IsAddress)];

    public static CardReply.Replace For(Newsletter newsletter, TypedForm typed, IEnumerable<NewsletterFault> faults, FormNews? news, AnswerLanguage language)
    {
        var count = Readable(newsletter.Audience).Count;
        List<CardAction> buttons = [DeskCard.Button<AddAddresses>(ChoosingTexts.Add.In(language), newsletter, (Seen.Version, newsletter.Version))];
        if (newsletter.Audience.ByAddress)
        {
            buttons.Add(DeskCard.Button<AskClearAddresses>(ChoosingTexts.Clear.In(language), newsletter));
        }

        buttons.Add(DeskCard.Button<ChooseAudience>(EditingTexts.BackUnsaved.In(language), newsletter));
        return NewsletterForms.Reply(
            language,
            ChoosingTexts.AddressHeading(count),
            news,
            NewsletterForms.Body(typed, faults, language)
                .Hint(ChoosingTexts.AddressHint.In(language))
                .Text(NewsletterFields.Addresses, ChoosingTexts.Addresses, PastedAddresses.Longest, isMultiline: true),
            buttons);
    }
}
