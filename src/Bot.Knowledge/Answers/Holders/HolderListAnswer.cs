using Bot.Knowledge.Bank;
using Bot.Knowledge.Questions;
using Bot.Knowledge.Search;

namespace Bot.Knowledge.Answers;

/// <summary>Who holds what in a network, and which portfolios changed hands.</summary>
internal sealed class HolderListAnswer(BankIndex index) : IAnswerer
{
    private static readonly string[] Plurals = ["portefeuillehouders", "holders", "portefeuilles", "portfolios", "portefeuilleverdeling", "pfhs", "bestuurders", "trekkers", "houders"];

    public Answer? TryAnswer(Question question)
    {
        if (question.Has(Cue.HolderChange) && !question.Pages.Any(mention => mention.Strength == Strength.Name && mention.Thing.Kind == PageKind.Project))
        {
            if (Changes(question) is { } changes)
            {
                return changes;
            }
        }

        var asksMany = question.Tokens.Any(token => Plurals.Contains(token.Text, StringComparer.Ordinal))
            || (question.Has(Cue.List | Cue.Every) && question.Tokens.Any(token => token.Text is "burgemeesters" or "mayors")) || question.HasAll(Cue.HolderTitle | Cue.Every) || question.HasAll(Cue.HolderTitle | Cue.List) || question.HasAll(Cue.Who | Cue.Which | Cue.Portfolios);
        asksMany |= question.Has(Cue.HolderTitle) && question.Has(Cue.Every | Cue.List | Cue.Which) && !question.Pages.Any(mention => index.ThemeOf(mention.Thing) is not null);
        var isOverarching = question.Has(Cue.Every | Cue.List) && question.Pages.All(mention => mention.Thing.Portfolios.Count == 0 || mention.Thing.Portfolios.All(portfolio => portfolio.IsVacant));
        return asksMany && (isOverarching || question.Pages.All(mention => mention.Thing.Kind is PageKind.Network or PageKind.Subject || mention.Strength == Strength.Words)) && question.People.Count == 0 && question.Hard.All(term => term.IsKnown && !term.IsName && term.Weight < 3) ? All(question) : null;
    }

    private Answer All(Question question)
    {
        var networks = index.Bank.Networks.Where(network => question.InScope(network.Id)).ToList();
        if (networks.Count > 1)
        {
            return NetworkQuestion.Ask(index, question, AnswerKind.List);
        }

        var builder = new AnswerBuilder(index, question, AnswerKind.List);
        var network = networks[0];
        var themes = index.Bank.Pages.Where(page => page.NetworkId == network.Id && page.Kind == PageKind.Theme).ToList();
        var held = themes.SelectMany(theme => theme.Portfolios.Where(portfolio => portfolio.IsMain && portfolio.Period.Contains(question.On)).Select(portfolio => (theme, portfolio))).ToList();
        var without = themes.Where(theme => !theme.Portfolios.Any(portfolio => portfolio.Period.Contains(question.On))).ToList();
        if (held.Count == 0)
        {
            builder.Declined = true;
            builder.Add($"De kennisbank noemt geen portefeuillehouders bij {Wording.Named(network).Dutch}.", $"The knowledge bank names no portfolio holders at {Wording.Named(network).English}.");
            return builder.Build();
        }

        var source = held[0].portfolio.Source;
        var stale = builder.IsStale(source);
        var name = builder.SourceName(source);
        builder.Add(
            stale ? $"Volgens {name.Dutch} waren dit de portefeuillehouders bij {Wording.Named(network).Dutch}; sindsdien niet bevestigd:" : $"Portefeuillehouders bij {Wording.Named(network).Dutch} volgens {name.Dutch}:",
            stale ? $"According to {name.English} these were the portfolio holders at {Wording.Named(network).English}; not confirmed since:" : $"Portfolio holders at {Wording.Named(network).English} according to {name.English}:",
            source);
        var rows = new List<IReadOnlyList<string>>();
        foreach (var (theme, portfolio) in held)
        {
            var person = portfolio.PersonId is null ? new LocalText("vacant", "vacant") : Wording.Named(index.Person(portfolio.PersonId));
            builder.Add($"- {theme.Title.Dutch}: {person.Dutch}", $"- {theme.Title.English}: {person.English}", portfolio.Source);
            rows.Add([theme.Title.In(question.Language), person.In(question.Language)]);
        }

        if (without.Count > 0)
        {
            builder.Add(
                $"Geen houder genoemd: {string.Join(", ", without.Select(theme => theme.Title.Dutch))}.",
                $"No holder named: {string.Join(", ", without.Select(theme => theme.Title.English))}.");
        }

        builder.Table = new AnswerTable(
            question.Language == AnswerLanguage.English ? $"Portfolio holders {network.Id}" : $"Portefeuillehouders {network.Id}",
            question.Language == AnswerLanguage.English ? ["Theme", "Holder"] : ["Thema", "Houder"], rows);
        builder.Topic = Topics.Of(question, "holders", network.Id, []);
        return builder.Build();
    }

    private Answer? Changes(Question question)
    {
        var period = question.Date?.Period;
        var themes = question.Pages.Select(mention => index.ThemeOf(mention.Thing)).OfType<Page>().ToHashSet();
        var changes = index.Bank.Pages.Where(page => question.InScope(page.NetworkId) && (themes.Count == 0 || themes.Contains(page)))
            .SelectMany(page => page.Portfolios.Where(portfolio => Changed(portfolio, period)).Select(portfolio => (page, portfolio))).ToList();
        if (changes.Count == 0)
        {
            return null;
        }

        var builder = new AnswerBuilder(index, question, AnswerKind.Holder);
        foreach (var (page, portfolio) in changes.OrderBy(change => change.portfolio.Period.From is null).Take(6))
        {
            if (portfolio.PersonId is null)
            {
                continue;
            }

            var person = Wording.Named(index.Person(portfolio.PersonId));
            var (from, until) = (portfolio.Period.From, portfolio.Period.Until);
            var change = from is { } first && (period is null || period.Contains(first))
                ? new LocalText($"werd {portfolio.Role.Dutch} {page.Title.Dutch} op {AnswerBuilder.Day(first).Dutch}", $"became {portfolio.Role.English} for {page.Title.English} on {AnswerBuilder.Day(first).English}")
                : new LocalText($"was {portfolio.Role.Dutch} {page.Title.Dutch} tot {AnswerBuilder.Day(until!.Value).Dutch}", $"was {portfolio.Role.English} for {page.Title.English} until {AnswerBuilder.Day(until.Value).English}");
            builder.Add($"{Wording.Capital(person.Dutch)} {change.Dutch}.", $"{Wording.Capital(person.English)} {change.English}.", portfolio.Source);
            builder.AddDoubt(portfolio.Doubt);
        }

        builder.Topic = Topics.Of(question, "changes", changes[0].page.NetworkId, [.. changes.Select(change => change.page.Id).Distinct()]);
        return builder.Build();
    }

    private static bool Changed(Portfolio portfolio, Period? period) =>
        (portfolio.Period.From is { } from && (period is null || period.Contains(from))) || (portfolio.Period.Until is { } until && (period is null || period.Contains(until)));
}
