using System.Buffers;
using System.Text;
using Bot.Features.Kernteam.Forms;
using Bot.Features.Newsletters.Checking;
using Bot.Features.Newsletters.Writing.Editing;
using Bot.Features.Storage;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Writing.Choosing;

/// <summary>What somebody pasted into the field of addresses.</summary>
/// <param name="Read">The addresses in it, and what is none.</param>
/// <param name="Typed">All of it.</param>
/// <param name="Tail">What stands last when Teams cut the text, which may be half an address; null when nothing was cut.</param>
internal sealed record PastedAddresses(AddressList Read, string Typed, string? Tail)
{
    /// <summary>The longest text that the field takes. Teams cuts what is longer, and says nothing.</summary>
    public const int Longest = 50_000;

    /// <summary>How many addresses that is, of thirty letters each with what is between them.</summary>
    public const int AboutSoMany = 1_500;

    // What fits on the card that comes back, as bytes, beside the rest of it.
    private const int MostAgain = 15_000;
    private const int LongestTail = 300;

    private static readonly SearchValues<char> Between = SearchValues.Create("\n\r,;\t ");

    /// <summary>What was not read, to be mended in the field.</summary>
    public TypedForm Unread => Form(string.Join('\n', Read.Unread.Concat(Tail is { Length: > 0 } tail ? [tail] : [])));

    /// <summary>All of it once more, when nothing was added; nothing when the card has no room for it.</summary>
    public TypedForm Again => Form(FitsAgain ? Typed : string.Empty);

    /// <summary>That nothing was added, because somebody else was at it.</summary>
    public LocalText NotAdded => FitsAgain ? Opening.OutcomeTexts.ChangedByColleague : ChoosingTexts.PasteAgain;

    // As JSON writes it: a line's end and a quotation mark take two bytes.
    private bool FitsAgain => Encoding.UTF8.GetByteCount(Typed) + Typed.Count(static letter => letter < ' ' || letter is '"' or '\\') <= MostAgain;

    public static PastedAddresses Of(string? text)
    {
        var typed = StoredText.Of(text ?? string.Empty, Longest);
        if (typed.Length < Longest - 1)
        {
            return new(AddressList.Read(typed), typed, null);
        }

        var end = typed.AsSpan().LastIndexOfAny(Between) + 1;
        return new(AddressList.Read(typed[..end]), typed, StoredText.Of(typed[end..], LongestTail));
    }

    /// <summary>These after those that are there, each once and no more than a newsletter may have; and how many there was no room for.</summary>
    public (IReadOnlyList<string> Together, int LeftOut) AddedTo(IReadOnlyList<string> before)
    {
        List<string> all = [.. before.Concat(Read.Addresses).Distinct(StringComparer.OrdinalIgnoreCase)];
        return ([.. all.Take(AddressList.Most)], Read.LeftOut + Math.Max(0, all.Count - AddressList.Most));
    }

    /// <summary>What came of it; what was not read or had no room is said as well.</summary>
    public FormNews NewsOf(int leftOut) => new(ChoosingTexts.Added(this, leftOut), IsGood: Read.Unreadable == 0 && leftOut == 0 && Tail is null);

    private static TypedForm Form(string text) => TypedForm.Of((NewsletterFields.Addresses, text));
}
