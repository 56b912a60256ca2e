using Bot.Knowledge.Bank;
using Bot.Knowledge.Questions;
using Bot.Knowledge.Search;

namespace Bot.Knowledge.Answers;

/// <summary>Tells what is asked of one session; what the sources do not give is said to be absent.</summary>
internal sealed class SessionDetails(BankIndex index, Question question)
{
    private const Cue Details = Cue.TimeOfDay | Cue.Registration | Cue.Participants | Cue.Speakers | Cue.Audience | Cue.Where | Cue.Organisers | Cue.Subject
        | Cue.Status | Cue.Replacement | Cue.Form | Cue.Outcome | Cue.Why | Cue.Link | Cue.HowMuch;

    private readonly AnswerBuilder builder = new(index, question, AnswerKind.Session);

    public static Cue Asked(Question question)
    {
        var asked = question.Cues & Details;
        asked |= question.Has(Cue.WhatDoes) ? Cue.Subject : Cue.None;
        // "hoeveel mensen": people are counted; "wie waren aanwezig" asks for names.
        return question.Has(Cue.HowMany) && !question.Has(Cue.HowMuch) ? asked | Cue.Participants : asked;
    }

    public Answer Tell(Session session)
    {
        var asked = Asked(question);
        TellHead(session, asked);
        var (told, missing) = TellAsked(session, asked);
        if (told == 0 && (missing == 0 || question.Has(Cue.When | Cue.Next)))
        {
            TellRest(session);
        }

        var seriesWithoutDate = SessionPicker.IsWholeYear(session) && question.Has(Cue.When | Cue.Next);
        if (seriesWithoutDate)
        {
            builder.Add("Een datum staat niet in de bron.", "A date is not given in the source.", session.Source);
        }

        builder.Declined = seriesWithoutDate || (missing > 0 && asked.HasFlag(Cue.Outcome) && session.Report is null) || missing > 0 && told == 0 && (!question.Has(Cue.Status | Cue.When | Cue.Next | Cue.Last) || question.Has(Cue.TimeOfDay | Cue.Registration | Cue.Subject | Cue.Speakers | Cue.Participants));
        builder.AddDoubt(session.Doubt);
        foreach (var link in session.Links.Take(question.Has(Cue.Link) ? 3 : 0))
        {
            builder.Add($"{link.Title.Dutch}: {link.Url}", $"{link.Title.English}: {link.Url}", link.Source);
        }

        builder.Topic = Topics.Of(question, "session", session.NetworkId, session.ThemeIds) with { SessionId = session.Id };
        builder.Suggest("En die daarna?", "And the one after that?");
        builder.Suggest("Welke bijeenkomsten komen eraan?", "Which sessions are coming up?");
        return builder.Build();
    }

    private void TellHead(Session session, Cue asked)
    {
        var (title, network) = (Wording.Capital(session.Title), session.NetworkId);
        var when = When(session);
        var place = session.Place is null || asked.HasFlag(Cue.Where) ? "" : $", {session.Place}";
        var source = builder.SourceName(session.Source);
        var isPast = session.Date is { } date && date.Until <= question.On;
        var (dutch, english) = session.Status switch
        {
            SessionStatus.Cancelled when session.ReplacedById is not null && isPast => ($"{title.Dutch} ({network}, {when.Dutch}) verviel en ging niet door", $"{title.English} ({network}, {when.English}) was dropped and did not take place"),
            SessionStatus.Cancelled when session.ReplacedById is not null => ($"{title.Dutch} ({network}, {when.Dutch}) is vervallen en gaat niet door", $"{title.English} ({network}, {when.English}) has been dropped"),
            SessionStatus.Cancelled => ($"{title.Dutch} ({network}) stond gepland: {when.Dutch}, maar ging niet door (geen doorgang)", $"{title.English} ({network}) was planned: {when.English}, but did not go ahead (cancelled)"),
            SessionStatus.Moved => ($"{title.Dutch} ({network}) stond gepland: {when.Dutch}, maar ging toen niet door en is verplaatst", $"{title.English} ({network}) was planned: {when.English}, but did not take place then and was moved"),
            SessionStatus.Held => ($"{title.Dutch} ({network}): {when.Dutch}{place}", $"{title.English} ({network}): {when.English}{place}"),
            SessionStatus.Planned when isPast => ($"{title.Dutch} ({network}) stond gepland: {when.Dutch}{place}; of het doorging, meldt de bron niet", $"{title.English} ({network}) was planned: {when.English}{place}; whether it took place is not reported"),
            SessionStatus.Planned => ($"{title.Dutch} ({network}) is gepland: {when.Dutch}{place}", $"{title.English} ({network}) is planned: {when.English}{place}"),
        };
        builder.Add($"{dutch}. Bron: {source.Dutch}.", $"{english}. Source: {source.English}.", session.Source);
        if (session.Status is SessionStatus.Cancelled or SessionStatus.Moved)
        {
            if (session.StatusReason is { } reason)
            {
                builder.Add($"Reden: {reason.Dutch.TrimEnd('.')}.", $"Reason: {reason.English.TrimEnd('.')}.", session.Source);
            }

            TellReplacement(session);
        }
    }

