using Bot.Knowledge.Answers;
using Bot.Knowledge.Bank;
using Bot.Knowledge.Search;

namespace Bot.Knowledge.Questions;

/// <summary>Completes a question that leans on the one before it: "en ondermijning?", "en in Den Haag?", "hoeveel deelnemers?".</summary>
internal sealed class FollowUp(BankIndex index)
{
    private const int LongestBare = 8;

    private static readonly string[] Openings = ["en", "and", "maar", "but", "ook", "also", "of", "or"];

    private static readonly string[] Pointers =
    [
        "hij", "zij", "ze", "hem", "haar", "zijn", "hun", "die", "dat", "deze", "dit", "daar", "daarvan", "daarvoor", "daarbij", "daarna", "daarop", "daarmee", "daarin", "ervan", "ervoor", "eraan", "erbij", "erna", "er", "het",
        "he", "she", "him", "her", "his", "they", "them", "their", "it", "its", "that", "this", "those", "these", "there", "one",
    ];

    private static readonly string[] PersonPointers = ["hij", "zij", "ze", "hem", "haar", "zijn", "hun", "he", "she", "him", "her", "his", "they", "their", "die", "them"];

    // What is asked for, as against words that only colour it.
    private const Cue Asking = Cue.When | Cue.Where | Cue.HowMany | Cue.HowMuch | Cue.HowOften | Cue.Since | Cue.Until | Cue.Why | Cue.WhatIs | Cue.WhatDoes | Cue.Name | Cue.HolderTitle
        | Cue.Municipality | Cue.Contact | Cue.TimeOfDay | Cue.Participants | Cue.Audience | Cue.Speakers | Cue.Organisers | Cue.Subject | Cue.Registration | Cue.Status | Cue.Outcome
        | Cue.Members | Cue.Replacement | Cue.Budget | Cue.Income | Cue.Expenditure | Cue.Link | Cue.Portfolios | Cue.Signed;

    public void Complete(Question question, Topic topic)
    {
        var pagesNamed = question.Pages.Where(mention => mention.Thing.Kind != PageKind.Network && (mention.Strength == Strength.Name || question.Hard.Any(term => mention.Covers(term.Position)))).ToList();
        var hasThing = pagesNamed.Count > 0 || question.People.Count > 0 || question.Sessions.Count > 0 || question.SessionKinds.Count > 0 || (question.Tables.Count > 0 && !(topic.SessionId is not null && question.Has(Cue.Participants)))
            || (question.Rows.Count > 0 && !(topic.SessionId is not null && question.Has(Cue.Participants)) && question.Has(Cue.HowMuch | Cue.HowMany | Cue.Budget | Cue.Expenditure | Cue.Income)) || (question.Offices.Count > 0 && question.NamedNetworks.Count > 0);
        var opens = question.Tokens.Take(2).Any(token => Openings.Contains(token.Text, StringComparer.Ordinal)) || (question.Tokens.Count > 0 && question.Tokens[^1].Text is "dan" or "then");
        var points = question.Tokens.Any(token => Pointers.Contains(token.Text, StringComparer.Ordinal));
        var asks = question.Has(Asking) || (question.Has(Cue.Who) && question.Content.Any()) || question.Has(Cue.Next | Cue.Last | Cue.Agenda | Cue.Session);
        var before = Enum.TryParse<Cue>(topic.Intent, out var parsed) ? parsed : Cue.None;
        var isBare = question.Tokens.Count <= LongestBare && question.Hard.Count() <= 2;
        var onlyTable = opens && question.Tables.Count > 0 && topic.RowLabel is not null && pagesNamed.Count == 0 && question.People.Count == 0;
        if (hasThing && !(opens && !asks) && !(opens && question.Tokens.Count <= 4) && !onlyTable)
        {
            CarryNetwork(question, topic, opens || points);
            CarryPerson(question, topic);
            CarryYear(question, topic);
            return;
        }

        if (!hasThing && !opens && !points && !isBare)
        {
            return;
        }

        question.Carried = topic;
        CarryNetwork(question, topic, always: true);
        CarryYear(question, topic);
        if (hasThing && opens && !asks && question.SessionKinds.Count == 0 && question.Sessions.Count == 0 && index.FindSession(topic.SessionId) is { } talkedOf)
        {
            // "en bij die over de hoorplicht?": another session of the same kind.
            question.SessionKinds = [new Mention<SessionKind>(talkedOf.Kind, Strength.Name, 0, 0)];
        }

        if (!asks || question.Cues is Cue.None)
        {
            question.Cues |= before & ~(Cue.Former | Cue.Then | Cue.Next | Cue.Last);
        }

        if (question.Has(Cue.Former | Cue.Then | Cue.Other | Cue.Since | Cue.Until) && question.SessionKinds.Count == 0)
        {
            question.Cues |= before & (Cue.Who | Cue.Holder | Cue.HolderTitle | Cue.Portfolios);
        }

        if (!hasThing || (opens && question.Rows.Count == 0 && question.Tables.Count > 0 && topic.RowLabel is not null && pagesNamed.Count == 0))
        {
            CarryThings(question, topic, before);
        }

        var carriedHere = question.Sessions.Count > 0 || question.SessionKinds.Count > 0 || question.People.Count > 0 || question.Pages.Any(mention => mention.Thing.Kind != PageKind.Network && question.InScope(mention.Thing.NetworkId))
            || question.Tables.Any(mention => question.InScope(mention.Thing.NetworkId)) || question.Rows.Any(mention => question.InScope(mention.Thing.Table.NetworkId));
        if (!hasThing && !question.Hard.Any() && !carriedHere)
        {
            question.Content = [.. question.Content, .. ContentReader.Read([.. topic.Terms.SelectMany(term => Language.Tokenizer.Tokenize(term))], index, _ => true, _ => false, question.Language)];
        }
    }

