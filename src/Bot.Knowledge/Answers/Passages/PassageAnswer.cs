using Bot.Knowledge.Bank;
using Bot.Knowledge.Questions;
using Bot.Knowledge.Search;

namespace Bot.Knowledge.Answers;

/// <summary>Everything that no typed answer covers: the overview of a page, or the sentences of the bank that explain the question's words.</summary>
internal sealed class PassageAnswer(BankIndex index) : IAnswerer
{
    // Asked for these, a passage that does not carry the thing asked for is no answer.
    private const Cue Attributes = Cue.When | Cue.HowMany | Cue.HowMuch | Cue.HowOften | Cue.Since | Cue.Until | Cue.Who | Cue.Why | Cue.Members | Cue.Name | Cue.Where | Cue.Outcome | Cue.Organisers
        | Cue.Participants | Cue.Audience | Cue.TimeOfDay | Cue.Registration | Cue.Speakers | Cue.Link | Cue.Replacement | Cue.Income | Cue.Expenditure | Cue.Budget | Cue.Signed;

    // A page's overview says nothing about these.
    private const Cue Precise = Cue.HowMany | Cue.HowMuch | Cue.HowOften | Cue.Name | Cue.TimeOfDay | Cue.Registration | Cue.Contact | Cue.Budget | Cue.Since | Cue.Until | Cue.When | Cue.Which | Cue.List;

    // One sentence answers these; more would blur it.
    private const Cue Exact = Cue.HowMany | Cue.HowMuch | Cue.HowOften | Cue.When | Cue.Since | Cue.Until | Cue.Name | Cue.Where;

    private readonly PassageRanker ranker = new(index);
    private readonly PassageSentences sentences = new(index);
    private readonly FigureAnswer figures = new(index);

    public Answer? TryAnswer(Question question)
    {
        var networks = index.Bank.Networks.Where(network => question.InScope(network.Id)).Select(network => network.Id).ToList();
        var findings = networks.Select(network => Find(question, network)).OfType<Finding>().OrderByDescending(finding => finding.Score).ToList();
        if (findings.Count == 0)
        {
            return null;
        }

        if (findings.Count > 1 && question.NamedNetworks.Count < 2 && findings[1].Score < findings[0].Score * 0.8)
        {
            findings.RemoveRange(1, findings.Count - 1);
        }

        if (findings[0].Passages[0] is { Row: { } row, Table: { } table })
        {
            return figures.Tell(question, [(table, row)]);
        }

        return findings.Count == 1 ? sentences.Tell(question, findings[0]) : sentences.TellEach(question, findings);
    }

