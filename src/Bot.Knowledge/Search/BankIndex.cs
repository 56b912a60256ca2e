using Bot.Knowledge.Bank;
using Bot.Knowledge.Language;
using Bot.Knowledge.Questions;

namespace Bot.Knowledge.Search;

/// <summary>A bank with everything that is worked out from it once: names, passages, stems and how rare they are. Immutable.</summary>
internal sealed class BankIndex : IDisposable
{
    private readonly Dictionary<string, int> passagesWithTerm = new(StringComparer.Ordinal);
    private readonly ILookup<string, int> byPage;
    private readonly Dictionary<string, string[]> lineage;
    private readonly Dictionary<string, List<Passage>> byTheme = new(StringComparer.Ordinal);
    private readonly CompoundSplitter splitter;
    private readonly List<string> surnames;
    private readonly Dictionary<string, Page> pages;
    private readonly Dictionary<string, Person> people;
    private readonly Dictionary<string, Session> sessions;
    private readonly Dictionary<string, SourceDocument> documents;

    public BankIndex(KnowledgeBank bank)
    {
        Bank = bank;
        surnames = [.. bank.People.Select(NameIndex.Surname)];
        pages = bank.Pages.ToDictionary(page => page.Id, StringComparer.Ordinal);
        lineage = bank.Pages.ToDictionary(page => page.Id, page => WithParents(page).Select(one => one.Id).ToArray(), StringComparer.Ordinal);
        people = bank.People.ToDictionary(person => person.Id, StringComparer.Ordinal);
        sessions = bank.Sessions.ToDictionary(session => session.Id, StringComparer.Ordinal);
        documents = bank.Documents.ToDictionary(document => document.Id, StringComparer.Ordinal);
        Passages = PassageMaker.MakeAll(bank, this);
        foreach (var term in Passages.SelectMany(passage => passage.Terms.Concat(passage.TitleTerms).Distinct(StringComparer.Ordinal)))
        {
            passagesWithTerm[term] = passagesWithTerm.GetValueOrDefault(term) + 1;
        }

        byPage = Passages.Where(passage => passage.PageId is not null).ToLookup(passage => passage.PageId!, passage => passage.Number, StringComparer.Ordinal);
        foreach (var passage in Passages.Where(passage => passage.PageId is not null))
        {
            foreach (var id in lineage[passage.PageId!])
            {
                if (!byTheme.TryGetValue(id, out var list))
                {
                    byTheme[id] = list = [];
                }

                list.Add(passage);
            }
        }

        Names = NameIndex.Build(bank);
        Synonyms = new SynonymIndex(bank.Synonyms);
        Vocabulary = new Vocabulary(bank, Names);
        splitter = new CompoundSplitter(Vocabulary.Frequencies);
        AddParts();
        Index = SqlitePassageIndex.Build(Passages.Select(passage =>
            new IndexedPassage(passage.Number, string.Join(' ', passage.TitleTerms), string.Join(' ', passage.Terms), string.Join(' ', passage.PartTerms))));
    }

    public KnowledgeBank Bank { get; }

    public IReadOnlyList<Passage> Passages { get; }

    public Gazetteer Names { get; }

    public SynonymIndex Synonyms { get; }

    public Vocabulary Vocabulary { get; }

    public IPassageIndex Index { get; }

    public Page Page(string id) => pages[id];

    public Page? FindPage(string? id) => id is not null && pages.TryGetValue(id, out var page) ? page : null;

    public Person Person(string id) => people[id];

    public Person? FindPerson(string? id) => id is not null && people.TryGetValue(id, out var person) ? person : null;

    public Session? FindSession(string? id) => id is not null && sessions.TryGetValue(id, out var session) ? session : null;

    public SourceDocument Document(SourceRef source) => documents[source.DocumentId];

    public Network Network(string id) => Bank.Networks.First(network => network.Id == id);

    /// <summary>In how many passages a stem stands.</summary>
    public int Frequency(string key) => passagesWithTerm.GetValueOrDefault(key);

    /// <summary>Whether a passage names a person of the bank.</summary>
    public bool NamesPerson(Passage passage) => surnames.Exists(name => passage.Text.Contains(name, StringComparison.Ordinal));

    /// <summary>The words of a compound, or none.</summary>
    public IReadOnlyList<string> PartsOf(string folded) => splitter.Split(folded);

    /// <summary>Whether a page is another, or stands under it.</summary>
    public bool IsUnder(string pageId, string ancestorId) => lineage.TryGetValue(pageId, out var ids) && Array.IndexOf(ids, ancestorId) >= 0;

    /// <summary>The numbers of the passages that stand on a page.</summary>
    public IEnumerable<int> NumbersOf(string pageId) => byPage[pageId];

    /// <summary>Passages of a theme and of the pages under it.</summary>
    public IReadOnlyList<Passage> PassagesOf(Page theme) => byTheme.GetValueOrDefault(theme.Id, []);

    /// <summary>The page itself and the pages it stands under.</summary>
    public IEnumerable<Page> WithParents(Page page)
    {
        for (Page? current = page; current is not null; current = FindPage(current.ParentId))
        {
            yield return current;
        }
    }

    /// <summary>The theme that a page is, or stands under.</summary>
    public Page? ThemeOf(Page page) => WithParents(page).FirstOrDefault(one => one.Kind == PageKind.Theme);

    // The vocabulary that says what is a compound is known only after all passages are.
    private void AddParts()
    {
        var partsOf = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var passage in Passages)
        {
            foreach (var token in Tokenizer.Tokenize(passage.Text).Where(token => token.Kind == TokenKind.Word))
            {
                if (!partsOf.TryGetValue(token.Text, out var parts))
                {
                    partsOf[token.Text] = parts = [.. splitter.Split(token.Text).SelectMany(TermKeys.Of)];
                }

                passage.PartTerms.UnionWith(parts);
            }
        }
    }

    public void Dispose() => Index.Dispose();
}
