using System.Text;
using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Inquiries.Answering;
using Bot.Features.Inquiries.Model;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Kernteam.Downloads;
using Bot.Knowledge.Bank;

namespace Bot.Features.Inquiries.Pages;

/// <summary>"Pagina voor de kennisbank": the draft to be read, with a link to the file. The bank itself is changed by people.</summary>
internal sealed class ShowPage(DraftPages pages, DownloadLinks links, PublicAddress address) : IInquiryVerb
{
    public static string Verb => "inquiry.page";

    // Whoever has the link has the file.
    static bool IDeskVerb.WorksInGroups => false;

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        if (tap.Inquiry is not { State: InquiryState.Answered, WantsPage: true })
        {
            return new CardReply.Refuse(PageTexts.NoPage.In(tap.Language));
        }

        if (pages.GroundOf(tap.Inquiry) is not { } ground)
        {
            return new CardReply.Refuse(PageTexts.NoSource.In(tap.Language));
        }

        var link = await links.MakeAsync(PageDownload.Name, tap.Inquiry.Id, tap.Actor, tap.Trace(detail: "link"), cancellationToken);
        return PageCard.For(tap.Inquiry, ground, address.Of($"/export/{link.Token}.md"), tap.Language);
    }
}

/// <summary>The draft on a card.</summary>
internal static class PageCard
{
    // The file has it all; the card shows so much of it.
    private const int LongestShown = 5_000;

    public static CardReply.Replace For(Inquiry inquiry, PageGround ground, string url, AnswerLanguage language) => DeskCard.Reply(
        language,
        PageTexts.Heading.In(language),
        [
            new TextBlock(PageTexts.Hint(DraftPage.FolderOf(inquiry), $"{DraftPage.NameOf(inquiry)}.md").In(language)),
            .. ground.IsOwn ? [] : new CardElement[] { DeskCard.Subtle(PageTexts.OwnSource(DraftPages.OwnDocument(inquiry.NetworkId)).In(language)) },
            new Container([.. TypedLines.Of(DeskCardText.Cut(DraftPage.Of(inquiry, ground), LongestShown))]) { Style = ContainerStyle.Emphasis },
            new ActionSet([new OpenUrlAction(url) { Title = PageTexts.Download.In(language) }]),
            DeskCard.Subtle(PageTexts.Lasts.In(language)),
            .. DeskCard.Buttons(DeskCard.Button<OpenInquiry>(InquiryTexts.Back.In(language), inquiry)),
        ]);
}

/// <summary>What a draft page leans on in the bank as it is now.</summary>
internal sealed class DraftPages(Members.CurrentThemes themes, CurrentDocuments? documents = null)
{
    /// <summary>The document that stands for a kernteam's own answers, where the bank has it.</summary>
    public static string OwnDocument(string networkId) => $"{networkId}-KERNTEAM";

    /// <summary>Null when the bank has no document of this network.</summary>
    public PageGround? GroundOf(Inquiry inquiry)
    {
        var known = documents?.Invoke(inquiry.NetworkId) ?? [];
        var own = OwnDocument(inquiry.NetworkId);
        var theme = themes(inquiry.NetworkId).Any(theme => theme.Id == inquiry.ThemeId) ? inquiry.ThemeId?[(inquiry.NetworkId.Length + 1)..] : null;
        return known.Count == 0 ? null : known.Contains(own) ? new PageGround(own, IsOwn: true, theme) : new PageGround(known[0], IsOwn: false, theme);
    }
}

/// <summary>The draft as a file.</summary>
internal sealed class PageDownload(InquiryStore store, DraftPages pages) : IDownload
{
    public const string Name = "page";

    public string Kind => Name;

    public string Action => "inquiry.page.download";

    public async Task<string?> NetworkOfAsync(string subjectId, CancellationToken cancellationToken) => (await store.FindAsync(subjectId, cancellationToken))?.NetworkId;

    public async Task<DownloadedFile?> MakeAsync(string subjectId, CancellationToken cancellationToken) =>
        await store.FindAsync(subjectId, cancellationToken) is { State: InquiryState.Answered, WantsPage: true } inquiry && pages.GroundOf(inquiry) is { } ground
            ? new(Encoding.UTF8.GetBytes(DraftPage.Of(inquiry, ground)), "text/markdown; charset=utf-8", $"{DraftPage.NameOf(inquiry)}.md")
            : null;
}
