using Bot.Knowledge.Bank;
using Bot.Knowledge.Language;
using Bot.Knowledge.Questions;

namespace Bot.Knowledge.Search;

/// <summary>The words that the bank and the grammar of questions know, with how often they stand there: what a spelling is corrected to.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> frequencies = new(StringComparer.Ordinal);

    public Vocabulary(KnowledgeBank bank, Gazetteer names)
    {
        sorted = new Lazy<string[]>(() => [.. frequencies.Keys.Order(StringComparer.Ordinal)]);
        foreach (var statement in bank.Pages.SelectMany(page => page.Statements))
        {
            Count(statement.Text);
            CountAll(statement.Words);
        }

        foreach (var session in bank.Sessions)
        {
            Count(session.Title);
            Count(session.Subject);
            Count(session.Report);
            Count(session.Audience);
            Count(session.Organisers);
            Count(session.Speakers);
            CountAll(session.Names);
            CountAll(session.Words);
        }

        CountAll(bank.Synonyms.SelectMany(group => group.Terms));
        foreach (var word in names.Words)
        {
            // A name weighs more than a chance word: it is what people ask about.
            frequencies[word] = frequencies.GetValueOrDefault(word) + 20;
        }

        // An ordinary word that was mistyped must find itself before it finds a word of the bank.
        foreach (var word in FillerWords.All.Where(word => word.Length > 3))
        {
            frequencies.TryAdd(word, 3);
        }

        foreach (var word in CuePatterns.Dutch.Words.Concat(CuePatterns.English.Words).Where(word => word.Length > 2))
        {
            frequencies[word] = frequencies.GetValueOrDefault(word) + 5;
        }
    }

    private readonly Lazy<string[]> sorted;

    public IReadOnlyDictionary<string, int> Frequencies => frequencies;

    public bool Contains(string folded) => frequencies.ContainsKey(folded);

    /// <summary>The word that begins so, when all that do share their stem's beginning; null when there is none or a choice.</summary>
    public string? WordBeginning(string beginning)
    {
        var first = Array.BinarySearch(sorted.Value, beginning, StringComparer.Ordinal);
        first = first < 0 ? ~first : first;
        string? shortest = null;
        for (var i = first; i < sorted.Value.Length && sorted.Value[i].StartsWith(beginning, StringComparison.Ordinal); i++)
        {
            var word = sorted.Value[i];
            if (shortest is null)
            {
                shortest = word;
            }
            else if (!word.StartsWith(shortest, StringComparison.Ordinal) && word.AsSpan(0, Math.Min(word.Length, shortest.Length) - 3).CommonPrefixLength(shortest) < Math.Min(word.Length, shortest.Length) - 3)
            {
                return null;
            }
        }

        return shortest;
    }

    private void Count(LocalText? text)
    {
        if (text is not null)
        {
            CountAll([text.Dutch, text.English]);
        }
    }

    private void CountAll(IEnumerable<string> texts)
    {
        foreach (var token in texts.SelectMany(text => Tokenizer.Tokenize(text)).Where(token => token.Kind == TokenKind.Word))
        {
            frequencies[token.Text] = frequencies.GetValueOrDefault(token.Text) + 1;
        }
    }
}