    private Finding? Find(Question question, string networkId)
    {
        var pages = question.Pages.Where(mention => mention.Strength == Strength.Name && mention.Thing.NetworkId == networkId).Select(mention => mention.Thing).Distinct().ToList();
        var other = pages.Where(page => page.Kind != PageKind.Network).ToList();
        pages = other.Count > 0 ? other : pages;
        var hinted = question.Pages.Where(mention => mention.Strength == Strength.Words && mention.Thing.NetworkId == networkId).ToList();
        var hasContent = question.Hard.Any();
        // Named in the other network, and an everyday word for it here.
        pages = pages.Count == 0 && !hasContent ? [.. hinted.Select(mention => mention.Thing).Distinct()] : pages;
        var wantsAttribute = question.Has(Attributes) || (question.Has(Cue.Which | Cue.List) && question.Content.Any(term => term.IsSoft));
        var ranked = ranker.Rank(question, passage => passage.NetworkId == networkId);
        if (!hasContent && pages.Count > 0 && !wantsAttribute)
        {
            return pages.Count > 1 && pages[0].Kind != PageKind.Theme ? Both(question, networkId, pages) : Overview(question, networkId, pages[0]);
        }

        if (!hasContent && pages.Count == 0 && !question.Content.Any(term => term.IsKnown && question.People.Count > 0))
        {
            return null;
        }

        var best = Best(question, ranked);
        // Who holds something is told by a holder or an office, or by a sentence that names a person.
        if (best is not null && question.Has(Cue.HolderTitle) && !question.Has(Cue.WhatDoes | Cue.Why | Cue.HowMany | Cue.HowOften) && best.Passage is { IsGap: false, Office: null } && !index.NamesPerson(best.Passage))
        {
            return null;
        }

        // No statement gives a clock time, a way to register or an address; only a gap may speak of them.
        if (best is { Passage.IsGap: false } && question.Has(Cue.TimeOfDay | Cue.Registration))
        {
            return null;
        }

        if (best is null || best.IsVetoed || best.Coverage < PassageRanker.Enough)
        {
            // "boze burgers" is no sentence of the bank, but it points at a page.
            var isHint = pages.Count == 0 && hinted.Count > 0 && !question.Has(Precise)
                && question.Hard.All(term => hinted.Exists(mention => mention.Covers(term.Position)) || (term.IsKnown && !term.IsName));
            if (isHint)
            {
                return Overview(question, networkId, hinted[0].Thing);
            }

            // A page that is named, with ordinary words that the bank has nowhere: what the page says is the nearest there is.
            return pages.Count > 0 && pages[0].Kind != PageKind.Network && !question.Has(Attributes & ~Cue.Audience) && question.Hard.All(term => !term.IsKnown && !term.IsName && !term.Text.Any(char.IsDigit))
                ? Overview(question, networkId, pages[0]) : null;
        }

        if (hasContent && !KindFit.Carries(question, best) && question.Has(Cue.HowMany | Cue.HowMuch | Cue.When | Cue.HowOften))
        {
            return null;
        }

        if (!hasContent && pages.Count > 0 && !KindFit.Carries(question, best))
        {
            // Named, but what is asked of it is not there.
            return question.Has(Cue.HowMany | Cue.HowMuch | Cue.When | Cue.HowOften | Cue.Name) ? null : pages[0].Kind == PageKind.Theme || question.Has(Cue.WhatDoes | Cue.WhatIs) ? Overview(question, networkId, pages[0]) : null;
        }

        // "wat is X en hoeveel …": the number, and what X is.
        var definition = pages.Count > 0 && question.Has(Cue.WhatIs) && question.Has(Exact) && !best.Passage.IsGap
            ? index.Passages.FirstOrDefault(passage => passage.PageId == pages[0].Id && passage.Statement is { IsCore: true } && passage != best.Passage) : null;
        if (definition is not null)
        {
            return new Finding(networkId, best.Score, pages[0], [best.Passage, definition], false);
        }

        var also = best.Passage.IsGap ? [] : ranked.Skip(1).Where(other => Belongs(question, best, other)).Take(question.Has(Exact) ? 2 : 4).ToList();
        return new Finding(networkId, best.Score, pages.Count > 0 ? pages[0] : index.FindPage(best.Passage.PageId), [best.Passage, .. also.Select(other => other.Passage)], false);
    }

    // The best that carries what is asked for, where it explains as much as the very best; a gap only where no such fact does.
    private static RankedPassage? Best(Question question, IReadOnlyList<RankedPassage> ranked)
    {
        var best = ranked.Count > 0 ? ranked[0] : null;
        if (best is null || (!best.Passage.IsGap && KindFit.Carries(question, best) && GapFor(question, best, ranked) is null))
        {
            return best;
        }

        if (!best.Passage.IsGap && GapFor(question, best, ranked) is { } absent)
        {
            return absent;
        }

        var carrier = ranked.FirstOrDefault(other => !other.Passage.IsGap && other.Coverage >= best.Coverage - 0.01 && other.Score >= best.Score - (best.Passage.IsGap ? 0.8 : 2.0) && KindFit.Carries(question, other));
        if (best.Passage.IsGap)
        {
            return carrier is not null && question.Has(Cue.Which | Cue.List | Cue.HowMany | Cue.When | Cue.HowOften) && !question.Has(Cue.Name) ? carrier : best;
        }

        // A number or a day may stand in a sentence that has fewer of the words.
        carrier ??= question.Has(Exact) ? ranked.FirstOrDefault(other => !other.Passage.IsGap && !other.IsVetoed && other.Coverage >= Math.Max(PassageRanker.Enough, best.Coverage - 0.25) && other.Score >= best.Score * 0.75 && KindFit.Carries(question, other)) : null;
        var gap = ranked.FirstOrDefault(other => other.Passage.IsGap && other.Coverage >= best.Coverage - 0.01 && (other.Passage.GapCues & question.Cues & Precise) != 0);
        // "welke 16 gemeenten": the number is there, the names are not, and the page says so.
        gap ??= carrier is null && question.Has(Cue.Which | Cue.List | Cue.Name)
            ? ranked.FirstOrDefault(other => other.Passage.IsGap && other.Passage.PageId == best.Passage.PageId && (other.Passage.GapCues & (Cue.Which | Cue.List | Cue.Name)) != 0 && other.Coverage > 0) : null;
        return carrier is not null && (gap is null || carrier.Score >= gap.Score) ? carrier : gap ?? best;
    }

