using Bot.Knowledge.Bank;
using Bot.Knowledge.Questions;
using Bot.Knowledge.Search;

namespace Bot.Knowledge.Answers;

/// <summary>Tells who holds one theme, in the tense that the age of the source allows.</summary>
internal sealed class HolderSentences(BankIndex index, Question question, AnswerBuilder builder)
{
    /// <summary>Whom the sentences named last as a holder; a follow-up may mean her.</summary>
    public string? LastTold { get; private set; }

    /// <summary>Adds the sentences for one theme.</summary>
    /// <returns>False when the bank names nobody.</returns>
    public bool Tell(Page theme)
    {
        var main = theme.Portfolios.Where(portfolio => portfolio.IsMain).OrderBy(portfolio => portfolio.Period.From ?? DateOnly.MinValue)
            .ThenBy(portfolio => portfolio.Period.Until ?? DateOnly.MaxValue).ToList();
        if (main.Count == 0)
        {
            return TellNobody(theme);
        }

        if (theme.Portfolios.FirstOrDefault(portfolio => !portfolio.IsMain && portfolio.Period.Contains(question.On) && IsRoleAsked(portfolio)) is { } asked)
        {
            TellBeside(asked);
            return true;
        }

        // "tot wanneer" with "daarvoor" asks for the one before, whose end is told with her.
        if (AskedBefore(main) is { } before)
        {
            return TellFormer(theme, before);
        }

        if (question.Has(Cue.Since | Cue.Until) && TellSpan(theme, main) is { } told)
        {
            return told;
        }

        if (AskedAfter(main) is { } after)
        {
            return TellHolder(theme, after);
        }

        if (question.Date is { } date && !date.Period.Contains(question.On) && date.Period.Until <= question.On)
        {
            return TellOn(theme, main, date.Period);
        }

        var now = main.Where(portfolio => portfolio.Period.Contains(question.On)).ToList();
        if (now.Count == 0)
        {
            return TellNobody(theme);
        }

        foreach (var portfolio in now)
        {
            TellHolder(theme, portfolio);
        }

        foreach (var beside in theme.Portfolios.Where(portfolio => !portfolio.IsMain && portfolio.Period.Contains(question.On)))
        {
            TellBeside(beside);
        }

        return true;
    }

    /// <summary>Many themes: a line for each, the sources at the end.</summary>
    public bool TellShort(IReadOnlyList<Page> themes)
    {
        var told = false;
        var sources = new List<SourceRef>();
        foreach (var theme in themes.OrderBy(theme => theme.NetworkId, StringComparer.Ordinal))
        {
            var now = theme.Portfolios.LastOrDefault(portfolio => portfolio.IsMain && portfolio.Period.Contains(question.On));
            var person = now?.PersonId is { } id ? Wording.Named(index.Person(id)) : now is not null ? new LocalText("vacant", "vacant") : new LocalText("geen houder genoemd", "no holder named");
            builder.Add($"- {theme.NetworkId}, {theme.Title.Dutch}: {person.Dutch}", $"- {theme.NetworkId}, {theme.Title.English}: {person.English}", now?.Source ?? theme.Source);
            sources.Add(now?.Source ?? theme.Source);
            told |= now is not null;
        }

        foreach (var source in sources.DistinctBy(source => source.DocumentId))
        {
            var name = builder.SourceName(source);
            var stale = builder.IsStale(source);
            builder.Add($"Volgens {name.Dutch}{(stale ? "; sindsdien niet bevestigd" : "")}.", $"According to {name.English}{(stale ? "; not confirmed since" : "")}.", source);
        }

        return told;
    }

    // "wie is de referent": the role beside the holder is asked for by its own name.
    private bool IsRoleAsked(Portfolio portfolio)
    {
        var role = new HashSet<string>(StringComparer.Ordinal);
        TermKeys.AddText(role, portfolio.Role.Dutch.Split(' ')[0]);
        TermKeys.AddText(role, portfolio.Role.English.Split(' ')[0]);
        return question.Tokens.Any(token => TermKeys.Of(token).Any(role.Contains));
    }

    private bool TellNobody(Page theme)
    {
        var network = Wording.Named(index, theme.NetworkId);
        var source = builder.SourceName(theme.Source);
        builder.Add(
            $"{Wording.Capital(source.Dutch)} noemt geen portefeuillehouder voor {theme.Title.Dutch} bij {network.Dutch}.",
            $"{Wording.Capital(source.English)} does not name a portfolio holder for {theme.Title.English} at {network.English}.",
            theme.Source);
        var other = index.Bank.Pages.FirstOrDefault(page => page.Kind == PageKind.Theme && page.NetworkId != theme.NetworkId && page.Portfolios.Count > 0
            && (page.Title.Dutch == theme.Title.Dutch || page.Names.Intersect(theme.Names, StringComparer.OrdinalIgnoreCase).Any()));
        if (other is not null)
        {
            builder.Suggest($"Wie heeft {other.Title.Dutch} bij {other.NetworkId}?", $"Who holds {other.Title.English} at {other.NetworkId}?");
        }

        return false;
    }

