using System.Text;
using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Newsletters.Importing.Fetching;
using Bot.Features.Newsletters.Writing.Editing;
using Bot.Features.Newsletters.Writing.Opening;
using Bot.Features.Storage;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Importing;

/// <summary>What was typed into the form.</summary>
/// <param name="DraftId">The id of the draft that it will be.</param>
internal sealed record ImportInput(string DraftId, string Link, string Text)
{
    public static ImportInput Of(DeskTap tap)
    {
        ArgumentNullException.ThrowIfNull(tap);
        return new(IdOf(tap), StoredText.Of(tap.Text(ImportForm.LinkField) ?? string.Empty, WebAddress.Longest + 1).Trim(), tap.Text(ImportForm.TextField)?.Trim() ?? string.Empty);
    }

    // The form carries the id, so that a tap that Teams delivers twice makes one draft.
    private static string IdOf(DeskTap tap) =>
        tap.Text("draft") is { } id && NewId.Is(id) ? id : NewId.Next();
}

/// <summary>The card with the two fields.</summary>
internal static class ImportForm
{
    public const string LinkField = "link";
    public const string TextField = "text";

    /// <summary>The longest text that one may paste.</summary>
    public const int LongestText = 12_000;

    // The card comes back with what was typed, and Teams takes cards up to 28 KB.
    private const int MostBytes = 18_000;

    public static CardReply.Replace For(string networkId, ImportInput typed, LocalText? fault, AnswerLanguage language)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return DeskCard.Reply(
            language,
            ImportTexts.Heading.In(language),
            [
                .. DeskCard.Notice(fault?.In(language), TextColor.Attention),
                new TextBlock(ImportTexts.Explanation.In(language)),
                new TextInput { Id = LinkField, Label = ImportTexts.Link.In(language), Placeholder = "https://", Value = Kept(typed.Link, WebAddress.Longest), MaxLength = WebAddress.Longest },
                new TextInput { Id = TextField, Label = ImportTexts.Text.In(language), Value = Kept(typed.Text, LongestText), MaxLength = LongestText, IsMultiline = true },
                .. DeskCard.Buttons(
                    DeskCard.Button<ReadImport>(ImportTexts.Read.In(language), networkId, ("draft", typed.DraftId)),
                    DeskCard.Button<ListNewsletters>(EditingTexts.BackUnsaved.In(language), networkId)),
            ]);
    }

    // As much of it as the card has room for, as JSON writes it: a line's end and a quotation mark take two bytes.
    private static string? Kept(string typed, int longest)
    {
        var kept = StoredText.Of(typed, longest);
        while (Encoding.UTF8.GetByteCount(kept) + kept.Count(static letter => letter is '\n' or '"' or '\\' or '\t') > MostBytes)
        {
            kept = StoredText.Of(kept, kept.Length * 9 / 10);
        }

        return kept.Length == 0 ? null : kept;
    }
}
