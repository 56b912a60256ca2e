using Bot.Knowledge.Bank;
using Bot.Knowledge.Language;

namespace Bot.Knowledge.Search;

/// <summary>The bank's synonym groups, found by the words of a question.</summary>
internal sealed class SynonymIndex
{
    private readonly Dictionary<string, List<(IReadOnlyList<IReadOnlyList<string>> Term, Group Group)>> byFirstKey = new(StringComparer.Ordinal);

    public SynonymIndex(IReadOnlyList<SynonymGroup> groups)
    {
        foreach (var group in groups)
        {
            var terms = group.Terms.Select(KeysOf).Where(term => term.Count > 0).ToList();
            var made = new Group(terms);
            foreach (var term in terms)
            {
                foreach (var key in term[0])
                {
                    if (!byFirstKey.TryGetValue(key, out var list))
                    {
                        byFirstKey[key] = list = [];
                    }

                    list.Add((term, made));
                }
            }
        }
    }

    /// <summary>The longest term that starts here, with every wording of its groups; length 0 when none does.</summary>
    public (int Length, IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Alternatives) At(IReadOnlyList<Token> tokens, int start, Func<int, bool> isFree)
    {
        var best = 0;
        var alternatives = new List<IReadOnlyList<IReadOnlyList<string>>>();
        foreach (var key in TermKeys.Of(tokens[start]))
        {
            foreach (var (term, group) in byFirstKey.GetValueOrDefault(key, []))
            {
                var length = Match(term, tokens, start, isFree);
                if (length > best)
                {
                    best = length;
                    alternatives.Clear();
                }

                if (length > 0 && length == best)
                {
                    alternatives.AddRange(group.Terms.Where(one => !alternatives.Contains(one)));
                }
            }
        }

        return (best, alternatives);
    }

    private static int Match(IReadOnlyList<IReadOnlyList<string>> term, IReadOnlyList<Token> tokens, int start, Func<int, bool> isFree)
    {
        var position = start;
        for (var i = 0; i < term.Count; i++, position++)
        {
            while (i > 0 && position < tokens.Count && TermKeys.IsGlue(tokens[position].Text))
            {
                position++;
            }

            if (position >= tokens.Count || !isFree(position) || !TermKeys.Of(tokens[position]).Any(key => term[i].Contains(key, StringComparer.Ordinal)))
            {
                return 0;
            }
        }

        return position - start;
    }

    private static IReadOnlyList<IReadOnlyList<string>> KeysOf(string text) =>
        [.. Tokenizer.Tokenize(text).Where(token => token.Kind != TokenKind.Ampersand && !TermKeys.IsGlue(token.Text)).Select(TermKeys.Of)];

    private sealed record Group(IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Terms);
}
