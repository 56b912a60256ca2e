namespace Bot.Knowledge.Language;

/// <summary>
/// The Dutch stemmer of Kraaij and Pohlmann in the form that Snowball 3 publishes as "dutch", written anew from the
/// description of its rules. It takes lower-case words and keeps accents that it is given.
/// </summary>
internal static class DutchStemmer
{
    // Nothing of use is stemmed beyond this length; longer input is noise or an address.
    private const int LongestWord = 60;

    /// <summary>The stem of one lower-case word; a word of more than 60 letters comes back as it is.</summary>
    public static string Stem(string word)
    {
        if (word.Length > LongestWord) return word;
        var stemmed = new DutchWord(stackalloc char[LongestWord + 8], word);
        var changed = InflectedEnding(ref stemmed);
        changed |= DiminutiveOrAdjective(ref stemmed);
        changed |= NounEnding(ref stemmed);
        changed |= AdjectiveEnding(ref stemmed) || IgEnding(ref stemmed);
        if (stemmed.TryDropGe(inside: false))
        {
            changed = true;
            ParticipleEnding(ref stemmed);
        }

        if (stemmed.TryDropGe(inside: true))
        {
            changed = true;
            ParticipleEnding(ref stemmed);
        }

        changed |= SilentT(ref stemmed);
        if (changed) Harden(ref stemmed);
        return stemmed.Letters.SequenceEqual(word) ? word : new string(stemmed.Letters);
    }

    private static bool InflectedEnding(ref DutchWord w)
    {
        var n = w.Length;
        if (w.EndsAt(n, "nde")) return Cut(ref w, 1);
        if (w.EndsAt(n, "ies")) return w.InFirst(n - 3) && Cut(ref w, 1);
        if (w.EndsAt(n, "aus")) return w.InFirst(n - 3) && w.VowelBefore(n - 3) && Cut(ref w, 1);
        if (w.EndsAt(n, "és")) return w.InFirst(n - 2) && Cut(ref w, 1);
        if (w.EndsAt(n, "'s")) return Cut(ref w, 2);
        if (w.EndsAt(n, "es")) return PluralEs(ref w, n - 2);
        if (w.EndsAt(n, "en")) return PluralEn(ref w, n - 2);
        if (!w.EndsAt(n, "s")) return false;
        var stop = n - 1;
        var afterT = w.EndsAt(stop, "t") && w.InFirst(stop - 1);
        return w.InFirst(stop) && !afterT && w.ConsonantBefore(stop) && Cut(ref w, 1);
    }

    private static bool PluralEs(ref DutchWord w, int stop)
    {
        var inside = w.InFirst(stop - 2) && w.ConsonantBefore(stop - 2);
        if (inside && w.EndsAt(stop, "ar")) return CutAndLengthen(ref w, 2);
        if (inside && w.EndsAt(stop, "er")) return Cut(ref w, 2);
        return w.InFirst(stop) && w.ConsonantBefore(stop) && Cut(ref w, 1);
    }

    private static bool PluralEn(ref DutchWord w, int stop)
    {
        if (w.EndsAt(stop, "hed") && w.InFirst(stop - 3)) return Put(ref w, stop - 3, "heid");
        if (w.EndsAt(stop, "nd")) return Cut(ref w, 2);
        if (w.EndsAt(stop, "d") && w.InFirst(stop - 1) && w.ConsonantBefore(stop - 1)) return Cut(ref w, 3);
        if ((w.EndsAt(stop, "i") || w.EndsAt(stop, "j")) && w.VowelBefore(stop - 1)) return Cut(ref w, 2);
        return w.InFirst(stop) && w.ConsonantBefore(stop) && CutAndLengthen(ref w, 2);
    }

