using Bot.Knowledge.Bank;
using Bot.Knowledge.Language;
using Bot.Knowledge.Questions;
using Bot.Knowledge.Search;

namespace Bot.Knowledge.Answers;

/// <summary>The next session, the last one, the agenda of a period, or one session's details.</summary>
internal sealed class SessionAnswer(BankIndex index) : IAnswerer
{
    // What people mean by "een bijeenkomst": not a board meeting or a report that appears.
    private static readonly SessionKind[] Gatherings =
    [
        SessionKind.Leerhuis, SessionKind.Carrousel, SessionKind.Webinar, SessionKind.Conference, SessionKind.Masterclass, SessionKind.ThemeMeeting, SessionKind.Training,
    ];

    private readonly SessionPicker picker = new(index);

    public Answer? TryAnswer(Question question)
    {
        var asksAgenda = question.Has(Cue.Session) || question.HasAll(Cue.Agenda | Cue.Next)
            || (question.Has(Cue.Agenda | Cue.Next | Cue.Last) && question.Has(Cue.Agenda | Cue.When) && !question.Hard.Any() && question.Tables.Count == 0
                && question.Pages.All(mention => mention.Strength == Strength.Words || mention.Thing.Kind == PageKind.Network || mention.Thing.Kind == PageKind.Subject && question.Tokens.Skip(mention.Start).Take(mention.Length).Any(token => token.Text is "agenda" or "kalender" or "calendar" or "jaaragenda")));
        var kinds = question.SessionKinds.Select(mention => mention.Thing).Distinct().ToList();
        if (question.Sessions.Count > 0)
        {
            return One(question, picker.Named(question));
        }

        if (kinds.Count == 0 && !asksAgenda)
        {
            return null;
        }

        // "overleg" and "training" stand in many questions that are not about a date.
        var isLoose = kinds.Count > 0 && kinds.TrueForAll(kind => kind is SessionKind.Governance or SessionKind.Training or SessionKind.NetworkMeeting);
        if (isLoose && !question.Has(Cue.Next | Cue.Last | Cue.Agenda))
        {
            return null;
        }

        var pool = picker.Pool(question, kinds.Count > 0 ? kinds : Gatherings);
        if (pool is null)
        {
            return null;
        }

        return Choose(question, pool, kinds);
    }

    private Answer? Choose(Question question, List<Session> pool, List<SessionKind> kinds)
    {
        var narrowed = question.Hard.Any() || question.Pages.Any(mention => mention.Thing.Kind != PageKind.Network);
        var after = question.Has(Cue.Then) && index.FindSession(question.Carried?.SessionId) is { Date: { } previous } ? previous.From.AddDays(1) : (DateOnly?)null;
        if (question.Date is { } date && after is null)
        {
            var within = Within(pool, date);
            if (within.Count == 0 && question.OtherReading is { } other)
            {
                within = Within(pool, other);
            }

            if (question.Has(Cue.Next) || (question.Has(Cue.Agenda) && question.Tokens.Any(token => token.Text is "nog" or "still" or "left" or "remaining")))
            {
                within = [.. within.Where(session => session.Date!.Until > question.On)];
            }

            if (within.Count == 0)
            {
                return narrowed ? null : new SessionListing(index, question).Nothing(kinds);
            }

            return within.Count == 1 || (question.Has(Cue.Next | Cue.Last) && !SessionListing.IsPlural(question))
                ? One(question, question.Has(Cue.Last) ? within[^1] : within[0])
                : new SessionListing(index, question).All(within);
        }

        if (question.Has(Cue.Last) && !question.Has(Cue.Next) && after is null)
        {
            var past = pool.Where(session => session.Date is { } when && when.From < question.On && !SessionPicker.IsWholeYear(session) && session.Status is not (SessionStatus.Cancelled or SessionStatus.Moved)).ToList();
            return past.Count == 0 ? new SessionListing(index, question).Nothing(kinds) : SessionListing.IsPlural(question) ? new SessionListing(index, question).All(past) : One(question, past[^1]);
        }

        var details = SessionDetails.Asked(question);
        if (narrowed && !question.Has(Cue.Next | Cue.Agenda) && after is null)
        {
            return pool.Count == 0 ? null : pool.Count > 1 && SessionListing.IsPlural(question) ? new SessionListing(index, question).All(pool) : One(question, SessionPicker.Best(question, pool));
        }

        var upcoming = pool.Where(session => session.Date is { } when && when.Until > (after ?? question.On) && when.From >= (after ?? DateOnly.MinValue) && session.Status is not (SessionStatus.Cancelled or SessionStatus.Moved)).ToList();
        var dated = upcoming.Where(session => !SessionPicker.IsWholeYear(session)).ToList();
        // "Begin 2022" may be over already: what surely lies ahead comes first.
        dated = dated.Exists(session => session.Date!.From >= question.On) && !SessionListing.IsPlural(question) ? [.. dated.Where(session => session.Date!.From >= question.On)] : dated;
        if (dated.Count == 0 && upcoming.Count == 0)
        {
            return narrowed && pool.Count == 0 ? null : new SessionListing(index, question).Nothing(kinds);
        }

        if (dated.Count == 0)
        {
            return One(question, upcoming[0]);
        }

        return (SessionListing.IsPlural(question) || question.HasAll(Cue.Agenda) && !question.Has(Cue.Next)) && details == Cue.None
            ? new SessionListing(index, question).All(dated)
            : One(question, dated[0]);
    }

    private static List<Session> Within(List<Session> pool, AskedDate date)
    {
        var within = pool.Where(session => session.Date is { } when && new Period(when.From, when.Until).Overlaps(date.Period) && !SessionPicker.IsWholeYear(session)).ToList();
        // A day that is named means the session of that day, not the one that is "in the spring".
        var ofDay = date.Granularity == DateGranularity.Day ? within.Where(session => session.Date!.IsExact).ToList() : within;
        return ofDay.Count > 0 ? ofDay : within;
    }

    private Answer? One(Question question, Session? session) => session is null ? null : new SessionDetails(index, question).Tell(session);
}
