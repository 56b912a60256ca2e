namespace Bot.Knowledge.Bank;

/// <summary>A network that the bank describes.</summary>
/// <param name="Id">"VAR" or "RSIV"; upper case, outsiders rely on it.</param>
/// <param name="Name">Full name.</param>
/// <param name="Region">What people call the region: "regio Rotterdam".</param>
/// <param name="Names">Other names, Dutch and English, that mean this network in a question ("bij ons in Rotterdam" has "Rotterdam").</param>
public sealed record Network(
    string Id,
    LocalText Name,
    LocalText Region,
    IReadOnlyList<string> Names,
    Location Where);

/// <summary>Words that mean the same: an abbreviation and its expansion, everyday words and the field's word.</summary>
/// <param name="Terms">Two or more; any of them in a question finds a text with any other.</param>
public sealed record SynonymGroup(IReadOnlyList<string> Terms, Location Where);

/// <summary>The whole bank as it was read and found sound at one moment. Immutable.</summary>
/// <param name="Version">Hash over the files, so that two equal banks have equal versions.</param>
public sealed record KnowledgeBank(
    string Version,
    IReadOnlyList<Network> Networks,
    IReadOnlyList<SourceDocument> Documents,
    IReadOnlyList<Page> Pages,
    IReadOnlyList<Person> People,
    IReadOnlyList<Office> Offices,
    IReadOnlyList<Session> Sessions,
    IReadOnlyList<FigureTable> Tables,
    IReadOnlyList<SynonymGroup> Synonyms);
