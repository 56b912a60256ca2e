namespace Bot.Knowledge.Bank.Reading;

/// <summary>What a reference points at.</summary>
internal enum ReferenceKind
{
    Network,
    Document,
    Page,
    Person,
    Session,
}

/// <summary>A reference with where it stands, to be checked when everything has been read.</summary>
/// <param name="Id">The full id, with network: <c>VAR/vroom</c>.</param>
internal sealed record Reference(ReferenceKind Kind, string Id, Location Where);

/// <summary>A title or name of a page with where it stands.</summary>
internal sealed record PageName(string NetworkId, string Name, Location Where);

/// <summary>The bank while it is being read: everything found so far, sound or not.</summary>
internal sealed class BankDraft
{
    public FaultList Faults { get; } = new();

    public List<Network> Networks { get; } = [];

    public List<SourceDocument> Documents { get; } = [];

    public List<Page> Pages { get; } = [];

    public List<Person> People { get; } = [];

    public List<Office> Offices { get; } = [];

    public List<Session> Sessions { get; } = [];

    public List<FigureTable> Tables { get; } = [];

    public List<SynonymGroup> Synonyms { get; } = [];

    public List<PageName> PageNames { get; } = [];

    public List<Reference> References { get; } = [];

    /// <summary>
    /// Files that could not be read, as references see them: an id, or what all ids of the file begin with. A reference into them
    /// is not reported, so that one slip in <c>personen.yaml</c> is one fault and not a hundred.
    /// </summary>
    public HashSet<(ReferenceKind Kind, string IdOrPrefix)> Unreadable { get; } = [];

    public void Refer(ReferenceKind kind, string id, Location where) => References.Add(new Reference(kind, id, where));

    /// <summary>Notes the reference that a key makes within a network, and gives its full id; null when the key is absent or unusable.</summary>
    public string? Refer(ReferenceKind kind, string networkId, Entry entry, string key)
    {
        if (entry.OptionalId(key) is not { } id)
        {
            return null;
        }

        var full = $"{networkId}/{id}";
        Refer(kind, full, entry.At(key));
        return full;
    }

    public KnowledgeBank ToBank(string version) =>
        new(version, Networks, Documents, Pages, People, Offices, Sessions, Tables, Synonyms);
}
