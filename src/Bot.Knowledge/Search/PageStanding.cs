using Bot.Knowledge.Bank;
using Bot.Knowledge.Questions;

namespace Bot.Knowledge.Search;

/// <summary>How the pages that a question mentions stand to a passage; worked out once per question.</summary>
internal sealed class PageStanding
{
    private const double PageBonus = 4.0;
    private const double ParentBonus = 2.5;
    private const double HintBonus = 1.2;

    private readonly BankIndex index;
    private readonly Question question;
    private readonly bool namesOthers;
    private readonly bool hasHard;
    private readonly List<NamedSpan> spans = [];

    public PageStanding(BankIndex index, Question question)
    {
        this.index = index;
        this.question = question;
        hasHard = question.Hard.Any();
        namesOthers = question.Pages.Any(mention => mention.Thing.Kind != PageKind.Network && mention.Strength == Strength.Name);
        foreach (var span in question.Pages.Where(mention => mention.Strength == Strength.Name && mention.Length > 0 && mention.Thing.Kind != PageKind.Network).GroupBy(mention => (mention.Start, mention.Thing.NetworkId)))
        {
            var words = question.Tokens.Skip(span.Key.Start).Take(span.Max(mention => mention.Length)).Where(token => !TermKeys.IsGlue(token.Text)).Select(TermKeys.Of).ToList();
            spans.Add(new NamedSpan(span.Key.NetworkId, [.. span.Select(mention => mention.Thing.Id)], words));
        }
    }

    /// <summary>Whether a word of the question is a name or hint of the passage's own page.</summary>
    public bool Covers(ContentTerm term, Passage passage)
    {
        if (passage.PageId is not { } own)
        {
            return false;
        }

        foreach (var mention in question.Pages)
        {
            if (mention.Covers(term.Position) && index.IsUnder(own, mention.Thing.Id))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the passage's own page is named.</summary>
    public bool IsNamed(Passage passage) =>
        passage.PageId is { } own && question.Pages.Any(mention => mention.Strength == Strength.Name && mention.Length > 0 && mention.Thing.Id == own);

    /// <summary>Whether its page, or one that it stands under, is named or pointed at.</summary>
    public bool IsAnchored(Passage passage) =>
        passage.PageId is { } own && question.Pages.Any(mention => mention.Length > 0 && mention.Thing.Kind != PageKind.Network && index.IsUnder(own, mention.Thing.Id));

    /// <summary>A page that is named is what the question is about: a passage that neither stands on it nor names it is about something else.</summary>
    public bool IsElsewhere(Passage passage)
    {
        foreach (var span in spans)
        {
            if (span.NetworkId != passage.NetworkId)
            {
                continue;
            }

            var isOn = passage.PageId is { } own && span.PageIds.Any(id => index.IsUnder(own, id) || index.IsUnder(id, own));
            if (!isOn && !span.Words.TrueForAll(word => word.Any(passage.Terms.Contains)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the pages add to a passage's score.</summary>
    public double Fit(Passage passage)
    {
        if (passage.PageId is not { } own)
        {
            return 0;
        }

        var best = 0.0;
        foreach (var mention in question.Pages)
        {
            // The network's name says where to look, not that its own page is meant.
            if (mention.Thing.Kind == PageKind.Network && (namesOthers || hasHard))
            {
                best = namesOthers || mention.Thing.Id != own ? best : Math.Max(best, HintBonus);
                continue;
            }

            var bonus = mention.Thing.Id == own ? PageBonus : index.IsUnder(own, mention.Thing.Id) ? ParentBonus : 0;
            best = Math.Max(best, mention.Strength == Strength.Name ? bonus : Math.Min(bonus, HintBonus));
        }

        return best;
    }

    private sealed record NamedSpan(string NetworkId, IReadOnlyList<string> PageIds, List<IReadOnlyList<string>> Words);
}
