using Bot.Knowledge.Bank;
using Bot.Knowledge.Questions;

namespace Bot.Knowledge.Search;

/// <summary>A passage with how well it fits a question.</summary>
/// <param name="Score">Only for ranking within one question.</param>
/// <param name="Coverage">Share, by weight, of the question's words that the passage explains: 0..1.</param>
internal sealed record RankedPassage(Passage Passage, double Score, double Coverage, bool IsVetoed, IReadOnlyList<ContentTerm> Missing);

/// <summary>Ranks passages by the words, pages, years and kind of answer that a question asks for; decides what is near enough.</summary>
internal sealed class PassageRanker(BankIndex index)
{
    /// <summary>Below this share of explained words a passage is no answer.</summary>
    public const double Enough = 0.6;

    private const int MostCandidates = 250;
    private const double TitleMatch = 0.75;
    private const double AnchorWeight = 2.0;
    private const double NamedPageWeight = 5.0;

    public IReadOnlyList<RankedPassage> Rank(Question question, Func<Passage, bool> isCandidate)
    {
        var terms = question.Content.SelectMany(term => term.Alternatives).SelectMany(alternative => alternative).SelectMany(word => word).ToHashSet(StringComparer.Ordinal);
        var numbers = new SortedSet<int>(index.Index.Find(terms, MostCandidates));
        // Passages of a page that is named need not share a word with the rest of the question.
        foreach (var page in question.Pages.Select(mention => mention.Thing.Id).Distinct(StringComparer.Ordinal))
        {
            numbers.UnionWith(index.NumbersOf(page));
        }

        var pages = new PageStanding(index, question);
        var ranked = new List<RankedPassage>();
        foreach (var passage in numbers.Select(number => index.Passages[number]))
        {
            if (isCandidate(passage))
            {
                ranked.Add(Weigh(question, passage, pages));
            }
        }

        ranked.Sort((one, other) => other.Score.CompareTo(one.Score));
        return ranked;
    }

    public static double Match(ContentTerm term, Passage passage)
    {
        var best = 0.0;
        foreach (var alternative in term.Alternatives)
        {
            var isInText = true;
            var isInTitle = true;
            foreach (var word in alternative)
            {
                var inText = Any(word, passage.Terms);
                isInText &= inText;
                isInTitle &= inText || Any(word, passage.TitleTerms) || Any(word, passage.PartTerms);
            }

            if (isInText)
            {
                return 1;
            }

            if (isInTitle)
            {
                best = TitleMatch;
            }
        }

        return best;
    }

    private static bool Any(IReadOnlyList<string> keys, HashSet<string> terms)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (terms.Contains(keys[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static RankedPassage Weigh(Question question, Passage passage, PageStanding pages)
    {
        double score = 0, hard = 0, explained = 0;
        List<ContentTerm>? missing = null;
        var hardTerms = 0;
        foreach (var term in question.Content)
        {
            var match = Match(term, passage);
            if (match == 0 && pages.Covers(term, passage))
            {
                match = TitleMatch;
            }

            score += term.Weight * match * (term.IsSoft ? 0.4 : 1);
            if (term.IsSoft)
            {
                continue;
            }

            hardTerms++;
            hard += term.Weight;
            explained += match > 0 ? term.Weight : 0;
            if (match == 0)
            {
                (missing ??= []).Add(term);
            }
        }

        var isElsewhere = pages.IsElsewhere(passage);
        hard += isElsewhere ? NamedPageWeight : 0;
        // A page that is named and a word of the question on it: a word that is missing weighs less then.
        if (explained > 0 && !isElsewhere && pages.IsNamed(passage))
        {
            hard += AnchorWeight;
            explained += AnchorWeight;
        }

        score += pages.Fit(passage) + KindFit.Of(question, passage);
        var coverage = hard == 0 ? 1 : explained / hard;
        // One word that happens to stand somewhere, beside words that nothing explains: "a lunch place in Leiden".
        var isChance = missing is not null && hardTerms - missing.Count < 2 && !pages.IsAnchored(passage);
        return new RankedPassage(passage, score, coverage, isChance || missing?.Exists(IsSpecific) == true, missing ?? []);
    }

    // A name or number that nothing explains means that the question is about something else.
    private static bool IsSpecific(ContentTerm term) => term.IsName || term.Text.Any(char.IsDigit);
}
