using Bot.Knowledge.Language;
using Bot.Knowledge.Search;

namespace Bot.Knowledge.Questions;

/// <summary>The names of a bank, found in a question word by word whatever their endings.</summary>
internal sealed class Gazetteer
{
    private readonly Dictionary<string, List<Entry>> byFirstKey = new(StringComparer.Ordinal);
    private readonly HashSet<string> words = new(StringComparer.Ordinal);

    /// <summary>Every word that stands in a name.</summary>
    public IReadOnlySet<string> Words => words;

    public void Add(string phrase, object thing, Strength strength, bool exact = false)
    {
        var tokens = Tokenizer.Tokenize(phrase).Where(token => token.Kind != TokenKind.Ampersand && (exact || !TermKeys.IsGlue(token.Text))).ToList();
        if (tokens.Count == 0)
        {
            return;
        }

        words.UnionWith(tokens.Select(token => token.Text));
        // RAAK is no form of "raken": an abbreviation is met letter by letter.
        exact |= tokens.Count == 1 && tokens[0].Original.Length is > 1 and <= 5 && tokens[0].Original.All(char.IsUpper);
        AddEntry(new Entry(thing, strength, [.. tokens.Select(token => KeysOf(token, exact))], exact));
        if (tokens.Count > 1 && !exact)
        {
            // People write leerling alert and leerlingalert.
            var joined = string.Concat(tokens.Select(token => token.Text));
            AddEntry(new Entry(thing, strength, [TermKeys.Of(joined)], exact));
        }
    }

    /// <summary>All mentions; of those that lie inside a longer one of the same firmness only the longer stays.</summary>
    public IReadOnlyList<Mention<object>> Find(IReadOnlyList<Token> tokens)
    {
        var found = new List<Mention<object>>();
        for (var start = 0; start < tokens.Count; start++)
        {
            foreach (var key in KeysOf(tokens[start], exact: false).Append("x" + tokens[start].Text))
            {
                if (!byFirstKey.TryGetValue(key, out var entries))
                {
                    continue;
                }

                foreach (var entry in entries)
                {
                    var length = Match(entry, tokens, start);
                    if (length > 0 && !found.Exists(other => ReferenceEquals(other.Thing, entry.Thing) && other.Start == start && other.Length >= length))
                    {
                        found.Add(new Mention<object>(entry.Thing, entry.Strength, start, length));
                    }
                }
            }
        }

        return [.. found.Where(mention => !found.Exists(other => Hides(other, mention)))];
    }

    private static bool Hides(Mention<object> longer, Mention<object> shorter) =>
        longer.Length > shorter.Length && longer.Start <= shorter.Start && longer.Start + longer.Length >= shorter.Start + shorter.Length
        && longer.Strength >= shorter.Strength && shorter.Thing is not (Bank.Network or Bank.SessionKind)
        // "begroting 2022" is a name in one network and half a name in the other: which is meant is not the gazetteer's to say.
        && !(longer.Thing is Bank.FigureTable one && shorter.Thing is Bank.FigureTable other && one.NetworkId != other.NetworkId);

    private static int Match(Entry entry, IReadOnlyList<Token> tokens, int start)
    {
        var position = start;
        for (var i = 0; i < entry.Words.Count; i++)
        {
            while (i > 0 && !entry.IsExact && position < tokens.Count && TermKeys.IsGlue(tokens[position].Text))
            {
                position++;
            }

            if (position >= tokens.Count || !Fits(entry.Words[i], tokens[position], entry.IsExact))
            {
                return 0;
            }

            position++;
        }

        return position - start;
    }

    private static bool Fits(IReadOnlyList<string> keys, Token token, bool exact)
    {
        foreach (var key in KeysOf(token, exact))
        {
            for (var i = 0; i < keys.Count; i++)
            {
                if (string.Equals(keys[i], key, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static IReadOnlyList<string> KeysOf(Token token, bool exact) => exact ? ["x" + (token.Singular ?? token.Text), "x" + token.Text] : TermKeys.Of(token);

    private void AddEntry(Entry entry)
    {
        foreach (var key in entry.Words[0])
        {
            if (!byFirstKey.TryGetValue(key, out var entries))
            {
                byFirstKey[key] = entries = [];
            }

            entries.Add(entry);
        }
    }

    private sealed record Entry(object Thing, Strength Strength, IReadOnlyList<IReadOnlyList<string>> Words, bool IsExact);
}
