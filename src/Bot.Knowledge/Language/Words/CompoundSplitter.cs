using System.Collections.Frozen;
using Bot.Knowledge.Bank;

namespace Bot.Knowledge.Language;

/// <summary>
/// Finds the words in a Dutch compound: wapenbezit is wapen and bezit. It splits only where every part is a word and
/// at least one part occurs in the collection; of several readings it takes the one whose parts occur most, with the
/// fewest parts and linking letters (after Koehn and Knight).
/// </summary>
/// <param name="vocabulary">Folded words of the collection with how often they occur.</param>
/// <param name="atomic">Folded words that must stay whole, such as names of themes; may be null.</param>
internal sealed class CompoundSplitter(IReadOnlyDictionary<string, int> vocabulary, IReadOnlySet<string>? atomic = null)
{
    private const int ShortestPart = 4;
    private const int ShortestCompound = 7;
    private const int LongestCompound = 48;
    private const int MostParts = 4;
    private const double PartPenalty = 1.0;
    private const double LinkerPenalty = 0.2;
    private static readonly string[] Linkers = ["", "s", "en", "e", "n"];

    private static readonly FrozenSet<string> ShortParts =
        "mes wet lid dag les bus net app web bom zee ict gas weg pin vog ggz boa".Split(' ').ToFrozenSet();

    // Endings and beginnings that happen to be words.
    private static readonly FrozenSet<string> NoParts = """
        heid heden lijk lijke lijken schap schappen baar bare loos loze achtig ring ringen ting ling lingen ning stering
        tige erij tering kering dering sing zing eren ende elen elijk isme isten atie aties ties tief tieve eerd eert
        samen mede terug tussen inter anti super ultra extra neer weer mijn rijk rijke kens lens gens ters ders sters
        geven nemen staan slag slaan stand leven halen reden recht richt gang punt werkt maken trek trekt steun komst
        houd houden lopen vang vangen reiking reik same aange sten deels hield baarheid stellen stelling stellingen gesteld
        vinden vindt gevonden vonden werken telijke heet
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    private static readonly FrozenSet<string> NeverSplit = """
        portefeuille portefeuilles burgemeester burgemeesters handreiking handreikingen handhaving criminaliteit
        ondermijning radicalisering carrousel carrousels organisatie organisaties gemeente gemeenten wethouder wethouders
        slachtoffer slachtoffers deelnemer deelnemers voorzitter voorzitters aanpak overlast overval overvallen inbraak
        veiligheid veilig rotterdam denhaag schiedam vlaardingen zoetermeer wassenaar westland leidschendam
        officier officieren advocaat secretaris beleid gebied persoon personen preventie evaluatie coordinator
        coordinatie informatie registratie intimidatie discriminatie polarisatie signalering subsidie begroting
        samenwerking samenleving maatschappij verantwoordelijk verantwoordelijkheid bijeenkomst bijeenkomsten
        nieuwsbrief nieuwsbrieven netwerk netwerken buitengewoon
        jongeren jeugdigen mishandeling vergunning vergunningen verslaving bestrijding mogelijkheid mogelijkheden
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <summary>The parts without their linking letters, or nothing when the word is no compound or must stay whole.</summary>
    public IReadOnlyList<string> Split(string folded)
    {
        if (folded.Length is < ShortestCompound or > LongestCompound || NeverSplit.Contains(folded)) return [];
        if (atomic?.Contains(folded) == true || Dictionary.IsEnglish(folded) || Dictionary.IsName(folded)) return [];
        return Best(folded, MostParts) is { Parts.Count: > 1 } best && best.Parts.Exists(InCollection)
            ? best.Parts.SelectMany(Smaller).ToList()
            : [];
    }

    /// <summary>True when the word is built of words, known to the collection or not: it is then spelt right.</summary>
    public bool IsCompound(string folded) =>
        folded.Length is >= ShortestCompound and <= LongestCompound && Best(folded, MostParts) is { Parts.Count: > 1 };

    // zorgplan is a word of the dictionary; a collection that does not have it may still have zorg and plan
    private IReadOnlyList<string> Smaller(string part) => !InCollection(part) && Split(part) is { Count: > 1 } parts ? parts : [part];

    private Reading? Best(string word, int most)
    {
        Reading? best = null;
        for (var cut = ShortParts.Contains(word[..Math.Min(3, word.Length)]) ? 3 : ShortestPart; cut <= word.Length - 3; cut++)
        {
            var right = word[cut..];
            if (!IsPart(right)) continue;
            foreach (var linker in Linkers)
            {
                var stop = cut - linker.Length;
                if (stop < 3 || !word.AsSpan(stop, linker.Length).SequenceEqual(linker)) continue;
                var left = word[..stop];
                var reading = IsPart(left) ? new Reading([left], Worth(left)) : most > 2 ? Best(left, most - 1) : null;
                if (reading is null) continue;
                var penalty = PartPenalty + (linker.Length > 0 ? LinkerPenalty : 0);
                var whole = new Reading([.. reading.Parts, right], reading.Score + Worth(right) - penalty);
                if (best is null || whole.Mean > best.Mean) best = whole;
            }
        }

        return best;
    }

    private bool InCollection(string part) =>
        vocabulary.ContainsKey(part) || vocabulary.ContainsKey(Inflection.Singular(part));

    private double Worth(string part) => Math.Log(1 + vocabulary.GetValueOrDefault(part)) + (part.Length / 20.0);

    private bool IsPart(string part)
    {
        if (part.Length < ShortestPart) return ShortParts.Contains(part);
        return !NoParts.Contains(part) && !StopWords.Contains(part, AnswerLanguage.Dutch)
            && (Dictionary.IsDutch(part) || vocabulary.ContainsKey(part));
    }

    private sealed record Reading(List<string> Parts, double Score)
    {
        public double Mean => Score / Parts.Count;
    }
}
