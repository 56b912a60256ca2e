using System.Text.RegularExpressions;

namespace Bot.Features.Newsletters.Importing.Drafting;

/// <summary>What stands around the items of every newsletter and is none.</summary>
internal static partial class Noise
{
    public const int LongestHeading = 120;
    private const int LongestNoise = 400;
    private const int LongestReadMore = 60;

    private static readonly HashSet<string> SocialMedia =
        ["facebook", "twitter", "x", "linkedin", "instagram", "youtube", "whatsapp", "pinterest", "mastodon", "bluesky", "tiktok", "rss", "delen", "share", "e-mail", "email", "print"];

    public static bool IsNoise(string line) => (line.Length <= LongestNoise && Phrases().IsMatch(line)) || SocialMedia.Contains(line.ToLowerInvariant());

    /// <summary>The words of a link that leads to the rest of an item.</summary>
    public static bool IsReadMore(string line) => line.Length <= LongestReadMore && ReadMore().IsMatch(line);

    public static bool IsLogo(string? alt) => alt is not null && Logo().IsMatch(alt);

    [GeneratedRegex(
        @"uitschrijven|afmelden voor deze|meld u (hier )?af|(hier|u) afmelden|unsubscribe|opt[- ]?out|bekijk (deze |de )?(e-?mail |mail |nieuwsbrief )?(in|via) (uw|je|de)? ?(web)?browser|"
        + @"view (this )?(e-?mail |newsletter )?in (your )?browser|webversie|online versie|wordt .{0,40}niet goed weergegeven|not displaying correctly|"
        + @"(wijzig|pas) (hier )?(uw|je) (gegevens|voorkeuren)|update your preferences|manage preferences|doorsturen aan|stuur door|forward to a friend|"
        + @"(u|je) ontvangt deze (e-?mail|nieuwsbrief|mail)|you (are receiving|received) this|all rights reserved|alle rechten voorbehouden|^(©|copyright)|privacy ?(verklaring|beleid|policy)|"
        + @"^volg ons|^follow us|^deel (dit|deze)|verscheen eerst op|appeared first on|cookies?\b.{0,60}(accepteren|instellingen|toestaan)|^(geplaatst op |gepubliceerd:? )?\d{1,2}[ -](\d{1,2}|[a-z]{3,9})[ -]\d{4}$|^met (vriendelijke|hartelijke) groet|^naar (de )?(inhoud|hoofdinhoud)|^skip to",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Phrases();

    [GeneratedRegex(
        @"^(lees (hier )?(meer|verder|het|de|dit|alles|artikel)|lees\b.{0,20}$|meer (lezen|weten|informatie|info|over)|verder lezen|bekijk\b|ga naar\b|naar (het|de)\b|klik hier|download\b|"
        + @"(meld|schrijf) (u|je) (hier |nu |direct )?(aan|in)\b|(direct )?aanmelden|inschrijven|read (more|on|the)|continue reading|find out more|learn more|view\b|more$|register\b|sign up|[›»→>]+$)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex ReadMore();

    [GeneratedRegex(@"\b(logo|icoon|icon|banner|spacer)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Logo();
}
