using System.Xml.Linq;
using Bot.Knowledge.Bank;

namespace Bot.Features.Members.Privacy.Statement;

/// <summary>The pieces of the page, in one language. In our own sentences, words between ` are what somebody types.</summary>
internal sealed class StatementWriter(AnswerLanguage language)
{
    private const char Typed = '`';

    public XElement Heading(LocalText text) => new("h1", text.In(language));

    public XElement SubHeading(LocalText text) => new("h3", text.In(language));

    public XElement Section(string id, LocalText title, params IEnumerable<XElement> content) =>
        new("section", new XAttribute("id", id), new XElement("h2", title.In(language)), content);

    public XElement Paragraph(LocalText text) => new("p", Marked(text));

    /// <summary>With a configured value in it, in which a ` is only a `.</summary>
    public XElement Plain(LocalText text) => new("p", text.In(language));

    public IEnumerable<XElement> Paragraphs(IEnumerable<LocalText> texts) => texts.Select(Paragraph);

    public XElement List(IEnumerable<LocalText> texts) => new("ul", texts.Select(text => new XElement("li", Marked(text))));

    public XElement Term(LocalText name, LocalText text) => new("div", new XElement("dt", Marked(name)), new XElement("dd", Marked(text)));

    public XElement WithLink(LocalText words, string address, string shown) =>
        new("p", words.In(language), new XElement("a", new XAttribute("href", address), shown), ".");

    private IEnumerable<object> Marked(LocalText text) => text.In(language).Split(Typed)
        .Select((part, index) => index % 2 == 0 ? (object)new XText(part) : new XElement("kbd", part));
}
