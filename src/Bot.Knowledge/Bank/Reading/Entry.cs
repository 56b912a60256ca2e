namespace Bot.Knowledge.Bank.Reading;

/// <summary>
/// Reads one set of keys. Every key that is asked for is thereby known; <see cref="Close"/> reports the others. A value that
/// cannot be used is a fault and yields something harmless, so that reading goes on and finds the next fault.
/// </summary>
internal sealed partial class Entry(YamlMap map, string file, BankDraft draft)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public string File => file;

    public BankDraft Draft => draft;

    public Location Where => new(file, map.Line);

    public bool Has(string key) => Part(key) is { } part and not YamlText { Value: "" };

    /// <summary>Where the value of a key stands; the entry itself when the key is absent.</summary>
    public Location At(string key) => Part(key) is { } part ? new Location(file, part.Line) : Where;

    public void Fault(string key, BankFaultKind kind, string message) => draft.Faults.Add(At(key), kind, message);

    public string? Optional(string key)
    {
        switch (Part(key))
        {
            case null or YamlText { Value: "" }:
                return null;
            case YamlText text:
                return text.Value;
            default:
                Fault(key, BankFaultKind.WrongValue, $"bij '{key}' hoort één tekst, geen lijst of sleutels");
                return null;
        }
    }

    public string Required(string key)
    {
        var part = Part(key);
        if (part is null)
        {
            Fault(key, BankFaultKind.MissingValue, $"'{key}' ontbreekt; zet er een regel '{key}: …' bij");
        }
        else if (part is YamlText { Value: "" })
        {
            Fault(key, BankFaultKind.MissingValue, $"'{key}' is leeg; vul een tekst in");
        }

        return Optional(key) ?? "";
    }

    public LocalText? OptionalLocal(string key)
    {
        var dutch = Optional(key);
        var english = Optional(key + "-en");
        if (dutch is not null && english is null && !Has(key + "-en"))
        {
            Fault(key, BankFaultKind.MissingTranslation, $"'{key}-en' ontbreekt; zet de Engelse tekst erbij");
        }
        else if (dutch is null && english is not null && !Has(key))
        {
            Fault(key + "-en", BankFaultKind.MissingTranslation, $"'{key}' ontbreekt; zet de Nederlandse tekst erbij");
        }

        return dutch is null || english is null ? null : new LocalText(dutch, english);
    }

    public LocalText RequiredLocal(string key)
    {
        if (!Has(key) && !Has(key + "-en"))
        {
            return new LocalText(Required(key), Required(key + "-en"));
        }

        return OptionalLocal(key) ?? new LocalText("", "");
    }

    /// <summary>A list of short texts: <c>[cyber, digitale veiligheid]</c>.</summary>
    public IReadOnlyList<string> Words(string key)
    {
        var part = Part(key);
        if (part is null or YamlText { Value: "" })
        {
            return [];
        }

        if (part is YamlList list)
        {
            return TextsOf(list, draft.Faults, file);
        }

        Fault(key, BankFaultKind.WrongValue, $"bij '{key}' hoort een lijst tussen haken, zoals [een, twee]");
        return [];
    }

    public static IReadOnlyList<string> TextsOf(YamlList list, FaultList faults, string file)
    {
        var texts = new List<string>(list.Items.Count);
        foreach (var item in list.Items)
        {
            if (item is YamlText { Value: not "" } text)
            {
                texts.Add(text.Value);
            }
            else
            {
                faults.Add(new Location(file, item.Line), BankFaultKind.WrongValue, "in deze lijst horen alleen woorden of korte teksten, zonder lege plekken; zet een tekst met ': ' of een komma tussen aanhalingstekens");
            }
        }

        return texts;
    }

    /// <summary>A list of lists: the groups of synonyms.</summary>
    public IReadOnlyList<YamlList> Lists(string key)
    {
        if (Part(key) is not YamlList list)
        {
            if (Has(key))
            {
                Fault(key, BankFaultKind.WrongValue, $"bij '{key}' hoort een lijst waarvan elk deel met '- [' begint");
            }

            return [];
        }

        foreach (var item in list.Items.Where(item => item is not YamlList))
        {
            draft.Faults.Add(new Location(file, item.Line), BankFaultKind.WrongValue, "hier hoort een lijst tussen haken, zoals - [een, twee]");
        }

        return [.. list.Items.OfType<YamlList>()];
    }

    public IReadOnlyList<Entry> Entries(string key)
    {
        var part = Part(key);
        if (part is null or YamlText { Value: "" })
        {
            return [];
        }

        if (part is not YamlList list)
        {
            Fault(key, BankFaultKind.WrongValue, $"bij '{key}' hoort een lijst waarvan elk deel met '- ' begint");
            return [];
        }

        var entries = new List<Entry>(list.Items.Count);
        foreach (var item in list.Items)
        {
            if (item is YamlMap each)
            {
                entries.Add(new Entry(each, file, draft));
            }
            else
            {
                draft.Faults.Add(new Location(file, item.Line), BankFaultKind.WrongValue, $"elk deel van '{key}' hoort sleutels te hebben, zoals 'naam: …'");
            }
        }

        return entries;
    }

    /// <summary>Keys that the editor chose, each with a text: the values of a row of figures.</summary>
    public IReadOnlyList<YamlPair> Pairs(string key)
    {
        var part = Part(key);
        if (part is YamlMap pairs)
        {
            return pairs.Pairs;
        }

        if (part is not null and not YamlText { Value: "" })
        {
            Fault(key, BankFaultKind.WrongValue, $"bij '{key}' horen kolommen met waarden, zoals {{\"2021\": \"191000\"}}");
        }

        return [];
    }

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void Close()
    {
        foreach (var pair in map.Pairs.Where(pair => !_known.Contains(pair.Key)))
        {
            var free = _known.Where(key => map.Pairs.All(other => other.Key != key));
            draft.Faults.Add(new Location(file, pair.Line), BankFaultKind.UnknownKey, $"onbekende sleutel '{pair.Key}'{NearestWord.Hint(pair.Key, free, "haal de regel weg, of kijk in README.md welke sleutels hier horen")}");
        }
    }

    private YamlPart? Part(string key)
    {
        _known.Add(key);
        foreach (var pair in map.Pairs)
        {
            if (pair.Key == key)
            {
                return pair.Value;
            }
        }

        return null;
    }
}
