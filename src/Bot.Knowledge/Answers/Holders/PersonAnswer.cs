using Bot.Knowledge.Bank;
using Bot.Knowledge.Questions;
using Bot.Knowledge.Search;

namespace Bot.Knowledge.Answers;

/// <summary>What a person holds, where she is mayor, since and until when; or that the bank does not know the name.</summary>
internal sealed class PersonAnswer(BankIndex index) : IAnswerer
{
    private const Cue AboutPerson = Cue.Portfolios | Cue.Holder | Cue.HolderTitle | Cue.WhatIs | Cue.Who | Cue.Since | Cue.Until | Cue.Municipality | Cue.Other | Cue.Name | Cue.WhatDoes | Cue.Which;

    public Answer? TryAnswer(Question question)
    {
        if (question.People.Count == 0)
        {
            return question.UnknownName is { } name && !question.Has(Cue.Session) ? Unknown(question, name) : null;
        }

        var people = question.People.Select(mention => mention.Thing).Distinct().ToList();
        if (question.Has(Cue.Municipality) || (question.Has(Cue.Where) && question.Pages.Count == 0))
        {
            return Municipality(question, people);
        }

        if (question.Sessions.Count > 0 || question.SessionKinds.Count > 0 || question.Has(Cue.Signed | Cue.Speakers))
        {
            return null;
        }

        var rest = question.Hard.Where(term => !question.People.Any(mention => mention.Covers(term.Position))
            && !question.Pages.Any(mention => mention.Covers(term.Position))).ToList();
        var asksPast = question.People.Any(mention => mention.Start > 0 && question.Tokens[mention.Start - 1].Text is "voor" or "before" or "na" or "after") || question.Has(Cue.Former | Cue.Then);
        if (rest.Count > (question.Has(Cue.Portfolios) ? 2 : 0) || (asksPast && question.Pages.Any(mention => mention.Thing.Kind != PageKind.Network)) || !(question.Has(AboutPerson) || question.Tokens.Count <= 3))
        {
            return null;
        }

        // "heeft Vroom cyber?", "tot wanneer deed Moerkerke jeugd": a theme and its holder together are told as the theme's portfolio.
        if (question.Pages.Any(mention => index.ThemeOf(mention.Thing) is not null) && !question.Has(Cue.Other | Cue.Portfolios))
        {
            return WithTheme(question, people);
        }

        return (question.Has(Cue.Since | Cue.Until) ? Span(question, people) : null) ?? Portfolios(question, people);
    }

    private Answer Unknown(Question question, string name)
    {
        var builder = new AnswerBuilder(index, question, AnswerKind.None) { Declined = true };
        builder.Add(
            $"De naam '{name}' komt niet voor in de kennisbank, dus daar kan ik niets over zeggen.",
            $"The name '{name}' does not occur in the knowledge bank, so I cannot say anything about it.");
        builder.Suggest("Alle portefeuillehouders op een rij", "List all portfolio holders");
        return builder.Build();
    }

    private Answer Municipality(Question question, List<Person> people)
    {
        var builder = new AnswerBuilder(index, question, AnswerKind.Holder) { Declined = people.TrueForAll(person => person.Municipality is null) };
        foreach (var person in people.Take(3))
        {
            var plain = Wording.Named(person with { Municipality = null });
            if (person.Municipality is { } municipality)
            {
                var named = builder.SourceName(person.Source);
                var stale = builder.IsStale(person.Source);
                builder.Add(
                    stale ? $"Volgens {named.Dutch} was {plain.Dutch} van de gemeente {municipality}; sindsdien niet bevestigd." : $"{Wording.Capital(plain.Dutch)} is van de gemeente {municipality}. Bron: {named.Dutch}.",
                    stale ? $"According to {named.English} {plain.English} was from the municipality of {municipality}; not confirmed since." : $"{Wording.Capital(plain.English)} is from the municipality of {municipality}. Source: {named.English}.",
                    person.Source);
            }
            else
            {
                var source = builder.SourceName(person.Source);
                builder.Add(
                    $"{Wording.Capital(source.Dutch)} noemt {plain.Dutch}, maar niet van welke gemeente.",
                    $"{Wording.Capital(source.English)} mentions {plain.English}, but does not say of which municipality.",
                    person.Source);
            }

            builder.AddDoubt(person.Doubt);
        }

        if (people.Count == 1)
        {
            TellAbout(builder, question, people[0], []);
        }

        builder.Topic = Topics.Of(question, "person", people[0].NetworkId, []) with { PersonId = people[0].Id };
        return builder.Build();
    }

    // "when did Van Hemmen step down": the end of the one portfolio she held.
    private Answer? Span(Question question, List<Person> people)
    {
        var themes = PortfoliosOf(people[0]).Where(portfolio => portfolio.IsMain).Select(portfolio => index.Page(portfolio.PageId)).Distinct().ToList();
        if (people.Count != 1 || themes.Count != 1)
        {
            return null;
        }

        var builder = new AnswerBuilder(index, question, AnswerKind.Holder);
        builder.Declined = !new HolderSentences(index, question, builder).Tell(themes[0]);
        builder.Topic = Topics.Of(question, "holder", themes[0].NetworkId, [themes[0].Id]) with { PersonId = people[0].Id };
        return builder.Build();
    }

