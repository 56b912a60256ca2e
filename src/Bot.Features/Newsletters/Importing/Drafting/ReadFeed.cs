using System.Text;
using System.Xml;

namespace Bot.Features.Newsletters.Importing.Drafting;

/// <summary>
/// Reads the items of an RSS or Atom feed. Of XML it takes the elements and the text; a document type, from which entities
/// grow without end, is refused.
/// </summary>
internal sealed class ReadFeed
{
    private const int MostItems = 100;
    private const int LongestText = 200_000;

    private readonly List<FeedItem> items = [];
    private FeedItem feed = new();
    private FeedItem? item;
    private int itemDepth;
    private string field = string.Empty;
    private int fieldDepth;
    private readonly StringBuilder text = new();

    /// <summary>Null when it is no feed, or a broken one.</summary>
    public static (FeedItem Feed, IReadOnlyList<FeedItem> Items)? Of(string xml)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true, CheckCharacters = false,
        };
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml.TrimStart()), settings);
            return new ReadFeed().Read(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private (FeedItem Feed, IReadOnlyList<FeedItem> Items)? Read(XmlReader reader)
    {
        if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName is not ("rss" or "feed" or "RDF"))
        {
            return null;
        }

        while (items.Count < MostItems && reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Start(reader);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when fieldDepth > 0 && text.Length < LongestText:
                    text.Append(reader.Value);
                    break;
                case XmlNodeType.EndElement:
                    End(reader.Depth);
                    break;
            }
        }

        return (feed, items);
    }

    private void Start(XmlReader reader)
    {
        if (item is null && reader.LocalName is "item" or "entry")
        {
            (item, itemDepth, fieldDepth) = (new(), reader.Depth, 0);
            return;
        }

        // Text with markup that is no entity: Atom's xhtml. Its tags become spaces.
        if (fieldDepth > 0)
        {
            text.Append(' ');
            return;
        }

        var isOwn = item is null ? reader.Depth <= 2 : reader.Depth == itemDepth + 1;
        if (isOwn && (IsOfFeeds(reader.NamespaceURI) || reader.LocalName == "encoded"))
        {
            Own(reader);
        }
        else if (item is not null && reader.NamespaceURI.Contains("mrss", StringComparison.OrdinalIgnoreCase) && reader.LocalName is "content" or "thumbnail")
        {
            Picture(reader.GetAttribute("url"), reader.GetAttribute("type") ?? "image/");
        }
    }

    // RSS has none of its own or an old one; Atom has its own.
    private static bool IsOfFeeds(string space) =>
        space.Length == 0 || space.Contains("Atom", StringComparison.Ordinal) || space.Contains("/rss/", StringComparison.Ordinal);

    private void Own(XmlReader reader)
    {
        var kind = reader.GetAttribute("type");
        switch (reader.LocalName)
        {
            case "link" when reader.GetAttribute("href") is { } href:
                if (reader.GetAttribute("rel") is null or "alternate")
                {
                    Set("link", href);
                }

                break;
            case "enclosure":
                Picture(reader.GetAttribute("url"), kind);
                break;
            case "title" or "link" or "description" or "encoded" or "summary" or "content" or "subtitle" when !reader.IsEmptyElement:
                (field, fieldDepth) = (reader.LocalName, reader.Depth);
                text.Clear();
                break;
        }
    }

    private void End(int depth)
    {
        if (fieldDepth > 0 && depth == fieldDepth)
        {
            Set(field, text.ToString());
            fieldDepth = 0;
        }
        else if (item is not null && depth == itemDepth)
        {
            items.Add(item);
            item = null;
        }
    }

    private void Picture(string? url, string? kind)
    {
        if (item is { Image: null } && kind?.StartsWith("image", StringComparison.OrdinalIgnoreCase) == true)
        {
            item = item with { Image = url };
        }
    }

    private void Set(string name, string value)
    {
        var known = item ?? feed;
        var changed = name switch
        {
            "title" => known with { Title = known.Title ?? value },
            "link" => known with { Link = known.Link ?? value.Trim() },
            "description" or "summary" or "subtitle" => known with { Summary = known.Summary ?? value },
            _ => known with { Content = known.Content ?? value },
        };
        (feed, item) = item is null ? (changed, null) : (feed, changed);
    }
}

/// <summary>An item of a feed, or the feed itself, as it came.</summary>
internal sealed record FeedItem(string? Title = null, string? Link = null, string? Summary = null, string? Content = null, string? Image = null);
