namespace Bot.Features.Newsletters.Checking;

/// <summary>What is wrong with a newsletter as it stands. With a fault it is not submitted, approved or sent.</summary>
/// <param name="Field">One of <see cref="NewsletterFields"/>.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Number">A number that the sentence needs, such as the limit, or how many there are.</param>
/// <param name="HighlightId">The highlight whose field it is; null when it is the newsletter's or its audience's.</param>
internal sealed record NewsletterFault(string Field, NewsletterProblem Problem, int? Number = null, string? HighlightId = null);

/// <summary>The fields of a newsletter, as its faults name them.</summary>
internal static class NewsletterFields
{
    // Of the newsletter and of a highlight alike.
    public const string Title = "title";
    public const string TitleEnglish = "titleEnglish";

    // Of the newsletter.
    public const string Introduction = "introduction";
    public const string IntroductionEnglish = "introductionEnglish";
    public const string Highlights = "highlights";

    // Of a highlight.
    public const string Text = "text";
    public const string TextEnglish = "textEnglish";
    public const string Url = "url";
    public const string Image = "image";
    public const string ImageAlt = "imageAlt";
    public const string ImageAltEnglish = "imageAltEnglish";
    public const string Themes = "themes";
    public const string Event = "event";

    // Of the audience.
    public const string Organisations = "audienceOrganisations";
    public const string Roles = "audienceRoles";
    public const string AudienceThemes = "audienceThemes";
    public const string AudienceEvent = "audienceEvent";
    public const string Addresses = "addresses";
    public const string Channels = "channels";
}

internal enum NewsletterProblem
{
    Missing,

    /// <summary>The number is the most letters.</summary>
    TooLong,

    /// <summary>It holds letters that nobody can read, such as half an emoji.</summary>
    NotText,

    NoHighlights,

    /// <summary>The number says how many there are.</summary>
    TooManyHighlights,

    /// <summary>Two highlights have the same id; their taps could not be told apart.</summary>
    TwiceTheSame,

    /// <summary>The text is there in English elsewhere, and here it is not.</summary>
    EnglishMissing,

    /// <summary>It is no whole address of a page that begins with https.</summary>
    NotAnHttpsLink,

    /// <summary>There is a name or password in the address.</summary>
    LinkWithPassword,

    /// <summary>The host is one that only our own network knows, or none.</summary>
    LinkNotPublic,

    /// <summary>There is an image, and nothing says what it shows.</summary>
    AltMissing,

    /// <summary>The number is the most of them.</summary>
    TooMany,

    /// <summary>Our list has no such theme, organisation, role or channel; the number says how many are not known.</summary>
    NotKnown,

    EventNotFound,

    /// <summary>Members cannot see it: it is a draft still, or cancelled.</summary>
    EventNotPublished,

    /// <summary>It is over; nobody can sign up.</summary>
    EventIsOver,

    /// <summary>It goes to channels alone, and none was chosen.</summary>
    NoChannel,

    /// <summary>It goes to channels alone, and people were chosen as well.</summary>
    PeopleAndChannelsOnly,

    /// <summary>Addresses were given that are none; the number says how many.</summary>
    NotAddresses,

    /// <summary>It is for the people of a list of addresses, and none is on it any more.</summary>
    NoAddresses,

    ImageNotThere,

    /// <summary>What stands there is no png, jpeg or gif.</summary>
    ImageOfOtherKind,

    /// <summary>Teams shows images up to 1 MB; the number is its size in kB, or the limit when it is not known.</summary>
    ImageTooLarge,

    /// <summary>The number is the most pixels a side may have.</summary>
    ImageTooManyPixels,

    /// <summary>So small that it counts readers instead of showing something.</summary>
    ImageTooSmall,

    /// <summary>The server of the image gave no answer in time, so nobody knows whether readers will see it.</summary>
    ImageNotSeen,

    /// <summary>Its address sends one on to another one, which Teams does not follow.</summary>
    ImageElsewhere,

    /// <summary>The image is not on the public internet: readers cannot see it.</summary>
    ImageNotPublic,
}
