namespace Bot.Knowledge.Bank.Reading;

/// <summary>Reads the key <c>links</c> of a page or session.</summary>
internal static class LinkList
{
    public static IReadOnlyList<Link> Read(Entry owner, SourceRef source)
    {
        var links = new List<Link>();
        foreach (var entry in owner.Entries("links"))
        {
            links.Add(new Link(entry.RequiredLocal("titel"), entry.Url("url", required: true) ?? "", entry.Source(source), entry.OptionalLocal("twijfel"), entry.Where));
            entry.Close();
        }

        return links;
    }
}
