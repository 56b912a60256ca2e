namespace Bot.Features.Newsletters.Importing.Drafting;

/// <summary>The tags that are open at a place of a page, as far as they say something about the text there.</summary>
internal sealed class OpenTags
{
    // Deeper than this nobody builds a page; what is deeper counts as text of the last one.
    private const int Deepest = 120;

    private static readonly HashSet<string> Void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];
    private static readonly HashSet<string> UnseenTags = ["nav", "footer", "aside", "dialog", "button", "label", "legend", "head", "datalist", "menu"];

    // A second one of these ends the first, unless a table or list was begun in between.
    private static readonly HashSet<string> SelfEnding = ["p", "li", "td", "th", "tr", "dt", "dd"];
    private static readonly HashSet<string> Fences = ["table", "ul", "ol", "dl", "div", "section", "article"];

    private readonly List<Entry> entries = [];

    // How many of a name are open: a page may end what it never began, a hundred thousand times.
    private readonly Dictionary<string, int> names = [];

    public bool IsUnseen => entries.Count > 0 && entries[^1].IsUnseen;

    /// <summary>In larger or fat letters: as which level of heading; 0 when in neither.</summary>
    public int Mark => entries.Count > 0 ? entries[^1].Mark : 0;

    public bool IsInMain => entries.Count > 0 && entries[^1].IsInMain;

    /// <summary>Of the heading that is open; 0 when none is.</summary>
    public int HeadingLevel => entries.Count > 0 ? entries[^1].HeadingLevel : 0;

    public void Push(HtmlToken tag)
    {
        if (tag.Name == "body")
        {
            Pop("head");
        }

        if (SelfEnding.Contains(tag.Name))
        {
            EndSame(tag.Name);
        }

        if (Void.Contains(tag.Name) || entries.Count >= Deepest)
        {
            return;
        }

        names[tag.Name] = names.GetValueOrDefault(tag.Name) + 1;
        var outer = entries.Count > 0 ? entries[^1] : default;
        entries.Add(new(
            tag.Name,
            outer.IsUnseen || UnseenTags.Contains(tag.Name) || (tag.Name != "body" && tag.Name != "html" && HtmlStyle.IsUnseen(tag)),
            Stronger(outer.Mark, HtmlStyle.MarkOf(tag)),
            outer.IsInMain || tag.Name == "main" || tag["role"] == "main",
            tag.Name is ['h', >= '1' and <= '6'] ? tag.Name[1] - '0' : outer.HeadingLevel));
    }

    public void Pop(string name)
    {
        if (names.GetValueOrDefault(name) > 0)
        {
            Close(entries.FindLastIndex(entry => entry.Name == name));
        }
    }

    private void EndSame(string name)
    {
        var found = names.GetValueOrDefault(name) > 0 ? entries.FindLastIndex(entry => entry.Name == name) : -1;
        if (found >= 0 && entries.FindLastIndex(static entry => Fences.Contains(entry.Name)) < found)
        {
            Close(found);
        }
    }

    private void Close(int from)
    {
        foreach (var entry in entries.Skip(from))
        {
            names[entry.Name]--;
        }

        entries.RemoveRange(from, entries.Count - from);
    }

    private static int Stronger(int one, int other) => one == 0 ? other : other == 0 ? one : Math.Min(one, other);

    private readonly record struct Entry(string Name, bool IsUnseen, int Mark, bool IsInMain, int HeadingLevel);
}
