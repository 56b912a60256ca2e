using System.Globalization;
using System.Text;
using Bot.Features.Newsletters.Importing.Fetching;
using Bot.Features.Newsletters.Model;
using Bot.Features.Storage;

namespace Bot.Features.Newsletters.Checking;

/// <summary>What can be said about a newsletter by reading it. Pure; <see cref="CheckNewsletter"/> adds what must be looked up.</summary>
internal static class NewsletterCheck
{
    public const int MostHighlights = 8;
    public const int MostAddresses = AddressList.Most;
    public const int MostThemes = 10;
    public const int MostChannels = 20;
    public const int MostChosen = 500;
    public const int LongestTitle = 100;
    public const int LongestIntroduction = 500;
    public const int LongestHighlightTitle = 100;
    public const int LongestText = 500;
    public const int LongestUrl = WebAddress.Longest;
    public const int LongestAlt = 200;

    public static IReadOnlyList<NewsletterFault> Of(NewsletterContent content, NewsletterAudience audience)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(audience);
        var inEnglish = HasEnglish(content);
        return
        [
            .. Wordings(NewsletterFields.Title, NewsletterFields.TitleEnglish, content.Title, LongestTitle, isRequired: true, inEnglish),
            .. Wordings(NewsletterFields.Introduction, NewsletterFields.IntroductionEnglish, content.Introduction, LongestIntroduction, isRequired: false, inEnglish),
            .. Number(content.Highlights),
            .. content.Highlights.SelectMany(highlight => Of(highlight, inEnglish).Select(fault => fault with { HighlightId = highlight.Id })),
            .. AudienceCheck.Of(audience),
        ];
    }

    /// <summary>Whether somebody wrote English anywhere: then it is there in English as a whole, or readers get two languages on one card.</summary>
    public static bool HasEnglish(NewsletterContent content) =>
        Has(content.Title) || Has(content.Introduction) || content.Highlights.Any(static highlight => Has(highlight.Title) || Has(highlight.Text) || Has(highlight.ImageAlt));

    private static bool Has(Wording wording) => !string.IsNullOrWhiteSpace(wording.English);

    private static IEnumerable<NewsletterFault> Number(IReadOnlyList<Highlight> highlights)
    {
        if (highlights.Count is 0 or > MostHighlights)
        {
            yield return new(NewsletterFields.Highlights, highlights.Count == 0 ? NewsletterProblem.NoHighlights : NewsletterProblem.TooManyHighlights, highlights.Count);
        }

        if (highlights.DistinctBy(static highlight => highlight.Id).Count() != highlights.Count)
        {
            yield return new(NewsletterFields.Highlights, NewsletterProblem.TwiceTheSame);
        }
    }

    private static IEnumerable<NewsletterFault> Of(Highlight highlight, bool inEnglish)
    {
        var alt = highlight.ImageUrl is { Length: > 0 } ? highlight.ImageAlt : Wording.None;
        return
        [
            .. Wordings(NewsletterFields.Title, NewsletterFields.TitleEnglish, highlight.Title, LongestHighlightTitle, isRequired: true, inEnglish),
            .. Wordings(NewsletterFields.Text, NewsletterFields.TextEnglish, highlight.Text, LongestText, isRequired: true, inEnglish),
            .. Link(NewsletterFields.Url, highlight.Url),
            .. Link(NewsletterFields.Image, highlight.ImageUrl),
            .. highlight.ImageUrl is { Length: > 0 } && string.IsNullOrWhiteSpace(alt.Dutch) ? new NewsletterFault[] { new(NewsletterFields.ImageAlt, NewsletterProblem.AltMissing) } : [],
            .. Wordings(NewsletterFields.ImageAlt, NewsletterFields.ImageAltEnglish, alt, LongestAlt, isRequired: false, inEnglish),
            .. highlight.Themes.Count > MostThemes ? new NewsletterFault[] { new(NewsletterFields.Themes, NewsletterProblem.TooMany, MostThemes) } : [],
            .. highlight.EventId is { Length: > 0 } id && !NewId.Is(id) ? new NewsletterFault[] { new(NewsletterFields.Event, NewsletterProblem.EventNotFound) } : [],
        ];
    }

    private static IEnumerable<NewsletterFault> Wordings(string field, string english, Wording wording, int longest, bool isRequired, bool inEnglish)
    {
        var isThere = !string.IsNullOrWhiteSpace(wording.Dutch);
        if (Text(field, wording.Dutch, longest, isRequired) is { } fault)
        {
            yield return fault;
        }

        if (inEnglish && isThere && !Has(wording))
        {
            yield return new(english, NewsletterProblem.EnglishMissing);
        }
        else if (Text(english, wording.English, longest, isRequired: false) is { } other)
        {
            yield return other;
        }
    }

    // A reader counts letters, a card counts bytes: what is stacked from many has that limit as well.
    private static NewsletterFault? Text(string field, string? text, int longest, bool isRequired)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return isRequired ? new(field, NewsletterProblem.Missing) : null;
        }

        if (text.Length > longest * 2 || Encoding.UTF8.GetByteCount(text) > longest * 2 || new StringInfo(text).LengthInTextElements > longest)
        {
            return new(field, NewsletterProblem.TooLong, longest);
        }

        return text.EnumerateRunes().Any(static rune => rune == Rune.ReplacementChar || IsUnseen(rune)) ? new(field, NewsletterProblem.NotText) : null;
    }

    // Control letters, and marks that turn the writing direction around. Half an emoji is enumerated as the replacement letter.
    private static bool IsUnseen(Rune rune) =>
        (Rune.IsControl(rune) && rune.Value is not ('\n' or '\r' or '\t')) || rune.Value is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069;

    private static IEnumerable<NewsletterFault> Link(string field, string? link)
    {
        if (link is not { Length: > 0 } || WebAddress.Read(link, isPortFree: true).Refusal is not { } refusal)
        {
            yield break;
        }

        yield return refusal switch
        {
            FetchRefusal.HasPassword => new(field, NewsletterProblem.LinkWithPassword),
            FetchRefusal.NotPublic => new(field, NewsletterProblem.LinkNotPublic),
            _ => new NewsletterFault(field, NewsletterProblem.NotAnHttpsLink),
        };
    }
}
