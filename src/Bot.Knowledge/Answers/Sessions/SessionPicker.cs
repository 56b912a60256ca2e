using System.Collections.Concurrent;
using Bot.Knowledge.Bank;
using Bot.Knowledge.Questions;
using Bot.Knowledge.Search;

namespace Bot.Knowledge.Answers;

/// <summary>Finds the sessions that a question can mean.</summary>
internal sealed class SessionPicker(BankIndex index)
{
    // Names of the bank alone, so it cannot grow beyond them.
    private readonly ConcurrentDictionary<string, string[]> keysOfNames = new(StringComparer.Ordinal);

    /// <summary>"In 2022, no dates yet": never the next one while others have a date.</summary>
    public static bool IsWholeYear(Session session) => session.Date is { } date && date.Until.DayNumber - date.From.DayNumber > 150;

    /// <summary>Sessions of the kinds that fit the themes and words of the question, in order of date; null when the words are about something else.</summary>
    public List<Session>? Pool(Question question, IReadOnlyList<SessionKind> kinds)
    {
        var named = question.Pages.Where(mention => mention.Strength == Strength.Name && mention.Thing.Kind != PageKind.Network).ToList();
        var themes = named.Count > 0 || question.Has(Cue.Agenda) ? named : [.. question.Pages.Where(mention => mention.Thing.Kind != PageKind.Network && question.Hard.Any(term => mention.Covers(term.Position)))];
        var hard = question.Hard.ToList();
        var found = new List<(Session Session, double Fit)>();
        foreach (var passage in index.Passages)
        {
            if (passage.Session is not { } session || !question.InScope(session.NetworkId) || !kinds.Contains(session.Kind)
                || (themes.Count > 0 && !themes.Exists(mention => Touches(passage, mention.Thing))))
            {
                continue;
            }

            var fit = hard.Count == 0 ? 1 : hard.Sum(term => PassageRanker.Match(term, passage) > 0 ? term.Weight : 0) / hard.Sum(term => term.Weight);
            found.Add((session, fit));
        }

        // Filed under the theme itself before filed under something that belongs to it.
        if (themes.Count > 0 && found.Exists(one => IsDirect(one.Session, themes)))
        {
            found.RemoveAll(one => !IsDirect(one.Session, themes));
        }

        if (hard.Count > 0)
        {
            var best = found.Count == 0 ? 0 : found.Max(one => one.Fit);
            if (best < PassageRanker.Enough)
            {
                return null;
            }

            found.RemoveAll(one => one.Fit < best);
        }

        return [.. found.Select(one => one.Session).OrderBy(session => session.Date?.From ?? DateOnly.MaxValue).ThenBy(session => session.Date?.Until)];
    }

    /// <summary>The session that is named; of several with that name the one of the asked period, else by tense.</summary>
    public Session? Named(Question question)
    {
        var longest = question.Sessions.Max(mention => mention.Length);
        var named = question.Sessions.Where(mention => mention.Length == longest).Select(mention => mention.Thing).Distinct().ToList();
        var inScope = named.Where(session => question.InScope(session.NetworkId)).ToList();
        named = inScope.Count > 0 ? inScope : question.NamedNetworks.Count > 0 ? [] : named;
        if (question.Date is { } date)
        {
            var dated = named.Where(session => session.Date is { } when && new Period(when.From, when.Until).Overlaps(date.Period)).ToList();
            if (dated.Count == 0 && question.OtherReading is { } other)
            {
                dated = named.Where(session => session.Date is { } when && new Period(when.From, when.Until).Overlaps(other.Period)).ToList();
            }

            if (dated.Count == 0)
            {
                // Called by the name of another year's: "the spring carousel last year".
                var kind = named.Count > 0 ? named[0].Kind : SessionKind.Milestone;
                dated = index.Bank.Sessions.Where(session => session.Kind == kind && question.InScope(session.NetworkId) && session.Date is { } when && new Period(when.From, when.Until).Overlaps(date.Period)
                    && SharesName(session, question)).ToList();
            }

            if (dated.Count == 0 && date.YearGiven)
            {
                return null;
            }

            named = dated.Count > 0 ? dated : named;
        }

        return named.Count == 0 ? null : Best(question, named);
    }

    /// <summary>Of several, the one that the tense points at: the coming one, or the last that was.</summary>
    public static Session Best(Question question, List<Session> sessions)
    {
        var ordered = sessions.OrderBy(session => session.Date?.From ?? DateOnly.MaxValue).ToList();
        var past = ordered.Where(session => session.Date is { } date && date.From < question.On).ToList();
        var coming = ordered.Where(session => session.Date is { } date && date.Until > question.On).ToList();
        if (question.Has(Cue.Past | Cue.Last | Cue.Outcome | Cue.Participants) && !question.Has(Cue.Next) && past.Count > 0)
        {
            return past.FindLast(session => session.Status != SessionStatus.Planned) ?? past[^1];
        }

        // "gaat het dit jaar door": not the one of last year.
        if (question.Has(Cue.Status | Cue.Replacement) && !question.Has(Cue.Past) && ordered.Find(session => session.Date is { } date && date.Until > new DateOnly(question.On.Year, 1, 1)) is { } thisYear)
        {
            return coming.Count > 0 ? coming[0] : thisYear;
        }

        return coming.Count > 0 ? coming[0] : past.Count > 0 ? past[^1] : ordered[0];
    }

    private static bool IsDirect(Session session, List<Mention<Page>> themes) => themes.Exists(mention => session.ThemeIds.Contains(mention.Thing.Id, StringComparer.Ordinal));

    private static bool SharesName(Session session, Question question)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        TermKeys.AddText(keys, session.Title.Dutch);
        TermKeys.AddText(keys, session.Title.English);
        return question.Sessions.Any(mention => Enumerable.Range(mention.Start, mention.Length).Where(position => position < question.Tokens.Count && question.Tokens[position].Kind == Language.TokenKind.Word)
            .All(position => TermKeys.Of(question.Tokens[position]).Any(keys.Contains)));
    }

    private bool Touches(Passage passage, Page page)
    {
        if (passage.Session!.ThemeIds.Any(id => id == page.Id || (index.FindPage(id) is { } theme && index.WithParents(theme).Contains(page))
            || index.WithParents(page).Any(parent => parent.Id == id)))
        {
            return true;
        }

        // A session may speak of a theme without being filed under it.
        return new[] { page.Title.Dutch, page.Title.English }.Concat(page.Names).Any(name => Mentions(passage, name));
    }

    private bool Mentions(Passage passage, string name)
    {
        var keys = keysOfNames.GetOrAdd(name, static text =>
        {
            var all = new HashSet<string>(StringComparer.Ordinal);
            TermKeys.AddText(all, text);
            return [.. all.Where(key => key[0] == 'n')];
        });
        return keys.Length > 0 && Array.TrueForAll(keys, passage.Terms.Contains);
    }
}
