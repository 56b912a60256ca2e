using System.Text;
using Bot.Connector.Cards;
using Bot.Features.Members;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Reading;
using Bot.Features.Newsletters.Reading.Hearing;
using Bot.Features.Tests.Events.Invitations;
using Bot.Features.Tests.Playing;
using Bot.Knowledge.Bank;

namespace Bot.Features.Tests.Newsletters.Reading;

/// <summary>Every card that a reader gets, in Dutch and then in English, pinned as JSON; the official renderer draws them elsewhere.</summary>
public sealed class NewsletterCardTests
{
    // Teams takes 28 KB on old clients; our limit is 25.
    private const int MostBytes = 25_000;

    private static readonly NewsletterView Three = SampleNewsletters.View();

    [Fact]
    public void One_highlight_with_and_without_image_link_and_English() => Pin("newsletter-one", language =>
    [
        NewsletterCard.For(SampleNewsletters.View(SampleNewsletters.Cyber with { EventId = null }), language),
        NewsletterCard.For(SampleNewsletters.View(SampleNewsletters.Ondermijning), language),
        NewsletterCard.For(SampleNewsletters.View(SampleNewsletters.Colleague), language),
        NewsletterCard.For(OnlyDutch(), language),
    ]);

    [Fact]
    public void Event_of_ours_has_its_own_button() => Pin("newsletter-event", language => [NewsletterCard.For(Three, language)]);

    [Fact]
    public void Eight_highlights() => Pin("newsletter-eight", language =>
    [
        NewsletterCard.For(SampleNewsletters.View(SampleNewsletters.Eight(number => number % 2 == 0 ? SampleNewsletters.Cyber : SampleNewsletters.Ondermijning)), language),
    ]);

    [Fact]
    public void Fullest_newsletter() => Pin("newsletter-fullest", language => [NewsletterCard.For(Fullest("é"), language)]);

    [Fact]
    public void Channel_reads_it_in_Dutch_without_what_is_personal() => Golden.Matches(
        "newsletter-channel", [NewsletterCard.For(Three with { IsShared = true }, AnswerLanguage.English)]);

    [Fact]
    public void Preview_says_that_it_is_one() => Pin("newsletter-preview", language => [NewsletterCard.For(Three with { IsPreview = true }, language)]);

    [Fact]
    public void Hearing_less() => Pin("newsletter-less", language =>
    [
        Message(LessCard.Choose(Choices(Reader()), language)),
        Message(LessCard.Choose(Choices(Reader() with { MutedThemes = ["RSIV/cyber"], WantsNewsletters = false, NewslettersPausedUntil = SampleEvents.Now.AddDays(20) }), language)),
        Message(LessCard.Choose(LessChoices.Of(null, [], Reader(), SampleEvents.Now), language)),
        .. Enum.GetValues<HearingChange>().Select(change => Done(change, language)),
        Message(LessCard.NothingLeft(SampleNewsletters.Id, language)),
    ]);

    [Theory]
    [InlineData("a")]
    [InlineData("é")]
    [InlineData("\"")]
    [InlineData("🚓")]
    public void Fullest_newsletter_stays_below_25_KB(string letter)
    {
        var view = Fullest(letter);

        foreach (var shown in new[] { view, view with { IsShared = true }, view with { IsPreview = true } })
        {
            var size = Encoding.UTF8.GetByteCount(NewsletterCard.For(shown, AnswerLanguage.English).Card!.ToJson().GetRawText()); // a newsletter is a card
            Assert.InRange(size, 10_000, MostBytes);
        }
    }

    [Fact]
    public void Eight_highlights_of_the_usual_length_are_not_cut()
    {
        var text = string.Concat(Enumerable.Repeat("Zes gemeenten en de politie werken samen. ", 15))[..600].Trim();
        var view = SampleNewsletters.View(SampleNewsletters.Eight(_ => SampleNewsletters.Cyber with { Text = new(text) }));

        var card = NewsletterCard.For(view, AnswerLanguage.Dutch).Card!.ToJson().GetRawText(); // a newsletter is a card

        Assert.DoesNotContain("…", card, StringComparison.Ordinal);
        Assert.Equal(8, card.Split("cyber.png").Length - 1);
    }

    [Fact]
    public void What_somebody_typed_is_no_markup()
    {
        var view = SampleNewsletters.View(SampleNewsletters.Cyber with { Title = new("# [klik](https://kwaad.example)"), Text = new("- [hier](https://kwaad.example)\n\u202Eom") });

        var card = NewsletterCard.For(view, AnswerLanguage.Dutch).Card!.ToJson().GetRawText(); // a newsletter is a card

        Assert.DoesNotContain("](", card, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", card, StringComparison.Ordinal);
    }

    private static NewsletterView Fullest(string letter)
    {
        // Words, as people write them: a line breaks between them.
        string Of(int length) => string.Join(' ', Enumerable.Repeat(string.Concat(Enumerable.Repeat(letter, 9)), length / ((9 * letter.Length) + 1)));
        var highlights = SampleNewsletters.Eight(number => new Highlight
        {
            Id = "",
            Title = new(Of(120), Of(120)),
            Text = new(Of(4000), Of(4000)),
            Url = $"https://www.example.org/{number}",
            ImageUrl = $"https://www.example.org/{new string('b', 220)}{number}.png",
            ImageAlt = new(Of(300), Of(300)),
            Themes = ["RSIV/cyber"],
            EventId = SampleNewsletters.Leerhuis.Id,
        });
        var view = SampleNewsletters.View(highlights);
        return view with { Content = view.Content with { Title = new(Of(300), Of(300)), Introduction = new(Of(3000), Of(3000)) } };
    }

    private static NewsletterView OnlyDutch()
    {
        var view = SampleNewsletters.View(SampleNewsletters.Colleague);
        return view with { Content = view.Content with { Title = new("Kort nieuws"), Introduction = Wording.None } };
    }

    private static Member Reader() => new()
    {
        TenantId = "t", ObjectId = "o", UserId = "29:1", Name = "Anna", NetworkId = "RSIV", Installed = true, FirstSeenAt = default, LastSeenAt = default,
    };

    private static LessChoices Choices(Member member) =>
        LessChoices.Of(SampleNewsletters.Of(SampleEvents.Now), BotInTeams.Themes["RSIV"], member, SampleEvents.Now);

    private static OutgoingMessage Done(HearingChange change, AnswerLanguage language)
    {
        var theme = BotInTeams.Themes["RSIV"][0];
        var sentence = LessCard.Sentence(change, theme.Name, SampleEvents.Now.AddMonths(1));
        var id = change is HearingChange.Mute or HearingChange.Unmute ? theme.Id : string.Empty;
        return Message(LessCard.Done(sentence, change, id, SampleNewsletters.Id, language));
    }

    private static OutgoingMessage Message(AdaptiveCard card) => new() { Card = card, Summary = card.Speak };

    private static void Pin(string name, Func<AnswerLanguage, IEnumerable<OutgoingMessage>> cards, [System.Runtime.CompilerServices.CallerFilePath] string test = "") =>
        Golden.Matches(name, [.. cards(AnswerLanguage.Dutch), .. cards(AnswerLanguage.English)], test);
}
