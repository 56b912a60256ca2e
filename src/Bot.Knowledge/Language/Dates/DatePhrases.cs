namespace Bot.Knowledge.Language;

/// <summary>Finds dates and periods in words and digits, Dutch and English, seen from a given day.</summary>
internal static class DatePhrases
{
    /// <summary>The phrases in the order of the text; none overlaps another.</summary>
    /// <param name="tokens">The text, chat abbreviations expanded or not.</param>
    /// <param name="today">The day to reckon from.</param>
    public static IReadOnlyList<DatePhrase> Find(IReadOnlyList<Token> tokens, DateOnly today)
    {
        var found = new List<DatePhrase>();
        var reader = new DatePeriodReader(tokens, today);
        for (var i = 0; i < tokens.Count; i++)
        {
            var phrase = Range(reader, tokens, i) ?? Related(reader, tokens, today, i);
            if (phrase is null) continue;
            if (found.Count > 0 && TakesYearOf(found[^1], phrase, reader)) found[^1] = InYearOf(found[^1], phrase);
            if (found.Count > 0 && FollowsYear(phrase, found[^1], reader)) phrase = InYearOf(phrase, found[^1]);
            found.Add(phrase);
            i = phrase.FirstToken + phrase.TokenCount - 1;
        }

        return found;
    }

    // "the autumn carousel of 2021": the year stands a word or two behind the season it belongs to
    private static bool TakesYearOf(DatePhrase phrase, DatePhrase year, DatePeriodReader reader)
    {
        if (phrase.YearGiven || phrase.From is null || phrase.Until is null || phrase.Relation != DateRelation.In) return false;
        if (year is not { Granularity: DateGranularity.Year, Relation: DateRelation.In, YearGiven: true }) return false;
        var between = year.FirstToken - phrase.FirstToken - phrase.TokenCount;
        return between is >= 1 and <= 3 && reader.Text(year.FirstToken - 1) is ("of" or "van" or "in") && !HasQuestionWord(reader, year.FirstToken, between);
    }

    // "volgend jaar mei", "this year in May"
    private static bool FollowsYear(DatePhrase phrase, DatePhrase year, DatePeriodReader reader)
    {
        if (phrase.YearGiven || phrase.From is null || year is not { Granularity: DateGranularity.Year, Relation: DateRelation.In }) return false;
        var between = phrase.FirstToken - year.FirstToken - year.TokenCount;
        return between == 0 || (between == 1 && reader.Text(phrase.FirstToken - 1) == "in");
    }

    private static DatePhrase InYearOf(DatePhrase phrase, DatePhrase year)
    {
        var years = (year.From?.Year ?? 0) - (phrase.From?.Year ?? 0);
        return phrase.Shifted(years) with { YearGiven = true };
    }

    private static bool HasQuestionWord(DatePeriodReader reader, int end, int count)
    {
        for (var i = end - count; i < end; i++)
        {
            if (reader.Text(i) is "wie" or "wat" or "who" or "what" or "en" or "and") return true;
        }

        return false;
    }

    // tussen 1 maart en 1 juni, van mei tot en met juli, mei-juni
    private static DatePhrase? Range(DatePeriodReader reader, IReadOnlyList<Token> tokens, int i)
    {
        var opening = reader.Text(i) is "tussen" or "between" or "van" or "from" or "vanaf";
        if (reader.At(opening ? i + 1 : i) is not { } first) return null;
        var link = reader.Text(first.End);
        var inclusive = true;
        int next;
        if (link is "en" or "and" && reader.Text(i) is "tussen" or "between")
        {
            next = first.End + 1;
        }
        else if (link is "tot" or "until" or "till" or "through" or "to")
        {
            var andWith = reader.Text(first.End + 1) == "en" && reader.Text(first.End + 2) == "met";
            next = first.End + (andWith ? 3 : 1);
            inclusive = andWith || link is "through" or "to";
        }
        else if (link == "t" && reader.Text(first.End + 1) == "m")
        {
            next = first.End + 2;
        }
        else if (first.End < tokens.Count && tokens[first.End].JoinedToPrevious)
        {
            next = first.End;
        }
        else
        {
            return null;
        }

        return reader.At(next) is { } last ? Between(first, last, inclusive, i) : null;
    }

    private static DatePhrase? Between(DatePeriod first, DatePeriod last, bool inclusive, int i)
    {
        if (!first.YearGiven && last.YearGiven)
        {
            first = first.In(last.Span.From.Year);
            if (first.Span.From > last.Span.From) first = first.In(last.Span.From.Year - 1);
        }
        else if (!last.YearGiven)
        {
            var yearGiven = first.YearGiven;
            last = last.In(first.Span.From.Year) with { YearGiven = yearGiven };
            if (last.Span.From < first.Span.From) last = last.In(first.Span.From.Year + 1) with { YearGiven = yearGiven };
        }

        var until = inclusive ? last.Span.Until : last.Span.From.AddDays(-1);
        if (until < first.Span.From) return null;
        var granularity = (DateGranularity)Math.Min((int)first.Granularity, (int)last.Granularity);
        return new DatePhrase(first.Span.From, until, granularity, DateRelation.Between, last.YearGiven, i, last.End - i);
    }

    private static DatePhrase? Related(DatePeriodReader reader, IReadOnlyList<Token> tokens, DateOnly today, int i)
    {
        var word = reader.Text(i);
        if (UntilNow(reader, word, i) is { } length)
        {
            return new DatePhrase(null, today, DateGranularity.Day, DateRelation.Before, YearGiven: true, i, length);
        }

        if (reader.At(i) is { } plain) return Make(plain, DateRelation.In, plain.Span.From, plain.Span.Until, i);
        var inclusive = word is "tot" && reader.Text(i + 1) == "en" && reader.Text(i + 2) == "met";
        if (reader.At(inclusive ? i + 3 : i + 1) is not { } period) return null;
        if (inclusive) return Make(period, DateRelation.Before, null, period.Span.Until, i);
        return word switch
        {
            "sinds" or "vanaf" or "since" or "from" => Make(period, DateRelation.Since, period.Span.From, null, i),
            "na" or "after" => Make(period, DateRelation.After, period.Span.Until.AddDays(1), null, i),
            "tot" or "until" or "till" or "before" => Make(period, DateRelation.Before, null, period.Span.From.AddDays(-1), i),
            "voor" when IsBefore(reader, tokens[i], period, i) =>
                Make(period, DateRelation.Before, null, period.Span.From.AddDays(-1), i),
            _ => null,
        };
    }

    private static int? UntilNow(DatePeriodReader reader, string word, int i)
    {
        if (word is not ("tot" or "until" or "till") || reader.Text(i + 1) is not ("nu" or "heden" or "now" or "dusver")) return null;
        return reader.Text(i + 2) == "toe" ? 3 : 2;
    }

    // "Voor 1 juni" and "voor de zomer" look back; "de begroting voor 2022" and "de agenda voor mei" do not.
    private static bool IsBefore(DatePeriodReader reader, Token token, DatePeriod period, int i) =>
        token.Original.Contains('ó', StringComparison.OrdinalIgnoreCase)
        || period.Granularity == DateGranularity.Day
        || (period.Granularity == DateGranularity.Season && reader.Text(i + 1) == "de" && !period.YearGiven);

    private static DatePhrase Make(DatePeriod period, DateRelation relation, DateOnly? from, DateOnly? until, int first) =>
        new(from, until, period.Granularity, relation, period.YearGiven, first, period.End - first);
}
