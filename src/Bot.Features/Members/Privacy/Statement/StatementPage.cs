using System.Xml.Linq;
using Bot.Knowledge.Bank;

namespace Bot.Features.Members.Privacy.Statement;

/// <summary>The statement as a page in one language, with a link to the other. Made as a tree, so that nothing configured can be markup.</summary>
internal static class StatementPage
{
    public const string Path = "/privacy";

    public static string For(PrivacyOptions options, StatementTerms terms, AnswerLanguage language)
    {
        var page = new StatementWriter(language);
        var other = language == AnswerLanguage.English ? AnswerLanguage.Dutch : AnswerLanguage.English;
        var html = new XElement(
            "html",
            new XAttribute("lang", StatementLanguages.TagOf(language)),
            new XElement(
                "head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                new XElement("title", StatementTexts.Title.In(language)),
                Alternate(AnswerLanguage.Dutch),
                Alternate(AnswerLanguage.English),
                new XElement("style", StatementStyle.Css)),
            new XElement(
                "body",
                new XElement("nav", LinkTo(other, StatementTexts.OtherLanguage.In(language))),
                new XElement("main", Content(page, options, terms))));
        return "<!DOCTYPE html>\n" + html.ToString(SaveOptions.DisableFormatting) + "\n";
    }

    private static IEnumerable<XElement> Content(StatementWriter page, PrivacyOptions options, StatementTerms terms) =>
    [
        page.Heading(StatementTexts.Title),
        page.Paragraph(StatementTexts.Intro),
        page.Section("short", StatementTexts.Short, page.List(StatementTexts.InShort)),
        page.Section("responsible", StatementTexts.Responsible, Responsible(page, options)),
        page.Section("kept", StatementTexts.Kept, [page.Paragraph(StatementTexts.KeptIntro), .. KeptKinds.About(terms).Select(kind => Kind(page, kind.Words))]),
        page.Section(
            "without-people",
            StatementTexts.WithoutPeople,
            page.Paragraph(StatementTexts.WithoutPeopleIntro),
            page.List(KeptKinds.WithoutPeople.Select(static table => table.Holds))),
        page.Section("ground", StatementTexts.Ground, page.Paragraphs(StatementTexts.Grounds)),
        page.Section("where", StatementTexts.Where, page.Paragraphs(StatementTexts.Places)),
        page.Section("not", StatementTexts.Not, page.List(StatementTexts.Nots)),
        page.Section("yourself", RightsTexts.Yourself, page.Paragraph(RightsTexts.InOwnChat), page.List(RightsTexts.Words)),
        page.Section("remains", RightsTexts.Remains, page.Paragraph(RightsTexts.RemainsIntro), page.List(RightsTexts.Remaining(terms))),
        page.Section("bank", StatementTexts.Bank, page.Paragraphs(StatementTexts.Banks)),
        page.Section("others", StatementTexts.Others, page.Paragraphs(StatementTexts.OtherPeople)),
        page.Section("rights", RightsTexts.Rights, [.. page.Paragraphs(RightsTexts.Law), Complaint(page)]),
    ];

    private static XElement[] Responsible(StatementWriter page, PrivacyOptions options) =>
    [
        page.Plain(options.Controller.Trim() is { Length: > 0 } name ? StatementTexts.ByName(name) : StatementTexts.Nameless),
        PrivacyContact.Of(options.Contact) is { } contact
            ? page.WithLink(StatementTexts.ContactAt, contact.Link, contact.Shown)
            : page.Paragraph(StatementTexts.ContactNowhere),
    ];

    private static XElement Kind(StatementWriter page, KindWords words) => new(
        "section",
        page.SubHeading(words.Title),
        new XElement(
            "dl",
            page.Term(StatementTexts.What, words.What),
            page.Term(StatementTexts.Why, words.Why),
            page.Term(StatementTexts.HowLong, words.HowLong),
            page.Term(StatementTexts.WhoReads, words.WhoReads),
            page.Term(StatementTexts.AfterForgetting, words.AfterForgetting)));

    private static XElement Complaint(StatementWriter page) => page.WithLink(RightsTexts.Complain, RightsTexts.Authority, "Autoriteit Persoonsgegevens");

    private static XElement Alternate(AnswerLanguage language) => new(
        "link",
        new XAttribute("rel", "alternate"),
        new XAttribute("hreflang", StatementLanguages.TagOf(language)),
        new XAttribute("href", StatementLanguages.AddressOf(language)));

    private static XElement LinkTo(AnswerLanguage language, string words) => new(
        "a",
        new XAttribute("href", StatementLanguages.AddressOf(language)),
        new XAttribute("hreflang", StatementLanguages.TagOf(language)),
        new XAttribute("lang", StatementLanguages.TagOf(language)),
        words);
}