    // "en dat jaar", "het jaar erna": counted from the year that was spoken of.
    private static void CarryYear(Question question, Topic topic)
    {
        if (question.Date is not null || !int.TryParse(topic.Year, System.Globalization.CultureInfo.InvariantCulture, out var year))
        {
            return;
        }

        var words = question.Tokens.Select(token => token.Text).ToList();
        var at = words.FindIndex(word => word is "jaar" or "year");
        if (at < 0)
        {
            return;
        }

        int? shift = words.Exists(word => word is "erna" or "daarna" or "after" or "daaropvolgende" or "following") ? 1
            : words.Exists(word => word is "ervoor" or "daarvoor" or "before" or "eerder") ? -1
            : at > 0 && words[at - 1] is "dat" or "datzelfde" or "hetzelfde" or "that" or "same" ? 0 : null;
        if (shift is { } years)
        {
            question.Date = new AskedDate(Period.OfYear(year + years), true, Language.DateGranularity.Year);
        }
    }

    private void CarryThings(Question question, Topic topic, Cue before)
    {
        if (topic.SessionId is not null && index.FindSession(topic.SessionId) is { } session)
        {
            if (question.Has(Cue.Then | Cue.Former) || (question.Has(Cue.Next | Cue.Last) && !question.Has(Asking)))
            {
                question.SessionKinds = [new Mention<SessionKind>(session.Kind, Strength.Name, 0, 0)];
            }
            else if (question.Hard.Any(term => !IsOf(session, term)))
            {
                // "en de definitieve?": something near the session, not the session itself.
                question.Pages = [.. session.ThemeIds.Select(index.FindPage).OfType<Page>().Take(1).Select(page => new Mention<Page>(page, Strength.Name, 0, 0)), .. question.Pages];
            }
            else if (question.Date is null)
            {
                question.Sessions = [new Mention<Session>(session, Strength.Name, 0, 0)];
            }
            else
            {
                question.SessionKinds = [new Mention<SessionKind>(session.Kind, Strength.Name, 0, 0)];
            }
        }
        else if (topic.TableId is not null && index.Bank.Tables.FirstOrDefault(table => table.Id == topic.TableId && (topic.NetworkId is null || table.NetworkId == topic.NetworkId)) is { } table)
        {
            CarryFigure(question, topic, table, before);
        }

        CarryPerson(question, topic);
        if (topic.PageIds.Count > 0 && question.Sessions.Count == 0 && question.SessionKinds.Count == 0 && (question.People.Count == 0 || question.Has(Cue.Since | Cue.Until | Cue.Other | Cue.Former | Cue.Then)))
        {
            question.Pages = [.. PagesIn(question, topic).Select(page => new Mention<Page>(page, Strength.Name, 0, 0)), .. question.Pages];
        }
    }

    private bool IsOf(Session session, ContentTerm term) =>
        index.Passages.Any(passage => ReferenceEquals(passage.Session, session) && PassageRanker.Match(term, passage) > 0);

    private static void CarryFigure(Question question, Topic topic, FigureTable table, Cue before)
    {
        if (topic.RowLabel is not null && table.Rows.FirstOrDefault(row => row.Label.Dutch == topic.RowLabel) is { } row && (question.Rows.Count == 0 || question.Tables.Count > 0))
        {
            question.Rows = [new Mention<(FigureTable, FigureRow)>((table, row), Strength.Name, 0, 0)];
        }
        else
        {
            question.Tables = [new Mention<FigureTable>(table, Strength.Name, 0, 0), .. question.Tables];
        }

        question.Cues |= before & (Cue.HowMuch | Cue.HowMany | Cue.Budget | Cue.Expenditure | Cue.Income | Cue.Total);
    }

    private void CarryPerson(Question question, Topic topic)
    {
        if (question.People.Count == 0 && index.FindPerson(topic.PersonId) is { } person
            && (question.Tokens.Any(token => PersonPointers.Contains(token.Text, StringComparer.Ordinal)) || question.Has(Cue.Municipality | Cue.Since | Cue.Until)) && topic.SessionId is null
            && (question.Pages.Count == 0 || question.Has(Cue.Municipality | Cue.Since | Cue.Until)))
        {
            question.Carried = topic;
            question.People = [new Mention<Person>(person, Strength.Name, 0, 0)];
        }
    }

    private static void CarryNetwork(Question question, Topic topic, bool always)
    {
        if (always && question.NamedNetworks.Count == 0 && topic.NetworkId is { } network)
        {
            question.NamedNetworks = [network];
        }
    }

    // "en in Den Haag?": the same theme in the other network, found by its names.
    private IEnumerable<Page> PagesIn(Question question, Topic topic)
    {
        var pages = topic.PageIds.Select(index.FindPage).OfType<Page>().ToList();
        if (question.NamedNetworks.Count == 0 || pages.Exists(page => question.NamedNetworks.Contains(page.NetworkId, StringComparer.Ordinal)))
        {
            return pages;
        }

        if (pages.Exists(page => page.Kind == PageKind.Network))
        {
            return index.Bank.Pages.Where(other => other.Kind == PageKind.Network && question.NamedNetworks.Contains(other.NetworkId, StringComparer.Ordinal));
        }

        return index.Bank.Pages.Where(other => question.NamedNetworks.Contains(other.NetworkId, StringComparer.Ordinal)
            && pages.Exists(page => NamesOf(page).Intersect(NamesOf(other), StringComparer.OrdinalIgnoreCase).Any()));
    }

    private static IEnumerable<string> NamesOf(Page page) => page.Names.Append(page.Title.Dutch).Append(page.Title.English);
}
