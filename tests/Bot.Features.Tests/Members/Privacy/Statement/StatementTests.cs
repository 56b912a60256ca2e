using System.Xml.Linq;
using Bot.Features.Members.Privacy;
using Bot.Features.Members.Privacy.Statement;
using Bot.Features.Members.Retention;
using Bot.Knowledge.Bank;

namespace Bot.Features.Tests.Members.Privacy.Statement;

/// <summary>The statement held to what the bot keeps, and the page to what a browser reads.</summary>
public sealed class StatementTests
{
    private static readonly AnswerLanguage[] Languages = Enum.GetValues<AnswerLanguage>();

    [Fact]
    public void Every_table_is_told_of_in_one_kind_or_holds_nobody()
    {
        var tables = PersonalData.Tables(new RetentionOptions());
        var told = KeptKinds.About(new StatementTerms(new RetentionOptions())).SelectMany(static kind => kind.Entities).ToList();

        // The list is held to the database's tables by a test of its own.
        Assert.Equal(tables.Where(static table => table.What is not null).Select(static table => table.Entity.Name).Order(), told.Select(static entity => entity.Name).Order());
        Assert.Equal(
            tables.Where(static table => table.What is null).Select(static table => table.Entity.Name).Order(),
            KeptKinds.WithoutPeople.Select(static table => table.Entity.Name).Order());
    }

    [Fact]
    public void Every_term_of_the_settings_stands_in_it_as_it_is_set()
    {
        var options = new RetentionOptions();
        var terms = typeof(RetentionOptions).GetProperties();
        foreach (var (term, index) in terms.Select(static (term, index) => (term, index)))
        {
            term.SetValue(options, TimeSpan.FromDays(101 + index));
        }

        foreach (var language in Languages)
        {
            var (page, before) = (TextOf(PageOf(options, language)), TextOf(PageOf(new RetentionOptions(), language)));
            Assert.All(terms, term =>
            {
                var spoken = SpokenTime.Of((TimeSpan)term.GetValue(options)!).In(language); // each is a time
                Assert.Contains(spoken, page, StringComparison.Ordinal);
                Assert.DoesNotContain(spoken, before, StringComparison.Ordinal);
            });
        }
    }

    [Theory]
    [InlineData(7.0, "7 dagen", "7 days")]
    [InlineData(1.0, "1 dag", "1 day")]
    [InlineData(365.0, "1 jaar", "1 year")]
    [InlineData(730.0, "2 jaar", "2 years")]
    [InlineData(731.0, "731 dagen", "731 days")]
    [InlineData(1.5, "1 dag en 12 uur", "1 day and 12 hours")]
    [InlineData(0.0, "0 dagen", "0 days")]
    [InlineData(0.5 / 24, "30 minuten", "30 minutes")]
    [InlineData(365.25, "1 jaar en 6 uur", "1 year and 6 hours")]
    public void Term_is_said_as_people_say_it(double days, string dutch, string english) =>
        Assert.Equal(new LocalText(dutch, english), SpokenTime.Of(TimeSpan.FromDays(days)));

    [Fact]
    public void Both_languages_say_the_same_things_in_the_same_order()
    {
        var (dutch, english) = (PageOf(new(), AnswerLanguage.Dutch), PageOf(new(), AnswerLanguage.English));

        Assert.Equal(ShapeOf(dutch), ShapeOf(english));
        Assert.Equal("nl", dutch.Root!.Attribute("lang")!.Value);   // html has a language
        Assert.Equal("en", english.Root!.Attribute("lang")!.Value); // as above
        Assert.Equal("/privacy?lang=en", dutch.Descendants("nav").Single().Element("a")!.Attribute("href")!.Value);   // the link
        Assert.Equal("/privacy?lang=nl", english.Descendants("nav").Single().Element("a")!.Attribute("href")!.Value); // as above
        Assert.Empty(dutch.Descendants("dd").Select(static told => told.Value).Intersect(english.Descendants("dd").Select(static told => told.Value)));
    }

