using Bot.Features.Members;
using Bot.Features.Newsletters.Model;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Reading.Hearing;

/// <summary>What a reader can choose between on one newsletter's card: what she has not chosen yet, and what she has, to take it back.</summary>
/// <param name="NewsletterId">Null when the newsletter is not there any more.</param>
/// <param name="Themes">Those of its highlights, with whether she reads about them.</param>
/// <param name="PausedUntil">Null when she has not paused.</param>
internal sealed record LessChoices(string? NewsletterId, IReadOnlyList<(NetworkTheme Theme, bool IsMuted)> Themes, DateTimeOffset? PausedUntil, bool WantsNewsletters)
{
    // A phone's screen full; whoever wants less than that stops or pauses.
    private const int MostThemes = 10;

    /// <summary>For changes that are about newsletters at all.</summary>
    public static NetworkTheme NoTheme { get; } = new(string.Empty, new LocalText(string.Empty, string.Empty));

    public static LessChoices Of(Newsletter? newsletter, IReadOnlyList<NetworkTheme> themes, Member member, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(member);
        return new(
            newsletter?.Id,
            newsletter is null ? [] : [.. ThemesOf(newsletter, themes).Select(theme => (theme, member.MutedThemes.Contains(theme.Id, StringComparer.OrdinalIgnoreCase)))],
            member.NewslettersPausedUntil is { } until && until > now ? until : null,
            member.WantsNewsletters);
    }

    /// <summary>The themes of a newsletter's highlights, in their order. One that the bank no longer names cannot be chosen.</summary>
    public static IReadOnlyList<NetworkTheme> ThemesOf(Newsletter newsletter, IReadOnlyList<NetworkTheme> themes)
    {
        ArgumentNullException.ThrowIfNull(newsletter);
        return
        [
            .. newsletter.Content.Highlights.SelectMany(highlight => highlight.Themes).Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(id => themes.FirstOrDefault(theme => string.Equals(theme.Id, id, StringComparison.OrdinalIgnoreCase))).OfType<NetworkTheme>().Take(MostThemes),
        ];
    }
}