    private bool TellHolder(Page theme, Portfolio portfolio)
    {
        var network = Wording.Named(index, theme.NetworkId);
        var source = builder.SourceName(portfolio.Source);
        if (portfolio.IsVacant || portfolio.PersonId is null)
        {
            var stale = builder.IsStale(portfolio.Source);
            builder.Add(
                stale ? $"Volgens {source.Dutch} was de portefeuille {theme.Title.Dutch} bij {network.Dutch} vacant: niemand had die portefeuille; sindsdien niet bevestigd."
                    : $"Volgens {source.Dutch} is de portefeuille {theme.Title.Dutch} bij {network.Dutch} vacant: niemand heeft die portefeuille.",
                stale ? $"According to {source.English} the portfolio {theme.Title.English} at {network.English} was vacant: nobody held it; not confirmed since."
                    : $"According to {source.English} the portfolio {theme.Title.English} at {network.English} is vacant: nobody holds it.",
                portfolio.Source);
            return true;
        }

        var person = Wording.Named(index.Person(portfolio.PersonId));
        if (builder.IsStale(portfolio.Source))
        {
            builder.Add(
                $"Volgens {source.Dutch} was {person.Dutch} {portfolio.Role.Dutch} {theme.Title.Dutch} bij {network.Dutch}; sindsdien niet bevestigd.",
                $"According to {source.English} {person.English} was {portfolio.Role.English} for {theme.Title.English} at {network.English}; not confirmed since.",
                portfolio.Source);
        }
        else
        {
            var since = portfolio.Period.From is { } from ? AnswerBuilder.Day(from) : null;
            builder.Add(
                $"{Wording.Capital(person.Dutch)} is {portfolio.Role.Dutch} {theme.Title.Dutch} bij {network.Dutch}{(since is null ? "" : $", sinds {since.Dutch}")}. Bron: {source.Dutch}.",
                $"{Wording.Capital(person.English)} is {portfolio.Role.English} for {theme.Title.English} at {network.English}{(since is null ? "" : $", since {since.English}")}. Source: {source.English}.",
                portfolio.Source);
        }

        builder.AddDoubt(portfolio.Doubt);
        return true;
    }

    private void TellBeside(Portfolio beside)
    {
        if (beside.PersonId is null)
        {
            return;
        }

        var person = Wording.Named(index.Person(beside.PersonId));
        var verb = builder.IsStale(beside.Source) ? ("was", "was") : ("is", "is");
        builder.Add($"{Wording.Capital(beside.Role.Dutch)} {verb.Item1} {person.Dutch}.", $"{Wording.Capital(person.English)} {verb.Item2} {beside.Role.English}.", beside.Source);
    }

    private bool? TellSpan(Page theme, List<Portfolio> main)
    {
        var person = question.People.Select(mention => mention.Thing).FirstOrDefault(one => main.Exists(portfolio => portfolio.PersonId == one.Id));
        var portfolio = person is not null ? main.Last(one => one.PersonId == person.Id)
            : main.LastOrDefault(one => one.Period.Contains(question.On)) ?? main[^1];
        if (portfolio.PersonId is null)
        {
            return null;
        }

        var named = Wording.Named(index.Person(portfolio.PersonId));
        var source = builder.SourceName(portfolio.Source);
        var (from, until) = (portfolio.Period.From, portfolio.Period.Until);
        var asksUntil = question.Has(Cue.Until);
        var known = asksUntil ? until : from;
        if (known is null)
        {
            var (dutch, english) = asksUntil ? ("tot wanneer", "until when") : ("sinds wanneer", "since when");
            builder.Add(
                $"{Wording.Capital(source.Dutch)} noemt {named.Dutch} als {portfolio.Role.Dutch} {theme.Title.Dutch}, maar zegt niet {dutch}.",
                $"{Wording.Capital(source.English)} names {named.English} as {portfolio.Role.English} for {theme.Title.English}, but does not say {english}.",
                portfolio.Source);
            return false;
        }

        var day = AnswerBuilder.Day(known.Value);
        var isPast = until is not null || builder.IsStale(portfolio.Source);
        builder.Add(
            $"{Wording.Capital(named.Dutch)} {(isPast ? "was" : "is")} {portfolio.Role.Dutch} {theme.Title.Dutch} {(asksUntil ? "tot" : "sinds")} {day.Dutch}. Bron: {source.Dutch}.",
            $"{Wording.Capital(named.English)} {(asksUntil ? "was" : isPast ? "was" : "has been")} {portfolio.Role.English} for {theme.Title.English} {(asksUntil ? "until" : "since")} {day.English}. Source: {source.English}.",
            portfolio.Source);
        return true;
    }