    // A result, an amount or a row of names that an editor wrote down as absent is absent, also where a sentence near it shares the words.
    private static RankedPassage? GapFor(Question question, RankedPassage best, IReadOnlyList<RankedPassage> ranked)
    {
        var asked = question.Cues & (Cue.Outcome | Cue.Name | Cue.HowMuch);
        asked &= question.Has(Cue.HowMuch) && (best.Passage.Evidence & Cue.HowMany) != 0 ? ~Cue.HowMuch : (Cue)(-1L);
        return asked == Cue.None ? null : ranked.FirstOrDefault(other => other.Passage.IsGap && (other.Passage.GapCues & asked) != 0 && other.Coverage >= best.Coverage - 0.01 && other.Score >= best.Score - 2.0);
    }

    private static bool Belongs(Question question, RankedPassage best, RankedPassage other) =>
        other.Passage.Statement is not null && !other.Passage.IsGap && best.Passage.Statement is not null && !other.IsVetoed
        && (question.Has(Exact)
            ? other.Coverage >= best.Coverage - 0.05 && other.Score >= best.Score * 0.85
            : other.Passage.PageId == best.Passage.PageId ? other.Score >= best.Score * 0.45 && other.Coverage >= Math.Min(0.3, best.Coverage) : other.Coverage >= best.Coverage - 0.05 && other.Score >= best.Score * 0.85);

    // "wat doet de regiegroep anders dan het kernteam": the core of each.
    private Finding? Both(Question question, string networkId, List<Page> pages)
    {
        var parts = pages.Take(2).Select(page => Overview(question, networkId, page)).OfType<Finding>().ToList();
        return parts.Count < 2 ? parts.FirstOrDefault() : parts[0] with { Passages = [.. parts.SelectMany(part => part.Passages.Take(2))] };
    }

    private Finding? Overview(Question question, string networkId, Page page)
    {
        var statements = index.NumbersOf(page.Id).Select(number => index.Passages[number]).Where(passage => passage.Statement is { Kind: StatementKind.Fact }).ToList();
        if (statements.Count == 0)
        {
            return null;
        }

        var ofYear = question.Date is { } date ? statements.Where(passage => passage.Statement!.Period is { } period && period.Overlaps(date.Period)).ToList() : [];
        if (question.Date is not null && ofYear.Count == 0 && statements.Exists(passage => passage.Statement!.Period is not null) && question.Date.YearGiven)
        {
            return null;
        }

        var wanted = ofYear.Count > 0 ? ofYear.OrderByDescending(passage => passage.Statement!.IsCore) : question.Has(Cue.WhatIs | Cue.Subject) && !question.Has(Cue.WhatDoes)
            ? statements.OrderByDescending(passage => passage.Statement!.Period is null).ThenByDescending(passage => passage.Statement!.IsCore)
            : statements.OrderByDescending(passage => passage.Statement!.IsCore);
        return new Finding(networkId, 5, page, [.. wanted.Take(6)], true);
    }
}

/// <summary>What was found for one network.</summary>
internal sealed record Finding(string NetworkId, double Score, Page? Page, IReadOnlyList<Passage> Passages, bool IsOverview);
