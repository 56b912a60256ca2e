using Bot.Features.Newsletters.Checking;
using Bot.Features.Newsletters.Model;
using Bot.Knowledge.Bank;

namespace Bot.Features.Tests.Newsletters.Checking;

public sealed class NewsletterCheckTests
{
    private static readonly Highlight Good = new()
    {
        Id = "h1", Title = new("Hulp na een hack"), Text = new("Gemeenten oefenen samen."), Url = "https://www.veilig.example/cyber",
        ImageUrl = "https://www.veilig.example/beeld.png", ImageAlt = new("Mensen aan een tafel"), Themes = ["RSIV/cyber"], EventId = "abcdefghjkmnpqrs",
    };

    private static readonly NewsletterContent Whole = new() { Title = new("Nieuwsbrief"), Introduction = new("Dit speelt er."), Highlights = [Good] };

    [Fact]
    public void Whole_newsletter_has_no_faults() => Assert.Empty(NewsletterCheck.Of(Whole, NewsletterAudience.WholeNetwork));

    [Fact]
    public void Empty_newsletter_lacks_a_title_and_highlights() => Assert.Equal(
        [new(NewsletterFields.Title, NewsletterProblem.Missing), new(NewsletterFields.Highlights, NewsletterProblem.NoHighlights, 0)],
        NewsletterCheck.Of(NewsletterContent.Empty, NewsletterAudience.WholeNetwork));

    [Fact]
    public void Nine_highlights_are_one_too_many()
    {
        var nine = Whole with { Highlights = [.. Enumerable.Range(1, 9).Select(number => Good with { Id = $"h{number}" })] };

        var fault = Assert.Single(NewsletterCheck.Of(nine, NewsletterAudience.WholeNetwork));

        Assert.Equal(new(NewsletterFields.Highlights, NewsletterProblem.TooManyHighlights, 9), fault);
        Assert.Equal("Er staan 9 onderwerpen in. Er passen er 8: haal er 1 weg.", NewsletterProblemTexts.Of(fault).Dutch);
    }

    [Theory]
    [InlineData("voorbeeld.nl", nameof(NewsletterProblem.NotAnHttpsLink))]
    [InlineData("http://www.veilig.example", nameof(NewsletterProblem.NotAnHttpsLink))]
    [InlineData("https://", nameof(NewsletterProblem.NotAnHttpsLink))]
    [InlineData("https://www.veilig.example/a b", nameof(NewsletterProblem.NotAnHttpsLink))]
    [InlineData("javascript:alert(1)", nameof(NewsletterProblem.NotAnHttpsLink))]
    [InlineData("data:text/html,x", nameof(NewsletterProblem.NotAnHttpsLink))]
    [InlineData("https://anna:x@www.veilig.example/", nameof(NewsletterProblem.LinkWithPassword))]
    [InlineData("https://intranet/nieuws", nameof(NewsletterProblem.LinkNotPublic))]
    [InlineData("https://10.0.0.1/", nameof(NewsletterProblem.LinkNotPublic))]
    [InlineData("https://localhost:3978/go/x", nameof(NewsletterProblem.LinkNotPublic))]
    public void Link_and_image_that_are_none_are_named(string link, string problem) => Assert.Equal(
        [(NewsletterFields.Url, problem, "h1"), (NewsletterFields.Image, problem, "h1")],
        Of(Good with { Url = link, ImageUrl = link }).Select(fault => (fault.Field, fault.Problem.ToString(), fault.HighlightId)));

    [Fact]
    public void Link_with_another_port_is_a_link() => Assert.Empty(Of(Good with { Url = "https://www.veilig.example:8443/x" }));

    [Fact]
    public void Image_without_description_is_named_and_description_without_image_is_not()
    {
        Assert.Equal([new(NewsletterFields.ImageAlt, NewsletterProblem.AltMissing, null, "h1")], Of(Good with { ImageAlt = Wording.None }));
        Assert.Empty(Of(Good with { ImageUrl = null }));
    }

    [Theory]
    [InlineData("m", 500, false)]
    [InlineData("m", 501, true)]
    [InlineData("é", 500, false)]
    [InlineData("😀", 250, false)]
    [InlineData("😀", 251, true)]
    [InlineData("👩‍👩‍👧‍👦", 41, true)]
    public void Text_is_too_long_by_what_readers_count_and_by_what_a_card_has_room_for(string letter, int times, bool isTooLong) => Assert.Equal(
        isTooLong,
        Of(Good with { Text = new(string.Concat(Enumerable.Repeat(letter, times))) }).Contains(new(NewsletterFields.Text, NewsletterProblem.TooLong, 500, "h1")));

    [Theory]
    [InlineData("kop\u202Eom")]
    [InlineData("half \uD83D")]
    [InlineData("piep\u0007")]
    public void Letters_that_nobody_can_read_are_named(string text) => Assert.Equal(
        [new(NewsletterFields.Title, NewsletterProblem.NotText, null, "h1")], Of(Good with { Title = new(text) }));

    [Fact]
    public void English_in_one_place_is_asked_for_everywhere()
    {
        var faults = NewsletterCheck.Of(Whole with { Title = new("Nieuwsbrief", "Newsletter") }, NewsletterAudience.WholeNetwork);

        Assert.All(faults, fault => Assert.Equal(NewsletterProblem.EnglishMissing, fault.Problem));
        Assert.Equal(
            [NewsletterFields.IntroductionEnglish, NewsletterFields.TitleEnglish, NewsletterFields.TextEnglish, NewsletterFields.ImageAltEnglish],
            faults.Select(fault => fault.Field));
    }

    [Fact]
    public void Audience_that_contradicts_itself_is_named()
    {
        Assert.Equal([new(NewsletterFields.Channels, NewsletterProblem.NoChannel)], For(new() { ChannelsOnly = true }));
        Assert.Equal([new(NewsletterFields.Channels, NewsletterProblem.PeopleAndChannelsOnly)], For(new() { ChannelsOnly = true, Channels = ["19:x@thread.tacv2"], Roles = ["oov"] }));
        Assert.Equal([new(NewsletterFields.Addresses, NewsletterProblem.NotAddresses, 2)], For(new() { Addresses = ["a@b.nl", "x", "y@"] }));
        Assert.Equal([new(NewsletterFields.Addresses, NewsletterProblem.TooMany, 5000)], For(new() { Addresses = [.. Enumerable.Range(0, 5001).Select(number => $"p{number}@b.nl")] }));
        Assert.Equal([new(NewsletterFields.AudienceEvent, NewsletterProblem.EventNotFound)], For(new() { EventId = "'; DROP TABLE" }));
    }

    [Fact]
    public void Every_problem_has_a_sentence_in_both_languages() => Assert.All(Enum.GetValues<NewsletterProblem>(), problem =>
    {
        var sentence = NewsletterProblemTexts.Of(new(NewsletterFields.Title, problem, 9));
        Assert.All([sentence.Dutch, sentence.English], words => Assert.Matches(@"^[A-Z0-9].+\.$", words));
    });

    private static IReadOnlyList<NewsletterFault> Of(Highlight highlight) => NewsletterCheck.Of(Whole with { Highlights = [highlight] }, NewsletterAudience.WholeNetwork);

    private static IReadOnlyList<NewsletterFault> For(NewsletterAudience audience) => NewsletterCheck.Of(Whole, audience);
}