    private static bool DiminutiveOrAdjective(ref DutchWord w)
    {
        var n = w.Length;
        if (!w.EndsAt(n, "e")) return false;
        if (w.EndsAt(n, "lijke") || w.EndsAt(n, "ische")) return w.InFirst(n - 5) && Cut(ref w, 1);
        if (w.EndsAt(n, "ieve"))
        {
            return w.InFirst(n - 4) && w.ConsonantBefore(n - 4) && Put(ref w, n - 4, "ief");
        }

        if (w.EndsAt(n, "ene"))
        {
            return w.InFirst(n - 3) && w.ConsonantBefore(n - 3) && CutAndLengthen(ref w, 1);
        }

        if (w.EndsAt(n, "je")) return Diminutive(ref w, n - 2);
        if (w.EndsAt(n, "de")) return w.InFirst(n - 2) && w.ConsonantBefore(n - 2) && Cut(ref w, 2);
        if (w.EndsAt(n, "le")) return w.InFirst(n - 2) && CutAndLengthen(ref w, 1);
        var plain = w.EndsAt(n, "ge") || w.EndsAt(n, "te") || w.EndsAt(n, "se") || w.EndsAt(n, "re");
        return plain && w.InFirst(n - 2) && Cut(ref w, 1);
    }

    private static bool Diminutive(ref DutchWord w, int stop)
    {
        if (w.EndsAt(stop, "'t")) return Cut(ref w, 4);
        if (w.EndsAt(stop, "et") && w.InFirst(stop - 2) && w.ConsonantBefore(stop - 2)) return Cut(ref w, 4);
        if (w.EndsAt(stop, "rnt")) return Cut(ref w, 3);
        if (w.EndsAt(stop, "t") && w.InFirst(stop - 1) && w.VowelBefore(stop - 2)) return Cut(ref w, 3);
        if (w.EndsAt(stop, "ink")) return Put(ref w, stop - 3, "ing");
        if (w.EndsAt(stop, "mp")) return Cut(ref w, 3);
        if (w.EndsAt(stop, "'") && w.InFirst(stop - 1)) return Cut(ref w, 3);
        return w.InFirst(stop) && w.ConsonantBefore(stop) && Cut(ref w, 2);
    }

    private static bool NounEnding(ref DutchWord w)
    {
        var n = w.Length;
        if (w.EndsAt(n, "iteit")) return w.InFirst(n - 5) && CutAndLengthen(ref w, 5);
        if (w.EndsAt(n, "atie")) return w.InFirst(n - 4) && Put(ref w, n - 4, "eer");
        if (w.EndsAt(n, "heid") || w.EndsAt(n, "ster")) return w.InFirst(n - 4) && Cut(ref w, 4);
        if (w.EndsAt(n, "isme") || w.EndsAt(n, "erij")) return Activity(ref w, 4);
        if (w.EndsAt(n, "arij")) return w.InFirst(n - 4) && w.ConsonantBefore(n - 4) && Put(ref w, n - 4, "aar");
        if (w.EndsAt(n, "rder")) return Cut(ref w, 3);
        if (w.EndsAt(n, "sel")) return w.InFirst(n - 3) && Cut(ref w, 3);
        if (w.EndsAt(n, "ing")) return Activity(ref w, 3);
        if (w.EndsAt(n, "fie") || w.EndsAt(n, "gie")) return w.InSecond(n - 3) && CutAndLengthen(ref w, 2);
        var superlative = w.EndsAt(n, "tst") || w.EndsAt(n, "dst");
        return superlative && w.InFirst(n - 3) && w.ConsonantBefore(n - 3) && Cut(ref w, 2);
    }

    private static bool Activity(ref DutchWord w, int count)
    {
        var stop = w.Length - count;
        // schilderij must not meet schild
        if (w.EndsAt(stop, "ild")) return Put(ref w, stop, "er");
        return w.InFirst(stop) && CutAndLengthen(ref w, count);
    }

