using System.Collections.Frozen;

namespace Bot.Knowledge.Language;

/// <summary>Porter's second English stemmer, written from its published rules, for lower-case words.</summary>
internal static class EnglishStemmer
{
    private const int LongestWord = 60;

    private static readonly FrozenDictionary<string, string> Exceptions = new Dictionary<string, string>
    {
        ["skis"] = "ski", ["skies"] = "sky", ["idly"] = "idl", ["gently"] = "gentl", ["ugly"] = "ugli",
        ["early"] = "earli", ["only"] = "onli", ["singly"] = "singl", ["sky"] = "sky", ["news"] = "news",
        ["howe"] = "howe", ["atlas"] = "atlas", ["cosmos"] = "cosmos", ["bias"] = "bias", ["andes"] = "andes",
        ["inning"] = "inning", ["outing"] = "outing", ["canning"] = "canning", ["herring"] = "herring",
        ["earring"] = "earring", ["evening"] = "evening", ["proceed"] = "proceed", ["exceed"] = "exceed",
        ["succeed"] = "succeed",
        // plurals that no ending shows
        ["people"] = "person", ["persons"] = "person", ["person"] = "person", ["children"] = "child",
        ["women"] = "woman", ["men"] = "man", ["knives"] = "knife", ["thieves"] = "thief", ["lives"] = "life",
        ["held"] = "hold", ["dealt"] = "deal", ["spent"] = "spend", ["met"] = "meet", ["began"] = "begin",
    }.ToFrozenDictionary();

    private static readonly (string Ending, string By)[] SecondStep =
    [
        ("ization", "ize"), ("ational", "ate"), ("ousness", "ous"), ("iveness", "ive"), ("fulness", "ful"),
        ("tional", "tion"), ("biliti", "ble"), ("lessli", "less"), ("entli", "ent"), ("ation", "ate"),
        ("alism", "al"), ("aliti", "al"), ("fulli", "ful"), ("ousli", "ous"), ("iviti", "ive"), ("enci", "ence"),
        ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble"),
    ];

    private static readonly (string Ending, string By)[] ThirdStep =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ical", "ic"),
        ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] FourthStep =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize",
        "al", "er", "ic",
    ];

    /// <summary>The stem of one lower-case word; words of one or two letters and very long ones stay as they are.</summary>
    public static string Stem(string word)
    {
        if (word.Length is < 3 or > LongestWord) return word;
        if (Exceptions.TryGetValue(word, out var fixedStem)) return fixedStem;
        var w = new EnglishWord(stackalloc char[LongestWord + 4], word);
        Plural(ref w);
        PastOrProgressive(ref w);
        if (w.Length > 2 && (w.Ends("y") || w.Ends("Y")) && !w.IsVowel(w.Length - 2)) w.Replace(1, "i");
        Derived(ref w);
        Adjectival(ref w);
        Residual(ref w);
        FinalE(ref w);
        return w.Result(word);
    }

    private static void Plural(ref EnglishWord w)
    {
        if (w.Ends("sses"))
        {
            w.Cut(2);
        }
        else if (w.Ends("ied") || w.Ends("ies"))
        {
            w.Replace(3, w.Length > 4 ? "i" : "ie");
        }
        else if (w.Ends("s") && !w.Ends("us") && !w.Ends("ss") && w.HasVowelBefore(w.Length - 2))
        {
            w.Cut(1);
        }
    }

    private static void PastOrProgressive(ref EnglishWord w)
    {
        if (w.Ends("eedly") || w.Ends("eed"))
        {
            var count = w.Ends("eed") ? 3 : 5;
            if (w.InFirst(count)) w.Replace(count, "ee");
            return;
        }

        var ending = w.Ends("ingly") ? 5 : w.Ends("edly") ? 4 : w.Ends("ing") ? 3 : w.Ends("ed") ? 2 : 0;
        if (ending == 0 || !w.HasVowelBefore(w.Length - ending)) return;
        if (w.Ends("ying") && w.Length == 5)
        {
            w.Replace(4, "ie");
            return;
        }

        w.Cut(ending);
        if (w.Ends("at") || w.Ends("bl") || w.Ends("iz")) w.Append('e');
        else if (w.EndsInDouble()) w.Cut(1);
        else if (w.IsShort()) w.Append('e');
    }

    private static void Derived(ref EnglishWord w)
    {
        foreach (var (ending, by) in SecondStep)
        {
            if (!w.Ends(ending)) continue;
            if (w.InFirst(ending.Length)) w.Replace(ending.Length, by);
            return;
        }

        if (w.Ends("ogi"))
        {
            if (w.InFirst(3) && w.Ends("logi")) w.Cut(1);
        }
        else if (w.Ends("li") && w.InFirst(2) && w.Length > 2 && "cdeghkmnrt".Contains(w.Letters[^3], StringComparison.Ordinal))
        {
            w.Cut(2);
        }
    }

    private static void Adjectival(ref EnglishWord w)
    {
        foreach (var (ending, by) in ThirdStep)
        {
            if (!w.Ends(ending)) continue;
            if (w.InFirst(ending.Length)) w.Replace(ending.Length, by);
            return;
        }

        if (w.Ends("ative") && w.InSecond(5)) w.Cut(5);
    }

    private static void Residual(ref EnglishWord w)
    {
        foreach (var ending in FourthStep)
        {
            if (!w.Ends(ending)) continue;
            if (w.InSecond(ending.Length)) w.Cut(ending.Length);
            return;
        }

        if ((w.Ends("sion") || w.Ends("tion")) && w.InSecond(3)) w.Cut(3);
    }

    private static void FinalE(ref EnglishWord w)
    {
        if (w.Ends("e"))
        {
            if (w.InSecond(1) || (w.InFirst(1) && !w.ShortSyllableBefore(w.Length - 1))) w.Cut(1);
        }
        else if (w.Ends("ll") && w.InSecond(1))
        {
            w.Cut(1);
        }
    }
}