    private Portfolio? AskedBefore(List<Portfolio> main)
    {
        var named = question.People.FirstOrDefault(mention => mention.Start > 0 && question.Tokens.Take(mention.Start).Any(token => token.Text is "voor" or "voordat" or "before" or "vooraf" or "voorganger" or "predecessor")
            && main.Exists(portfolio => portfolio.PersonId == mention.Thing.Id));
        if (named is null && !question.Has(Cue.Former))
        {
            return null;
        }

        var reference = named is null ? main.FindLastIndex(portfolio => portfolio.Period.Contains(question.On)) : main.FindLastIndex(portfolio => portfolio.PersonId == named.Thing.Id);
        return reference > 0 ? main[reference - 1] : main.FindLast(portfolio => portfolio.Period.Until <= question.On && reference < 0) ?? NoFormer;
    }

    private static Portfolio NoFormer { get; } = new("", null, false, new LocalText("", ""), true, new Period(null, null), null, null, new SourceRef("", null), default);

    private Portfolio? AskedAfter(List<Portfolio> main)
    {
        if (!question.Has(Cue.Then))
        {
            return null;
        }

        var named = question.People.Select(mention => mention.Thing.Id).FirstOrDefault(id => main.Exists(portfolio => portfolio.PersonId == id));
        var reference = named is null ? -1 : main.FindLastIndex(portfolio => portfolio.PersonId == named);
        return reference >= 0 && reference + 1 < main.Count ? main[reference + 1] : null;
    }

    private bool TellFormer(Page theme, Portfolio former)
    {
        if (ReferenceEquals(former, NoFormer) || former.PersonId is null)
        {
            var source = builder.SourceName(theme.Source);
            builder.Add(
                $"Wie {theme.Title.Dutch} daarvoor had, staat niet in {source.Dutch}.",
                $"Who held {theme.Title.English} before is not given in {source.English}.",
                theme.Source);
            return false;
        }

        TellPast(theme, former);
        return true;
    }

    private void TellPast(Page theme, Portfolio portfolio)
    {
        LastTold = portfolio.PersonId;
        var person = Wording.Named(index.Person(portfolio.PersonId!));
        var source = builder.SourceName(portfolio.Source);
        var (from, until) = (portfolio.Period.From is { } f ? AnswerBuilder.Day(f) : null, portfolio.Period.Until is { } u ? AnswerBuilder.Day(u) : null);
        builder.Add(
            $"{Wording.Capital(person.Dutch)} was {portfolio.Role.Dutch} {theme.Title.Dutch} bij {Wording.Named(index, theme.NetworkId).Dutch}{(from is null ? "" : $" vanaf {from.Dutch}")}{(until is null ? "" : $" tot {until.Dutch}")}. Bron: {source.Dutch}.",
            $"{Wording.Capital(person.English)} was {portfolio.Role.English} for {theme.Title.English} at {Wording.Named(index, theme.NetworkId).English}{(from is null ? "" : $" from {from.English}")}{(until is null ? "" : $" until {until.English}")}. Source: {source.English}.",
            portfolio.Source);
        builder.AddDoubt(portfolio.Doubt);
    }

    private bool TellOn(Page theme, List<Portfolio> main, Period period)
    {
        var then = main.Where(portfolio => portfolio.Period.Overlaps(period) && portfolio.PersonId is not null).ToList();
        // Without a first day the source does not carry a claim about years before it was written.
        var sourceYear = index.Document(theme.Source).Date.Year - 1;
        if (then.Count == 0 || (then.TrueForAll(portfolio => portfolio.Period.From is null) && period.Until <= new DateOnly(sourceYear, 1, 1)))
        {
            var source = builder.SourceName(theme.Source);
            builder.Add(
                $"{Wording.Capital(source.Dutch)} noemt geen portefeuillehouder {theme.Title.Dutch} voor die periode.",
                $"{Wording.Capital(source.English)} names no portfolio holder for {theme.Title.English} for that period.",
                theme.Source);
            var (before, after) = (main.FindLast(portfolio => portfolio.Period.Until <= period.From), main.Find(portfolio => portfolio.Period.From >= period.Until));
            if (before?.PersonId is not null && after?.PersonId is not null)
            {
                TellPast(theme, before);
                TellHolder(theme, after);
            }

            return false;
        }

        foreach (var portfolio in then)
        {
            TellPast(theme, portfolio);
        }

        return true;
    }
}
