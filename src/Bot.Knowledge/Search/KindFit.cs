using Bot.Knowledge.Bank;
using Bot.Knowledge.Questions;

namespace Bot.Knowledge.Search;

/// <summary>How well the kind of a passage fits what is asked: a number for "hoeveel", a day for "wanneer", names for "welke".</summary>
internal static class KindFit
{
    private const Cue SessionDetail = Cue.When | Cue.Session | Cue.Status | Cue.Agenda | Cue.Next | Cue.Last | Cue.Participants | Cue.Speakers | Cue.Where | Cue.Replacement | Cue.Past | Cue.Audience | Cue.Organisers;

    // Asked for these, a gap must say that just this is absent.
    private const Cue Interrogatives = Cue.Who | Cue.Name | Cue.When | Cue.Where | Cue.HowMany | Cue.HowMuch | Cue.HowOften | Cue.Which | Cue.List | Cue.Outcome | Cue.Contact | Cue.TimeOfDay
        | Cue.Registration | Cue.Speakers | Cue.Participants | Cue.Municipality | Cue.Since | Cue.Until | Cue.Members | Cue.Subject | Cue.Budget | Cue.Why | Cue.Organisers;

    // A number for "hoeveel", a day for "wanneer", a row of names for "welke": nothing else will do.
    private const Cue Strict = Cue.HowMany | Cue.HowOften | Cue.HowMuch | Cue.When | Cue.Which | Cue.List | Cue.Budget;

    // Here a word of the question that stands in the passage will do as well.
    private const Cue Loose = Cue.Since | Cue.Until | Cue.Members | Cue.Organisers | Cue.Why | Cue.Outcome | Cue.Audience | Cue.Speakers | Cue.Link | Cue.Replacement | Cue.Where | Cue.Name | Cue.Signed | Cue.Who;

    private const int NearNumber = 6;

    /// <summary>Whether a passage carries the thing asked for: a number for "hoeveel", a day for "wanneer".</summary>
    public static bool Carries(Question question, RankedPassage ranked)
    {
        var passage = ranked.Passage;
        if (passage.IsGap || passage.Row is not null || passage.Office is not null)
        {
            return true;
        }

        var evidence = passage.Evidence | (passage.Session is null ? Cue.None : Cue.When | Cue.List);
        evidence |= (evidence & Cue.List) != 0 ? Cue.Which : Cue.None;
        evidence |= (evidence & Cue.HowMany) != 0 ? Cue.Budget : Cue.None;
        var strict = question.Cues & Strict;
        if (strict != Cue.None)
        {
            // "welke maand" and "hoeveel geld is waarvoor": one of two is enough, the number or day before the list.
            var firm = strict & ~(Cue.Which | Cue.List);
            firm = (firm & Cue.HowMuch) != 0 ? firm & ~Cue.HowMany : firm;
            if (firm == Cue.None && question.Has(Loose))
            {
                return IsLoosely(question, passage, evidence);
            }

            evidence |= question.Has(Cue.Since | Cue.Past) && (evidence & Cue.Since) != 0 ? Cue.When : Cue.None;
            return (evidence & (firm != Cue.None ? firm : strict)) != 0 && (!question.Has(Cue.HowMany) || CountsWhatIsAsked(question, passage));
        }

        return IsLoosely(question, passage, evidence);
    }

    // "hoeveel inwoners": a number beside another noun ("vijf sporen") is no answer.
    private static bool CountsWhatIsAsked(Question question, Passage passage)
    {
        var asked = question.Tokens.Select((token, position) => (token.Text, position)).FirstOrDefault(one => one.Text is "hoeveel" or "many" or "aantal" or "number");
        var noun = asked.Text is null ? null : question.Content.Where(term => term.Position > asked.position && term.Position <= asked.position + 3).MinBy(term => term.Position);
        return noun is null || passage.Statement is not { } statement || IsNearNumber(noun, statement.Text.Dutch) || IsNearNumber(noun, statement.Text.English);
    }

