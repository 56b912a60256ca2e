using Bot.Knowledge.Bank;
using Bot.Knowledge.Questions;
using Bot.Knowledge.Search;

namespace Bot.Knowledge.Answers;

/// <summary>Who holds a theme: now, on a date, before; or that the sources name nobody.</summary>
internal sealed class HolderAnswer(BankIndex index) : IAnswerer
{
    private const Cue Elsewhere = Cue.Speakers | Cue.Signed | Cue.Audience | Cue.Contact | Cue.Registration;

    public Answer? TryAnswer(Question question)
    {
        // "onze man voor hacken, van welke gemeente is die burgemeester" asks for the holder by her town.
        var asksTitle = question.Has(Cue.HolderTitle) || (question.Has(Cue.Municipality) && question.Tokens.Any(token => token.Text is "burgemeester" or "mayor" or "hij" or "zij" or "he" or "she"));
        var asksWho = question.Has(Cue.Who) && !question.Has(Cue.Organisers | Cue.Members | Cue.Participants | Cue.HowMany | Cue.Outcome);
        if (!(asksTitle || asksWho) || question.Has(Elsewhere) || question.SessionKinds.Count > 0 || !(asksTitle || question.Has(Cue.Holder) || IsBare(question))
            || (question.Has(Cue.HolderChange) && question.Pages.Count == 0) || (question.Sessions.Count > 0 && !asksTitle))
        {
            return null;
        }

        var themes = ThemesOf(question, asksTitle);
        if (themes.Count == 0)
        {
            return null;
        }

        var inScope = themes.Where(theme => question.InScope(theme.NetworkId)).ToList();
        return inScope.Count == 0 ? NotHere(question, themes) : Holders(question, inScope);
    }

    // "mensenhandel: wie in Rotterdam?" has no verb; "wie betaalt …" has one, and asks for something else.
    private static bool IsBare(Question question) =>
        !question.Hard.Any() && !question.Has(Cue.HowMuch | Cue.HowMany | Cue.Income | Cue.Expenditure | Cue.Organisers | Cue.Members | Cue.WhatIs | Cue.Outcome | Cue.Why | Cue.Past);

    /// <summary>The themes that are asked about: named, pointed at, or found through what is left of the question.</summary>
    public IReadOnlyList<Page> ThemesOf(Question question, bool isLenient)
    {
        var mentions = ThemeMentions(question, isLenient);
        var themes = mentions.Select(mention => index.ThemeOf(mention.Thing)!).Distinct().ToList();
        var rest = question.Hard.Where(term => !mentions.Exists(mention => mention.Covers(term.Position)) && !question.People.Any(person => person.Covers(term.Position))).ToList();
        if (themes.Count > 0)
        {
            // A verb alone ("wie doet …") asks for the holder only when nothing more precise is asked that the theme's pages speak of.
            var (told, strange) = (rest.Count(term => Explains(themes, term)), rest.Where(term => !Explains(themes, term)).ToList());
            return strange.Count <= (isLenient ? 3 : 1) && !strange.Exists(term => term.IsName || term.Text.Any(char.IsDigit)) && (isLenient || told == 0) ? InScopeOrSame(question, mentions) : [];
        }

        return isLenient || question.HasAll(Cue.Who | Cue.Holder) ? ThemesFound(question, rest) : [];
    }

    // Names before everyday words, themes before the projects under them, this network before others.
    private List<Mention<Page>> ThemeMentions(Question question, bool isLenient)
    {
        var things = question.Pages.Where(mention => mention.Thing.Kind != PageKind.Network && index.ThemeOf(mention.Thing) is not null && (isLenient || mention.Thing.Kind != PageKind.Body)).ToList();
        var named = things.Where(mention => mention.Strength == Strength.Name).ToList();
        named = named.Exists(mention => mention.Thing.Kind == PageKind.Theme) ? [.. named.Where(mention => mention.Thing.Kind == PageKind.Theme)] : named;
        if (named.Exists(mention => question.InScope(mention.Thing.NetworkId)))
        {
            return named;
        }

        var hinted = things.Where(mention => mention.Strength == Strength.Words && mention.Thing.Kind == PageKind.Theme && question.InScope(mention.Thing.NetworkId)).ToList();
        return hinted.Count > 0 ? hinted : named.Count > 0 ? named : things;
    }