    [Fact]
    public void Page_loads_and_runs_nothing_and_leaves_no_mark_unread()
    {
        foreach (var page in Languages.Select(static language => PageOf(new(), language)))
        {
            Assert.DoesNotContain(page.Descendants(), static element => element.Name.LocalName is "script" or "img" or "iframe" or "form" or "object" or "input");
            Assert.DoesNotContain(page.Descendants().Attributes(), static attribute => attribute.Name.LocalName is "src" or "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
            Assert.DoesNotContain("`", page.Root!.Element("body")!.Value, StringComparison.Ordinal); // a page has a body
            Assert.DoesNotContain(page.Descendants(), static element => element.Name.LocalName is "p" or "li" or "dd" or "dt" or "h2" && element.Value.Trim().Length == 0);
            Assert.Equal(page.Descendants().Attributes("id").Select(static id => id.Value).Distinct().Count(), page.Descendants().Attributes("id").Count());
        }

        // In a style nothing is escaped; what would have to be is not understood.
        Assert.DoesNotContain(StatementStyle.Css, static letter => letter is '<' or '>' or '&');
    }

    [Fact]
    public void Who_is_responsible_stands_in_it_as_it_is_written_and_is_never_markup()
    {
        const string Name = "Gemeente <script>alert(1)</script> & `Zoon` \"B.V.\"";
        var page = PageOf(new(), AnswerLanguage.Dutch, new PrivacyOptions { Controller = Name, Contact = "https://example.org/privacy?a=1&b=%22" });

        Assert.Empty(page.Descendants("script"));
        Assert.Contains(Name, SectionOf(page, "responsible").Value, StringComparison.Ordinal);
        Assert.Equal("https://example.org/privacy?a=1&b=%22", SectionOf(page, "responsible").Descendants("a").Single().Attribute("href")!.Value); // a link has an address
    }

    [Fact]
    public void Without_settings_people_are_sent_to_their_kernteam()
    {
        Assert.Contains("kernteam van uw netwerk", SectionOf(PageOf(new(), AnswerLanguage.Dutch), "responsible").Value, StringComparison.Ordinal);
        Assert.Contains("core team of your network", SectionOf(PageOf(new(), AnswerLanguage.English), "responsible").Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("privacy@example.org", "mailto:privacy@example.org")]
    [InlineData(" o'neill+avg@example.org ", "mailto:o%27neill%2Bavg@example.org")]
    [InlineData("https://example.org/privacy", "https://example.org/privacy")]
    [InlineData("http://example.org/privacy", null)]
    [InlineData("https://someone@example.org/", null)]
    [InlineData("javascript://example.org/%0aalert(1)", null)]
    [InlineData("privacy@localhost", null)]
    [InlineData("Privacy <privacy@example.org>", null)]
    [InlineData("a@example.org,b@example.org", null)]
    [InlineData("privacy@example.org?cc=x", null)]
    [InlineData("the kernteam", null)]
    [InlineData("https://", null)]
    [InlineData("", null)]
    public void Contact_is_an_address_or_a_page(string given, string? link) => Assert.Equal(link, PrivacyContact.Of(given)?.Link);

    [Theory]
    [InlineData("Gemeente West\uFFFFland", "privacy@example.org", "Privacy:Controller")]
    [InlineData("Gemeente West\nland", "privacy@example.org", "Privacy:Controller")]
    [InlineData("Gemeente Westland", "priv\uFFFFacy@example.org", "Privacy:Contact")]
    [InlineData("Gemeente Westland", "https://example.org/\uFFFE", "Privacy:Contact")]
    [InlineData("Gemeente Westland", " privacy@example.org\n", null)]
    public void What_a_page_cannot_hold_is_refused_at_the_start(string controller, string contact, string? named)
    {
        var options = new PrivacyOptions { Controller = controller, Contact = contact };
        var outcome = new PrivacyOptionsCheck().Validate(null, options);

        Assert.Equal(named is not null, outcome.Failed);
        if (named is null)
        {
            Assert.NotNull(PageOf(new(), AnswerLanguage.Dutch, options).Root);
        }
        else
        {
            Assert.StartsWith(named, Assert.Single(outcome.Failures!), StringComparison.Ordinal); // it failed
        }
    }

    private static XDocument PageOf(RetentionOptions retention, AnswerLanguage language, PrivacyOptions? privacy = null) =>
        XDocument.Parse(StatementPage.For(privacy ?? new PrivacyOptions(), new StatementTerms(retention), language));

    private static string TextOf(XDocument page) => string.Join(' ', page.Descendants("main").Single().DescendantNodes().OfType<XText>().Select(static text => text.Value));

    private static XElement SectionOf(XDocument page, string id) => page.Descendants("section").Single(section => section.Attribute("id")?.Value == id);

    private static IEnumerable<string> ShapeOf(XDocument page) => page.Descendants().Select(static element => $"{element.Name} {element.Attribute("id")?.Value}");
}