    private static bool IsNearNumber(ContentTerm noun, string text)
    {
        var tokens = Language.Tokenizer.Tokenize(text);
        var keys = noun.Alternatives.SelectMany(alternative => alternative).SelectMany(word => word).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (TermKeys.Of(tokens[i]).Any(keys.Contains)
                && Enumerable.Range(Math.Max(0, i - NearNumber), Math.Min(tokens.Count, i + NearNumber + 1) - Math.Max(0, i - NearNumber)).Any(at => CueEvidence.IsNumber(tokens[at])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLoosely(Question question, Passage passage, Cue evidence)
    {
        var loose = question.Cues & Loose;
        return loose == Cue.None || (evidence & loose) != 0 || question.Content.Any(term => term.IsSoft && PassageRanker.Match(term, passage) > 0);
    }

    /// <summary>What the kind and the year of a passage add to its score.</summary>
    public static double Of(Question question, Passage passage) => OfYear(question, passage) + OfKind(question, passage);

    private static double OfYear(Question question, Passage passage)
    {
        if (question.Date is not { } date || passage.Statement is not { Period: { } period })
        {
            return 0;
        }

        return period.Overlaps(date.Period) ? 1.0 : -1.5;
    }

    private static double OfKind(Question question, Passage passage)
    {
        var fit = 0.0;
        var evidence = passage.Evidence;
        if (question.Has(Cue.HowMany | Cue.HowOften | Cue.HowMuch | Cue.Budget))
        {
            fit += (evidence & (Cue.HowMany | Cue.HowOften | Cue.HowMuch)) != 0 || passage.Row is not null || passage.IsGap ? 1 : -2;
        }

        if (question.Has(Cue.When | Cue.Since | Cue.Until))
        {
            fit += passage.Session is not null || (evidence & (Cue.When | Cue.Since | Cue.Until)) != 0 || passage.IsGap ? 1 : -1;
        }

        var soft = question.Cues & (Cue.Members | Cue.Organisers | Cue.Why | Cue.Outcome | Cue.Signed | Cue.Audience | Cue.Speakers | Cue.Link | Cue.Replacement | Cue.HowOften | Cue.Since | Cue.Until | Cue.HowMuch);
        fit += (evidence & soft) != 0 ? 0.8 : 0;
        if (question.Has(Cue.Which | Cue.List) && !passage.IsGap)
        {
            fit += (evidence & Cue.List) != 0 ? 0.8 : -0.8;
        }

        if (passage.IsGap)
        {
            var asked = question.Cues & Interrogatives;
            fit += (passage.GapCues & asked) != 0 ? 0.5 : -2.5;
            // "hoeveel gemeenten" is answered by a number, also where the gap says which are not named.
            fit -= question.Has(Cue.HowMany) && (passage.GapCues & Cue.HowMany) == 0 ? 3 : 0;
        }

        if (passage.Row is not null && !question.Has(Cue.HowMany | Cue.HowMuch | Cue.Budget | Cue.Expenditure | Cue.Income | Cue.Total))
        {
            fit -= 4;
        }

        if (passage.Row is not null && question.Has(Cue.HowMuch | Cue.Budget | Cue.Expenditure | Cue.Income))
        {
            fit += 1.5;
        }

        if (passage.Session?.Date is { } when && question.Has(Cue.When))
        {
            fit += question.Has(Cue.Past) == when.From < question.On ? 0.3 : -0.3;
        }

        if (passage.Session is not null && !question.Has(SessionDetail))
        {
            fit -= 1.5;
        }

        if (passage.Office is not null && !question.Has(Cue.Who | Cue.Name | Cue.HolderTitle))
        {
            fit -= 3;
        }

        if (passage.Statement is { IsCore: true })
        {
            fit += 0.2;
        }

        if (passage.Statement is { Period: null } && question.Has(Cue.WhatIs) && !question.Has(Cue.WhatDoes))
        {
            fit += 0.6;
        }

        return fit;
    }
}