    private static LocalText KindOf(Session session) => session.Kind switch
    {
        SessionKind.Leerhuis => new LocalText("leerhuis", "learning meeting (Leerhuis)"),
        SessionKind.Carrousel => new LocalText("carrousel", "carousel (Carrousel)"),
        SessionKind.Webinar => new LocalText("webinar", "webinar"),
        SessionKind.Conference => new LocalText("conferentie", "conference"),
        SessionKind.Masterclass => new LocalText("masterclass", "masterclass"),
        SessionKind.Training => new LocalText("training", "training"),
        SessionKind.ThemeMeeting => new LocalText("themabijeenkomst", "theme meeting"),
        SessionKind.Governance => new LocalText("overleg", "board meeting"),
        SessionKind.NetworkMeeting => new LocalText("netwerkbijeenkomst", "network meeting"),
        SessionKind.Talk => new LocalText("gesprek", "talk"),
        SessionKind.Campaign => new LocalText("actie", "campaign"),
        SessionKind.Milestone => new LocalText("mijlpaal", "milestone"),
    };

    private static LocalText When(Session session) => session.Date switch
    {
        null => new LocalText("datum niet bekend", "date not known"),
        { Words: { } words } => words,
        { } date => AnswerBuilder.Day(date.From),
    };

    private (int Told, int Missing) TellAsked(Session session, Cue asked)
    {
        var (told, missing) = (0, 0);
        var absent = new List<(Cue Cue, LocalText Nothing)>();
        foreach (var (cue, value, nothing) in Answers(session))
        {
            if (!asked.HasFlag(cue))
            {
                continue;
            }

            if (value is not null)
            {
                builder.Add(value, session.Source);
                told++;
            }
            else
            {
                absent.Add((cue, nothing));
            }
        }

        // A question that carries two cues is answered by the one that the bank holds.
        foreach (var (cue, nothing) in absent.Where(one => told == 0 || one.Cue is Cue.TimeOfDay or Cue.Registration or Cue.Outcome).Take(2))
        {
            builder.Add($"{nothing.Dutch} staat niet in de bron.", $"{nothing.English} not given in the source.", session.Source);
            missing += cue == Cue.Why && asked.HasFlag(Cue.Status) ? 0 : 1;
        }


        if (asked.HasFlag(Cue.Replacement))
        {
            told += TellReplacement(session) ? 1 : 0;
        }

        return (told, missing);
    }

    private static IEnumerable<(Cue Cue, LocalText? Value, LocalText Nothing)> Answers(Session session)
    {
        var digital = session.Form is { } form && session.Place is null ? Labelled("Vorm", "Form", form) : null;
        yield return (Cue.TimeOfDay, null, new LocalText("Een tijdstip", "A time is"));
        yield return (Cue.Registration, null, new LocalText("Informatie over aanmelden", "Information about registration is"));
        yield return (Cue.HowMuch, null, new LocalText("Een bedrag", "An amount is"));
        yield return (Cue.Participants, Labelled("Deelnemers", "Participants", session.Participants), new LocalText("Het aantal deelnemers", "The number of participants is"));
        yield return (Cue.Speakers, Labelled("Sprekers en gasten", "Speakers and guests", session.Speakers), new LocalText("Wie er spreekt of sprak,", "Who speaks or spoke is"));
        yield return (Cue.Audience, Labelled("Bedoeld voor", "Meant for", session.Audience), new LocalText("Voor wie het bedoeld is,", "For whom it is meant is"));
        yield return (Cue.Where, session.Place is { } place ? new LocalText($"Plaats: {place}.", $"Place: {place}.") : digital, new LocalText("De plaats", "The place is"));
        yield return (Cue.Organisers, Labelled("Organisatie", "Organised by", session.Organisers), new LocalText("Wie het organiseert,", "Who organises it is"));
        yield return (Cue.Subject, Labelled("Onderwerp", "Subject", session.Subject), new LocalText("Het onderwerp", "The subject is"));
        yield return (Cue.Form, Labelled("Vorm", "Form", session.Form), new LocalText("De vorm", "The form is"));
        yield return (Cue.Outcome, session.Report, new LocalText("Wat eruit kwam,", "The outcome is"));
        yield return (Cue.Why, session.StatusReason ?? session.Report ?? session.Subject, new LocalText("De reden", "The reason is"));
    }

    private static LocalText? Labelled(string dutch, string english, LocalText? value) =>
        value is null ? null : new LocalText($"{dutch}: {value.Dutch.TrimEnd('.')}.", $"{english}: {value.English.TrimEnd('.')}.");

    private bool TellReplacement(Session session)
    {
        var told = false;
        if (index.FindSession(session.ReplacedById) is { } instead)
        {
            var when = When(instead);
            told = builder.Add($"In de plaats komt een {KindOf(instead).Dutch}: {instead.Title.Dutch} ({when.Dutch}).", $"In its place comes a {KindOf(instead).English}: {instead.Title.English} ({when.English}).", instead.Source);
        }

        foreach (var replaced in index.Bank.Sessions.Where(other => other.ReplacedById == session.Id))
        {
            told |= builder.Add($"Dit komt in de plaats van: {replaced.Title.Dutch}.", $"This replaces: {replaced.Title.English}.", session.Source);
        }

        return told;
    }

    private void TellRest(Session session)
    {
        foreach (var part in new[]
        {
            Labelled("Onderwerp", "Subject", session.Subject), session.Report, Labelled("Vorm", "Form", session.Form), Labelled("Bedoeld voor", "Meant for", session.Audience),
            Labelled("Organisatie", "Organised by", session.Organisers), Labelled("Deelnemers", "Participants", session.Participants), Labelled("Sprekers en gasten", "Speakers and guests", session.Speakers),
        })
        {
            if (part is not null)
            {
                builder.Add(part, session.Source);
            }
        }
    }
}