    private static bool AdjectiveEnding(ref DutchWord w)
    {
        var n = w.Length;
        if (w.EndsAt(n, "achtiger") || w.EndsAt(n, "achtigst")) return w.InFirst(n - 8) && Cut(ref w, 8);
        if (w.EndsAt(n, "achtig")) return w.InFirst(n - 6) && Cut(ref w, 6);
        if (w.EndsAt(n, "ioneel")) return w.InFirst(n - 6) && Put(ref w, n - 6, "ie");
        if (w.EndsAt(n, "lijker") || w.EndsAt(n, "lijkst")) return w.InFirst(n - 6) && Cut(ref w, 2);
        if (w.EndsAt(n, "eriger") || w.EndsAt(n, "erigst")) return CutAfterConsonant(ref w, 6);
        if (w.EndsAt(n, "atief")) return w.InFirst(n - 5) && Put(ref w, n - 5, "eer");
        if (w.EndsAt(n, "erig")) return CutAfterConsonant(ref w, 4);
        if (w.EndsAt(n, "baar")) return w.InFirst(n - 4) && Cut(ref w, 4);
        if (w.EndsAt(n, "tant")) return w.InFirst(n - 4) && Put(ref w, n - 4, "teer");
        if (w.EndsAt(n, "naar") || w.EndsAt(n, "laar") || w.EndsAt(n, "raar"))
        {
            return w.InFirst(n - 4) && w.VowelBefore(n - 4) && Cut(ref w, 3);
        }

        return w.EndsAt(n, "end") && CutAfterConsonant(ref w, 3);
    }

    private static bool IgEnding(ref DutchWord w)
    {
        var n = w.Length;
        var count = w.EndsAt(n, "iger") || w.EndsAt(n, "igst") ? 4 : w.EndsAt(n, "ig") ? 2 : 0;
        var stop = n - count;
        // innig must not meet in
        return count > 0 && !(stop == 3 && w.EndsAt(stop, "inn")) && CutAfterConsonant(ref w, count);
    }

    private static void ParticipleEnding(ref DutchWord w)
    {
        var stop = w.Length - 1;
        if (!w.InFirst(stop) || !w.ConsonantBefore(stop)) return;
        if (w.EndsAt(stop + 1, "d") && !(w.EndsAt(stop, "n") && w.InFirst(stop - 1)))
        {
            // geind belongs to innen, not to in
            if (stop == 2 && w.EndsAt(stop, "in")) Put(ref w, stop, "n");
            else Cut(ref w, 1);
        }
        else if (w.EndsAt(stop + 1, "t") && !(w.EndsAt(stop, "h") && w.InFirst(stop - 1)))
        {
            if (!(stop == 2 && w.EndsAt(stop, "en"))) Cut(ref w, 1);
        }
    }

    private static bool SilentT(ref DutchWord w)
    {
        var n = w.Length;
        return (w.EndsAt(n, "kt") || w.EndsAt(n, "ft") || w.EndsAt(n, "pt")) && Cut(ref w, 1);
    }

    // A stem ends in one hard consonant: bell and bel, brev and bref are the same.
    private static void Harden(ref DutchWord w)
    {
        var n = w.Length;
        if (n == 0) return;
        var last = w.Letters[n - 1];
        if (n > 1 && w.Letters[n - 2] == last && "bcdfghjklmnpqrstvwxz".Contains(last, StringComparison.Ordinal))
        {
            if (!(last == 'n' && n == 3 && w.Letters[0] == 'i')) Cut(ref w, 1);
        }
        else if (last is 'v')
        {
            Put(ref w, n - 1, "f");
        }
        else if (last is 'z')
        {
            Put(ref w, n - 1, "s");
        }
    }

    private static bool CutAfterConsonant(ref DutchWord w, int count)
    {
        var stop = w.Length - count;
        return w.InFirst(stop) && w.ConsonantBefore(stop) && CutAndLengthen(ref w, count);
    }

    private static bool Cut(ref DutchWord w, int count) => Put(ref w, w.Length - count, "");

    private static bool CutAndLengthen(ref DutchWord w, int count)
    {
        Cut(ref w, count);
        w.LengthenVowel();
        return true;
    }

    private static bool Put(ref DutchWord w, int start, ReadOnlySpan<char> ending)
    {
        w.Replace(start, ending);
        return true;
    }
}