    // A name of one network's theme is also its name in the other, where both have it ("digitale misdaad" is cyber).
    private List<Page> InScopeOrSame(Question question, List<Mention<Page>> mentions)
    {
        var chosen = new List<Page>();
        foreach (var span in mentions.GroupBy(mention => mention.Start))
        {
            var themes = span.Select(mention => index.ThemeOf(mention.Thing)!).Distinct().ToList();
            foreach (var network in index.Bank.Networks.Where(network => question.InScope(network.Id)))
            {
                var here = themes.Where(theme => theme.NetworkId == network.Id).ToList();
                here = here.Count > 0 ? here : [.. index.Bank.Pages.Where(page => page.Kind == PageKind.Theme && page.NetworkId == network.Id && themes.Exists(theme => SharesName(page, theme))).Take(1)];
                // Of two themes of one network under one name, the one that has holders is meant.
                var withHolders = here.Where(theme => theme.Portfolios.Count > 0).ToList();
                chosen.AddRange(withHolders.Count > 0 ? withHolders : here);
            }
        }

        return chosen.Count > 0 ? [.. chosen.Distinct()] : [.. mentions.Select(mention => index.ThemeOf(mention.Thing)!).Distinct()];
    }

    private static bool SharesName(Page one, Page other) =>
        one.Names.Append(one.Title.Dutch).Intersect(other.Names.Append(other.Title.Dutch), StringComparer.OrdinalIgnoreCase).Any();

    // "wie gaat over helpdeskfraude": no theme is called so, but the theme's page speaks of it.
    private List<Page> ThemesFound(Question question, List<ContentTerm> rest)
    {
        if (rest.Count == 0 || question.Pages.Count > 0 || question.People.Count > 0 || question.Offices.Any(mention => question.InScope(mention.Thing.NetworkId)))
        {
            return [];
        }

        return [.. new PassageRanker(index)
            .Rank(question, passage => passage.PageId is not null && question.InScope(passage.NetworkId) && passage.Statement is not null)
            .Where(ranked => ranked.Coverage >= 0.99 && !ranked.Passage.IsGap)
            .Select(ranked => index.Page(ranked.Passage.PageId!))
            .Where(page => page.Kind is PageKind.Theme or PageKind.Project)
            .Select(index.ThemeOf).OfType<Page>().Distinct().Take(question.NetworkIsKnown ? 1 : 2)];
    }

    private bool Explains(IReadOnlyList<Page> themes, ContentTerm term) =>
        themes.SelectMany(index.PassagesOf).Any(passage => PassageRanker.Match(term, passage) > 0);

    private Answer NotHere(Question question, IReadOnlyList<Page> themes)
    {
        var builder = new AnswerBuilder(index, question, AnswerKind.Holder) { Declined = true };
        var here = question.NamedNetworks.Count > 0 ? question.NamedNetworks[0] : question.AskerNetwork!;
        var there = themes[0];
        var document = index.Bank.Documents.FirstOrDefault(one => one.NetworkId == here);
        var (network, other) = (Wording.Named(index, here), Wording.Named(index, there.NetworkId));
        builder.Add(
            $"{Wording.Capital(there.Title.Dutch)} is geen thema in de stukken van {network.Dutch}; daar staat dus geen portefeuillehouder voor. {Wording.Capital(other.Dutch)} heeft dit thema wel.",
            $"{Wording.Capital(there.Title.English)} is not a theme in the documents of {network.English}, so no portfolio holder is named there. {Wording.Capital(other.English)} does have this theme.",
            document is null ? null : new SourceRef(document.Id, null));
        builder.Suggest($"Wie heeft {there.Title.Dutch} bij {there.NetworkId}?", $"Who holds {there.Title.English} at {there.NetworkId}?");
        builder.Topic = Topics.Of(question, "holder", there.NetworkId, [there.Id]);
        return builder.Build();
    }

    private Answer Holders(Question question, List<Page> themes)
    {
        var builder = new AnswerBuilder(index, question, AnswerKind.Holder) { Declined = true };
        var sentences = new HolderSentences(index, question, builder);
        if (themes.Count > 2)
        {
            builder.Declined = !sentences.TellShort(themes);
            builder.Topic = Topics.Of(question, "holder", null, [.. themes.Select(theme => theme.Id)]);
            return builder.Build();
        }

        foreach (var theme in themes)
        {
            // One answer to one of the themes is an answer; declined only when every one is without.
            builder.Declined &= !sentences.Tell(theme);
        }

        var first = themes[0];
        builder.Suggest($"Wat doet {Wording.Named(index, first.NetworkId).Dutch} aan {first.Title.Dutch}?", $"What does {Wording.Named(index, first.NetworkId).English} do about {first.Title.English}?");
        if (themes.Count == 1 && first.Portfolios.Any(portfolio => portfolio.IsMain && portfolio.Period.Until is not null))
        {
            builder.Suggest("En daarvoor?", "And before that?");
        }

        var person = themes.Count == 1 ? first.Portfolios.LastOrDefault(portfolio => portfolio.IsMain && portfolio.Period.Until is null)?.PersonId : null;
        builder.Topic = Topics.Of(question, "holder", themes.Select(theme => theme.NetworkId).Distinct(StringComparer.Ordinal).Count() == 1 ? first.NetworkId : null, [.. themes.Select(theme => theme.Id)]) with { PersonId = sentences.LastTold ?? person };
        return builder.Build();
    }
}