    private Answer? WithTheme(Question question, List<Person> people)
    {
        var themes = question.Pages.Select(mention => index.ThemeOf(mention.Thing)).OfType<Page>().Distinct()
            .Where(theme => theme.Portfolios.Any(portfolio => people.Exists(person => person.Id == portfolio.PersonId))).ToList();
        if (themes.Count == 0)
        {
            return question.Has(Cue.Since | Cue.Until) ? Portfolios(question, people) : null;
        }

        var builder = new AnswerBuilder(index, question, AnswerKind.Holder);
        var sentences = new HolderSentences(index, question, builder);
        builder.Declined = true;
        if (YesNo.Asks(question))
        {
            var day = question.Date is { Period: { From: not null } period } && !period.Contains(question.On) && period.Until <= question.On ? period : new Period(question.On, question.On.AddDays(1));
            var holds = themes.SelectMany(theme => theme.Portfolios).Any(portfolio => people.Exists(person => person.Id == portfolio.PersonId) && portfolio.Period.Overlaps(day));
            // What an old source said cannot be confirmed for today.
            var isOld = builder.IsStale(themes[0].Source);
            builder.Add(
                isOld ? (holds ? "Dat stond in een oudere bron." : "Dat stond niet in de bron.") : holds ? "Ja, dat klopt." : "Nee, dat klopt niet.",
                isOld ? (holds ? "An older source said so." : "The source did not say so.") : holds ? "Yes, that is correct." : "No, that is not correct.");
        }

        foreach (var theme in themes.Take(2))
        {
            builder.Declined &= !sentences.Tell(theme);
        }

        builder.Topic = Topics.Of(question, "holder", themes[0].NetworkId, [.. themes.Select(theme => theme.Id)]) with { PersonId = people[0].Id };
        return builder.Build();
    }

    private Answer Portfolios(Question question, List<Person> people)
    {
        var builder = new AnswerBuilder(index, question, AnswerKind.Holder);
        var skip = question.Has(Cue.Other) && question.Carried is { } carried ? carried.PageIds : [];
        var told = 0;
        foreach (var person in people.Take(4))
        {
            told += TellAbout(builder, question, person, skip);
        }

        builder.Declined = told == 0;
        if (told == 0)
        {
            var named = Wording.Named(people[0]);
            builder.Add(
                skip.Count > 0 ? $"De kennisbank noemt bij {named.Dutch} geen andere portefeuille." : $"De kennisbank noemt {named.Dutch}, maar geen portefeuille.",
                skip.Count > 0 ? $"The knowledge bank names no other portfolio for {named.English}." : $"The knowledge bank mentions {named.English}, but no portfolio.",
                people[0].Source);
        }

        builder.Topic = Topics.Of(question, "person", people[0].NetworkId, [.. PortfoliosOf(people[0]).Select(one => one.PageId)]) with { PersonId = people[0].Id };
        return builder.Build();
    }

    private IEnumerable<Portfolio> PortfoliosOf(Person person) =>
        index.Bank.Pages.SelectMany(page => page.Portfolios).Where(portfolio => portfolio.PersonId == person.Id);

    private int TellAbout(AnswerBuilder builder, Question question, Person person, IReadOnlyList<string> skip)
    {
        var told = 0;
        var named = Wording.Named(person);
        foreach (var portfolio in PortfoliosOf(person).Where(one => !skip.Contains(one.PageId, StringComparer.Ordinal)))
        {
            var theme = index.Page(portfolio.PageId);
            var network = Wording.Named(index, theme.NetworkId);
            var source = builder.SourceName(portfolio.Source);
            var isPast = portfolio.Period.Until <= question.On || builder.IsStale(portfolio.Source);
            var (from, until) = (portfolio.Period.From is { } f ? AnswerBuilder.Day(f) : null, portfolio.Period.Until is { } u ? AnswerBuilder.Day(u) : null);
            builder.Add(
                $"{Wording.Capital(named.Dutch)} {(isPast ? "was" : "is")} {portfolio.Role.Dutch} {(portfolio.IsMain ? theme.Title.Dutch : $"({theme.Title.Dutch})")} bij {network.Dutch}{(from is null ? "" : $", sinds {from.Dutch}")}{(until is null ? "" : $", tot {until.Dutch}")}. Bron: {source.Dutch}{(isPast && until is null ? "; sindsdien niet bevestigd" : "")}.",
                $"{Wording.Capital(named.English)} {(isPast ? "was" : "is")} {portfolio.Role.English} for {theme.Title.English} at {network.English}{(from is null ? "" : $", since {from.English}")}{(until is null ? "" : $", until {until.English}")}. Source: {source.English}{(isPast && until is null ? "; not confirmed since" : "")}.",
                portfolio.Source);
            builder.AddDoubt(portfolio.Doubt);
            told++;
        }

        foreach (var office in index.Bank.Offices.Where(office => office.PersonId == person.Id))
        {
            var source = builder.SourceName(office.Source);
            var isPast = office.Period.Until <= question.On || builder.IsStale(office.Source);
            builder.Add(
                $"{Wording.Capital(named.Dutch)} {(isPast ? "was" : "is")} {office.Title.Dutch}. Bron: {source.Dutch}{(isPast ? "; sindsdien niet bevestigd" : "")}.",
                $"{Wording.Capital(named.English)} {(isPast ? "was" : "is")} {office.Title.English}. Source: {source.English}{(isPast ? "; not confirmed since" : "")}.",
                office.Source);
            told++;
        }

        if (told == 0 && person.Note is { } note && skip.Count == 0)
        {
            builder.Add(note, person.Source);
            told++;
        }

        builder.AddDoubt(told > 0 ? person.Doubt : null);
        return told;
    }
}
